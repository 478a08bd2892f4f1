"""A replay says what the state would have said, day by day, whatever the order of the file."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import msgspec
import pytest

from stream.alerts.rules_file import Rulebook, parse_rules
from stream.backtest.reading import put_down
from stream.backtest.replay import Replayed
from stream.backtest.shelf import Shelf
from stream.backtest.writing import write_series
from stream.files.answers import Answer
from stream.pairs.days import day_named, day_of
from stream.records.draft import Message, Tick
from stream.records.pair import ALL
from stream.settings.groups.state import StateSettings
from stream.state.limits import limits_of
from stream.state.state import State
from tests.stream.backtest.conftest import Play

RULES = parse_rules(
    b"""
[[rules]]
name = "tense"
kind = "threshold"
severity = "warning"
pairs = ["SDN-TCD"]
measure = "tension"
above = 20
resolve_below = 10
for = "1h"
resolve_for = "1h"
min_stories = 1
""",
    name="rules.toml",
)


def written(found: Replayed, folder: Path) -> bytes:
    write_series(found.series, folder / "series.csv")
    records = msgspec.json.encode((found.acts, found.alerts, found.outcomes, found.stories, found.articles))
    return (folder / "series.csv").read_bytes() + records


def counts(found: Replayed, pair: str, day: str) -> tuple[int, int]:
    place = found.series.pairs.index(pair)
    blocks = {block.day: block for block in found.series.blocks()}
    articles, stories = blocks[day_named(day)].counts[place].tolist()
    return articles, stories


def test_a_shuffled_file_gives_the_same_bytes(answers: list[Answer], play: Play, tmp_path: Path) -> None:
    expected = written(play(answers), tmp_path)
    for seed in range(4):
        shuffled = random.Random(seed).sample(answers, len(answers))  # noqa: S311 - no secret
        assert written(play(shuffled), tmp_path) == expected


def test_a_row_is_what_the_state_publishes_at_the_end_of_its_day(answers: list[Answer], play: Play) -> None:
    """The series is checked against a state that is fed by hand, one step an article."""
    found = play(answers)
    state = State(limits_of(StateSettings()), RULES)
    with Shelf() as shelf:
        put_down(answers, shelf, report=lambda *_: None, step=lambda: None)
        drafts = list(shelf.drafts())
    position = 0
    for block in found.series.blocks():
        messages: list[Message] = [Tick(at=block.day * 86_400.0)]
        messages += [draft for draft in drafts if day_of(draft.read_at) == block.day]
        for message in messages:
            position += 1
            state.apply(message, position)
            state.settle()
        for pair, levels in zip(found.series.pairs, block.levels.tolist(), strict=True):
            record = state.pairs.publish(pair, (block.day + 1) * 86_400.0 - 1)
            assert levels == [record.escalation, record.de_escalation, record.tension]


def test_copies_of_a_story_count_once_and_are_counted_as_copies(answers: list[Answer], play: Play) -> None:
    found = play(answers)
    assert counts(found, "SDN-TCD", "2024-05-04")[1] == 1
    assert found.outcomes["duplicate"] == 5
    alone = play([answer for answer in answers if b'"copy-' not in answer.record])
    copied, single = found.series.levels("SDN-TCD"), alone.series.levels("SDN-TCD")
    assert copied[:3].tolist() == single[:3].tolist()
    assert (copied[3] <= 1.25 * single[3] + 1e-6).all()


def test_every_day_has_a_row_also_where_nothing_was_told(answers: list[Answer], play: Play) -> None:
    found = play(answers)
    assert (found.series.first, found.series.last) == (day_named("2024-05-01"), day_named("2024-05-14"))
    assert len(found.articles) == len(found.series) == 14
    assert found.articles[5:8] == (0, 0, 0)
    assert counts(found, ALL, "2024-05-07") == (0, 0)
    assert found.series.levels("NOR-TCD")[0].tolist() == [0, 0, 0]
    assert found.series.levels("NOR-TCD")[2, 1] > 0


def test_what_comes_later_does_not_change_a_day(answers: list[Answer], play: Play) -> None:
    """Replayed up to a day, the series has the rows up to it of the whole one."""
    whole = play(answers).series.levels("SDN-TCD")
    cut = play(answers, last=day_named("2024-05-09"))
    assert len(cut.series) == 9
    assert cut.series.levels("SDN-TCD").tolist() == whole[:9].tolist()
    assert sum(cut.outcomes.values()) < len(answers)


def test_the_days_go_on_to_the_one_that_is_asked_for(answers: list[Answer], play: Play) -> None:
    found = play(answers, last=day_named("2024-06-30"))
    assert found.series.last == day_named("2024-06-30")
    (act,) = [act for act in found.acts if act.kind == "meeting"]
    assert act.state == "missed"


def test_rules_change_nothing_but_the_alerts(answers: list[Answer], play: Play, tmp_path: Path) -> None:
    ruled, free = play(answers, rules=RULES), play(answers, rules=Rulebook((), (), ""))
    assert ruled.alerts
    assert written(free, tmp_path) == written(msgspec.structs.replace(ruled, alerts=()), tmp_path)


def test_the_limits_of_the_settings_hold(answers: list[Answer], play: Play) -> None:
    short = play(answers, settings=StateSettings(half_life_days=1))
    long = play(answers, settings=StateSettings(half_life_days=10))
    assert short.series.levels(ALL)[-1, 0] < long.series.levels(ALL)[-1, 0]


@pytest.mark.parametrize("clock", ["arrival", "event"])
def test_alerts_wait_by_event_time_whatever_clock_the_worker_has(
    answers: list[Answer], play: Play, clock: str
) -> None:
    """With the third story, 4 May 04:15, there is enough to judge; the rule asks an hour."""
    settings = StateSettings.model_validate({"clock": clock})
    found = play(answers, last=day_named("2024-06-30"), rules=RULES, settings=settings)
    first = found.alerts[0]
    assert (first.rule, first.pair, first.notice) == ("tense", "SDN-TCD", "fired")
    assert first.starts_at == dt.datetime(2024, 5, 4, 5, 15, tzinfo=dt.UTC)
    assert {record.notice for record in found.alerts} == {"fired", "resolved"}
    moments = [record.ends_at or record.starts_at for record in found.alerts]
    assert moments == sorted(moments)
