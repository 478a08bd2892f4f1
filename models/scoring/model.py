"""The scoring model as it serves: three additive log-odds of an article from one pass over its features."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.errors import ModelError
from models.reading import Reading
from models.scoring.damping import damp_length
from models.scoring.features import FeatureReader
from models.scoring.folded import Floats, Folded, load_folded
from models.scoring.manifest import load_manifest
from models.signal import Both, ModelRef
from models.text.document import Document

SHIPPED_MODEL = Path(__file__).parent.parent / "artefacts"
"""The folder of the model that comes with the package."""

Documents = Sequence[tuple[Document, Reading]]
Place = tuple[int, int | None]
"""The index of a document and of a sentence in it; None for the article as a whole."""


class Contribution(NamedTuple):
    """What a sentence, or the article as a whole where `sentence` is None, adds to the two log-odds."""

    document: int
    sentence: int | None
    escalation: float
    de_escalation: float


class Occurrences(NamedTuple):
    """The features of an article that the model knows: `rows[i]` stands in part `parts[i]` and counts `counts[i]`."""

    places: tuple[Place, ...]
    rows: npt.NDArray[np.intp]
    parts: npt.NDArray[np.intp]
    counts: Floats


class Scored(NamedTuple):
    """The scores of an article.

    `logit` is the calibrated log-odds: `escalation` is its logistic function. It equals `intercept` plus
    the sum of `contributions` to within 1e-6. Contributions of nothing are left out. `read` is what it was
    scored from, so that parts of the article can be scored without reading it again.
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
        self._rows = {feature: row for row, feature in enumerate(folded.features)}
        self._reader = FeatureReader()
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

    def score_sentences(self, documents: Documents, sentences: Collection[Place]) -> Both:
        """The two probabilities as if the article consisted of these sentences alone.

        Args:
            documents: as for `score`.
            sentences: the index of the document and of the sentence in it.
        """
        return self.score_part(self.occurrences(documents), sentences)

    def occurrences(self, documents: Documents) -> Occurrences:
        """Read the features of an article once, to score it and any parts of it."""
        find = self._rows.get
        places: list[Place] = []
        rows: list[int] = []
        lengths: list[int] = []
        weights: list[float] = []
        for part in self._reader.read(documents):
            known = [row for row in map(find, part.features) if row is not None]
            places.append((part.document, part.sentence))
            rows += known
            lengths.append(len(known))
            weights.append(part.weight)
        return Occurrences(
            tuple(places),
            np.array(rows, dtype=np.intp),
            np.repeat(np.arange(len(places)), lengths),
            np.repeat(np.array(weights), lengths),
        )

    def score_occurrences(self, read: Occurrences) -> Scored:
        """Score an article whose features were read."""
        added = self._added(read)
        places = len(read.places)
        by_place = np.stack([np.bincount(read.parts, added[:, column], places) for column in (1, 2)], axis=1)
        relevance, escalation, de_escalation = self.folded.intercepts + added.sum(axis=0)
        logit = Both(float(escalation), float(de_escalation))
        return Scored(
            relevance=_logistic(float(relevance)),
            logit=logit,
            intercept=self._intercept,
            escalation=_logistic(logit.escalation),
            de_escalation=_logistic(logit.de_escalation),
            contributions=tuple(
                Contribution(document, sentence, up, down)
                for (document, sentence), (up, down) in zip(read.places, by_place.tolist(), strict=True)
                if up or down
            ),
            read=read,
        )

    def log_odds(self, read: Occurrences) -> Floats:
        """The three log-odds of an article whose features were read, in the order of `OUTPUTS`."""
        odds: Floats = self.folded.intercepts + self._added(read).sum(axis=0)
        return odds

    def score_part(self, read: Occurrences, sentences: Collection[Place]) -> Both:
        """The two probabilities as if the article consisted of these sentences alone."""
        wanted = set(sentences)
        chosen = np.array([place in wanted for place in read.places], dtype=np.bool_)
        kept = chosen[read.parts] if len(read.parts) else np.zeros(0, dtype=np.bool_)
        part = Occurrences(read.places, read.rows[kept], read.parts[kept], read.counts[kept])
        _, escalation, de_escalation = self.log_odds(part)
        return Both(_logistic(float(escalation)), _logistic(float(de_escalation)))

    def _added(self, read: Occurrences) -> Floats:
        """What each occurrence adds to each output, shape (occurrences, 3).

        A feature's value is the logarithm of its weighted count, scaled, and damped by the length of the
        article's vector. Each occurrence adds its share of its feature's count.
        """
        rows, where = np.unique(read.rows, return_inverse=True)
        totals = np.bincount(where, read.counts, len(rows))
        values = np.log1p(totals) * self.folded.scale[rows]
        length = math.sqrt(float(values @ values))
        if not length:
            return np.zeros((len(read.rows), len(self.folded.intercepts)))
        effect = self.folded.weights[rows] * (values / (damp_length(length) * totals))[:, None]
        return effect[where] * read.counts[:, None]


def _logistic(logit: float) -> float:
    """The logistic function, without overflow at either end."""
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    odds = math.exp(logit)
    return odds / (1 + odds)
