"""Acts whose own words tell the day that they had at first, or that are undone beside another deed; as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

MOVED = (
    ("Talks between Peru and Chile that were due to resume in Lima on Friday will start a week later, on May 24.", "talks", "2024-05-24"),
    ("Talks between Peru and Chile that were to begin on Friday will now begin on May 24.", "talks", "2024-05-24"),
    ("The council of Peru and Chile, which was to have met on Friday, will instead meet in June.", "meeting", "2024-06-01"),
    ("A visit by Kenya's president to Uganda that had been planned for Friday will take place on May 24 instead.", "visit", "2024-05-24"),
    ("Norway's minister will visit Latvia on May 24, a week later than planned.", "visit", "2024-05-24"),
    ("The talks, originally planned for May 20, will now be held on June 5.", "talks", "2024-06-05"),
    ("The talks in Lima, due to begin on Friday, will start a day later, on Saturday.", "talks", "2024-05-18"),
    ("Sanctions on Niger that were to start on Friday will take effect on June 20.", "sanctions", "2024-06-20"),
    ("A visit by Peru's president to Chile did not take place on Tuesday. It will be held on Friday instead.", "visit", "2024-05-17"),
    ("BERN, May 15 - Yemen prisoner talks that were due to resume in Bern on Friday will start on May 24.", "talks", "2024-05-24"),
)  # fmt: skip
NOT_MOVED = (
    ("A summit of Peru and Chile, planned for May, will open in Lima on May 24.", "confirmed", "2024-05-24"),
    ("Peru's president, who was to have visited Chile in 2019, will visit Brazil on May 24.", "confirmed", "2024-05-24"),
    ("A summit of Peru and Chile, scheduled for Friday, will open on Friday morning.", "confirmed", "2024-05-17"),
)  # fmt: skip
BESIDE = (
    ("Peru's president said on Tuesday he was too busy, cancelling a visit to Chile next week.", "visit", "cancelled", "2024-05-20"),
    ("Chad responded by calling off talks with Niger due on Friday.", "talks", "cancelled", "2024-05-17"),
    ("Peru's king fell ill on Monday, postponing a trip to Chile until June.", "visit", "postponed", "2024-06-01"),
    ("Oslo recalled its ambassador, scrapping a summit with Riga set for June 3.", "summit", "cancelled", "2024-06-03"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), MOVED)
def test_another_day_than_the_one_planned_puts_an_act_off(read: Read, text: str, kind: str, day: str) -> None:
    assert [(act.kind, act.status, str(act.first)) for act in read(text)] == [(kind, "postponed", day)]


@pytest.mark.parametrize(("text", "status", "day"), NOT_MOVED)
def test_the_day_within_the_time_planned_moves_nothing(read: Read, text: str, status: str, day: str) -> None:
    assert [(act.status, str(act.first)) for act in read(text)] == [(status, day)]


@pytest.mark.parametrize(("text", "kind", "status", "day"), BESIDE)
def test_an_act_is_undone_beside_another_deed(
    read: Read, text: str, kind: str, status: str, day: str
) -> None:
    assert [(act.kind, act.status, str(act.first)) for act in read(text)] == [(kind, status, day)]


def test_the_day_behind_the_verb_is_the_new_one(read: Read) -> None:
    (act,) = read(
        "Naoki Araida's journey to Beijing, planned for next week, is to take place on May 25 and 26 instead."
    )
    assert (act.status, str(act.first), str(act.last)) == ("postponed", "2024-05-25", "2024-05-26")
