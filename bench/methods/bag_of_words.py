"""TF-IDF of words and pairs of words with a linear support vector machine, taught on the same corpus as the model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

from models.measuring import Labelled, Labels, Said
from models.measuring.measures import truth_of
from models.measuring.probabilities import HALF
from models.scoring.folded import OUTPUTS
from models.training.corpus import Example
from models.training.settings import SETTINGS


class BagOfWords:
    """Three classifiers, one an output, calibrated by Platt's method out of fold over the corpus's groups.

    Args:
        examples: what they are taught.
        gated: whether the scores are withheld where its own relevance is under one half, as the model's are.
    """

    def __init__(self, examples: Sequence[Example], *, gated: bool) -> None:
        self._gated = gated
        texts = [_text(example.title, example.text) for example in examples]
        groups = [example.group for example in examples]
        folds = list(GroupKFold(SETTINGS.folds).split(texts, groups=groups))
        graded = [Labels(example.relevant, example.escalation, example.de_escalation) for example in examples]
        self._classifiers: list[Any] = []
        for output in OUTPUTS:
            classifier = make_pipeline(
                TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
                LinearSVC(random_state=SETTINGS.seed),
            )
            calibrated = CalibratedClassifierCV(classifier, method="sigmoid", cv=folds, ensemble=False)
            labels = [truth_of(output, each) for each in graded]
            self._classifiers.append(calibrated.fit(texts, labels))

    def say(self, records: Sequence[Labelled]) -> list[Said]:
        """The three probabilities of each text."""
        texts = [_text(record.article.title, record.article.text) for record in records]
        columns = [classifier.predict_proba(texts)[:, 1].tolist() for classifier in self._classifiers]
        return [
            Said(relevance, 0.0, 0.0) if self._gated and relevance < HALF else Said(relevance, up, down)
            for relevance, up, down in zip(*columns, strict=True)
        ]


def _text(title: str | None, text: str) -> str:
    return f"{title}\n{text}" if title else text
