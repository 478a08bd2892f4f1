"""Reported speech: which stretch of a sentence is whose claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

import rtoml

from models.errors import LexiconError
from models.signal import Span
from models.text.phrases import Hit, PhraseScanner

_FILE = Path(__file__).with_name("speech.toml")
_LONGEST_NAME = 12
"""Words of a speaker's description that are kept."""

_EDGE = re.compile(
    r'[,:](?=\s)|[;"()]|\s-\s|\b(?:but|and|that|while|after|as|because|when|if|although|though|since|whereas|before|for which)\b'
)
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
    r"^(?:(?:on|in|at|by|late|early|earlier|later|since|last|this)\s+(?:on\s+)?(?:\w+day|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|week|month|year|night|\d{4})\b\s*)+",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",\s(?:a|an|the|who|whose|his|her|its)\s[^,]*,$")
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were|'s|not yet|self|un)[\s-](?:\w+ly\s)?$")
_ADVERB = re.compile(r"(?:\s(?:also|later|earlier|then|repeatedly|again|has|have|had|is|was|were|\w+ly))+$")


class Report(NamedTuple):
    """A claim at `[start, end)` of the cleaned text, and who makes it, as named."""

    start: int
    end: int
    speaker: str


class Stretch(Protocol):
    """A sentence, as far as it is needed here."""

    start: int
    end: int


class _Lexicon(NamedTuple):
    scanner: PhraseScanner[Literal["report", "according"]]
    pronouns: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    raw = rtoml.load(_FILE)
    for key in ("report", "according", "pronouns"):
        value = raw.get(key)
        if not isinstance(value, list) or not all(
            isinstance(word, str) and word == word.lower() for word in value
        ):
            raise LexiconError(f'{_FILE.name}: {key} must be a list of lower-case words; write {key} = ["…"]')
    phrases: dict[str, Literal["report", "according"]] = dict.fromkeys(raw["report"], "report")
    phrases.update(dict.fromkeys(raw["according"], "according"))
    return _Lexicon(PhraseScanner(phrases), frozenset(raw["pronouns"]))


def find_reports(
    clean: str, lower: str, sentences: Sequence[Stretch], quoted: Sequence[Span]
) -> tuple[Report, ...]:
    """Find the claims of a text in order, and who makes them.

    A pronoun stands for the speaker named last; where none was named, the claim is nobody's. Verbs within
    quotation marks report nothing. A claim never reaches beyond its sentence.
    """
    reports: list[Report] = []
    named: str | None = None
    at = 0
    inside = _Inside(quoted)
    since = 0
    for hit in _lexicon().scanner.scan(lower):
        while at < len(sentences) - 1 and hit.start >= sentences[at].end:
            at += 1
        sentence = sentences[at]
        if not sentence.start <= hit.start < sentence.end or inside(hit.start):
            continue
        found = _report(clean, lower, sentence, hit, max(since, sentence.start))
        since = hit.end
        if found is None:
            continue
        if found.speaker.lower() in _lexicon().pronouns or not found.speaker:
            if named is None:
                continue
            found = found._replace(speaker=named)
        else:
            named = found.speaker
        reports.append(found)
    return tuple(reports)


class _Inside:
    """Whether an offset lies in one of some ordered spans; offsets are asked in ascending order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._at = 0

    def __call__(self, offset: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= offset:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= offset


def _report(
    clean: str, lower: str, sentence: Stretch, hit: Hit[Literal["report", "according"]], since: int
) -> Report | None:
    """The claim that a verb reports; its subject is looked for from `since`, the end of the verb before it."""
    start, end = sentence.start, sentence.end
    behind = _BEHIND.match(clean, hit.end, end)
    if hit.payload == "according":
        if behind is None:
            return None
        head = hit.start - start <= 1
        return Report(behind.end() if head else start, end if head else hit.start, behind.group(1).strip())
    if _PASSIVE.search(lower, max(start, hit.start - 24), hit.start):
        return None
    before = clean[start : hit.start].rstrip()
    if before.endswith((",", '"')) and behind is not None and _is_inverted(lower, before, hit.end, end):
        # "…, said a spokesman": the claim stands before its verb.
        return Report(start, start + len(before), behind.group(1).strip())
    speaker, left = _subject(clean, lower, since, hit.start)
    if (
        left > start
        and clean[start:left].rstrip().endswith((",", '"'))
        and _TRAILING.match(clean, hit.end, end)
    ):
        # "…, the ministry said on Monday."
        complement = _COMPLEMENT.match(lower, hit.end, end)
        if complement is None or complement.group().strip() in ("it", "the"):
            return Report(start, left, speaker)
    return Report(hit.end, end, speaker)


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
    left = start
    for edge in _EDGE.finditer(lower, start, right):
        left = edge.end()
    words = clean[left:right].strip()
    words = _ADVERB.sub("", _ADVERBIAL.sub("", words))
    return " ".join(words.split()[-_LONGEST_NAME:]), left
