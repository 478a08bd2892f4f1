"""Plans that change: what is moved, called off, denied or refused, and which of several dates then is the act's.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.reading import FollowUpMention

Read = Callable[..., tuple[FollowUpMention, ...]]

ARTICLES = Path(__file__).with_name("articles_on_changed_plans.jsonl")
"""Short invented articles with the acts that each tells of, written before the rules that read them."""

DECIDED_ON = (
    ("Peru and Chile on Monday scrapped the planned exercise.", "exercise", "cancelled", None),
    ("Peru's parliament on Wednesday postponed a vote on the pact.", "vote", "postponed", None),
    ("The vote was postponed on Tuesday to 3 June.", "vote", "postponed", "2024-06-03"),
    ("Peru decided on Monday to cancel the visit of its king to Chile.", "visit", "cancelled", None),
    ("Peru on Monday pulled out of a summit with Chile planned for June 4.", "summit", "cancelled", "2024-06-04"),
    ("India on Tuesday called off Friday's meeting of its envoys with Oman's.", "meeting", "cancelled", "2024-05-17"),
    ("Peru and Chile called the summit off on Monday.", "summit", "cancelled", None),
)  # fmt: skip

MOVED = (
    ("Peru put off the withdrawal of its troops from Chad from June 3 to July 2, it said.", "withdrawal", "2024-07-02"),
    ("The talks of Peru and Chile were rescheduled from May 20 to June 4.", "talks", "2024-06-04"),
    ("The vote, originally scheduled for Friday, was moved to June 3.", "vote", "2024-06-03"),
    ("The talks, originally planned for May 20, will now be held on June 5.", "talks", "2024-06-05"),
    ("A meeting of Peru and Chile, which had been due on Friday, was postponed to May 28, he said.", "meeting",
     "2024-05-28"),
    ("Talks between Peru and Chile have been pushed back by two weeks to June 4.", "talks", "2024-06-04"),
    ("The deadline for Peru to withdraw its troops was extended from June 1 to June 15.", "deadline", "2024-06-15"),
    ("Chile extended its deadline for Peru by two weeks, to June 15.", "deadline", "2024-06-15"),
    ("The summit of Peru and Chile will be postponed until June, he said.", "summit", "2024-06-01"),
    ("Peru and Chile agreed to postpone their summit to June 5.", "summit", "2024-06-05"),
    ("Peru said it was postponing the visit of its minister to Chile to June 5.", "visit", "2024-06-05"),
    ("Peru put the talks off until June.", "talks", "2024-06-01"),
    ("Chile delayed until July tariffs on Peruvian copper that were to take effect on June 1.", "sanctions",
     "2024-07-01"),
    ("Peru's visit to Chile is on hold until June.", "visit", "2024-06-01"),
    ("The exchange of prisoners between Peru and Chile which was scheduled for tomorrow, May 16, has been postponed to May 20.",
     "exchange", "2024-05-20"),
    ("The summit of Peru and Chile, which was planned for Friday in Lima, has been put off to June 4, both said.", "summit",
     "2024-06-04"),
)  # fmt: skip

OFF = (
    ("Chile dropped sanctions on Peru that were to begin on June 1.", "sanctions", "2024-06-01"),
    ("Peru scrapped the launch of a spy satellite planned for Friday.", "launch", "2024-05-17"),
    ("Peru has decided to cancel next week's exercise with Chile.", "exercise", "2024-05-20"),
    ("Peru is to scrap the planned delivery of tanks to Chile.", "exchange", None),
    ("There will be no talks with Chile in June, Peru said.", "talks", "2024-06-01"),
    ("No meeting of Peru and Chile is planned this week, a spokesman said.", "meeting", "2024-05-16"),
    ("No inspection of the plant has been scheduled.", "inspection", None),
    ("Peru denied reports that its king would visit Chile in June.", "visit", "2024-06-01"),
    ("Peru denied that inspectors of the IAEA would come to Lima on Friday.", "inspection", "2024-05-17"),
    ("Peru said it would never permit foreign inspectors to enter its mines.", "inspection", None),
    ("Peru will not accept a summit with Chile.", "summit", None),
    ("Peru refused on Tuesday to take part in talks with Chile.", "talks", None),
    ("The meeting of the presidents of Peru and Chile fell through.", "meeting", None),
    ("The talks between Peru and Chile were due on Friday but have been called off.", "talks", "2024-05-17"),
    ("Peru on Tuesday denied that it had accepted an inspection of the mine in June.", "inspection", "2024-06-01"),
    ("Peru denied that it had consented to the reopening of the Tacna checkpoint on May 27.", "other", "2024-05-27"),
    ("Peru denied having agreed to talks with Chile.", "talks", None),
    ("Peru denied plans for a visit of its king to Chile in June.", "visit", "2024-06-01"),
    ("Peru denied it had agreed to meet Chile's envoys in June.", "meeting", "2024-06-01"),
)  # fmt: skip

STANDING = (
    ("The delayed summit of Peru and Chile will be held on June 3.", "summit", "2024-06-03", "2024-06-03"),
    ("From June 3 to 14, Peru will hold an exercise.", "exercise", "2024-06-03", "2024-06-14"),
    ("Between June 4 and 14, Peru and Chile will hold a naval drill.", "exercise", "2024-06-04", "2024-06-14"),
    ("The exercise starts on June 4 and ends on June 14.", "exercise", "2024-06-04", "2024-06-14"),
    ("A week later, on June 24, Peru's king will visit Chile.", "visit", "2024-06-24", "2024-06-24"),
    ("When Peru's king travels to Chile on Friday, copper will be the subject.", "visit", "2024-05-17", "2024-05-17"),
    ("Peru's president left on Monday for the Andean summit in La Paz, which will be held on Saturday.", "summit",
     "2024-05-18", "2024-05-18"),
    ("A summit of Peru and Chile, planned for June, would be the first in six years.", "summit", "2024-06-01",
     "2024-06-30"),
    ("Peru's king is due in Chile on Wednesday. Today's flight takes an hour.", "visit", "2024-05-15", "2024-05-15"),
    ("Peru's king is due in Chile on Wednesday. The flight takes an hour.", "visit", "2024-05-22", "2024-05-22"),
    ("Lima is getting ready for the talks between Peru and Chile on May 24.", "talks", "2024-05-24", "2024-05-24"),
    ("Peru's defence minister will meet his Chilean counterpart, General Juan Paz, in the Swiss resort of Davos on June 4.",
     "meeting", "2024-06-04", "2024-06-04"),
)  # fmt: skip

NOTHING = (
    "Peru and Chile held their postponed consultations in Lima on Tuesday.",
    "Chile lifted sanctions on Peru on Monday.",
    "No further talks are planned.",
    "Activists demanded that the drill be scrapped.",
    "Peru feared that Chile would visit Bolivia.",
    "Leaders of Peru called for a truce at a summit in Lima on Tuesday.",
    "The deputy minister will head the Peruvian delegation.",
    "Peru put the troops back on alert.",
    "Peru denied that it had accepted money.",
)


def _told(mentions: tuple[FollowUpMention, ...]) -> list[tuple[str, str, str | None]]:
    return [
        (mention.kind, mention.status, None if mention.first is None else str(mention.first))
        for mention in mentions
    ]


@pytest.mark.parametrize(("text", "kind", "status", "first"), DECIDED_ON)
def test_the_day_of_the_decision_is_not_that_of_the_act(
    read: Read, text: str, kind: str, status: str, first: str | None
) -> None:
    assert _told(read(text)) == [(kind, status, first)]


@pytest.mark.parametrize(("text", "kind", "first"), MOVED)
def test_what_is_moved_has_its_new_day(read: Read, text: str, kind: str, first: str) -> None:
    assert _told(read(text)) == [(kind, "postponed", first)]


@pytest.mark.parametrize(("text", "kind", "first"), OFF)
def test_what_is_off_denied_or_refused_is_cancelled(
    read: Read, text: str, kind: str, first: str | None
) -> None:
    assert _told(read(text)) == [(kind, "cancelled", first)]


@pytest.mark.parametrize(("text", "kind", "first", "last"), STANDING)
def test_what_stands_is_confirmed_with_all_its_days(
    read: Read, text: str, kind: str, first: str, last: str
) -> None:
    found = [(mention.kind, mention.status, str(mention.first), str(mention.last)) for mention in read(text)]
    assert found == [(kind, "confirmed", first, last)]


def test_the_state_of_a_place_between_others_takes_no_part(read: Read) -> None:
    (meeting,) = read(
        "Peru's king will meet his Chilean counterpart, Juan Paz, in the Omani capital on June 4."
    )
    assert str(meeting.first) == "2024-06-04"
    assert {member.actor for member in meeting.participants} == {"PER", "CHL"}


def test_a_town_is_the_place_behind_the_state_that_it_lies_in(read: Read) -> None:
    (meeting,) = read("Officials of Peru and Chile will gather in the Swiss resort of Davos on June 4.")
    assert meeting.location == "Davos"
    assert [member.actor for member in meeting.participants] == ["PER", "CHL"]


def test_what_becomes_of_another_act_is_not_said_of_the_one_before(read: Read) -> None:
    found = _told(read("The meeting of Peru and Chile was set for Friday, and a vote was postponed."))
    assert found == [("meeting", "confirmed", "2024-05-17"), ("vote", "postponed", None)]


@pytest.mark.parametrize("text", NOTHING)
def test_no_act_to_come_is_read_where_none_is_told(read: Read, text: str) -> None:
    assert read(text) == ()


def test_the_name_of_an_exercise_takes_no_part_in_it(read: Read) -> None:
    (exercise,) = read(
        "OSLO - The exercise Iron Dawn will be held from June 18 to 28, the defence ministry said."
    )
    assert [member.actor for member in exercise.participants] == ["NOR"]


def test_articles_on_changed_plans_are_read_as_labelled(read: Read) -> None:
    """Kind, status and days of all acts of an article, and no state that has no part in them, in 27 of 28."""
    articles = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    wrong = [article["id"] for article in articles if not _as_labelled(article, read)]
    assert len(wrong) <= 1, wrong


def _as_labelled(article: dict[str, Any], read: Read) -> bool:
    found = list(read(article["text"], day=dt.date.fromisoformat(article["day"])))
    return len(found) == len(article["follow_ups"]) and all(
        _is(mention, wanted) for mention, wanted in zip(found, article["follow_ups"], strict=True)
    )


def _is(mention: FollowUpMention, wanted: dict[str, Any]) -> bool:
    """Whether the act is the one that is wanted; a state may be told as the place alone."""
    actors = {member.actor for member in mention.participants} - {None}
    days = [day and day.isoformat() for day in (mention.first, mention.last)]
    return (
        [mention.kind, mention.status] == [wanted["kind"], wanted["status"]]
        and days == [wanted["first"], wanted["last"]]
        and bool(actors)
        and actors <= set(wanted["actors"])
    )
