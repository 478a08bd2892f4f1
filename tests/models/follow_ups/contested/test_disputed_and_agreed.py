"""Acts that somebody says are not so, and acts agreed, fixed or moved by nouns, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

DISPUTED = (
    ("Chad dismissed as an invention the statement by Niger that their ministers would meet on June 3.", "meeting"),
    ("Chad's foreign ministry rejected reports that it would hold talks with Niger next week.", "talks"),
    ("Niger contradicted Chad's announcement that the two would hold talks next week.", "talks"),
    ("Chad called untrue a report that it was going to pull its troops out of Niger.", "withdrawal"),
    ("Reports that Chad will host talks with Niger next week are baseless, a minister said.", "talks"),
    ("It is not true that Chad will hold talks with Niger next week, a minister said.", "talks"),
    ("Chad is not aware of any meeting with Niger planned for June.", "meeting"),
    ("Chad said that it knew nothing of an inspection of its base by Niger.", "inspection"),
    ("Chad has no intention of sending troops to Niger.", "deployment"),
    ("Chad does not plan to deploy troops in Niger.", "deployment"),
    ("Chad has no plans to meet Niger in Lome next week.", "meeting"),
    ("Chad on Tuesday denied that a date had been set for talks with Niger.", "talks"),
    ("Chad has withdrawn its invitation to Niger's president to visit Abeche.", "visit"),
    ("Chad turned down Niger's offer of a meeting between the ministers.", "meeting"),
    ("The exercise of Chad and Niger, which would have started on Monday, has been cancelled.", "exercise"),
    ("The summit of Chad and Niger, which Togo was to host on Friday, will not take place.", "summit"),
    ("Chad said that the swap with Niger planned for June 3 had been cancelled.", "exchange"),
)  # fmt: skip

AGREED = (
    ("Chad and Niger have reached an understanding to exchange the bodies of fallen soldiers.", "exchange"),
    ("Chad and Niger have come to an agreement to sign an accord on migration.", "signing"),
    ("Chad and Niger struck a deal on an exchange of prisoners.", "exchange"),
    ("Chad has accepted a proposal by Niger to hold talks in Lome.", "talks"),
)

MOVED = (
    ("The signing of the accord between Chad and Niger will be held on June 20 instead of June 6.", "signing", "2024-06-20"),
    ("The talks of Chad and Niger will open on June 20 rather than on June 6.", "talks", "2024-06-20"),
    ("The round of talks that Chad and Niger had planned for Friday has been postponed.", "talks", "2024-05-17"),
    ("The visit of Chad's president to Niger slipped by a week to June 13.", "visit", "2024-06-13"),
    ("Chad and Niger pushed the date of their summit to June 20.", "summit", "2024-06-20"),
    ("A new date of June 20 has been set for the summit of Chad and Niger.", "summit", "2024-06-20"),
    ("The exercise of Chad and Niger, which was to begin on June 6, will start on June 20.", "exercise", "2024-06-20"),
    ("Talks between Chad and Niger have been put on ice.", "talks", None),
    ("Chad regrets the postponement of its talks with Niger.", "talks", None),
    ("The postponement of the talks between Chad and Niger to June 20 was announced in Lome.", "talks", "2024-06-20"),
    ("Chad's premier has had to postpone a trip to Niger.", "visit", None),
    ("Chad gave Niger two more weeks, until June 20, to free the prisoners.", "deadline", "2024-06-20"),
    ("Chad on Tuesday suspended the exchange of prisoners with Niger that was planned for Friday.", "exchange", "2024-05-17"),
)  # fmt: skip

FIXED = (
    ("Chad and Niger have settled on June 20 for the talks that were put off in March.", "talks", "2024-06-20"),
    ("Chad and Niger have picked June 20 for a summit in Lome.", "summit", "2024-06-20"),
    ("June 20 has been set as the date for the summit of Chad and Niger.", "summit", "2024-06-20"),
    ("Chad said the talks with Niger had been scheduled for June 20.", "talks", "2024-06-20"),
    ("Chad will deliver two patrol vessels to Niger on June 20.", "exchange", "2024-06-20"),
    ("Soldiers of Chad and Niger will train together near Zinder on June 20.", "exercise", "2024-06-20"),
    ("Inspectors will enter the plant in Chad on June 20.", "inspection", "2024-06-20"),
    ("Chad will close its border with Niger unless the journalist is free by June 20.", "deadline", "2024-06-20"),
    ("Chad's forces are to have left the province in Niger by June 20.", "withdrawal", "2024-05-16"),
)  # fmt: skip

UNTOLD = (
    "There are no plans to deploy troops, the ministry said.",
    "Chad ruled out a postponement of the talks.",
    "The talks of Chad and Niger had been scheduled for June 20, but fighting broke out.",
    "Chad has suspended talks with Niger.",
    "Chad failed to reach an agreement to exchange prisoners with Niger.",
    "The deadline set by Chad for the departure of Niger's troops expired on Tuesday.",
)


def _told(mentions: tuple[FollowUpMention, ...]) -> list[tuple[str, str]]:
    return [(mention.kind, mention.status) for mention in mentions]


@pytest.mark.parametrize(("text", "kind"), DISPUTED)
def test_what_somebody_says_is_not_so_is_cancelled(read: Read, text: str, kind: str) -> None:
    assert _told(read(text)) == [(kind, "cancelled")]


@pytest.mark.parametrize(("text", "kind"), AGREED)
def test_an_act_agreed_by_a_noun_is_agreed(read: Read, text: str, kind: str) -> None:
    assert _told(read(text)) == [(kind, "agreed")]


@pytest.mark.parametrize(("text", "kind", "first"), MOVED)
def test_an_act_moved_without_a_verb_of_moving_is_postponed(
    read: Read, text: str, kind: str, first: str | None
) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "postponed")
    assert (None if act.first is None else str(act.first)) == first


@pytest.mark.parametrize(("text", "kind", "first"), FIXED)
def test_a_day_that_is_fixed_dates_the_act(read: Read, text: str, kind: str, first: str) -> None:
    (act,) = read(text)
    agreed = "settled on" in text
    assert (act.kind, act.status, str(act.first)) == (kind, "agreed" if agreed else "confirmed", first)


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_ruled_out_past_or_halted_is_no_act_to_come(read: Read, text: str) -> None:
    assert read(text) == ()


def test_a_vote_on_whether_to_do_something_has_all_its_parties(read: Read) -> None:
    (act,) = read("Chad's parliament will vote on June 4 on whether to ratify a pact with Niger.")
    assert {member.actor for member in act.participants} == {"TCD", "NER"}


def test_the_day_of_a_denial_is_not_that_of_the_act(read: Read) -> None:
    (act,) = read("Chad on Friday denied that a date had been set for talks with Niger.")
    assert act.first is None


def test_ministers_without_states_are_those_that_a_later_sentence_lists(read: Read) -> None:
    """As many as the act numbers, or a list of three and more."""
    (act,) = read(
        "The meeting of the three water ministers has been set for June 20. Chad, Niger and Togo will bring maps."
    )
    assert {member.actor for member in act.participants if member.actor} == {"TCD", "NER", "TGO"}


def test_a_city_named_after_its_state_is_a_place_and_no_party(read: Read) -> None:
    (act,) = read("Delegations of Chad and Niger will meet in the Togolese capital, Lome, on June 20.")
    assert act.location == "Lome"
    assert {member.actor for member in act.participants} == {"TCD", "NER"}
