"""Blocs that are named by the region of their members."""

from __future__ import annotations

import pytest

from models.actors import ActorExtractor
from models.reading import Reading
from models.text.prepare import Preparer

NAMED = (
    ("Leaders of Southeast Asian and Gulf Arab states will meet.", ["ASEAN", "GCC"]),
    ("a summit of Southeast Asian and Gulf leaders", ["ASEAN", "GCC"]),
    ("the ASEAN-Gulf summit", ["ASEAN", "GCC"]),
    ("EU and Gulf ministers met.", ["EU", "GCC"]),
    ("ASEAN, Gulf leaders pledge a trade deal", ["ASEAN", "GCC"]),
    ("East African leaders will meet.", ["EAC"]),
    ("Southern African presidents will meet.", ["SADC"]),
    ("Caribbean leaders will meet.", ["CARICOM"]),
    ("Southeast Asian foreign ministers will meet.", ["ASEAN"]),
    ("West African and Caribbean ministers will meet.", ["ECOWAS", "CARICOM"]),
)
UNNAMED = ("ships in the Persian Gulf", "Gulf states sell oil.", "a Caribbean island", "an East African lake")


def _actors(text: str) -> list[str]:
    return [one.actor for one in ActorExtractor().read(Preparer().prepare(text, day=None), Reading())]


@pytest.mark.parametrize(("text", "actors"), NAMED)
def test_the_region_of_its_members_names_a_bloc(text: str, actors: list[str]) -> None:
    assert _actors(text) == actors


@pytest.mark.parametrize("text", UNNAMED)
def test_a_region_by_itself_is_no_bloc(text: str) -> None:
    assert _actors(text) == []
