"""A sentence made ready for linking: who acts in it, who is listed together, which cues stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.pairs.bystanders import is_bystander
from models.pairs.cues import THE_TWO, Cues
from models.pairs.groups import Group, group
from models.pairs.lexicon import RelationLexicon
from models.pairs.places import is_place
from models.reading import ActorMention
from models.text.document import Document, Sentence
from models.text.phrases import Hit

_SUBJECT = 30
"""An actor named within this many characters of a sentence's start is taken as its subject."""


class Parsed(NamedTuple):
    """One sentence: the mentions that act in it, its groups in order, its cues, and where "the two sides" stand."""

    sentence: Sentence
    acting: tuple[ActorMention, ...]
    groups: list[Group]
    cues: Cues
    the_two: tuple[Hit[int], ...]

    @property
    def lone_subject(self) -> ActorMention | None:
        """The first mention, where only one actor acts and the sentence begins with it; mediators are none."""
        if len({mention.actor for mention in self.acting}) != 1:
            return None
        mention = self.acting[0]
        lower = self.sentence.document.lower
        if (
            mention.start - self.sentence.start >= _SUBJECT
            or "mediator" in lower[mention.start : mention.end]
        ):
            return None
        return mention

    def with_the_two(self, actors: tuple[str, str]) -> list[Group]:
        """The groups, with "the two sides" as a group of `actors`."""
        two = (Group(hit.start, hit.end, actors, compound=False, place=False) for hit in self.the_two)
        return sorted((*self.groups, *two))


def parse(
    document: Document,
    sentence: Sentence,
    mentions: Sequence[ActorMention],
    hits: Sequence[Hit[int]],
    lexicon: RelationLexicon,
) -> Parsed:
    """Parse the sentence in which `mentions` and `hits` stand, each in order."""
    the_two = tuple([hit for hit in hits if hit.payload & THE_TWO])
    parties = list(_parties(document.lower, mentions, lexicon))
    places = list(_places(document.clean, parties, sentence.start, lexicon))
    return Parsed(
        sentence,
        tuple([mention for mention, place in zip(parties, places, strict=True) if not place]),
        group(document.clean, parties, places),
        Cues(hits),
        the_two,
    )


def _parties(
    lower: str, mentions: Sequence[ActorMention], lexicon: RelationLexicon
) -> Iterator[ActorMention]:
    for at, mention in enumerate(mentions):
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if not is_bystander(lower, mention, following, lexicon):
            yield mention


def _places(
    clean: str, parties: Sequence[ActorMention], start: int, lexicon: RelationLexicon
) -> Iterator[bool]:
    previous: ActorMention | None = None
    place = False
    for mention in parties:
        place = is_place(clean, mention, start, previous, lexicon, after_place=place)
        previous = mention
        yield place
