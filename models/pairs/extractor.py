"""Finds the pairs of actors that a document sets in relation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from models.actors.registry import is_generic
from models.pairs.cues import ACTS, BILATERAL, MEDIATION, THE_TWO, Cues
from models.pairs.groups import Group
from models.pairs.judging import Evidence
from models.pairs.lexicon import relation_lexicon
from models.pairs.link import WEAK
from models.pairs.linking import links
from models.pairs.parsing import SUBJECT, Parsed, parse
from models.reading import ActorMention, PairMention, Reading
from models.text.dateline import find_dateline
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner

_PRONOUN = re.compile(r"[\s\"'-]*(It|He|She|They|Its|His|Her|Their)\b")


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
        cues = Cues(_outside(self._scanner.scan(document.lower), mentions))
        parsed = self._parse(document, mentions, cues)
        for item in parsed:
            evidence.name(item.sentence.index, [mention.actor for mention in item.acting])
        for item in parsed:
            if not item.the_two:
                _read(document, item, item.groups, cues, evidence)
        if any(item.the_two for item in parsed):
            for item in parsed:
                if item.the_two:
                    the_two = evidence.the_two(item.sentence.index)
                    groups = item.groups if the_two is None else item.with_the_two(the_two)
                    _read(document, item, groups, cues, evidence)
        return tuple(evidence.pairs())

    def _parse(self, document: Document, mentions: Sequence[ActorMention], cues: Cues) -> list[Parsed]:
        """The sentences that name an actor or speak of "the two sides", in order."""
        parsed: list[Parsed] = []
        first = 0
        named_at = [mention.start for mention in mentions]
        for sentence in document.sentences:
            last = bisect_left(named_at, sentence.end, first)
            said = cues.between(sentence.start, sentence.end)
            if last > first or said & THE_TWO:
                named = mentions[first:last]
                two = cues.spans(THE_TWO, sentence.start, sentence.end) if said & THE_TWO else ()
                item = parse(document, sentence, named, said=said, the_two=two, lexicon=self._lexicon)
                parsed.append(_resumed(document, item, parsed[-1]) if parsed else item)
            first = last
        return parsed


def _resumed(document: Document, item: Parsed, before: Parsed) -> Parsed:
    """The sentence with its opening pronoun as the subject of the sentence before: "It denied that …"."""
    pronoun = _PRONOUN.match(document.clean, item.sentence.start, item.sentence.end)
    if pronoun is None or before.sentence.index != item.sentence.index - 1:
        return item
    subject = next((group for group in before.groups if not group.place), None)
    if subject is None or subject.start - before.sentence.start >= SUBJECT or len(subject.actors) > 1:
        return item
    opening = subject._replace(start=pronoun.start(1), end=pronoun.end(1), compound=False)
    return item._replace(groups=[opening, *item.groups])


def _read(
    document: Document, parsed: Parsed, groups: Sequence[Group], cues: Cues, evidence: Evidence
) -> None:
    sentence = parsed.sentence
    listed = False
    for item in groups:
        if len(item.actors) > 1:
            listed = True
            evidence.beside(item.actors)
    linked = False
    if len(groups) > 1 or listed:
        for link in links(document.clean, (sentence.start, sentence.end), groups, cues):
            linked = linked or link.weight > WEAK
            evidence.link(sentence.index, (link.first, link.second), link.weight)
    said = parsed.said
    if not said & ACTS:
        return
    evidence.deed()
    if said & MEDIATION:
        return
    bilateral = bool(said & BILATERAL)
    if not linked and (bilateral or parsed.lone_subject is not None):
        for actor in sorted({mention.actor for mention in parsed.acting}):
            evidence.alone(sentence.index, actor, bilateral=bilateral)


def _outside(hits: list[Hit[int]], mentions: Sequence[ActorMention]) -> list[Hit[int]]:
    """The cues that stand in no actor's name or title."""
    if not hits:
        return hits
    starts, ends, _ = zip(*hits, strict=True)
    inside: set[int] = set()
    for mention in mentions:
        at = bisect_left(starts, mention.end) - 1
        while at >= 0 and ends[at] > mention.start:
            inside.add(at)
            at -= 1
    return [hit for at, hit in enumerate(hits) if at not in inside] if inside else hits
