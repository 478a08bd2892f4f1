"""What each sentence says of topics and named disputes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from models.signal import Span, TopicId
from models.text.document import Document, Sentence
from models.text.phrases import Hit, PhraseScanner
from models.topics.lexicon import Dispute, Entry, TopicLexicon

Hits = Sequence[Hit[Entry]]

_YEAR = re.compile(
    r"\b(?:in|since|until|during|between|before|after)(?: \w+){0,3}? ((?:1[5-9]|20)\d\d)\b", re.IGNORECASE
)
_PRESENT = re.compile(r"\b(?:will|would|is|are|has|have|says?|now|remains?|today|since)\b")
_BACKGROUND_YEARS = 2
_BACKGROUND = 0.5
"""What evidence in a sentence on years long before the article counts for."""


class Evidence(NamedTuple):
    """How strongly a sentence puts a topic at stake, in (0, 1], and the spans that say so."""

    sentence: int
    topic: TopicId
    strength: float
    spans: tuple[Span, ...]


class Telling(NamedTuple):
    """How strongly a sentence tells of a named dispute, in (0, 1], and the spans that do."""

    sentence: int
    dispute: str
    strength: float
    cued: bool
    named: bool
    spans: tuple[Span, ...]


class SentenceReader:
    """Reads the hits of a lexicon sentence by sentence."""

    def __init__(self, lexicon: TopicLexicon) -> None:
        self._disputes = lexicon.disputes
        self._scanner = PhraseScanner(lexicon.phrases)

    def read(self, document: Document) -> tuple[list[Evidence], list[Telling]]:
        """All evidence and tellings, in the order of their sentences."""
        evidence: list[Evidence] = []
        tellings: list[Telling] = []
        for sentence, hits in _by_sentence(document, self._scanner):
            cues = [hit.start for hit in hits if hit.payload.general]
            tellings.extend(self._tellings(sentence.index, hits, cued=bool(cues)))
            found = _evidence(hits, cues)
            if found:
                share = _share(document, sentence)
                evidence.extend(
                    Evidence(sentence.index, topic, strength * share, tuple(spans))
                    for topic, (strength, spans) in found.items()
                )
        return evidence, tellings

    def _tellings(self, sentence: int, hits: Hits, *, cued: bool) -> Iterator[Telling]:
        spans: dict[str, list[Span]] = {}
        named: set[str] = set()
        sides: dict[str, int] = {}
        beside: dict[str, list[Span]] = {}
        for start, end, entry in hits:
            for name in entry.names:
                named.add(name)
                spans.setdefault(name, []).append((start, end))
            for name in entry.places:
                spans.setdefault(name, []).append((start, end))
            for name, bit in entry.sides:
                sides[name] = sides.get(name, 0) | bit
                beside.setdefault(name, []).append((start, end))
        for name, bits in sides.items():
            if bits == self._disputes[name].sides:
                spans.setdefault(name, []).extend(beside[name])
        for name, found in spans.items():
            strength = 1.0 if cued or name in named else 0.5
            yield Telling(sentence, name, strength, cued, name in named, tuple(found))


def raised(dispute: Dispute, telling: Telling) -> tuple[TopicId, float] | None:
    """The topic that telling of a dispute puts at stake by itself, and how strongly."""
    if not dispute.raises or not (telling.cued or telling.named):
        return None
    return dispute.topics[0], 1.0 if telling.named else 0.5


def _by_sentence(
    document: Document, scanner: PhraseScanner[Entry]
) -> Iterator[tuple[Sentence, list[Hit[Entry]]]]:
    sentences = document.sentences
    at = 0

    def sentence_of(hit: Hit[Entry]) -> int:
        nonlocal at
        while at < len(sentences) - 1 and sentences[at].end <= hit.start:
            at += 1
        return at

    for index, group in groupby(scanner.scan(document.lower), key=sentence_of):
        yield sentences[index], list(group)


def _evidence(hits: Hits, cues: Sequence[int]) -> dict[TopicId, tuple[float, list[Span]]]:
    """The strongest that a sentence says of each topic, with every span that says something."""
    found: dict[TopicId, tuple[float, list[Span]]] = {}

    def note(topic: TopicId, strength: float, span: Span) -> None:
        most, spans = found.get(topic, (0.0, []))
        found[topic] = (max(most, strength), [*spans, span])

    for index, (start, end, entry) in enumerate(hits):
        if entry.terms:
            cued = any(cue != start for cue in cues)
            for topic, alone, beside in entry.terms:
                strength = beside if cued else alone
                if strength:
                    note(topic, strength, (start, end))
        for rule in entry.rules:
            span = _nearest(hits, index, rule.near, rule.within)
            if span is not None:
                note(rule.topic, rule.strength, span)
    return found


def _nearest(hits: Hits, index: int, near: int, within: int) -> Span | None:
    """The stretch from a hit to the nearest hit of some classes around it, if that is close enough."""
    start, end, _ = hits[index]
    for other in hits[index + 1 :]:
        if other.start - end > within:
            break
        if other.payload.classes & near:
            return start, other.end
    for other in reversed(hits[:index]):
        if start - other.end > within:
            break
        if other.payload.classes & near:
            return other.start, end
    return None


def _share(document: Document, sentence: Sentence) -> float:
    """What the evidence of a sentence counts for: less where it tells of years long past, and of no other."""
    if document.day is None:
        return 1.0
    if _PRESENT.search(document.lower, sentence.start, sentence.end):
        return 1.0
    years = [int(year) for year in _YEAR.findall(document.clean, sentence.start, sentence.end)]
    if years and max(years) <= document.day.year - _BACKGROUND_YEARS:
        return _BACKGROUND
    return 1.0
