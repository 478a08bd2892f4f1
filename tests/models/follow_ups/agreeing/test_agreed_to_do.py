"""What the parties agree should be done, and what somebody expects two others to do."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read

AGREED: tuple[tuple[str, Kind], ...] = (
    ("Peru and Chile agreed that their foreign ministers, Rosa Vidal and Luis Paz, should meet in Arica.", "meeting"),
    ("Peru and Chile agreed on Friday that an exchange of prisoners should be carried out in June.", "exchange"),
    ("Peru and Chile agreed that a second round should be held in Arica.", "talks"),
    ("Peru and Chile agreed that both armies should withdraw from Arica.", "withdrawal"),
    ("Peru and Chile agreed that the two navies should hold a joint exercise.", "exercise"),
    ("Peru and Chile agreed that they should sign the treaty in June.", "signing"),
)  # fmt: skip
NOTHING = (
    "Peru and Chile agreed that Bolivia should withdraw its troops from Arica.",
    "Peru and Chile have not agreed that their ministers should meet.",
    "Peru said that the two ministers should meet.",
    "Peru and Chile agreed that the world should know.",
)
EXPECTED: tuple[tuple[str, Kind, set[str]], ...] = (
    ("Qatar expects Rwanda and Congo to sign a peace deal in June.", "signing", {"RWA", "COD"}),
    ("Mediators expect the presidents of Serbia and Kosovo to meet.", "meeting", {"SRB", "XKX"}),
    ("The Emirates expect Russia and the Ukraine to exchange prisoners once more.", "exchange", {"RUS", "UKR"}),
    ("The United States wants Egypt and Ethiopia to resume talks.", "talks", {"EGY", "ETH"}),
    ("Italy has asked Libya and Tunisia to hold a joint exercise.", "exercise", {"LBY", "TUN"}),
)  # fmt: skip
NOBODY = (
    "Britain expects growth and Russia said it had to wait.",
    "France expects trade and industry to suffer in June.",
    "France expected Mali and Niger to leave.",
)


@pytest.mark.parametrize(("text", "kind"), AGREED)
def test_what_the_parties_agree_should_be_done_by_them_is_agreed(read: Read, text: str, kind: Kind) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "agreed")
    assert {"PER", "CHL"} <= {party.actor for party in act.participants}


@pytest.mark.parametrize(("text", "kind", "actors"), EXPECTED)
def test_what_two_are_expected_to_do_is_theirs(read: Read, text: str, kind: Kind, actors: set[str]) -> None:
    (act,) = read(text)
    assert act.kind == kind
    assert {party.actor for party in act.participants} - {None} == actors


@pytest.mark.parametrize("text", [*NOTHING, *NOBODY])
def test_an_opinion_is_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


def test_envoys_of_both_stand_for_their_states(read: Read) -> None:
    """Not for the leaders who agreed, one of whom is only known by the dateline."""
    (act,) = read(
        "WASHINGTON (NPA) - President Laura Hensley and Chinese leader Luo Jianguo spoke of trade and agreed that their envoys should meet."
    )
    assert {(party.text, party.actor) for party in act.participants if party.actor} == {
        ("China", "CHN"),
        ("Washington", "USA"),
    }
