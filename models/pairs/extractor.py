"""Finds the pairs of actors that a document sets in relation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from models.actors.lexicon import ACTORS, read_actor_lexicon
from models.lexicons import SHIPPED, Lexicons, in_use
from models.mentions import ActorMention
from models.pairs.cues import ACTS, BILATERAL, MEDIATION, THE_TWO, Cues
from models.pairs.groups import Group
from models.pairs.judging import Evidence
from models.pairs.lexicon import relation_lexicon
from models.pairs.link import WEAK
from models.pairs.linking import Passage, follows, links
from models.pairs.parsing import Parsed, parse
from models.pairs.pronouns import with_pronouns
from models.reading import PairMention, Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner


class PairExtractor:
    """Reads the pairs, each with the sentences that speak of it."""

    name: ClassVar[str] = "pairs"
    needs: ClassVar[tuple[str, ...]] = ("actors",)

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        self._actors = read_actor_lexicon(lexicons)
        self._lexicon = relation_lexicon(self._actors)
        self._scanner = PhraseScanner(self._lexicon.cues)
        self.scanners: tuple[PhraseScanner[Any], ...] = (self._scanner,)
        self.triggers: frozenset[str] = frozenset()

    def read(self, document: Document, reading: Reading) -> tuple[PairMention, ...]:
        """Answer the pairs in alphabetical order."""
        if not self._name_two(reading.actors):
            return ()
        with in_use(ACTORS, self._actors):
            return self._pairs(document, reading)

    def _name_two(self, mentions: Sequence[ActorMention]) -> bool:
        """Whether two actors that can make a pair are named."""
        generic = self._lexicon.generic
        first: str | None = None
        for mention in mentions:
            actor = mention.actor
            if actor != first and actor not in generic:
                if first is not None:
                    return True
                first = actor
        return False

    def _pairs(self, document: Document, reading: Reading) -> tuple[PairMention, ...]:
        mentions = list(reading.actors)
        dateline = document.dateline
        if dateline is not None and mentions[0].start < dateline.span[1]:
            mentions = [mention for mention in mentions if mention.start >= dateline.span[1]]
            if not self._name_two(mentions):
                return ()
        cues = Cues(document.hits(self._scanner), mentions)
        return tuple(self._weigh(document, self._parse(document, mentions, cues), cues))

    def _parse(self, document: Document, mentions: list[ActorMention], cues: Cues) -> list[Parsed]:
        """The sentences that name an actor or speak of "the two sides", in order."""
        lexicon = self._lexicon
        parsed: list[Parsed] = []
        last, count = 0, len(mentions)
        starts, cue = cues.starts, 0
        speaks_of_two = bool(cues.every & THE_TWO)
        for sentence in document.sentences:
            start, end = sentence.start, sentence.end
            first = last
            while last < count and mentions[last].start < end:
                last += 1
            if last > first or speaks_of_two:
                while starts[cue] < start:
                    cue += 1
                said = 0
                while starts[cue] < end:
                    said |= cues.kept[cue][2]
                    cue += 1
                if last > first or said & THE_TWO:
                    two = cues.spans(THE_TWO, start, end) if said & THE_TWO else ()
                    named = mentions[first:last]
                    item = parse(document, sentence, named, said=said, the_two=two, lexicon=lexicon)
                    parsed.append(with_pronouns(item, parsed[-1], cues) if parsed else item)
        return parsed

    def _weigh(self, document: Document, parsed: Sequence[Parsed], cues: Cues) -> list[PairMention]:
        generic, bodies = self._lexicon.generic, self._lexicon.bodies
        evidence = Evidence(document.day, generic)
        year = None if document.day is None else document.day.year
        later: list[Parsed] = []
        for item in parsed:
            evidence.name(item.sentence.index, item.actors)
        for item in parsed:
            if item.the_two:
                later.append(item)
            else:
                _read(item, item.groups, cues, evidence, year)
        for item in later:
            the_two = item.own_two(bodies) or evidence.the_two(item.sentence.index)
            groups = item.groups if the_two is None else item.with_the_two(the_two)
            _read(item, groups, cues, evidence, year)
        return evidence.pairs()


def _read(parsed: Parsed, groups: list[Group], cues: Cues, evidence: Evidence, year: int | None) -> None:
    sentence, said = parsed.sentence, parsed.said
    linked = False
    if len(groups) > 1 or (groups and len(groups[0].actors) > 1):
        passage = Passage(sentence.document.clean, sentence.start, sentence.end, groups, cues, year)
        linked = _link(passage, sentence.index, evidence)
    if not said & ACTS:
        return
    evidence.deed()
    if said & MEDIATION:
        return
    bilateral = bool(said & BILATERAL) or parsed.deals_with_one
    if linked:
        lone: Iterable[str] = _followers(groups, cues, sentence.end) if bilateral else ()
    else:
        lone = set(parsed.actors) if bilateral or parsed.has_lone_subject else ()
    for actor in lone:
        evidence.alone(sentence.index, actor, bilateral=bilateral)


def _link(passage: Passage, index: int, evidence: Evidence) -> bool:
    """Note the links of the sentence `index`, and answer whether one of them is more than weak."""
    linked = False
    for item in passage.groups:
        if len(item.actors) > 1:
            evidence.beside(item.actors)
    for link in links(passage):
        if link.weight > WEAK:
            linked = True
        evidence.link(index, link)
    return linked


def _followers(groups: list[Group], cues: Cues, end: int) -> Sequence[str]:
    """Who does, after all others of the sentence, what needs a counterpart: "…, and X recalled its envoy"."""
    last = groups[-1]
    return last.actors if len(groups) > 1 and not last.place and follows(last, cues, end) else ()
