"""VADER, a rule-based sentiment analyser: what sounds bad is taken to raise tension, what sounds good to lower it.

Hutto, C.J., and Eric Gilbert. 2014. "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text."
ICWSM-14.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

from models.measuring import Labelled, Said
from models.text.prepare import Preparer

PACKAGE = "vaderSentiment"
INSTALL = "python -m pip install --no-deps vaderSentiment==3.3.2"
"""Of the extra `bench`; the one need it states is of no use here."""
_NEUTRAL = 0.05
"""Within this of 0 a compound is neutral, as its authors publish."""


def installed() -> bool:
    """Whether VADER is here."""
    return importlib.util.find_spec(PACKAGE) is not None


class Vader:
    """Scores texts by the mean compound of their sentences, as its authors advise for longer texts."""

    def __init__(self) -> None:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415 - an extra

        self._analyser = SentimentIntensityAnalyzer()
        self._preparer = Preparer()

    def say(self, records: Sequence[Labelled]) -> list[Said]:
        """The two scores are one half where VADER calls a text negative or positive; it knows no relevance."""
        said: list[Said] = []
        for record in records:
            compound = self._compound(record)
            up, down = ((1 + sign * compound - _NEUTRAL) / 2 for sign in (-1, 1))
            said.append(Said(None, max(up, 0.0), max(down, 0.0)))
        return said

    def _compound(self, record: Labelled) -> float:
        article = record.article
        compounds: list[float] = []
        for text in (article.title, article.text):
            if text:
                document = self._preparer.prepare(text, day=article.day)
                sentences = (document.clean[item.start : item.end] for item in document.sentences)
                compounds += [self._analyser.polarity_scores(sentence)["compound"] for sentence in sentences]
        return sum(compounds) / max(len(compounds), 1)
