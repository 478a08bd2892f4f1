"""The calendar, as a second parser reads it: what is subscribed to follows the acts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from stream.records.follow_up import ActRecord
from stream.serve.calendar import calendar
from tests.stream.serve.made import Site, act


def record(name: str, **given: Any) -> ActRecord:
    value = act(name, **given).value
    assert isinstance(value, ActRecord)
    return value


def events(*acts: ActRecord) -> list[Any]:
    parsed = vobject.readOne(calendar(acts, name="Follow-ups").decode())
    parsed.validate()
    return list(getattr(parsed, "vevent_list", []))


def test_an_act_is_an_event_on_its_day_with_who_and_where() -> None:
    (event,) = events(record("t1"))
    assert event.uid.value == "t1@detente"
    assert event.summary.value == "Meeting: Chn, Usa"
    assert event.location.value == "Geneva"
    assert (event.dtstart.value, event.dtend.value) == (dt.date(2024, 5, 10), dt.date(2024, 5, 11))


def test_a_vague_time_is_the_whole_of_its_days_and_a_half_open_one_its_known_day() -> None:
    week, open_end, open_start = events(
        record("t1", start="2024-05-06", end="2024-05-12"),
        record("t2", start="2024-05-06", end=None),
        record("t3", start=None, end="2024-05-31"),
    )
    assert (week.dtstart.value, week.dtend.value) == (dt.date(2024, 5, 6), dt.date(2024, 5, 13))
    assert (open_end.dtstart.value, open_end.dtend.value) == (dt.date(2024, 5, 6), dt.date(2024, 5, 7))
    assert (open_start.dtstart.value, open_start.dtend.value) == (dt.date(2024, 5, 31), dt.date(2024, 6, 1))


def test_acts_without_a_day_are_left_out() -> None:
    assert events(record("t1", start=None, end=None)) == []


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"status": "confirmed"}, "CONFIRMED"),
        ({"status": "agreed"}, "CONFIRMED"),
        ({"status": "expected"}, "TENTATIVE"),
        ({"status": "possible"}, "TENTATIVE"),
        ({"status": "postponed", "state": "postponed"}, "TENTATIVE"),
        ({"status": "cancelled", "state": "cancelled"}, "CANCELLED"),
        ({"status": "expected", "state": "held"}, "CONFIRMED"),
        ({"status": "expected", "state": "cancelled"}, "CANCELLED"),
    ],
)
def test_the_status_is_that_of_the_act(given: dict[str, Any], status: str) -> None:
    (event,) = events(record("t1", **given))
    assert event.status.value == status


def test_a_change_keeps_the_uid_and_raises_the_sequence() -> None:
    (before,) = events(record("t1", told=(0,)))
    (after,) = events(record("t1", told=(0, 2), start="2024-05-20", end="2024-05-20"))
    assert before.uid.value == after.uid.value
    assert (int(before.sequence.value), int(after.sequence.value)) == (0, 1)
    assert after.dtstamp.value == dt.datetime(2024, 5, 3, tzinfo=dt.UTC)


def test_the_same_acts_make_the_same_bytes() -> None:
    assert calendar([record("t1")], name="x") == calendar([record("t1")], name="x")


def test_hostile_text_stays_in_its_line() -> None:
    words = "one\r\nEND:VEVENT\nATTENDEE:mailto:x;y,z\\n \x00\x07\u2028 ü" + "long " * 50
    body = calendar([record("t1", text=words, location="a;b,c\\\nDTSTART:19700101")], name="n\nX-EVIL:1")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\nATTENDEE" not in body
    assert b"\nDTSTART:1970" not in body
    assert b"\nX-EVIL" not in body
    (event,) = events(record("t1", text=words, location="a;b,c\\\nDTSTART:19700101"))
    assert event.location.value == "a;b,c\\\nDTSTART:19700101"
    assert "ATTENDEE:mailto:x;y,z" in event.description.value
    assert len(Calendar.from_ical(body).walk("VEVENT")) == 1


async def test_the_subscription_is_filtered_by_pair_and_changes_its_tag_with_its_acts(
    open_site: Site,
) -> None:
    open_site.put(act("t1"), act("t2", actors=("RUS", "UKR")), act("t3", start=None, end=None))
    async with open_site.client() as client:
        answer = await client.get("/api/v1/follow-ups.ics", params={"pair": "CHN-USA"})
        everything = await client.get("/api/v1/follow-ups.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert [str(event["uid"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")] == [
        "t1@detente"
    ]
    assert len(Calendar.from_ical(everything.content).walk("VEVENT")) == 2
    assert answer.headers["etag"] != everything.headers["etag"]
