"""What is agreed on beside something else, or once more by its number, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger agreed on Tuesday to a truce that will begin on Friday and to a swap of prisoners.", "exchange"),
        ("Chad and Niger agreed to a border survey and to talks of their ministers in Lome.", "talks"),
        ("Chad and Niger agreed on a ceasefire and on a meeting of their generals.", "meeting"),
        ("Chad and Niger have agreed to a ceasefire, which will start on Friday, and to talks in Lome.", "talks"),
        ("Peru and Oman agree to a joint panel and to an inspection of the dam.", "inspection"),
    ],
)  # fmt: skip
def test_the_second_thing_is_agreed_by_the_same(read: Read, text: str, kind: str) -> None:
    act = next(act for act in read(text) if act.kind == kind)
    assert act.status == "agreed"
    assert len({who.actor for who in act.participants} - {None}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger agreed to a truce that will begin on Friday and to talks in Lome in June.",
        "Chad and Niger agreed on a ceasefire that is to take effect on Friday.",
        "Chad and Niger agreed on Tuesday to an armistice that takes effect on Friday and to a swap of prisoners.",
        "Peru and Oman have agreed to a ceasefire, which will come into force on Friday.",
        "Peru and Oman agreed to a cease-fire that will start at midnight on Friday.",
    ],
)
def test_a_relative_clause_dates_the_truce(read: Read, text: str) -> None:
    act = read(text)[0]
    assert (act.kind, act.status, act.first) == ("other", "agreed", dt.date(2024, 5, 17))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger agreed to a truce that was broken on Friday.",
        "Chad and Niger agreed on a truce that will last six weeks.",
    ],
)
def test_what_else_is_told_of_the_truce_does_not(read: Read, text: str) -> None:
    assert [act.first for act in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Envoys of Chad and Niger met in Lome on Tuesday for a third round of talks and agreed to hold a fourth.", "talks"),
        ("Chad and Niger ended a second round of talks on Tuesday and agreed to hold a third in Lome in June.", "talks"),
        ("Chad and Niger held naval drills on Tuesday and plan to stage another in June.", "exercise"),
        ("Chad and Niger carried out a first swap of prisoners on Tuesday and will hold a second in June.", "exchange"),
        ("After their first summit on Tuesday, Chad and Niger agreed to hold a second, in Lome.", "summit"),
    ],
)  # fmt: skip
def test_a_number_alone_tells_one_more_of_the_same(read: Read, text: str, kind: str) -> None:
    assert kind in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger ended talks on Tuesday and agreed to hold a third of the seats.",
        "Chad won a second in the relay and is to hold a third on Friday.",
    ],
)
def test_a_share_or_a_place_does_not(read: Read, text: str) -> None:
    assert {"talks", "meeting"}.isdisjoint(act.kind for act in read(text))


def test_when_an_accord_was_made_is_not_when_the_act_will_be(read: Read) -> None:
    """A month gone by not long ago is that of the accord; one ahead is that of the act."""
    for month, first in (("March", None), ("July", dt.date(2024, 7, 1))):
        act = read(f"Chad and Niger agreed on the swap in Lome in {month}.")[0]
        assert (act.status, act.first) == ("agreed", first)
