"""What each sentence says of topics and named disputes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from models.signal import Span, TopicId
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner
from models.topics.lexicon import Dispute, Entry, Role, TopicLexicon
from models.topics.past import PastYears

Hits = list[Hit[Entry]]

_TOLD = Role.TELLS | Role.SPEAKS
"""Without one of them a phrase tells nothing by itself."""


class Evidence:
    """How strongly a sentence puts a topic at stake, in (0, 1], and the spans that say so."""

    def __init__(self, sentence: int, topic: TopicId, strength: float, spans: tuple[Span, ...]) -> None:
        self.sentence = sentence
        self.topic = topic
        self.strength = strength
        self.spans = spans


class Telling:
    """How strongly a sentence tells of a named dispute, in (0, 1], and the spans that do."""

    def __init__(
        self,
        sentence: int,
        dispute: str,
        strength: float,
        spans: tuple[Span, ...],
        *,
        cued: bool,
        named: bool,
    ) -> None:
        self.sentence = sentence
        self.dispute = dispute
        self.strength = strength
        self.spans = spans
        self.cued = cued
        self.named = named


class SentenceReader:
    """Reads the hits of a lexicon sentence by sentence."""

    def __init__(self, lexicon: TopicLexicon) -> None:
        self._sides = lexicon.sides
        self.scanner = PhraseScanner(lexicon.phrases)

    def read(self, document: Document) -> tuple[list[Evidence], list[Telling]]:
        """All evidence and tellings, in the order of their sentences."""
        evidence: list[Evidence] = []
        tellings: list[Telling] = []
        past = PastYears(document)
        every = document.hits(self.scanner)
        at, count = 0, len(every)
        for sentence in document.sentences if count else ():
            index = sentence.index
            # What stands between two sentences belongs to the first of them.
            until = document.starts[index + 1] if index + 1 < len(document.starts) else sys.maxsize
            first = at
            roles = classes = lists = 0
            while at < count:
                start, _end, entry = every[at]
                if start >= until:
                    break
                roles |= entry.roles
                classes |= entry.classes
                if entry.lists:
                    lists |= entry.lists
                at += 1
            complete = self._sides.complete(lists) if lists else ()
            if not complete and not roles & _TOLD:
                continue
            hits = every[first:at]
            cues = [start for start, _end, entry in hits if entry.general] if roles & Role.GENERAL else []
            if complete or roles & Role.TELLS:
                tellings += _tellings(index, hits, complete, cued=bool(cues))
            found = _evidence(hits, cues, classes) if roles & Role.SPEAKS else None
            if found:
                share = past.share(sentence)
                evidence += [
                    Evidence(index, topic, max(strengths) * share, tuple(spans))
                    for topic, (strengths, spans) in found.items()
                ]
        return evidence, tellings


def _tellings(sentence: int, hits: Hits, complete: Sequence[str], *, cued: bool) -> list[Telling]:
    """The disputes that a sentence names, the places it names of them, and those all sides of which it names."""
    spans: dict[str, list[Span]] = {}
    named: set[str] = set()
    for start, end, entry in hits:
        if entry.names or entry.places:
            named.update(entry.names)
            for name in entry.names + entry.places:
                spans.setdefault(name, []).append((start, end))
    for whole in complete:
        spans.setdefault(whole, []).extend(
            [(start, end) for start, end, entry in hits for name, _ in entry.sides if name == whole]
        )
    return [
        Telling(
            sentence,
            name,
            1.0 if cued or name in named else 0.5,
            tuple(found),
            cued=cued,
            named=name in named,
        )
        for name, found in spans.items()
    ]


def raised(dispute: Dispute, telling: Telling) -> tuple[TopicId, float] | None:
    """The topic that telling of a dispute puts at stake by itself, and how strongly."""
    if not dispute.raises or not (telling.cued or telling.named):
        return None
    return dispute.topics[0], 1.0 if telling.named else 0.5


def _evidence(hits: Hits, cues: Sequence[int], classes: int) -> dict[TopicId, tuple[list[float], list[Span]]]:
    """How strongly a sentence speaks of each topic, every time that it does, and the spans that do."""
    found: dict[TopicId, tuple[list[float], list[Span]]] = {}
    speaks = Role.SPEAKS
    for index, (start, end, entry) in enumerate(hits):
        if not entry.roles & speaks:
            continue
        if entry.terms:
            cued = bool(cues) and (cues[0] != start or cues[-1] != start)
            for topic, alone, beside in entry.terms:
                strength = beside if cued else alone
                if strength:
                    strengths, spans = found.setdefault(topic, ([], []))
                    strengths.append(strength)
                    spans.append((start, end))
        for rule in entry.rules:
            if not classes & rule.near:
                continue
            span = _nearest(hits, index, rule.near, rule.within)
            if span is not None:
                strengths, spans = found.setdefault(rule.topic, ([], []))
                strengths.append(rule.strength)
                spans.append(span)
    return found


def _nearest(hits: Hits, index: int, near: int, within: int) -> Span | None:
    """The stretch from a hit to the nearest hit of some classes around it, if that is close enough."""
    start, end, _ = hits[index]
    for at in range(index + 1, len(hits)):
        first, last, entry = hits[at]
        if first - end > within:
            break
        if entry.classes & near:
            return start, last
    for at in range(index - 1, -1, -1):
        first, last, entry = hits[at]
        if start - last > within:
            break
        if entry.classes & near:
            return first, end
    return None
