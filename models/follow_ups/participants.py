"""Who takes part in an act: as named in its words, else whom its pronouns and its passage speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.cues import cues
from models.follow_ups.names import Names
from models.follow_ups.passage import Actors, referred
from models.follow_ups.subjects import subject_start
from models.follow_ups.words import Words
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
_COMPLEMENT_REACH = 3
_COMPLEMENTS = frozenset(("of", "between", "with", "by", "among"))
_DESCRIBED_REACH = 6
_SIDES_WORDS = 2
_SIDES = frozenset(("sides", "parties", "countries", "governments", "states", "nations", "powers"))
_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "all")
)
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
        items = self._named(candidate, place)
        found = [member for _, member in items]
        named = frozenset(member.actor or member.text for member in found)
        people = self._unnamed(candidate, items)
        if people is not None and people.text not in {member.text for member in found}:
            found.insert(0, people)
        subject = candidate.words.lower[slice(*candidate.subject)]
        pointing = _points_back(candidate, subject)
        if pointing or not any(member.actor or _full_name(member, people) for member in found):
            referred_to = list(self._referred(candidate, subject, found, pointing=pointing))
            if referred_to and _pointing_body(people):
                found = [member for member in found if member is not people]
            found += referred_to
        if candidate.kind == "visit" and place is not None:
            found += self._host(place, {member.actor for member in found})
        return Party(tuple(found[:MOST]), named, pointing)

    def _unnamed(
        self, candidate: Candidate, items: Sequence[tuple[int, ParticipantMention]]
    ) -> ParticipantMention | None:
        """People or a body that no lexicon names, where the subject, or else the act, names nobody."""
        words = candidate.words
        first, last = candidate.subject
        pointing = _pronoun(words, first, last)
        if first >= last or pointing:
            return None if any(member.actor for _, member in items) else self._people(candidate)
        start, end = words.starts[first], words.ends[last - 1]
        if any(start <= at < end for at, _ in items) or any(True for _ in self._mentions.between(start, end)):
            return None
        return self._people(candidate)

    def _named(self, candidate: Candidate, place: Span | None) -> list[tuple[int, ParticipantMention]]:
        """The actors and names in the words of the act, each once, places left out."""
        words = candidate.words
        first, last = candidate.subject
        if first < last < candidate.first:
            items = self._within(candidate, place, (words.starts[first], words.ends[last - 1]))
        else:
            items = []
        items += self._within(
            candidate, place, (words.starts[candidate.first], words.ends[candidate.last - 1])
        )
        items.sort(key=itemgetter(0))
        seen: dict[str, tuple[int, ParticipantMention]] = {}
        for item in items:
            seen.setdefault(item[1].text, item)
        return list(seen.values())

    def _within(
        self, candidate: Candidate, place: Span | None, stretch: Span
    ) -> list[tuple[int, ParticipantMention]]:
        """The actors and names in a stretch with their offsets, places left out."""
        start, end = stretch
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
        return items

    def _member(self, actor: ActorMention, candidate: Candidate) -> ParticipantMention:
        """The actor as it takes part: the "Lebanese delegation" as such; of "Turkish warships", Turkey."""
        if actor.how == "demonym" and actor.person is None:
            words = candidate.words
            first = words.at(actor.end)
            for index in range(first, min(first + _BODY_REACH, candidate.last)):
                if words.lower[index] in cues().references.bodies:
                    text = self._document.clean[actor.start : words.ends[index]]
                    return ParticipantMention(text, actor.actor)
                if not words.lower[index].isalpha() or words.lower[index] in ("and", "or"):
                    break
        return self._mentions.named(actor)

    def _people(self, candidate: Candidate) -> ParticipantMention | None:
        """The subject where it is people or a body that no lexicon names: "senior commanders", "both houses".

        Of a deadline that "it" sets, it is who has to meet it; behind another pronoun, who speaks of it.
        """
        words = candidate.words
        references = cues().references
        first, last = candidate.subject
        if _pronoun(words, first, last):
            if candidate.kind == "deadline":
                first, last = candidate.head + 1, candidate.last
            else:
                first, last = _speaker(words, first)
        elif first >= last:
            first, last = _complement(words, candidate)
        while first < last and words.lower[first] in references.determiners:
            first += 1
        for index in range(first, min(first + _PEOPLE_REACH, last)):
            if words.lower[index] in references.bodies:
                end = _described(words, index, last)
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
                text = self._mentions.fullest_name(actor.actor, self._document.clean[slice(*place)])
                yield ParticipantMention(text, actor.actor)
                return


def _pronoun(words: Words, first: int, last: int) -> bool:
    """Whether the subject is a pronoun, not "both houses" or "their envoys"."""
    if first >= last or words.lower[first] not in cues().references.pronouns:
        return False
    return last - first == 1 or words.lower[first] not in cues().references.determiners


def _complement(words: Words, candidate: Candidate) -> Range:
    """What follows a noun of an act and "of", "between", "with" or "by": "a session of | the river authority"."""
    for at in range(candidate.head + 1, min(candidate.head + _COMPLEMENT_REACH, candidate.last - 1)):
        if words.lower[at] in _COMPLEMENTS:
            return at + 1, candidate.last
        if words.lower[at] in _PEOPLE_END or words.timed[at]:
            break
    return candidate.head, candidate.head


def _described(words: Words, index: int, last: int) -> int:
    """The last word of the body at `index` with what "of" or "from" adds: "observers from | four nations"."""
    if index + 2 >= last or words.lower[index + 1] not in ("of", "from"):
        return index
    end = index + 2
    while (
        end + 1 < min(last, index + _DESCRIBED_REACH)
        and words.lower[end] in cues().references.determiners | _NUMBERS
    ):
        end += 1
    if words.lower[end - 1] in _NUMBERS and end + 1 < last and words.lower[end + 1].endswith("s"):
        end += 1
    return end


def _speaker(words: Words, pronoun: int) -> Range:
    """The subject of the verb of saying just before the pronoun, empty where there is none."""
    verb = pronoun - 2 if words.lower[pronoun - 1 : pronoun] == ["that"] else pronoun - 1
    if verb < 1 or words.lower[verb] not in cues().context.reports:
        return pronoun, pronoun
    return subject_start(words, verb), verb


def _points_back(candidate: Candidate, subject: Sequence[str]) -> bool:
    """Whether the subject is a pronoun or "the two sides", or an act without one is told of such."""
    references = cues().references
    if subject and subject[0] in references.pronouns:
        return True
    words = candidate.words.lower[candidate.first : min(candidate.first + _HEAD, candidate.last)]
    head = subject[:_PAIR_REACH] if subject else words
    return not references.pairs.isdisjoint(head) and not _PAIRING.isdisjoint(head)


def _pointing_body(people: ParticipantMention | None) -> bool:
    """Whether the body only stands for parties named before: "two sides"."""
    if people is None:
        return False
    *before, last = people.text.lower().split()
    return last in _SIDES and len(before) < _SIDES_WORDS


def _full_name(member: ParticipantMention, people: ParticipantMention | None) -> bool:
    return " " in member.text and member is not people
