"""A sentence made ready for linking: who acts in it, who is listed together, what its cues say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.pairs.bystanders import is_bystander
from models.pairs.groups import Group, group
from models.pairs.lexicon import RelationLexicon
from models.pairs.places import is_place
from models.reading import ActorMention
from models.signal import Span
from models.text.document import Document, Sentence

SUBJECT = 30
"""An actor named within this many characters of a sentence's start is taken as its subject."""


class Parsed(NamedTuple):
    """One sentence: who acts in it, once each by mention, its groups in order, and where "the two sides" stand.

    `said` are the flags of all its cues together.
    """

    sentence: Sentence
    acting: Sequence[ActorMention]
    groups: list[Group]
    said: int
    the_two: Sequence[Span]

    @property
    def lone_subject(self) -> ActorMention | None:
        """The first mention, where only one actor acts and the sentence begins with it; mediators are none."""
        acting = self.acting
        if not acting or acting[0].start - self.sentence.start >= SUBJECT:
            return None
        mention = acting[0]
        if len(acting) > 1 and any(other.actor != mention.actor for other in acting):
            return None
        if "mediator" in self.sentence.document.lower[mention.start : mention.end]:
            return None
        return mention

    def with_the_two(self, actors: tuple[str, str]) -> list[Group]:
        """The groups, with "the two sides" as a group of `actors`."""
        two = (Group(start, end, actors, compound=False, place=False) for start, end in self.the_two)
        return sorted((*self.groups, *two))


def parse(
    document: Document,
    sentence: Sentence,
    mentions: Sequence[ActorMention],
    *,
    said: int,
    the_two: Sequence[Span],
    lexicon: RelationLexicon,
) -> Parsed:
    """Parse the sentence in which `mentions` stand, in order, and "the two sides" at the spans `the_two`."""
    parties = _parties(document.lower, mentions, lexicon)
    acting: list[ActorMention] = []
    places: list[bool] = []
    previous: ActorMention | None = None
    place = False
    for mention in parties:
        place = is_place(document, mention, sentence.start, previous, lexicon, after_place=place)
        places.append(place)
        previous = mention
        if not place:
            acting.append(mention)
    return Parsed(sentence, acting, group(document.clean, parties, places), said, the_two)


def _parties(
    lower: str, mentions: Sequence[ActorMention], lexicon: RelationLexicon
) -> Sequence[ActorMention]:
    following = [*mentions[1:], None]
    return [
        mention
        for mention, after in zip(mentions, following, strict=False)
        if not is_bystander(lower, mention, after, lexicon)
    ]
