"""Names that may mean something else count only where their surroundings allow it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.actors.conftest import ReadActors


@pytest.mark.parametrize(
    "text",
    [
        "Storms crossed the Indian Ocean.",
        "A tanker left the Persian Gulf.",
        "They sailed the South China Sea.",
        "He lives in New Mexico.",
        "She flew with Turkish Airlines.",
        "Paris Hilton smiled.",
        "He wore a Panama hat.",
        "Michael Jordan retired.",
        "Chad Kroeger sang.",
        "A Berlin-based firm grew.",
        "The Russian-built engine failed.",
        "A French-made clock stopped.",
        "George Washington crossed the river.",
        "The Republicans won Georgia, and the Atlanta papers asked the governor why.",
        "The Minsk agreements lapsed.",
    ],
)
def test_a_name_inside_another_thing_is_no_mention(actors: ReadActors, text: str) -> None:
    """Seas, brands, persons, courts and origins name nobody."""
    assert actors(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tbilisi said that Georgia would not yield to the Abkhaz.", "GEO"),
        ("Jordan recalled its ambassador.", "JOR"),
        ("Talks were held in Chad on Monday.", "TCD"),
        ("Congo closed its border.", "COD"),
        ("Congo closed its border, Brazzaville radio said.", "COG"),
    ],
)
def test_the_state_is_meant_where_the_context_speaks_for_it(
    actors: ReadActors, text: str, expected: str
) -> None:
    """Plain and shared names go to the state that the document tells."""
    assert expected in [actor for actor, _ in actors(text)]


def test_a_shared_institution_needs_its_state_in_the_document(actors: ReadActors) -> None:
    """Congress is American where the article is about the United States."""
    assert actors("Congress will vote.") == []
    assert [actor for actor, _ in actors("The United States waits. Congress will vote.")] == ["USA", "USA"]


def test_an_institution_behind_another_states_name_is_that_states(actors: ReadActors) -> None:
    """Other states have a State Department, too."""
    assert actors("The Liberian State Department protested.") == [("LBR", "Liberian State Department")]


def test_an_opposition_name_counts_only_until_it_governs(actors: ReadActors) -> None:
    """The ANC of 1987 is a party to a conflict; of 2023 it is a party in government."""
    text = "The African National Congress refused."
    assert actors(text, dt.date(1987, 3, 1)) == [("ANC", "African National Congress")]
    assert actors(text, dt.date(2023, 3, 1)) == []
