"""Invitations to do something at a place, squadrons that call somewhere on their way, and the last forces of a land, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president has accepted an invitation from Niger's leader to watch a match in Niamey on June 3.",
        "Peru's premier has accepted an invitation from her host, Juan Soto, to tour a mine in Calama on June 3.",
        "Oman's sultan accepted an invitation from Kenya's president to open a museum in Mombasa on June 3.",
    ],
)
def test_who_is_to_do_something_at_a_place_visits_it(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == ("visit", "agreed", "2024-06-03")


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president has accepted an invitation to speak to students.",
        "Chad's president has accepted an invitation from the bank to write its history.",
    ],
)
def test_other_invitations_are_no_visits(read: Read, text: str) -> None:
    assert all(act.kind != "visit" for act in read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A squadron led by the carrier Admiral Belov will leave Murmansk for the Red Sea on June 3 and call at the port of Tartus.", "deployment"),
        ("A flotilla headed by the frigate Surcouf will leave Toulon for the Gulf of Guinea on June 3.", "deployment"),
        ("The last American soldiers in Iraq will drive over the border into Kuwait on June 3.", "withdrawal"),
        ("The last French troops in Mali will cross into Niger on June 3, France said.", "withdrawal"),
        ("The first French troops will cross into Niger on June 3, France said.", "deployment"),
    ],
)  # fmt: skip
def test_which_way_forces_go(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Iraq's parliament could vote on keeping American trainers after December.", None),
        ("Mali's senate could vote on letting Chadian troops stay beyond August.", None),
        ("Mali's senate will vote on June 3 on letting Chadian troops remain beyond August.", "2024-06-03"),
        ("Chad's troops will leave Mali after June 3.", "2024-06-03"),
    ],
)
def test_until_when_something_is_kept_is_no_day_of_the_vote(read: Read, text: str, first: str | None) -> None:
    (act,) = read(text)
    assert (str(act.first) if act.first else None) == first


@pytest.mark.parametrize("adverb", ["in turn", "in return", "of course", "in principle", "once again"])
def test_two_words_stand_as_an_adverb(read: Read, adverb: str) -> None:
    (act,) = read(f"Chad's president may {adverb} pay a visit to Niger.")
    assert (act.kind, act.status) == ("visit", "possible")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A squadron led by the carrier Admiral Belov will leave Murmansk for the Red Sea on June 3, Russia's northern fleet said.", "RUS"),
        ("The frigate Pedro Cabral will leave Recife for the Gulf of Guinea on June 3, the Brazilian navy said.", "BRA"),
    ],
)  # fmt: skip
def test_a_ship_named_in_full_is_of_who_tells_of_it(read: Read, text: str, actor: str) -> None:
    (act,) = read(text)
    assert actor in [one.actor for one in act.participants]


@pytest.mark.parametrize(
    "text",
    [
        "Niger and Chad met in Bern. The Swiss hosts said that both had agreed to come back to Bern for a second round.",
        "Niger and Chad met in Bern. Both agreed to return to Geneva for another round.",
        "Niger and Chad have agreed to come back for a third round.",
    ],
)
def test_who_comes_back_for_a_round_talks(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("talks", "agreed")
    assert {"NER", "TCD"} <= {one.actor for one in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "French troops sent to Chad in March could go home.",
        "The Kenyan soldiers deployed in Haiti last year could leave when the vote is over.",
    ],
)
def test_when_forces_came_is_no_day_of_their_going(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == ("withdrawal", "possible", None)
