"""What tells an act from another: with whom, where within a state, and as what it was told."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.places import relation, spot_of
from tests.stream.ledger.timetable import after, article, lives, told


def test_the_same_president_calls_two_others() -> None:
    """A call has no host, so that both states are its sides; with the same two it is one act."""
    names = {"PER": "Ana Cruz"}
    first = article("2025-05-08", told("CHN PER", kind="call", status="possible", names=names))
    for who, count in (("PER RUS", 2), ("CHN PER", 1)):
        second = article("2025-06-19", told(who, kind="call", on="2025-06-22", names=names), source="two")
        assert len(after(first, second, now="2025-06-20")) == count


@pytest.mark.parametrize(
    "text", ["no call between Ana Cruz and Wei Guang was scheduled", "no such call had been arranged"]
)
def test_what_was_never_planned_contradicts_the_day_and_calls_nothing_off(text: str) -> None:
    """Though one source tells both sides' word."""
    first = article("2025-06-10", told("CHN PER", kind="call", on="2025-06-20"))
    second = article("2025-06-11", told("CHN PER", kind="call", status="cancelled", text=text))
    (act,) = after(first, second, now="2025-06-12")
    assert (act.state, act.disputed) == ("dated", True)


def test_a_call_off_is_one() -> None:
    first = article("2025-06-10", told("CHN PER", kind="call", on="2025-06-20"))
    second = article(
        "2025-06-11", told("CHN PER", kind="call", status="cancelled", text="the call was cancelled")
    )
    assert lives(first, second, now="2025-06-12") == ["dated 06-10, cancelled 06-11"]


def test_a_region_holds_its_cities() -> None:
    known = [("Hawaii", "Honolulu", "within"), ("Alaska", "Honolulu", "beside"), ("Bavaria", "Munich", "within"),
             ("Bavaria", "Palermo", "other"), ("Hawaii", "Alaska", "beside"), ("Bavaria", "Grafenwoehr", "unknown")]  # fmt: skip
    assert [(one, other, relation(spot_of(one), spot_of(other))) for one, other, _ in known] == known


def test_a_stop_thought_of_for_a_region_is_the_one_in_its_city() -> None:
    names = {"TWN": "Hsu Li"}
    first = article(
        "2025-07-11",
        told("TWN", kind="visit", status="possible", on="2025-09-01", until="2025-11-30", precision="season", at="Hawaii", names=names),
    )  # fmt: skip
    second = article("2025-08-28", told("TWN", kind="visit", on="2025-09-12", at="Honolulu", names=names))
    assert lives(first, second, now="2025-08-29") == ["told 07-11, dated 08-28"]


def test_a_summit_that_is_only_possible_is_not_the_talks_that_have_their_day() -> None:
    first = article("2025-03-01", told("CHN PER", on="2025-04-18", at="Lima"))
    second = article(
        "2025-03-08",
        told("CHN", kind="summit", status="possible", on="2025-03-09", until="2025-12-31", precision="year", unnamed="Ana Cruz"),
        cast="CHN PER",
    )  # fmt: skip
    assert len(after(first, second, now="2025-03-09")) == 2


def test_a_day_of_its_own_narrows_the_time_by_whose_end_it_was_to_be() -> None:
    """But not that of an act which lasts the whole time."""
    for text, start in (("before Christmas", "2025-11-28"), ("from June 1 to 30", "2025-08-08")):
        act = told(
            "AUS CHN", kind="meeting", status="possible", on="2025-08-08", until="2025-12-25", at="Perth"
        )
        timed = msgspec.structs.replace(act, when=msgspec.structs.replace(act.when, text=text))
        first = article("2025-08-07", timed)
        second = article(
            "2025-10-27", told("AUS CHN", kind="meeting", on="2025-11-28", at="Perth"), source="two"
        )
        (record,) = after(first, second, now="2025-10-28")
        assert record.when.start == start
