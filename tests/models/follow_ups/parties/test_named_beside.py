"""States and bodies that stand in the words of an act and take no part in it, and those that do; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


def _actors(read: Read, text: str) -> set[str | None]:
    (act,) = read(text)
    return {member.actor for member in act.participants} - {None}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The swap of prisoners between Mali and Niger will begin on June 3 with flights between Gao, Niamey and Lome.", {"MLI", "NER"}),
        ("Mali and Niger will exchange 20 soldiers on June 3 with a plane from Togo.", {"MLI", "NER"}),
        ("The meeting of Mali and Niger that the African Union had announced for June 3 was cancelled.", {"MLI", "NER"}),
        ("A truce in Mali will begin on June 3, the United Nations envoy said.", {"MLI"}),
        ("The bridge between Cruz Alta and San Marcos will be reopened on June 3, the presidents of Peru and Chile said.", {"PER", "CHL"}),
        ("Six boats pledged to Togo last year will be handed over on June 3, the Turkish embassy said.", {"TGO", "TUR"}),
        ("Chilean soldiers will take part in Peru's exercise Condor on June 3.", {"CHL", "PER"}),
        ("The Chilean president said he would visit Lima on June 3.", {"CHL", "PER"}),
        ("Chile's premier will go to Lima on June 3 to sign a contract.", {"CHL", "PER"}),
        ("Mali and Niger are asked by Togo, Benin and Ghana to hold talks on June 3.", {"MLI", "NER", "TGO", "BEN", "GHA"}),
    ],
)  # fmt: skip
def test_who_takes_part(read: Read, text: str, actors: set[str]) -> None:
    assert _actors(read, text) == actors


def test_the_exercise_of_a_state_is_no_place(read: Read) -> None:
    """Where it is held is not told."""
    (act,) = read("Chilean soldiers will take part in Peru's exercise Condor on June 3.")
    assert act.location is None


def test_a_mediator_makes_way_for_those_who_fight(read: Read) -> None:
    """They are named further on."""
    first = read(
        "The pause in Darfur begins at seven on Friday morning, Qatar said. Sudan's army and the RSF have given their word."
    )[0]
    assert {member.actor for member in first.participants} == {"SDN", "RSF"}
