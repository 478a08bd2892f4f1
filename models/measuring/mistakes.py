"""The mistakes that matter most: where what was said is farthest from what is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.explain.explain import Explanation
from models.measuring.labelled import Labelled
from models.measuring.measures import Said, truth_of
from models.measuring.probabilities import HALF
from models.scoring.folded import OUTPUTS

_FEATURES = 3
"""Features that a reason names."""


class Mistake(NamedTuple):
    """A text of which something wrong was said.

    `wrong` names the outputs that are on the wrong side of one half, and "side" where the wrong score is higher. The
    first is the farthest off, by `size` in [0, 1]. Scores that were withheld because relevance is wrong are
    not counted again.
    """

    record: Labelled
    said: Said
    wrong: tuple[str, ...]
    size: float

    @property
    def blamed(self) -> tuple[str, bool]:
        """The output to look into, and whether it is too high."""
        first = self.wrong[0]
        if first == "side":
            if self.said.withheld:
                return "relevance", False
            return ("de_escalation" if self.record.side == "escalation" else "escalation"), True
        return first, float(getattr(self.said, first)) >= HALF


class Reason(NamedTuple):
    """A sentence that speaks for a mistake: what it adds to the log-odds of the output, and the features that do most.

    `text` is None for the article as a whole.
    """

    text: str | None
    adds: float
    features: tuple[tuple[str, float], ...]


def worst_mistakes(records: Sequence[Labelled], said: Sequence[Said], limit: int) -> list[Mistake]:
    """Up to `limit` mistakes, the farthest off first, then as the records stand."""
    found: list[Mistake] = []
    for record, each in zip(records, said, strict=True):
        gaps = sorted(_gaps(record, each), key=lambda gap: -gap[1])
        if gaps:
            found.append(Mistake(record, each, tuple(name for name, _ in gaps), gaps[0][1]))
    return sorted(found, key=lambda mistake: -mistake.size)[:limit]


def reasons(explanation: Explanation, output: str, *, too_high: bool, limit: int) -> tuple[Reason, ...]:
    """The sentences that push an output the wrong way, those that push most first."""
    column = OUTPUTS.index(output)
    sign = 1 if too_high else -1
    found: list[Reason] = []
    for item in explanation.evidence:
        adds = float(getattr(item, output))
        if adds * sign > 0:
            pushing = sorted(
                (
                    (share.feature, share.effects[column])
                    for share in item.features
                    if share.effects[column] * sign > 0
                ),
                key=lambda feature: (-abs(feature[1]), feature[0]),
            )
            found.append(Reason(item.text, adds, tuple(pushing[:_FEATURES])))
    return tuple(sorted(found, key=lambda reason: -abs(reason.adds))[:limit])


def _gaps(record: Labelled, said: Said) -> Iterator[tuple[str, float]]:
    labels = record.labels
    missed = labels is not None and labels.relevant and said.withheld
    if labels is not None:
        for output in OUTPUTS:
            value = getattr(said, output)
            true = truth_of(output, labels)
            if value is not None and (value >= HALF) != true and not (missed and output != "relevance"):
                yield output, abs(value - true)
    if record.side is not None and said.escalation is not None and said.de_escalation is not None:
        ahead = said.escalation - said.de_escalation
        short = -ahead if record.side == "escalation" else ahead
        if short >= 0 and not missed:
            yield "side", short
