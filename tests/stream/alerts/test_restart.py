"""After a restart, what may not have been sent is answered once more, and nothing older."""

from __future__ import annotations

import pytest

from stream.alerts.alerts import Alerts
from stream.alerts.moment import Moment
from stream.alerts.rules_file import parse_rules
from stream.records.alert import AlertRecord
from tests.stream.alerts.test_timetables import FORCE, HOT, SILENT
from tests.stream.alerts.timetable import (
    START,
    expected,
    first_of_each,
    lines,
    pair_record,
    parse,
    persist,
    play_out,
    score,
)

BOOK = parse_rules((HOT.replace('for = "30m"', "") + SILENT).encode(), name="r.toml")


def told(records: list[AlertRecord]) -> list[tuple[str, str | None]]:
    return [(record.notice, record.pair) for record in records]


def test_what_the_last_input_made_is_answered_by_whatever_comes_first() -> None:
    """A crash after writing and before sending loses nothing; a second call answers nothing more."""
    alerts, entries = Alerts(BOOK), dict[str, bytes]()
    steps = parse("00:00 pair CHN-USA tension=90\n00:01 pair ALL tension=90\n00:02 end")
    for step in steps[:2]:
        alerts.on_pair(pair_record(step), Moment(step.now, step.position))
    persist(entries, alerts.changes())

    again = Alerts(BOOK)
    again.load(entries.items())
    assert told(again.tick(Moment(steps[2].now, 1))) == [("fired", "ALL")]
    assert again.tick(Moment(steps[2].now, 1)) == []

    earlier = Alerts(BOOK)
    earlier.load(entries.items())
    assert told(earlier.on_pair(pair_record(steps[0]), Moment(steps[0].now, 0))) == [
        ("fired", "CHN-USA"),
        ("fired", "ALL"),
    ]


def test_what_time_alone_made_is_answered_again() -> None:
    """A feed that fell silent made its alert without any input; the next start finds it."""
    alerts, entries = Alerts(BOOK), dict[str, bytes]()
    (step,) = parse("00:00 article a1")
    alerts.on_score(score(step), Moment(step.now, 7), published=step.now)
    fired = alerts.tick(Moment(START + 8000, 7))
    assert [record.rule for record in fired] == ["silent"]
    persist(entries, alerts.changes())
    again = Alerts(BOOK)
    again.load(entries.items())
    assert again.tick(Moment(START + 8060, 7)) == fired


def test_what_was_told_long_ago_is_not_answered_again() -> None:
    """Receivers may have forgotten that they know it."""
    alerts, entries = Alerts(BOOK), dict[str, bytes]()
    (step,) = parse("00:00 pair ALL tension=90")
    alerts.on_pair(pair_record(step), Moment(step.now, 0))
    alerts.on_pair(pair_record(step), Moment(START + 2 * 86_400, 1))
    persist(entries, alerts.changes())
    again = Alerts(parse_rules(HOT.replace('"4h"', '"0s"').encode(), name="r.toml"))
    again.load(entries.items())
    assert all(record.notice != "fired" for record in again.tick(Moment(START + 30 * 86_400, 1)))


def test_an_input_that_was_applied_before_answers_what_it_led_to() -> None:
    """In one process too, whatever came since."""
    alerts = Alerts(BOOK)
    steps = parse("00:00 pair CHN-USA tension=90\n00:01 pair ALL tension=20")
    first = alerts.on_pair(pair_record(steps[0]), Moment(steps[0].now, 0))
    alerts.on_pair(pair_record(steps[1]), Moment(steps[1].now, 1))
    alerts.changes()
    assert told(first) == [("fired", "CHN-USA")]
    assert alerts.on_pair(pair_record(steps[0]), Moment(steps[0].now, 0)) == first
    assert alerts.changes() == {}


HIDDEN = """
    00:00 end
    00:01 end
    00:02 article a1 story=s1 pairs=RUS-UKR military=attack:asserted
    00:03 article a2 story=s1 pairs=RUS-UKR military=attack:asserted
    00:04 article a1 story=s1 pairs=CHN-USA military=attack:asserted
    00:05 end
"""

TAKEN_BACK = """
    00:00 end
    00:01 end
    00:02 article a1 story=s1 source=One pairs=RUS-UKR military=attack:asserted
    00:03 article a2 story=s2 source=Two pairs=RUS-UKR military=attack:asserted
    00:04 withdrawn a1
    00:05 end
"""

NOTHING_NEW = """
    00:00 end
    00:01 end
    00:02 article a0 story=s0 source=One pairs=RUS-UKR military=attack:asserted
    2d 00:00 article a1 story=s1 source=One pairs=RUS-UKR military=attack:asserted
    2d 00:01 article a2 story=s2 source=Two pairs=RUS-UKR military=attack:asserted
    2d 00:02 withdrawn a0
"""


@pytest.mark.parametrize(
    ("timetable", "fired"),
    [
        pytest.param(HIDDEN, "", id="an article that another one of its story hid"),
        pytest.param(TAKEN_BACK, "00:03 fired force RUS-UKR", id="what made it fire was withdrawn"),
        pytest.param(NOTHING_NEW, "", id="what kept it from firing was withdrawn"),
    ],
)
def test_what_is_new_is_judged_once_by_what_stood_at_the_time(timetable: str, fired: str) -> None:
    """A batch that is applied again finds in the entries what its own later inputs left there."""
    calm, crashed = (play_out(way, FORCE, timetable) for way in ("undisturbed", "crashed"))
    assert lines(calm.published) == lines(first_of_each(crashed.published)) == expected(fired)
    assert crashed.entries == calm.entries
