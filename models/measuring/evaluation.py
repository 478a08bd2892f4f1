"""A model held against labelled texts: its measures, and its worst mistakes explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.explain import Explainer
from models.measuring.labelled import Form, Labelled
from models.measuring.measures import Measures, Said, measure
from models.measuring.mistakes import Mistake, Reason, reasons, worst_mistakes
from models.signal import ModelRef, Signal

_REASONS = 3
"""Sentences that are shown for a mistake."""


class ExplainedMistake(NamedTuple):
    """A mistake with the sentences that speak for it; none where it comes of what the text does not say."""

    mistake: Mistake
    reasons: tuple[Reason, ...]


class Evaluation(NamedTuple):
    """What a model is worth on labelled texts; `form` is that of all of them."""

    form: Form
    model: ModelRef
    measures: Measures
    mistakes: tuple[ExplainedMistake, ...]


def evaluate(
    explainer: Explainer, records: Sequence[Labelled], *, mistakes: int, progress: Callable[[Labelled], None]
) -> Evaluation:
    """Read labelled texts as they would be served, and hold what is said of them against their labels.

    Args:
        explainer: with the model that is measured.
        records: one at least, all of one form.
        mistakes: how many of the worst are explained, at most.
        progress: told of each text that has been read.
    """
    said: list[Said] = []
    for record in records:
        said.append(said_by(explainer.reader.read(record.article)))
        progress(record)
    return Evaluation(
        form=records[0].form,
        model=explainer.reader.model.ref,
        measures=measure(records, said),
        mistakes=tuple(_explained(explainer, mistake) for mistake in worst_mistakes(records, said, mistakes)),
    )


def said_by(signal: Signal) -> Said:
    """What a signal says; a text in another language is said not to be relevant."""
    return Said(signal.relevance, signal.escalation, signal.de_escalation)


def _explained(explainer: Explainer, mistake: Mistake) -> ExplainedMistake:
    output, too_high = mistake.blamed
    explanation = explainer.explain(mistake.record.article)
    return ExplainedMistake(mistake, reasons(explanation, output, too_high=too_high, limit=_REASONS))
