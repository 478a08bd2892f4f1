"""Acts told, called off or given a day in the less usual words of agencies, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

TOLD = (
    ("Jordan's king will be going to Tehran in June, the palace said.", "visit", "confirmed", "2024-06-01"),
    ("Jordan's king will not be going to Tehran after all.", "visit", "cancelled", None),
    ("Chad's foreign minister is now expected in Lome only on June 3.", "visit", "expected", "2024-06-03"),
    ("Kenya's and Somalia's presidents will now meet a week later, on June 21.", "meeting", "confirmed", "2024-06-21"),
    ("A prisoner swap agreed in April between Chad and its rebels has collapsed.", "exchange", "cancelled", None),
    ("The planned visit of Serbia's president to Zagreb collapsed on Monday.", "visit", "cancelled", None),
    ("Peru told the Chilean delegation not to come to Lima on Friday.", "visit", "cancelled", "2024-05-17"),
    ("Talks between Cyprus and Turkey are in the offing, a diplomat said.", "talks", "possible", None),
    ("The two capitals are working on a visit by Fiji's premier to Suva.", "visit", "possible", None),
    ("Rwanda and Burundi are inching towards a meeting of their presidents.", "meeting", "possible", None),
    ("The two countries have pencilled in June 14 for the signing.", "signing", "confirmed", "2024-06-14"),
    ("Chad's premier will after all not fly to Lome on Friday.", "visit", "cancelled", "2024-05-17"),
    ("The deadline for Chad's rebels, originally May 20, is now June 3.", "deadline", "postponed", "2024-06-03"),
    ("The deadline is now June 3 instead of May 20.", "deadline", "postponed", "2024-06-03"),
    ("The summit in Lima is now on June 3, Peru said.", "summit", "postponed", "2024-06-03"),
    ("The talks were shifted forward to Monday from Thursday.", "talks", "postponed", "2024-05-20"),
    ("The signing has been advanced to June 3 from June 10.", "signing", "postponed", "2024-06-03"),
    ("The launch has been reset for June 3.", "launch", "postponed", "2024-06-03"),
    ("The vote in the Dutch parliament was pushed past the recess.", "vote", "postponed", None),
    ("The ministers' meeting planned for Monday failed to materialise.", "meeting", "cancelled", "2024-05-20"),
    ("Plans for the summit were torn up.", "summit", "cancelled", None),
    ("Peru's president has thought better of his trip to Minsk.", "visit", "cancelled", None),
    ("The talks are on again for Friday, the mediator said.", "talks", "confirmed", "2024-05-17"),
    ("November 18 is the new date for the summit of Peru and Chile.", "summit", "postponed", "2024-11-18"),
    ("The new date for the summit of Peru and Chile is November 18.", "summit", "postponed", "2024-11-18"),
    ("The date for the summit of Peru and Chile is June 18.", "summit", "confirmed", "2024-06-18"),
    ("Oslo and Riga are sounding each other out on a meeting of their ministers.", "meeting", "possible", None),
    ("The departure of Kenyan police officers for Haiti, planned for Monday, was pushed back to June 20.", "deployment", "postponed",
     "2024-06-20"),
    ("Chad and Niger said on Monday that they had agreed on a visit by Niger's president to Chad.", "visit", "agreed", None),
    ("The talks were called off until further notice.", "talks", "postponed", None),
    ("Marines of Peru and Chile will now train on Chiloe from June 16 to 20.", "exercise", "confirmed", "2024-06-16"),
    ("Canada will not impose the tariffs on Nicaraguan beef that were to take effect on Monday.", "sanctions", "cancelled", None),
    ("The summit of Peru, Chile and Bolivia in Lima now falls on June 15 instead of June 8.", "summit", "postponed", "2024-06-15"),
    ("Sappers from Chad will fly to Sudan on Friday.", "deployment", "confirmed", "2024-05-17"),
    ("Chadian gendarmes will be sent to Haiti in June.", "deployment", "confirmed", "2024-06-01"),
    ("Chad and its rebels plan to trade 300 captives on Friday.", "exchange", "confirmed", "2024-05-17"),
)  # fmt: skip

UNTOLD = (
    "Britain told its citizens not to travel to Sudan.",
    "A tower collapsed during the exercise on Monday.",
    "The visit had collapsed in 2019.",
    "The talks are now in their third week.",
    "The date of the visit is a secret.",
)


@pytest.mark.parametrize(("text", "kind", "status", "first"), TOLD)
def test_reads_what_is_told_in_other_words(
    read: Read, text: str, kind: str, status: str, first: str | None
) -> None:
    found = [(mention.kind, mention.status, mention.first and str(mention.first)) for mention in read(text)]
    assert found == [(kind, status, first)]


@pytest.mark.parametrize("text", UNTOLD)
def test_the_same_words_of_something_else_tell_no_act(read: Read, text: str) -> None:
    assert read(text) == ()
