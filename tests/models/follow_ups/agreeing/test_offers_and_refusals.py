"""Acts that somebody offers, asks for, arranges or turns down, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

TURNED_DOWN = (
    ("Chad's president said he would not accept an invitation to Oslo from Norway's king.", "visit"),
    ("Peru's president turned down an invitation to Santiago, his office said.", "visit"),
    ("Peru has turned down a proposal for its president to meet Chile's president at a gathering in Britain.", "meeting"),
    ("Peru rejected an offer for its minister to hold talks with Chile in Oslo.", "talks"),
    ("Kenya has refused an offer of talks with Uganda in Oslo next week.", "talks"),
)  # fmt: skip
OPEN = (
    ("Peru's premier told the Chilean president in a phone call on Tuesday that Lima was willing to host talks between Oslo and Riga.", "talks", "possible"),
    ("Turkey stands ready to host talks of Peru and Chile.", "talks", "possible"),
    ("Peru's president has asked Chile's president to send a team of military officials to Lima to discuss the border.", "visit", "possible"),
    ("Japan and China are arranging a summit between their leaders in Lima, an official said.", "summit", "expected"),
    ("Peru and Chile are organising a meeting of their ministers in Lima in June.", "meeting", "expected"),
    ("Peru is trying to arrange a call with Chile's president.", "call", "possible"),
    ("Nothing has been settled about a trip by Peru's king to Chile, his office said.", "visit", "possible"),
    ("Chile and Peru are working to set up talks on the border in June.", "talks", "possible"),
)  # fmt: skip
DAYS = (
    ("Norway has accepted a request to host the next round of talks between Peru and Chile, to be held in Oslo on Saturday.", "2024-05-18"),
    ("The EU and Japan have fixed July 22 for their annual summit, which will be held in Tokyo.", "2024-07-22"),
    ("Talks among Chadian, Kenyan and U.S. delegations continue on Thursday in Oslo.", "2024-05-16"),
    ("Talks between Peru and Chile continue in Lima on Friday, an official said.", "2024-05-17"),
)  # fmt: skip
OF_THE_ASKING = (
    "Peru asked Chile on Tuesday to hold talks in Lima.",
    "The envoy urged Peru and the Chilean government on Friday to come together for direct negotiations in Amman.",
    "Peru asked Chile and Bolivia on Tuesday to hold talks in Lima.",
)
OF_NOTHING = (
    "Fighting between Chad and Sudan continues on Friday near Lima.",
    "Peru's president has not accepted the invitation to Santiago yet.",
    "Turkey is arranging flowers.",
)


@pytest.mark.parametrize(("text", "kind"), TURNED_DOWN)
def test_what_is_turned_down_is_off(read: Read, text: str, kind: str) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize(("text", "kind", "status"), OPEN)
def test_what_is_offered_asked_for_or_arranged_may_come(
    read: Read, text: str, kind: str, status: str
) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, status)]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_told_beside_the_act(read: Read, text: str, day: str) -> None:
    assert [str(act.first) for act in read(text)] == [day]


@pytest.mark.parametrize("text", OF_THE_ASKING)
def test_the_day_of_asking_is_not_that_of_the_act(read: Read, text: str) -> None:
    assert [(act.kind, act.first) for act in read(text)] == [("talks", None)]


@pytest.mark.parametrize("text", OF_NOTHING)
def test_what_is_no_offer_tells_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


def test_names_behind_a_verb_of_saying_are_both_sides(read: Read) -> None:
    (talks,) = read("Trump said on Monday Russia and Ukraine would hold talks in Oslo on Friday.")
    assert [member.actor for member in talks.participants] == ["RUS", "UKR"]


def test_an_adverb_in_quotes_hides_no_act(read: Read) -> None:
    (talks,) = read('Silva said Peru and Chile would "immediately" start negotiations.')
    assert (talks.kind, talks.status) == ("talks", "confirmed")
