"""Reported speech: which stretch of a sentence is whose claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
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


class Report(NamedTuple):
    """A claim at `[start, end)` of the cleaned text, and who makes it, as named."""

    start: int
    end: int
    speaker: str


_start = attrgetter("start")


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


def speech_verbs() -> PhraseScanner[Literal["report", "according"]]:
    """The scanner for the verbs, and the "according to", that tell who says what."""
    return _lexicon().scanner


class Claims:
    """The claims of a text, each made out when it is first asked for.

    A pronoun stands for the speaker named last; where none was named, the claim is nobody's. Verbs within
    quotation marks report nothing. A claim never reaches beyond its sentence.
    """

    def __init__(
        self,
        clean: str,
        lower: str,
        sentences: Sequence[Stretch],
        quoted: Sequence[Span],
        verbs: Iterable[Hit[Literal["report", "according"]]],
    ) -> None:
        self._clean = clean
        self._lower = lower
        self._pronouns = _lexicon().pronouns
        self._verbs = _verbs(verbs, sentences, quoted)
        self._starts = [hit[0] for hit, _, _, _ in self._verbs]
        self._told: dict[int, Report | None] = {}
        self._named: dict[int, str | None] = {}
        self._within: tuple[int, list[Report]] = (-1, [])

    def all(self) -> list[Report]:
        """Every claim, in the order of the verbs that report them."""
        return self._between(0, len(self._verbs))

    def speaker_at(self, offset: int, sentence: Stretch) -> str | None:
        """Who claims what stands at `offset` of a sentence: of claims within claims, the one that begins last."""
        start, claims = self._within
        if start != sentence.start:
            first = bisect_left(self._starts, sentence.start)
            claims = self._between(first, bisect_left(self._starts, sentence.end, first))
            if len(claims) > 1:
                # Of two that begin together, the later verb's.
                claims = sorted(claims, key=_start)[::-1]
            self._within = sentence.start, claims
        for claim in claims:
            if claim.start <= offset < claim.end:
                return claim.speaker
        return None

    def _between(self, first: int, last: int) -> list[Report]:
        found: list[Report] = []
        for at in range(first, last):
            claim = self._claim(at)
            if claim is None:
                continue
            speaker = self._speaker(at)
            if speaker is not None:
                found.append(claim if speaker == claim.speaker else claim._replace(speaker=speaker))
        return found

    def _claim(self, at: int) -> Report | None:
        """What a verb reports, its speaker as it stands there: named, a pronoun, or ""."""
        if at not in self._told:
            self._told[at] = _report(self._clean, self._lower, self._verbs[at])
        return self._told[at]

    def _speaker(self, at: int) -> str | None:
        """The speaker named last, at a verb."""
        first = at
        name: str | None = None
        while first >= 0:
            claim = self._claim(first)
            if claim is not None and claim.speaker and claim.speaker.lower() not in self._pronouns:
                name = claim.speaker
                break
            if first in self._named:
                name = self._named[first]
                break
            first -= 1
        for unnamed in range(first + 1, at + 1):
            self._named[unnamed] = name
        return name


_Verb = tuple[Hit[Literal["report", "according"]], int, int, int]
"""A verb that reports, where its sentence starts and ends, and from where on its subject stands."""


def _verbs(
    hits: Iterable[Hit[Literal["report", "according"]]],
    sentences: Sequence[Stretch],
    quoted: Sequence[Span],
) -> list[_Verb]:
    """The verbs that report, in order, but for those within quotation marks."""
    verbs: list[_Verb] = []
    at = since = 0
    inside = _Inside(quoted)
    for hit in hits:
        start, end, _ = hit
        while at < len(sentences) - 1 and start >= sentences[at].end:
            at += 1
        sentence = sentences[at]
        if sentence.start <= start < sentence.end and not (quoted and inside(start)):
            verbs.append((hit, sentence.start, sentence.end, max(since, sentence.start)))
            since = end
    return verbs


class _Inside:
    """Whether an offset lies in one of some ordered spans; offsets are asked in ascending order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._at = 0

    def __call__(self, offset: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= offset:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= offset


def _report(clean: str, lower: str, verb: _Verb) -> Report | None:
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
