"""Laws in force, truces that end, tours and lorries that got through."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Peru's law that Chilean lorries must pay a toll came into force on Tuesday.", "other", {"PER", "CHL"}),
        ("The truce in Mali expired on Tuesday, the African Union said.", "deadline", {"MLI"}),
        ("The ceasefire between Sudan and the RSF lapsed on Tuesday.", "deadline", {"SDN", "RSF"}),
        ("Chad's president set out on Tuesday on a tour of Togo, Benin and Ghana.", "visit", {"TCD", "TGO", "BEN", "GHA"}),
        ("Mali and Niger signed a paper on patrols on Tuesday.", "signing", {"MLI", "NER"}),
        ("Sweden became NATO's 32nd member on Tuesday.", "other", {"SWE", "NATO"}),
    ],
)  # fmt: skip
def test_it_took_place(read: Read, text: str, kind: Kind, actors: set[str]) -> None:
    (act,) = (one for one in read(text) if one.kind == kind and one.sure)
    assert {member.actor for member in act.participants} >= actors


def test_talks_on_a_truce_are_no_truce(read: Read) -> None:
    """They end, and it has not begun."""
    assert "deadline" not in [one.kind for one in read("Talks on a truce in Mali ended in Lome on Tuesday.")]


def test_lorries_on_a_reopened_bridge_deliver_nothing(read: Read) -> None:
    assert "exchange" not in [one.kind for one in read("First lorries cross reopened Chilean bridge")]
