"""Who takes part in an act: as named in its words, else whom its pronouns and its passage speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.names import Names
from models.follow_ups.passage import Actors, referred
from models.reading import ActorMention, ParticipantMention, TimeMention
from models.signal import Span
from models.text.document import Document

MOST = 10
"""No more participants than this are named for one act."""
_BODY_REACH = 3
_PEOPLE_REACH = 5
_HEAD = 9
_PAIR_REACH = 3
_PAIRING = frozenset(("two", "both", "the", "their", "bilateral", "trilateral"))
_PEOPLE_END = frozenset((",", "by", "for", "with", "on", "to"))


class Party(NamedTuple):
    """The participants of an act, the ids or names of those that its own words name, and whether they point back."""

    members: tuple[ParticipantMention, ...]
    named: frozenset[str]
    pointing: bool


class Cast:
    """The actors and persons of a document, asked for the participants of its acts."""

    def __init__(
        self, document: Document, actors: Sequence[ActorMention], times: Sequence[TimeMention]
    ) -> None:
        self.actors = actors
        self._document = document
        self._mentions = Actors(document, actors)
        self._names = Names(document, times)

    def of(self, candidate: Candidate, place: Span | None) -> Party:
        """The participants of an act in the order they are named; at most `MOST`."""
        found = list(self._named(candidate, place))
        named = frozenset(member.actor or member.text for member in found)
        people = None if any(member.actor for member in found) else self._people(candidate)
        if people is not None and people.text not in {member.text for member in found}:
            found.insert(0, people)
        subject = candidate.words.lower[slice(*candidate.subject)]
        pointing = _points_back(candidate, subject)
        if pointing or not any(member.actor or _full_name(member, people) for member in found):
            found += self._referred(candidate, subject, found, pointing=pointing)
        if candidate.kind == "visit" and place is not None:
            found += self._host(place, {member.actor for member in found})
        return Party(tuple(found[:MOST]), named, pointing)

    def _named(self, candidate: Candidate, place: Span | None) -> Iterator[ParticipantMention]:
        """The actors and names in the words of the act, each once, places left out."""
        words = candidate.words
        start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
        taken: list[Span] = [] if place is None else [place]
        items: list[tuple[int, ParticipantMention]] = []
        for actor in self._mentions.between(start, end):
            if place is not None and actor.start < place[1] and place[0] < actor.end:
                continue
            taken.append((actor.start, actor.end))
            if not self._mentions.placed(actor, candidate):
                items.append((actor.start, self._member(actor, candidate)))
        items += [
            (span[0], ParticipantMention(text, None)) for span, text in self._names.between(start, end, taken)
        ]
        seen: set[str] = set()
        for _, item in sorted(items, key=lambda pair: pair[0]):
            if item.text not in seen:
                seen.add(item.text)
                yield item

    def _member(self, actor: ActorMention, candidate: Candidate) -> ParticipantMention:
        """The actor as it takes part: the "Lebanese delegation" as such; of "Turkish warships", Turkey."""
        if actor.how == "demonym" and actor.person is None:
            words = candidate.words
            first = words.at(actor.end)
            for index in range(first, min(first + _BODY_REACH, candidate.last)):
                if words.lower[index] in cues().references.bodies:
                    text = self._document.clean[actor.start : words.ends[index]]
                    return ParticipantMention(text, actor.actor)
                if not words.lower[index].isalpha():
                    break
        return self._mentions.named(actor)

    def _people(self, candidate: Candidate) -> ParticipantMention | None:
        """The subject where it is people or a body that no lexicon names: "senior commanders", "both houses".

        Of a deadline that "it" sets, it is who has to meet it.
        """
        words = candidate.words
        references = cues().references
        first, last = candidate.subject
        if candidate.kind == "deadline" and words.lower[first] in references.pronouns:
            first, last = candidate.head + 1, candidate.last
        while first < last and words.lower[first] in references.determiners:
            first += 1
        for index in range(first, min(first + _PEOPLE_REACH, last)):
            if words.lower[index] in references.bodies:
                end = index
                if words.lower[index + 1] == "of" and index + 2 < last:
                    end = index + 2
                return ParticipantMention(self._document.clean[words.starts[first] : words.ends[end]], None)
            if words.lower[index] in _PEOPLE_END:
                return None
        return None

    def _referred(
        self,
        candidate: Candidate,
        subject: Sequence[str],
        found: Sequence[ParticipantMention],
        *,
        pointing: bool,
    ) -> Iterator[ParticipantMention]:
        """Whom the passage adds to those found."""
        single = bool(subject) and subject[0] in cues().references.singular
        texts = {member.text for member in found}
        actors = {member.actor for member in found} - {None}
        pairing = candidate.status == "agreed" or (pointing and not single and subject[:1] != ["they"])
        for member in referred(self._mentions, candidate, single=single, pairing=pairing):
            if member.text not in texts and member.actor not in actors:
                yield member

    def _host(self, place: Span, taken: set[str | None]) -> Iterator[ParticipantMention]:
        """The state visited, by the fullest name that the article gives it."""
        for actor in self._mentions.between(*place):
            if actor.actor not in taken:
                names = (
                    self._mentions.text(other)
                    for other in self.actors
                    if other.actor == actor.actor and other.how == "name"
                )
                text = max(names, key=len, default=self._document.clean[slice(*place)])
                yield ParticipantMention(text, actor.actor)
                return


def _points_back(candidate: Candidate, subject: Sequence[str]) -> bool:
    """Whether the subject is a pronoun or "the two sides", or an act without one is told of such."""
    references = cues().references
    if subject and subject[0] in references.pronouns:
        return True
    words = candidate.words.lower[candidate.first : min(candidate.first + _HEAD, candidate.last)]
    head = subject[:_PAIR_REACH] if subject else words
    return not references.pairs.isdisjoint(head) and not _PAIRING.isdisjoint(head)


def _full_name(member: ParticipantMention, people: ParticipantMention | None) -> bool:
    return " " in member.text and member is not people
