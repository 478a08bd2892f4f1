"""The scoring model as it serves: three additive log-odds of an article from one pass over its features."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.errors import ModelError
from models.reading import Reading
from models.scoring.damping import damp_length
from models.scoring.distinct import distinct
from models.scoring.folded import Floats, Folded, load_folded
from models.scoring.manifest import load_manifest
from models.scoring.parts import PartReader
from models.scoring.vocabulary import by_row
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
    """The features of an article that the model knows, place by place.

    `rows[edges[i]:edges[i + 1]]` stand in `places[i]`; each counts as much as `counts` says at its index.
    """

    places: tuple[Place, ...]
    edges: tuple[int, ...]
    rows: npt.NDArray[np.intp]
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
        # Side by side, so that one row is read where otherwise two would be.
        self._numbers = np.column_stack((folded.weights, folded.scale))
        self._reader = PartReader(by_row(folded.features))
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
        (both,) = self.score_parts(self.occurrences(documents), [sentences])
        return both

    def occurrences(self, documents: Documents) -> Occurrences:
        """Read the features of an article once, to score it and any parts of it."""
        places: list[Place] = []
        weights: list[float] = []
        edges = [0]
        rows: list[int] = []
        for document, sentence, weight, found in self._reader.read(documents):
            places.append((document, sentence))
            weights.append(weight)
            rows += found
            edges.append(len(rows))
        return Occurrences(
            tuple(places),
            tuple(edges),
            np.array(rows, dtype=np.intp),
            np.repeat(np.array(weights), np.diff(edges)),
        )

    def score_occurrences(self, read: Occurrences) -> Scored:
        """Score an article whose features were read."""
        added = self._added(read.rows, read.counts, [len(read.rows)])
        places = len(read.places)
        of_place = np.repeat(np.arange(places), np.diff(read.edges))
        ups, downs = (np.bincount(of_place, added[:, column], places).tolist() for column in (1, 2))
        relevance, escalation, de_escalation = (self.folded.intercepts + added.sum(axis=0)).tolist()
        return Scored(
            relevance=_logistic(relevance),
            logit=Both(escalation, de_escalation),
            intercept=self._intercept,
            escalation=_logistic(escalation),
            de_escalation=_logistic(de_escalation),
            contributions=tuple(
                [
                    Contribution(document, sentence, up, down)
                    for (document, sentence), up, down in zip(read.places, ups, downs, strict=True)
                    if up or down
                ]
            ),
            read=read,
        )

    def log_odds(self, read: Occurrences) -> Floats:
        """The three log-odds of an article whose features were read, in the order of `OUTPUTS`."""
        added = self._added(read.rows, read.counts, [len(read.rows)])
        odds: Floats = self.folded.intercepts + added.sum(axis=0)
        return odds

    def score_parts(self, read: Occurrences, parts: Sequence[Collection[Place]]) -> list[Both]:
        """For each part, the two probabilities as if the article consisted of its sentences alone."""
        index = {place: at for at, place in enumerate(read.places)}
        slices: list[slice] = []
        sizes: list[int] = []
        for part in parts:
            chosen = sorted({index[place] for place in part if place in index})
            slices += [slice(*read.edges[at : at + 2]) for at in chosen]
            sizes.append(sum(read.edges[at + 1] - read.edges[at] for at in chosen))
        # An empty one first: there may be no other.
        rows = np.concatenate([read.rows[:0], *(read.rows[found] for found in slices)])
        counts = np.concatenate([read.counts[:0], *(read.counts[found] for found in slices)])
        added = self._added(rows, counts, sizes)
        of_part = np.repeat(np.arange(len(sizes)), sizes)
        columns = (np.bincount(of_part, added[:, column], len(sizes)) for column in (1, 2))
        ups, downs = ((self.folded.intercepts[at] + sums).tolist() for at, sums in enumerate(columns, 1))
        return [Both(_logistic(up), _logistic(down)) for up, down in zip(ups, downs, strict=True)]

    def _added(self, rows: npt.NDArray[np.intp], counts: Floats, sizes: Sequence[int]) -> Floats:
        """What each occurrence adds to each output, shape (occurrences, 3).

        A feature's value is the logarithm of its weighted count, scaled, and damped by the length of the
        article's vector. Each occurrence adds its share of its feature's count.

        Args:
            rows: the features that occur, article by article.
            counts: how much each occurrence counts.
            sizes: how many occurrences each article has; together, all.
        """
        width = max(len(self.folded.features), 1)
        keys = rows + np.repeat(np.arange(len(sizes)) * width, sizes)
        found, where = distinct(keys, width * len(sizes))
        article, row = np.divmod(found, width)
        totals = np.bincount(where, counts, len(found))
        numbers = self._numbers[row]
        values = np.log1p(totals) * numbers[:, -1]
        edges = np.searchsorted(article, np.arange(len(sizes) + 1)).tolist()
        vectors = [values[start:end] for start, end in pairwise(edges)]
        lengths = [damp_length(math.sqrt(float(vector @ vector))) for vector in vectors]
        damped = np.array([length or 1.0 for length in lengths])[article]
        effect = numbers[:, :-1] * (values / (damped * totals))[:, None]
        added: Floats = effect[where] * counts[:, None]
        return added


def _logistic(logit: float) -> float:
    """The logistic function, without overflow at either end."""
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    odds = math.exp(logit)
    return odds / (1 + odds)
