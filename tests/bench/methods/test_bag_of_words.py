from __future__ import annotations

import pytest

from bench.methods.bag_of_words import BagOfWords
from models.article import Article
from models.measuring import Labelled, Said
from models.training.corpus import Example

WAR, PEACE, CAKE = (
    "armies shelled the border town",
    "envoys signed the border treaty",
    "the baker sold sweet cake",
)


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return [
        Example(
            id=f"e{number}", kind="sentence", text=f"{text} {'again and ' * (number % 3)}today", group=f"g{number}",
            relevant=text != CAKE, escalation=3 * (text == WAR), de_escalation=3 * (text == PEACE),
        )
        for number in range(20)
        for text in (WAR, PEACE, CAKE)
    ]  # fmt: skip


def say(examples: list[Example], text: str, *, gated: bool) -> Said:
    (said,) = BagOfWords(examples, gated=gated).say(
        [Labelled("articles", Article(id="a", text=text), None, None)]
    )
    return said


def test_it_learns_each_output_from_the_corpus(examples: list[Example]) -> None:
    relevance, up, down = say(examples, WAR, gated=True)
    assert relevance is not None
    assert up is not None
    assert down is not None
    assert relevance > 0.5
    assert up > 0.5 > down


def test_scores_are_withheld_where_it_holds_a_text_not_to_be_relevant(examples: list[Example]) -> None:
    gated, free = (say(examples, CAKE, gated=gated) for gated in (True, False))
    assert gated.withheld
    assert (gated.escalation, gated.de_escalation) == (0.0, 0.0)
    assert free.escalation
