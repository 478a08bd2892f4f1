from __future__ import annotations

import pytest

from bench.methods.gpr import GprTerms
from models.article import Article
from models.measuring import Labelled


@pytest.fixture(scope="module")
def terms() -> GprTerms:
    return GprTerms()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fears of war grow.", 1),
        ("War risks: a war is feared.", 2),
        ("Fears are told of a war.", 0),
        ("The army attacked at dawn.", 1),
        ("The army of Chad attacked.", 0),
        ("The troops arrived on Monday. Later, an embargo and then a blockade were announced.", 1),
        ("An h-bomb is a risk; so is a nuclear weapon.", 1),
        ("Guerrillas killed nine.", 1),
        ("The navy shelled, the army raided, rebels clashed.", 3),
        ("The troops.", 0),
        ("Warfare is a risk.", 0),
        ("", 0),
    ],
)
def test_a_category_is_met_where_both_its_sets_are(terms: GprTerms, text: str, count: int) -> None:
    """Within two words, or anywhere for build-ups and nuclear threats; an ending is free only after a star."""
    assert terms.count(text) == count


def test_an_excluded_word_rules_the_text_out(terms: GprTerms) -> None:
    assert terms.count("Fears of war grow, says the book.") == 0
    assert terms.count("Fears of a price-war grow after the war threats.") == 0
    assert terms.count("Fears of war grow, and bookings fall.") == 1


def test_one_meeting_is_one_half_and_more_are_more(terms: GprTerms) -> None:
    texts = ["A calm day.", "Fears of war grow.", "Fears of war grow. The army attacked."]
    said = terms.say([Labelled("articles", Article(id="a", text=text), None, None) for text in texts])
    assert [(each.relevance, each.escalation, each.de_escalation) for each in said] == [
        (0.0, 0.0, None), (0.5, 0.5, None), (0.75, 0.75, None),
    ]  # fmt: skip
