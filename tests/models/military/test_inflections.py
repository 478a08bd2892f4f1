"""A dictionary phrase is found in every form that it takes."""

from __future__ import annotations

import pytest

from models.military.inflections import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("clash", {"clash", "clashes"}),
        ("casualty", {"casualty", "casualties"}),
        ("convoy", {"convoy", "convoys"}),
        ("threat of force", {"threat of force", "threats of force"}),
        ("air strike", {"air strike", "air strikes"}),
    ],
)
def test_nouns(phrase: str, forms: set[str]) -> None:
    assert set(noun_forms(phrase)) == forms


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("bomb", {"bomb", "bombs", "bombing", "bombed"}),
        ("invade", {"invade", "invades", "invading", "invaded"}),
        ("ram", {"ram", "rams", "ramming", "rammed"}),
        ("occupy", {"occupy", "occupies", "occupying", "occupied"}),
        ("strike back", {"strike back", "strikes back", "striking back", "struck back"}),
        ("blow up", {"blow up", "blows up", "blowing up", "blew up", "blown up"}),
        ("test-fire", {"test-fire", "test-fires", "test-firing", "test-fired"}),
        ("go to war", {"go to war", "goes to war", "going to war", "went to war", "gone to war"}),
        ("die", {"die", "dies", "dying", "died"}),
    ],
)
def test_verbs(phrase: str, forms: set[str]) -> None:
    assert set(verb_forms(phrase)) == forms
