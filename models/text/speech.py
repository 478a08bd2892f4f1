"""Reported speech: which stretch of a sentence is whose claim."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Literal, NamedTuple

import rtoml

from models.errors import LexiconError
from models.signal import Span
from models.text.phrases import Hit, PhraseScanner
from models.text.report import Report, Verb, report

_FILE = Path(__file__).with_name("speech.toml")
_start = attrgetter("start")


class Stretch:
    """What stands at `[start, end)` of a text, such as a sentence."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


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
        sentences: tuple[Stretch, ...],
        quoted: tuple[Span, ...],
        verbs: list[Hit[Literal["report", "according"]]],
    ) -> None:
        self._clean = clean
        self._lower = lower
        self._pronouns = _lexicon().pronouns
        self._verbs = _verbs(verbs, sentences, quoted)
        self._starts = [verb[0][0] for verb in self._verbs]
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
            self._told[at] = report(self._clean, self._lower, self._verbs[at])
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


def _verbs(
    hits: list[Hit[Literal["report", "according"]]], sentences: tuple[Stretch, ...], quoted: tuple[Span, ...]
) -> list[Verb]:
    """The verbs that report, in order, but for those within quotation marks."""
    verbs: list[Verb] = []
    if not sentences:
        return verbs
    at = since = 0
    last = len(sentences) - 1
    sentence = sentences[0]
    inside = _Inside(quoted)
    for hit in hits:
        start = hit[0]
        while at < last and start >= sentence.end:
            at += 1
            sentence = sentences[at]
        if sentence.start <= start < sentence.end and not (quoted and inside(start)):
            verbs.append((hit, sentence.start, sentence.end, max(since, sentence.start)))
            since = hit[1]
    return verbs


class _Inside:
    """Whether an offset lies in one of some ordered spans; offsets are asked in ascending order."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self._at = 0

    def __call__(self, offset: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= offset:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= offset
