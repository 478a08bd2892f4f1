"""The measures of a whole file: relevance, the two scores, and which of them is higher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.measuring.labelled import Labelled, Labels, Side
from models.measuring.probabilities import HALF, Quality, quality
from models.scoring.folded import OUTPUTS
from models.signal import CLEAR

SIDES: tuple[Side, ...] = ("escalation", "de-escalation")


class Said(NamedTuple):
    """What a method says of a text, in [0, 1]; None for an output that it does not have.

    The scores are those that would be published: nothing where the text is held not to be relevant.
    """

    relevance: float | None
    escalation: float | None
    de_escalation: float | None

    @property
    def withheld(self) -> bool:
        """Whether the text was held not to be relevant, so that it went without scores; those of a doubtful one are over 0."""
        return (
            self.relevance is not None
            and self.relevance < HALF
            and not (self.escalation or self.de_escalation)
        )


class Counted(NamedTuple):
    """A share with what it is of."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """None of nothing."""
        return self.right / self.of if self.of else None


class Measures(NamedTuple):
    """What a file of labelled texts shows.

    `qualities` holds the outputs that are labelled and said. `sides` tells for each side how many of its texts got the
    higher score on it; a tie is wrong. `off_topic` counts the texts that are not relevant and those of them that either
    score calls clear. Both are None where the file or the method has none.
    """

    texts: int
    qualities: Mapping[str, Quality]
    sides: Mapping[Side, Counted] | None
    off_topic: Counted | None

    @property
    def binary(self) -> Counted | None:
        """How often the right one of the two scores is higher, over both sides."""
        if self.sides is None:
            return None
        return Counted(*map(sum, zip(*self.sides.values(), strict=True)))


def truth_of(output: str, labels: Labels) -> bool:
    """What is true of an output: a score is the probability of a clear grade."""
    return labels.relevant if output == "relevance" else getattr(labels, output) >= CLEAR


def measure(records: Sequence[Labelled], said: Sequence[Said]) -> Measures:
    """Hold what was said against the labels, text by text."""
    pairs = list(zip(records, said, strict=True))
    graded = [(record.labels, each) for record, each in pairs if record.labels is not None]
    qualities: dict[str, Quality] = {}
    for output in OUTPUTS:
        values = [getattr(each, output) for _, each in graded]
        if values and None not in values:
            qualities[output] = quality([truth_of(output, labels) for labels, _ in graded], values)
    sided = [
        (record.side, each.escalation, each.de_escalation)
        for record, each in pairs
        if record.side is not None and each.escalation is not None and each.de_escalation is not None
    ]
    off_topic = [each for labels, each in graded if not labels.relevant and each.escalation is not None]
    return Measures(
        texts=len(records),
        qualities=qualities,
        sides={side: _right(side, sided) for side in SIDES} if sided else None,
        off_topic=Counted(sum(map(_alarmed, off_topic)), len(off_topic)) if off_topic else None,
    )


def _right(side: Side, sided: Sequence[tuple[Side, float, float]]) -> Counted:
    found = [(up, down) if side == "escalation" else (down, up) for each, up, down in sided if each == side]
    return Counted(sum(own > other for own, other in found), len(found))


def _alarmed(said: Said) -> bool:
    return max(said.escalation or 0.0, said.de_escalation or 0.0) >= HALF
