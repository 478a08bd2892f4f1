"""What an act's own words leave out: a side, that it was agreed, what is only its reason; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

SIDES = (
    ("Chad's duty on tea of Kenya fell, both said. President Ann Obi may visit Chad this year.", "visit", {"TCD", "KEN"}),
    ("Peru and Chile agreed on a treaty. The parliament in Lima would vote on it afterwards, an aide said.", "vote", {"PER", "CHL"}),
    ("Kenya may receive the frigates that it has bought from Norway in June.", "exchange", {"KEN", "NOR"}),
    ("Peru and Chile met. A contract for jets of the type sold to Kenya could be signed, an aide said.", "signing", {"PER", "CHL"}),
    ("Oman is trying to bring Chad and Niger back to the table, and talks are possible in June.", "talks", {"TCD", "NER"}),
    ("The next Georgian-Azerbaijani border talks will be held on June 4.", "talks", {"GEO", "AZE"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "sides"), SIDES)
def test_the_article_tells_the_other_side(read: Read, text: str, kind: str, sides: set[str]) -> None:
    (act,) = [act for act in read(text) if act.kind == kind]
    assert {one.actor for one in act.participants} - {None} == sides


def test_nobody_is_guessed_where_two_may_be_meant(read: Read) -> None:
    """Nor for a guest without an office."""
    text = "Kenya and Mali spoke of Chad. President Ann Obi may visit Chad this year."
    assert {one.actor for one in read(text)[-1].participants} - {None} == {"TCD"}
    text = "Kenya spoke of Chad. Ann Obi may visit Chad this year."
    assert {one.actor for one in read(text)[-1].participants} - {None} == {"TCD"}


def test_an_accord_told_later_makes_what_was_told_agreed(read: Read) -> None:
    """Unless it has a day."""
    text = (
        "Chad's defence minister, Ali Ba, will travel to Lome, {}Togo said. The sides agreed on Ba's visit."
    )
    (act,) = read(text.format(""))
    assert act.status == "agreed"
    (act,) = read(text.format("on June 4, "))
    assert act.status == "confirmed"


TIMES = (
    ("Peru may levy duties on Chilean wine in response to the tariffs due on June 2.", None),
    ("Peru may levy duties on Chilean wine on June 3 in response to the tariffs due on June 2.", (6, 3)),
    ("Peru will hold an exercise in the Pacific this year, from September 25 to 27, an aide said.", (9, 25)),
    ("Peru and Chile will meet this autumn, between October 3 and 5, an aide said.", (10, 3)),
    ("The assembly will vote on June 4 on the ban on Mali, as it has done every year since 1992.", (6, 4)),
    ("Peru announced a state visit to Chile on Wednesday.", None),
    ("Peru announced a state visit to Chile on Friday.", (5, 17)),
)


@pytest.mark.parametrize(("text", "day"), TIMES)
def test_the_day_is_the_acts_own(read: Read, text: str, day: tuple[int, int] | None) -> None:
    (act,) = read(text)
    assert act.first == (None if day is None else dt.date(2024, *day))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger hold talks every June.",
        "Peru announced the deadline on Wednesday evening.",
        "Chile announced the ban on Wednesday.",
        "Peru was about to launch a satellite.",
        "The Red Cross asked Chad on Tuesday to let its doctors see the prisoners.",
        "The State Department announced the deadline on Tuesday evening.",
    ],
)
def test_habits_and_what_was_announced_today_are_none(read: Read, text: str) -> None:
    assert list(read(text)) == []


COMING = (
    ("Chad may be about to launch a satellite.", "launch", "possible"),
    ("Chad is about to recall its envoy to Niger.", "other", "expected"),
    ("Chad may be preparing to withdraw its troops from Niger.", "withdrawal", "possible"),
    ("The first soldiers of the Dutch brigade for Latvia are expected in June.", "deployment", "expected"),
    ("The first jets for Ukraine are expected in June, an aide said.", "exchange", "expected"),
    ("UN inspectors are expected early next month, Syria said.", "inspection", "expected"),
    ("Kenyan troops may take part for the first time in Egypt's naval drill.", "exercise", "possible"),
)


@pytest.mark.parametrize(("text", "kind", "status"), COMING)
def test_what_is_about_to_come(read: Read, text: str, kind: str, status: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, status)
