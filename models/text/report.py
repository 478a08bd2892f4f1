"""What one verb of speech reports, and who says it: "…, said a spokesman", "the ministry said that …", "according to …"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from models.text.phrases import Hit

_LONGEST_NAME = 12
"""Words of a speaker's description that are kept."""
_EDGE = re.compile(
    r'[,:](?=\s)|[;"()]|\s-\s|\b(?:but|and|that|while|after|as|because|when|if|although|though|since|whereas|before|for which)\b'
)
_LAST_EDGE = re.compile(rf"(?s:.*)(?:{_EDGE.pattern})")
_BEHIND = re.compile(
    r"\s*((?:(?:the|a|an|one|two|some|several|many|its|his|her|their)\s+)?"
    r"[^,.;:\"()\s]+(?:\s(?!(?:on|in|at|as|after|before|during|late|early|earlier|yesterday|today|when|who|that|and)\s)"
    r"[^,.;:\"()\s]+){0,9})"
)
_TRAILING = re.compile(r"(?:[^,;:\"]{0,60}[.!?]?[\"')]*\s*$|,? (?:citing|quoting)\b)")
_COMPLEMENT = re.compile(
    r"\s*(?:that\b|:|,?\s*\"|to\b|it\b|he\b|she\b|they\b|there\b|its?\b|the\b|having\b|any\b|\w+ing\b)"
)
_ADVERBIAL = re.compile(
    r"(?:(?:on|in|at|by|late|early|earlier|later|since|last|this)\s+(?:on\s+)?(?:\w+day|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|week|month|year|night|\d{4})\b\s*)+",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",\s(?:a|an|the|who|whose|his|her|its)\s[^,]*,$")
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were|'s|not yet|self|un)[\s-](?:\w+ly\s)?$")
_ADVERBS = (
    "also",
    "later",
    "earlier",
    "then",
    "repeatedly",
    "again",
    "has",
    "have",
    "had",
    "is",
    "was",
    "were",
    "ly",
)
_ADVERB = re.compile(rf"(?:\s(?:{'|'.join(_ADVERBS[:-1])}|\w+{_ADVERBS[-1]}))+$")
"""What ends in one of `_ADVERBS`, and is no part of a name: "the army has repeatedly"."""

Verb = tuple[Hit[Literal["report", "according"]], int, int, int]
"""A verb that reports, where its sentence starts and ends, and from where on its subject stands."""


class Report(NamedTuple):
    """A claim at `[start, end)` of the cleaned text, and who makes it, as named."""

    start: int
    end: int
    speaker: str


def report(clean: str, lower: str, verb: Verb) -> Report | None:
    """The claim that a verb reports; its subject is looked for from the end of the verb before it."""
    (begun, done, kind), start, end, since = verb
    if kind == "according":
        behind = _BEHIND.match(clean, done, end)
        if behind is None:
            return None
        head = begun - start <= 1
        return Report(behind.end() if head else start, end if head else begun, behind[1].strip())
    if _PASSIVE.search(lower, max(start, begun - 24), begun):
        return None
    before = clean[start:begun].rstrip()
    if before.endswith((",", '"')):
        behind = _BEHIND.match(clean, done, end)
        if behind is not None and _is_inverted(lower, before, done, end):
            # "…, said a spokesman": the claim stands before its verb.
            return Report(start, start + len(before), behind[1].strip())
    speaker, left = _subject(clean, lower, since, begun)
    if left > start and clean[start:left].rstrip().endswith((",", '"')) and _TRAILING.match(clean, done, end):
        # "…, the ministry said on Monday."
        complement = _COMPLEMENT.match(lower, done, end)
        if complement is None or complement.group().strip() in ("it", "the"):
            return Report(start, left, speaker)
    return Report(done, end, speaker)


def _is_inverted(lower: str, before: str, verb_end: int, end: int) -> bool:
    """Whether the subject stands behind its verb: not where a complement does, or an apposition before it."""
    complement = _COMPLEMENT.match(lower, verb_end, end)
    if complement is None:
        return True
    return complement.group().strip() == "the" and _APPOSITION.search(before) is None


def _subject(clean: str, lower: str, start: int, stop: int) -> tuple[str, int]:
    """The words before a verb that name who speaks, and where they start; "" where the verb has none of its own."""
    right = start + len(clean[start:stop].rstrip())
    if right > start and clean[right - 1] == ",":
        # "Hrynko, a spokesman for the staff, denied": the name stands before the apposition.
        opening = clean.rfind(",", start, right - 1)
        if opening > start:
            right = opening
    left = _after_last_edge(lower, start, right)
    words = clean[left:right].strip()
    adverbial = _ADVERBIAL.match(words)
    if adverbial is not None:
        words = words[adverbial.end() :]
    if words.endswith(_ADVERBS):
        words = _ADVERB.sub("", words)
    return " ".join(words.split()[-_LONGEST_NAME:]), left


def _after_last_edge(lower: str, start: int, right: int) -> int:
    if lower.find("-", start, right) < 0:
        # Looked for from the right, it is found in half the time; but of dashes in a row each counts from the left.
        last = _LAST_EDGE.match(lower, start, right)
        return start if last is None else last.end()
    left = start
    for edge in _EDGE.finditer(lower, start, right):
        left = edge.end()
    return left
