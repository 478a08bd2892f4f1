"""What the models are taught: rows, labels and weights by grade and kind."""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np
import pytest

from models.training.corpus import CORPUS_FOLDER, Example
from models.training.settings import SETTINGS
from models.training.taught import Taught, calibrating, taught, taught_direction, taught_weak

_ARTICLE, _SENTENCE = SETTINGS.articles[1], 1.0


def _example(
    up: int, down: int, kind: Literal["sentence", "article"] = "sentence", *, relevant: bool = True
) -> Example:
    return Example(
        id=f"some-{up}{down}",
        kind=kind,
        text="Peru met Chile.",
        relevant=relevant,
        escalation=up,
        de_escalation=down,
        group="some",
    )


def _believed(lesson: Taught, row: int) -> float:
    """The share of a row's weight with which it is taught as true."""
    mine = lesson.rows == row
    return float(lesson.weights[mine & lesson.labels].sum() / lesson.weights[mine].sum())


@pytest.mark.parametrize("grade", [0, 1, 2, 3])
def test_a_row_is_taught_as_both_by_the_belief_of_its_grade(grade: int) -> None:
    """The weights of both labels of a row sum to its own."""
    lesson = taught("escalation", [_example(grade, 0)], SETTINGS)
    assert _believed(lesson, 0) == pytest.approx(SETTINGS.beliefs[grade])
    assert lesson.weights.sum() == pytest.approx(_SENTENCE)


def test_an_article_weighs_more_for_a_score_than_a_sentence() -> None:
    """Each output has a weight of its own."""
    examples = [_example(2, 2, "article"), _example(2, 0)]
    for name, article in zip(("relevance", "escalation", "de_escalation"), SETTINGS.articles, strict=True):
        lesson = taught(name, examples, SETTINGS)
        assert lesson.weights[lesson.rows == 0].sum() == pytest.approx(article)
        assert lesson.weights[lesson.rows == 1].sum() == pytest.approx(_SENTENCE)


def test_what_is_not_relevant_is_taught_to_the_scores_as_calm_and_to_nothing_else() -> None:
    """Direction and weak tension are told of relevant texts alone."""
    examples = [_example(0, 0, relevant=False), _example(1, 0)]
    lesson = taught("escalation", examples, SETTINGS)
    assert _believed(lesson, 0) == 0.0
    assert lesson.weights[lesson.rows == 0].sum() == pytest.approx(SETTINGS.off_topic)
    for other in (taught_direction(examples, SETTINGS), taught_weak(examples, SETTINGS)):
        assert set(other.rows.tolist()) == {1}


def test_a_text_that_does_both_leans_less_than_one_that_does_one() -> None:
    """Of equal grades neither direction is believed."""
    lesson = taught_direction(
        [_example(2, 0), _example(0, 2), _example(2, 1), _example(1, 3), _example(2, 2)], SETTINGS
    )
    up, down, rather_up, rather_down, neither = (_believed(lesson, row) for row in range(5))
    assert down < rather_down < neither < rather_up < up
    assert neither == pytest.approx(0.5)
    assert up - 0.5 == pytest.approx(0.5 - down) == pytest.approx(SETTINGS.leanings[0])


def test_weak_tension_is_nearer_to_clear_than_to_none() -> None:
    """What parts the grades here is whether there is any."""
    lesson = taught_weak([_example(grade, 0, "article") for grade in range(4)], SETTINGS)
    none, weak, clear, strong = (_believed(lesson, row) for row in range(4))
    assert none < 0.5 < weak < clear < strong
    assert np.isclose(lesson.weights.sum(), 4 * _ARTICLE)


def test_weak_tension_beside_clear_peace_weighs_more() -> None:
    """It is there that it is overlooked."""
    lesson = taught_weak([_example(1, 1), _example(1, 2)], SETTINGS)
    alone, beside = (lesson.weights[lesson.rows == row].sum() for row in range(2))
    assert beside == pytest.approx(SETTINGS.calm * alone)


def test_twisted_articles_weigh_less_in_the_calibration_of_the_scores_alone() -> None:
    """Neither the gate nor sentences of such a family are concerned."""
    family = SETTINGS.twisted[0]
    plain, article, sentence = (
        _example(2, 0, "article"),
        msgspec.structs.replace(_example(2, 0, "article"), id=f"{family}-0001"),
        msgspec.structs.replace(_example(2, 0), id=f"{family}-0002"),
    )
    gate, scores = SETTINGS.calibration
    weights = calibrating("escalation", [plain, article, sentence], SETTINGS)
    assert weights.tolist() == pytest.approx([scores, scores * SETTINGS.twist, 1.0])
    weights = calibrating("relevance", [plain, article, sentence], SETTINGS)
    assert weights.tolist() == pytest.approx([gate, gate, 1.0])


def test_twisted_families_stand_in_the_corpus() -> None:
    """A family that was renamed would silently weigh as any other."""
    families = {path.stem.replace("_", "-") for path in CORPUS_FOLDER.glob("*.jsonl")}
    assert set(SETTINGS.twisted) <= families
