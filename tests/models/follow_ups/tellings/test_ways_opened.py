"""Crossings that are opened for something, exercises by their names, and whose side somebody is on, as of 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

OPENED = (
    "The border crossing of Tula between Algeria and Morocco will open for family visits on June 15, the ministries said.",
    "The crossing at Rafah between Egypt and Gaza will reopen for visits on June 15.",
    "The border between Armenia and Turkey is to open for trade talks on June 15.",
    "The bridge linking Zambia and Congo will open for tourist visits on June 15.",
    "The Line of Control crossing between India and Pakistan will open to family visits on June 15.",
    "Greece and Turkey will open the ferry line for visits by pilgrims on June 15.",
    "The frontier post will close to visits from Chad on June 15, Libya said.",
    "The corridor between Pakistan and India will open for visits by pilgrims on June 15.",
)
NAMED = (
    (
        "Some 900 Kenyan and British soldiers will take part in Exercise Haraka from June 6 to 17, the army said.",
        None,
    ),
    (
        "A Swedish brigade is to participate in Exercise Northern Shield in June, the Defence Ministry said.",
        None,
    ),
    ("Polish and Danish troops will train in Operation Amber Wall on June 3.", None),
    ("Egypt and Greece will hold Exercise Medusa near Crete on June 12.", "Crete"),
    ("Canadian soldiers are to take part in Exercise Maple Resolve in Alberta on June 2.", "Alberta"),
)
SIDING = (
    ("Rebels loyal to Russia will meet Serbian envoys in Belgrade on June 4.", "RUS"),
    ("Parties close to Iran will hold talks with Iraqi Kurds in Erbil on June 4.", "IRN"),
    ("A faction backed by Turkey will meet Greek officials in Nicosia on June 4.", "TUR"),
)


@pytest.mark.parametrize("text", OPENED)
def test_what_a_way_is_opened_for_is_no_act(read: Read, text: str) -> None:
    assert [(one.kind, str(one.first)) for one in read(text)] == [("other", "2024-06-15")]


def test_who_signs_up_for_visits_visits_nobody_yet(read: Read) -> None:
    assert (
        read("The prefecture said that 6,200 people had signed up for visits to Algeria from June 15.") == ()
    )


@pytest.mark.parametrize(("text", "place"), NAMED)
def test_the_name_of_an_exercise_is_neither_a_place_nor_a_party(
    read: Read, text: str, place: str | None
) -> None:
    (told,) = read(text)
    assert (told.kind, told.location) == ("exercise", place)
    assert all(one.actor is not None for one in told.participants)


@pytest.mark.parametrize(("text", "actor"), SIDING)
def test_whom_somebody_sides_with_takes_no_part(read: Read, text: str, actor: str) -> None:
    (told,) = read(text)
    assert actor not in {one.actor for one in told.participants}
