"""Whom the words of an act name: its actors and persons in order, each once, places and what is only talked about left out."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.announcing import only_announced
from models.follow_ups.parties.carried import carried
from models.follow_ups.parties.governing import aside, matter, with_people
from models.follow_ups.parties.makers import maker_of
from models.follow_ups.parties.names import Names, all_known
from models.follow_ups.parties.passage import Actors, peoples
from models.mentions import ActorMention, ParticipantMention, TimeMention
from models.signal import Span
from models.text.document import Document

_BODY_REACH = 3
_GOVERNING = frozenset(("authorities", "government", "governments", "rulers", "administration", "regime", "junta", "leadership", "cabinet"))  # fmt: skip


class Named:
    """The actors and names of a document, asked for those in the words of an act."""

    def __init__(self, document: Document, mentions: Actors, times: Sequence[TimeMention]) -> None:
        self._document = document
        self._mentions = mentions
        self._names = Names(document, times)

    def within_act(self, candidate: Candidate, place: Span | None) -> list[tuple[int, ParticipantMention]]:
        """The actors and names in the words of the act, each once, places left out."""
        first, last = candidate.subject
        if first < last < candidate.first:
            items = self._in_stretch(candidate, place, candidate.subject)
        else:
            items = []
        items += self._in_stretch(candidate, place, (candidate.first, candidate.last))
        if len(items) < 2:  # noqa: PLR2004 - nothing to bring into order
            return items
        items.sort(key=itemgetter(0))
        seen: dict[str, tuple[int, ParticipantMention]] = {}
        for item in items:
            seen.setdefault(item[1].text, item)
        return list(seen.values())

    def _in_stretch(
        self, candidate: Candidate, place: Span | None, stretch: Span
    ) -> list[tuple[int, ParticipantMention]]:
        """The actors and names among some words with their offsets, places left out."""
        words = candidate.words
        start, end = words.starts[stretch[0]], words.ends[stretch[1] - 1]
        taken: list[Span] = [] if place is None else [place]
        items: list[tuple[int, ParticipantMention]] = []
        for actor in self._mentions.between(start, end):
            if place is not None and actor.start < place[1] and place[0] < actor.end:
                continue
            taken.append((actor.start, actor.end))
            at = words.at(actor.start)
            if not (
                (self._mentions.placed(actor, candidate) and not _governed(words, at))
                or aside(words, at)
                or matter(candidate, at)
                or only_announced(candidate, actor, words.at(actor.end))
            ):
                items.append((actor.start, self._member(actor, candidate)))
        if all_known(words, stretch, taken):
            return items
        for span, text in self._names.between(start, end, taken):
            if not carried(words, words.at(span[0])):
                items.append((span[0], ParticipantMention(with_people(words, span, text), maker_of(text))))
        return items

    def _member(self, actor: ActorMention, candidate: Candidate) -> ParticipantMention:
        """The actor as it takes part: the "Lebanese delegation" as such; of "Turkish warships", Turkey."""
        if actor.how == "demonym" and actor.person is None:
            words = candidate.words
            first = words.at(actor.end)
            for index in range(first, min(first + _BODY_REACH, candidate.last)):
                if words.lower[index] in peoples():
                    text = self._document.clean[actor.start : words.ends[index]]
                    return ParticipantMention(text, actor.actor)
                if not words.lower[index].isalpha() or words.lower[index] in ("and", "or"):
                    break
        return self._mentions.named(actor)


def _governed(words: Words, at: int) -> bool:
    """Whether it is the place by whose name those who govern go: "the authorities in | Sanaa"."""
    return at > 1 and words.lower[at - 1] == "in" and words.lower[at - 2] in _GOVERNING
