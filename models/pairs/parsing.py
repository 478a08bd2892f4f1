"""A sentence made ready for linking: who acts in it, who is listed together, what its cues say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.mentions import ActorMention
from models.pairs.bystanders import is_bystander
from models.pairs.groups import Group, group
from models.pairs.lexicon import RelationLexicon
from models.pairs.places import is_place
from models.signal import Span
from models.text.document import Document, Sentence

SUBJECT = 30
"""An actor named within this many characters of a sentence's start is taken as its subject."""


_DEALINGS = re.compile(
    r"\b(?:talks|negotiations|relations|ties|links|war|truce|pact|treaty|accord|deal|agreement|dialogue|contacts|meeting"
    r"|summit|quarrel|dispute|row|rift|standoff|border) with (?:the )?$"
)
_DEALINGS_LONG = 24
"""Characters that `_DEALINGS` can match."""


class Parsed:
    """One sentence: who acts in it, once each by mention, its groups in order, and where "the two sides" stand.

    `actors` are those of `acting`; `said` are the flags of all its cues together.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        sentence: Sentence,
        acting: list[ActorMention],
        actors: list[str],
        groups: list[Group],
        said: int,
        the_two: Sequence[Span],
    ) -> None:
        self.sentence = sentence
        self.acting = acting
        self.actors = actors
        self.groups = groups
        self.said = said
        self.the_two = the_two

    def with_groups(self, groups: list[Group]) -> Parsed:
        """The same sentence with other groups."""
        return Parsed(self.sentence, self.acting, self.actors, groups, self.said, self.the_two)

    @property
    def has_lone_subject(self) -> bool:
        """Whether only one actor acts and the sentence begins with it; mediators do not count."""
        acting = self.acting
        if not acting or acting[0].start - self.sentence.start >= SUBJECT:
            return False
        mention = acting[0]
        if len(acting) > 1 and self._several():
            return False
        return "mediator" not in self.sentence.document.lower[mention.start : mention.end]

    @property
    def deals_with_one(self) -> bool:
        """Whether only one actor acts, and the sentence tells of dealings with it: "a round of talks with X"."""
        if not self.acting or self._several():
            return False
        lower, start = self.sentence.document.lower, self.acting[0].start
        left = max(self.sentence.start, start - _DEALINGS_LONG)
        return lower.find(" with ", left, start) >= 0 and _DEALINGS.search(lower, left, start) is not None

    def _several(self) -> bool:
        """Whether more than one actor acts."""
        first = self.actors[0]
        for actor in self.actors:  # noqa: SIM110 - a loop costs half of a generator
            if actor != first:
                return True
        return False

    def own_two(self, bodies: frozenset[str]) -> tuple[str, str] | None:
        """The two actors that the sentence names before it speaks of "the two sides", where it names just two.

        `bodies` stand aside where others are two without them.
        """
        first = self.the_two[0][0]
        named = {mention.actor for mention in self.acting if mention.start < first}
        two = named if len(named) == 2 else named - bodies  # noqa: PLR2004 - a pair
        return (min(two), max(two)) if len(two) == 2 else None  # noqa: PLR2004 - a pair

    def with_the_two(self, actors: tuple[str, str]) -> list[Group]:
        """The groups, with "the two sides" as a group of `actors`."""
        groups = self.groups + [Group(start, end, actors) for start, end in self.the_two]
        groups.sort(key=_span)
        return groups


def _span(item: Group) -> Span:
    return item.start, item.end


def parse(
    document: Document,
    sentence: Sentence,
    mentions: list[ActorMention],
    *,
    said: int,
    the_two: Sequence[Span],
    lexicon: RelationLexicon,
) -> Parsed:
    """Parse the sentence in which `mentions` stand, in order, and "the two sides" at the spans `the_two`."""
    lower, start = document.lower, sentence.start
    parties: list[ActorMention] = []
    acting: list[ActorMention] = []
    actors: list[str] = []
    places: list[bool] = []
    previous: ActorMention | None = None
    place = False
    count = len(mentions)
    for at, mention in enumerate(mentions):
        if is_bystander(lower, mention, mentions[at + 1] if at + 1 < count else None, lexicon):
            continue
        # A sentence that begins with a name is not about where.
        place = (
            mention.start != start
            and (mention.how == "name" or mention.how == "capital")  # noqa: PLR1714 - asked of every mention
            and is_place(document, mention, start, previous, lexicon, after_place=place)
        )
        parties.append(mention)
        places.append(place)
        previous = mention
        if not place:
            acting.append(mention)
            actors.append(mention.actor)
    groups = group(document.clean, parties, places) if parties else []
    return Parsed(sentence, acting, actors, groups, said, the_two)
