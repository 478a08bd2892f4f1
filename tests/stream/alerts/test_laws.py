"""Laws over random inputs: one beginning and one end an episode, and no restart, crash or redelivery changes that."""

from __future__ import annotations

import os
from collections import defaultdict

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stream.records.alert import AlertRecord
from tests.laws import HISTORIES
from tests.stream.alerts.timetable import Published, first_of_each, play_out

RULES = """
[defaults]
repeat_interval = "50m"
[[rules]]
name = "hot"
kind = "threshold"
pairs = ["*"]
above = 50
resolve_below = 40
for = "20m"
resolve_for = "30m"
[[rules]]
name = "heating"
kind = "jump"
pairs = ["CHN-USA"]
by = 15
resolve_by = 8
direction = "either"
[[rules]]
name = "force"
kind = "military"
categories = ["attack"]
quiet = "3h"
window = "1h"
min_stories = 2
resolve_after = "1h"
[[rules]]
name = "slipped"
kind = "follow_up"
resolve_after = "1h"
[[rules]]
name = "silent"
kind = "silence"
after = "40m"
"""
QUIET = RULES.replace('"50m"', '"0s"')

PAIRS = st.sampled_from(["CHN-USA", "RUS-UKR"])
STATES = st.sampled_from(["agreed", "postponed", "cancelled", "missed", "held"])
NEWS = st.one_of(
    st.builds(
        "pair {} tension={} d7={}".format,
        PAIRS,
        st.sampled_from([30, 45, 55, 90]),
        st.sampled_from([-20, 0, 10, 20]),
    ),
    st.builds("pair {} tension=90 sparse=yes".format, PAIRS),
    st.builds(
        "article a{} story=s{} pairs={} military={}:asserted".format,
        st.integers(0, 6),
        st.integers(0, 3),
        PAIRS,
        st.sampled_from(["attack", "threat"]),
    ),
    st.builds("withdrawn a{}".format, st.integers(0, 6)),
    st.builds("act v{} visit CHN,USA {}".format, st.integers(0, 1), STATES),
    st.builds("gone v{}".format, st.integers(0, 1)),
)
COMMANDS = st.one_of(
    st.builds("acknowledge {} by ana".format, st.sampled_from(["hot", "heating", "force", "silent"])),
    st.builds(
        "silence s{} rules={} from=00:{:02} to=0{}:00".format,
        st.integers(0, 1),
        st.sampled_from(["h*", "force", "*"]),
        st.integers(0, 59),
        st.integers(1, 9),
    ),
    st.builds("unsilence s{}".format, st.integers(0, 1)),
)


def timetables(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def table(steps: list[tuple[int, str]]) -> str:
        minutes, written = 0, []
        for wait, line in steps:
            minutes += wait
            written.append(f"{minutes // 60:02}:{minutes % 60:02} {line}")
        minutes += 200
        return "\n".join([*written, f"{minutes // 60:02}:{minutes % 60:02} end"])

    return st.lists(st.tuples(st.integers(0, 45), lines), min_size=1, max_size=16).map(table)


modest = settings(
    max_examples=int(os.environ.get("DETENTE_LAW_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def episodes_are_whole(published: list[Published]) -> None:
    """Every fingerprint's records form episodes: fired once, then marked records, then resolved once."""
    told: dict[str, list[AlertRecord]] = defaultdict(list)
    for item in published:
        told[item.record.fingerprint].append(item.record)
    for records in told.values():
        current: AlertRecord | None = None
        for record in records:
            if record.notice == "fired":
                assert current is None, "fired again without a resolve"
                assert record.repeats == 0
                current = record
                continue
            assert current is not None, f"{record.notice} without an episode"
            assert record.episode == current.episode
            assert record.starts_at == current.starts_at
            assert record.repeats == current.repeats + (record.notice == "repeated")
            assert (record.state == "resolved") == (record.notice == "resolved")
            assert (record.ends_at is not None) == (record.state == "resolved")
            current = None if record.state == "resolved" else record


def canonical(published: list[Published]) -> list[bytes]:
    return sorted(msgspec.json.encode(item.record) for item in first_of_each(published))


@given(timetables(st.one_of(NEWS, COMMANDS)))
@modest
def test_an_episode_begins_once_and_ends_once(timetable: str) -> None:
    """Never two firing records of one fingerprint without a resolve in between, but for those that say what they are."""
    episodes_are_whole(play_out("undisturbed", RULES, timetable, tick=420).published)


@given(timetables(st.one_of(NEWS, COMMANDS)), st.sampled_from(["restarted", "crashed", "redelivered"]))
@modest
def test_no_restart_crash_or_redelivery_changes_anything(timetable: str, way: str) -> None:
    """The same entries at the end, and the same records, each at least once."""
    calm = play_out("undisturbed", RULES, timetable, tick=420)
    other = play_out(way, RULES, timetable, tick=420)
    assert canonical(other.published) == canonical(calm.published)
    assert other.entries == calm.entries
    episodes_are_whole(first_of_each(other.published))


@given(timetables(NEWS), st.sampled_from([60, 1500, 1e9]))
@modest
def test_how_often_the_clock_ticks_changes_nothing(timetable: str, tick: float) -> None:
    """Where nothing is repeated or silenced, what fires and resolves, and when, is the rules' alone."""
    fine = play_out("undisturbed", QUIET, timetable, tick=420)
    coarse = play_out("undisturbed", QUIET, timetable, tick=tick)
    assert canonical(coarse.published) == canonical(fine.published)


@pytest.mark.slow
@given(timetables(st.one_of(NEWS, COMMANDS)), st.sampled_from(["restarted", "crashed", "redelivered"]))
@settings(modest, max_examples=HISTORIES)
def test_no_restart_crash_or_redelivery_changes_anything_in_many_histories(timetable: str, way: str) -> None:
    """As above, over more of them."""
    test_no_restart_crash_or_redelivery_changes_anything.hypothesis.inner_test(timetable, way)  # type: ignore[attr-defined]
