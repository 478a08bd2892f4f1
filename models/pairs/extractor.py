"""Finds the pairs of actors that a document sets in relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from models.actors.registry import is_generic
from models.pairs.cues import ACTS, BILATERAL, MEDIATION, THE_TWO
from models.pairs.groups import Group
from models.pairs.judging import Evidence
from models.pairs.lexicon import relation_lexicon
from models.pairs.link import WEAK
from models.pairs.linking import links
from models.pairs.parsing import Parsed, parse
from models.reading import ActorMention, PairMention, Reading
from models.text.dateline import find_dateline
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner


class PairExtractor:
    """Reads the pairs, each with the sentences that speak of it."""

    name: ClassVar[str] = "pairs"
    needs: ClassVar[tuple[str, ...]] = ("actors",)

    def __init__(self) -> None:
        self._lexicon = relation_lexicon()
        self._scanner = PhraseScanner(self._lexicon.cues)
        self.triggers: frozenset[str] = frozenset()

    def read(self, document: Document, reading: Reading) -> tuple[PairMention, ...]:
        """Answer the pairs in alphabetical order."""
        dateline = find_dateline(document.clean)
        filed = dateline.span[1] if dateline is not None else 0
        mentions = [
            mention for mention in reading.actors if mention.start >= filed and not is_generic(mention.actor)
        ]
        if len({mention.actor for mention in mentions}) < 2:  # noqa: PLR2004 - a pair
            return ()
        evidence = Evidence(document.day)
        parsed = self._parse(document, mentions)
        for item in parsed:
            evidence.name(item.sentence.index, (mention.actor for mention in item.acting))
        for item in parsed:
            if not item.the_two:
                _read(document, item, item.groups, evidence)
        the_two = evidence.the_two()
        for item in parsed:
            if item.the_two:
                _read(
                    document, item, item.groups if the_two is None else item.with_the_two(the_two), evidence
                )
        return tuple(evidence.pairs())

    def _parse(self, document: Document, mentions: Sequence[ActorMention]) -> list[Parsed]:
        """The sentences that name an actor or speak of "the two sides", in order."""
        parsed: list[Parsed] = []
        hits = list(_outside(self._scanner.scan(document.lower), mentions))
        first_hit = first_mention = 0
        for sentence in document.sentences:
            last_hit, last_mention = first_hit, first_mention
            speaks = 0
            while last_hit < len(hits) and hits[last_hit].start < sentence.end:
                speaks |= hits[last_hit].payload
                last_hit += 1
            while last_mention < len(mentions) and mentions[last_mention].start < sentence.end:
                last_mention += 1
            if last_mention > first_mention or speaks & THE_TWO:
                named = mentions[first_mention:last_mention]
                parsed.append(parse(document, sentence, named, hits[first_hit:last_hit], self._lexicon))
            first_hit, first_mention = last_hit, last_mention
        return parsed


def _read(document: Document, parsed: Parsed, groups: Sequence[Group], evidence: Evidence) -> None:
    sentence = parsed.sentence
    for item in groups:
        if len(item.actors) > 1:
            evidence.beside(item.actors)
    linked = False
    if len(groups) > 1 or any(len(item.actors) > 1 for item in groups):
        for link in links(document.clean, (sentence.start, sentence.end), groups, parsed.cues):
            linked = linked or link.weight > WEAK
            evidence.link(sentence.index, (link.first, link.second), link.weight)
    said = parsed.cues.between(sentence.start, sentence.end)
    if not said & ACTS:
        return
    evidence.deed()
    if said & MEDIATION:
        return
    bilateral = bool(said & BILATERAL)
    if parsed.lone_subject is not None or (bilateral and not linked):
        for actor in sorted({mention.actor for mention in parsed.acting}):
            evidence.alone(sentence.index, actor, bilateral=bilateral)


def _outside(hits: Iterator[Hit[int]], mentions: Sequence[ActorMention]) -> Iterator[Hit[int]]:
    """The cues that stand in no actor's name or title."""
    at = 0
    for hit in hits:
        while at < len(mentions) and mentions[at].end <= hit.start:
            at += 1
        if at == len(mentions) or hit.end <= mentions[at].start:
            yield hit
