"""The scoring model as it serves: three additive log-odds of an article from one pass over its features."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from models.errors import ModelError
from models.reading import Reading
from models.scoring.folded import Floats, Folded, load_folded
from models.scoring.manifest import load_manifest
from models.scoring.occurrences import Occurrences, Place, find_occurrences
from models.scoring.parts import PartReader
from models.scoring.vocabulary import by_row
from models.scoring.weighing import Weigher
from models.scoring.word_rows import WordRows, number_words
from models.signal import Both, ModelRef
from models.text.document import Document

SHIPPED_MODEL = Path(__file__).parent.parent / "artefacts"
"""The folder of the model that comes with the package."""

SCORED_FROM = 0.2
"""At least this probability of relevance is scored (docs/decisions/doubtful-articles.md)."""

Documents = Sequence[tuple[Document, Reading]]


class Contribution:
    """What a sentence, or the article as a whole where `sentence` is None, adds to the two log-odds."""

    def __init__(self, document: int, sentence: int | None, escalation: float, de_escalation: float) -> None:
        self.document = document
        self.sentence = sentence
        self.escalation = escalation
        self.de_escalation = de_escalation


class Scored(NamedTuple):
    """The scores of an article.

    `escalation` is the probability that the article is relevant and escalates clearly: `relevance` times what it would be
    of an article that is known to be relevant. `logit` is its log-odds, and equals `intercept` plus the sum of
    `contributions` to within 1e-6; the intercept holds what doubt about relevance takes away. Contributions of nothing are
    left out. `read` is what it was scored from, so that parts of the article can be scored without reading it again.
    """

    relevance: float
    logit: Both
    intercept: Both
    escalation: float
    de_escalation: float
    contributions: tuple[Contribution, ...]
    read: Occurrences


class ScoringModel:
    """Scores articles; made once, then used for any number of them."""

    def __init__(self, folded: Folded, ref: ModelRef) -> None:
        self.folded = folded
        self.ref = ref
        self._weigher = Weigher(folded)
        words = number_words(folded.features)
        self._reader = PartReader(by_row(folded.features, words))
        self._words = WordRows(folded.features, words)
        self._intercept = Both(float(folded.intercepts[1]), float(folded.intercepts[2]))

    @classmethod
    def load(cls, folder: Path) -> ScoringModel:
        """Load the folded numbers of `folder` and check them against the hash in its manifest.

        Raises:
            ModelError: a file is missing, unreadable, or the hash differs.
        """
        manifest = load_manifest(folder)
        folded = load_folded(folder)
        found = folded.sha256
        if found != manifest.sha256:
            raise ModelError(
                f"the numbers in {folder} hash to {found}, their manifest says {manifest.sha256}; "
                "restore the folder or train the model again"
            )
        return cls(folded, ModelRef(manifest.name, manifest.version, found))

    def score(self, documents: Documents) -> Scored:
        """Score an article.

        Args:
            documents: the title first, where there is one, then the text, each with what was read in it.
        """
        return self.score_occurrences(self.occurrences(documents))

    def occurrences(self, documents: Documents) -> Occurrences:
        """Read the features of an article once, to score it and any parts of it."""
        return find_occurrences(self._reader.read(documents), self._words, len(self.folded.features))

    def score_occurrences(self, read: Occurrences) -> Scored:
        """Score an article whose features were read."""
        weighed = self._weigher.weigh(read)
        relevance, up_known, down_known = weighed.odds
        up_odds, down_odds = _both_true(relevance, up_known), _both_true(relevance, down_known)
        intercept = self._intercept
        return Scored(
            relevance=_logistic(relevance),
            logit=Both(up_odds, down_odds),
            intercept=Both(
                intercept.escalation + (up_odds - up_known),
                intercept.de_escalation + (down_odds - down_known),
            ),
            escalation=_logistic(up_odds),
            de_escalation=_logistic(down_odds),
            contributions=tuple(
                [
                    Contribution(document, sentence, up, down)
                    for (document, sentence), up, down in zip(
                        read.places, weighed.escalating, weighed.de_escalating, strict=True
                    )
                    if up or down
                ]
            ),
            read=read,
        )

    def effects(self, read: Occurrences) -> tuple[Floats, Floats]:
        """What each occurrence of a feature, and of a gram, adds to each output, shapes (occurrences, 3)."""
        return self._weigher.effects(read)

    def log_odds(self, read: Occurrences) -> Floats:
        """The three log-odds of an article whose features were read, in the order of `OUTPUTS`."""
        return np.array(self._weigher.weigh(read).odds)

    def score_parts(self, read: Occurrences, parts: Sequence[Collection[Place]]) -> list[Both]:
        """For each part, the two probabilities as if the article consisted of its sentences alone and were relevant."""
        index = {place: at for at, place in enumerate(read.places)}
        chosen = [sorted({index[place] for place in part if place in index}) for part in parts]
        return [Both(_logistic(up), _logistic(down)) for up, down in self._weigher.weigh_parts(read, chosen)]


def _logistic(logit: float) -> float:
    """The logistic function, without overflow at either end."""
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    odds = math.exp(logit)
    return odds / (1 + odds)


def _both_true(first: float, second: float) -> float:
    """The log-odds that two independent events both happen, by the log-odds of each.

    1 / P - 1 is exp(-a) + exp(-b) + exp(-a - b); the greatest of them is taken out against overflow.
    """
    terms = (-first, -second, -first - second)
    most = max(terms)
    return -most - math.log(math.fsum([math.exp(term - most) for term in terms]))
