"""Finds the acts that an article tells as having taken place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, ClassVar

from models.follow_ups.acts import ACTS, read_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import TABLES, build_tables
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.told_times import Told
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.participants import Cast
from models.follow_ups.parties.truces_there import of_truce
from models.held.aboard import with_those_aboard
from models.held.courses import told_as_course
from models.held.courts import ruled_on
from models.held.gatherings import day_of_deed, told_beside
from models.held.lead import told_in_lead
from models.held.lexicon import read_held
from models.held.merge import merge
from models.held.occasions import told_as_occasion
from models.held.places import place_held
from models.held.present import opening
from models.held.scanning import HeldScanner, Mark
from models.held.sign import BESIDE, LASTING, LIGHT, NOUN, PRESENT, PROGRESS, STAY, STRONG
from models.held.stays import told_as_stay
from models.held.timing import PastTiming
from models.held.verbal import told_by_present, told_by_verb
from models.lexicons import SHIPPED, Lexicons, in_use
from models.mentions import ParticipantMention
from models.reading import HeldMention, Reading
from models.signal import Kind
from models.text.document import Document
from models.text.phrases import PhraseScanner

_VERBS = STRONG | LIGHT | PROGRESS | BESIDE
_SIDES = 2
_OF_TWO: frozenset[Kind] = frozenset(("call", "meeting", "talks", "visit"))
_OF_TWO_NAMES: frozenset[Kind] = frozenset(("call", "meeting", "talks"))
"""What two persons do, who are known by their names alone."""
_BY_PLACE: frozenset[Kind] = frozenset(
    ("exercise", "talks", "summit", "signing", "inspection", "withdrawal", "vote")
)
"""What place and day tell of acts whose sides the article names elsewhere: "the ferry pact was signed in Quito on Monday"."""
_OFFICE = re.compile(
    r"(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Secretary|Chief|counterpart),? $",
    re.IGNORECASE,
)
"""What stands before the name of somebody who acts for a state."""
_SAME_REACH = 6


class _Found:
    """An act as found at the word `pivot`.

    `with_clause` is the same with the words that may name more of its parties; `course` says that a date ahead makes
    it an act to come, `now` that it is told in the present tense. The day of
    the words `clause` is that of an act without one of its own.
    """

    def __init__(
        self,
        candidate: Candidate,
        with_clause: Candidate,
        pivot: int,
        *,
        course: bool,
        now: bool = False,
        clause: tuple[int, int] | None = None,
    ) -> None:
        self.candidate = candidate
        self.with_clause = with_clause
        self.pivot = pivot
        self.course = course
        self.now = now
        self.clause = clause


class HeldExtractor:
    """Reads the visits, talks, votes and other acts that took place, or are in course, as the article tells.

    Kinds, participants and places are read as those of follow-ups are. What is denied, doubted, hoped for, habit,
    condition or still to come is left out.
    """

    name: ClassVar[str] = "held"
    needs: ClassVar[tuple[str, ...]] = ("actors", "times")

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        self._acts = read_acts(lexicons)
        self._tables = build_tables(self._acts)
        self._lexicon = read_held(self._acts, lexicons)
        self._scanner = HeldScanner(self._lexicon.phrases, self._lexicon.present_phrases, self._lexicon.words)
        self.scanners: tuple[PhraseScanner[Any], ...] = (self._scanner.signs,)
        self.triggers: frozenset[str] = frozenset((*self._lexicon.phrases, *self._lexicon.present_phrases))

    def read(self, document: Document, reading: Reading) -> tuple[HeldMention, ...]:
        """Answer the acts in the order of their starts; one at most that only the lead makes likely."""
        with in_use(ACTS, self._acts), in_use(TABLES, self._tables):
            times = TimePhrases(document, reading.times)
            told = merge(self._mentions(document, reading, times))
            if not document.hits(self._scanner.signs):
                return told
            lead = told_in_lead(document, reading.actors, times, told, self._lexicon)
            return told if lead is None else merge((*told, lead))

    def _mentions(self, document: Document, reading: Reading, times: TimePhrases) -> list[HeldMention]:
        sentences = self._scanner.sentences(document, times)
        mentions: list[HeldMention] = []
        if not sentences:
            return mentions
        timing = PastTiming(document, times)
        cast = Cast(document, reading.actors, reading.times)
        for words, marks in sentences:
            for found in self._found(words, marks):
                if found.now:
                    when = timing.now(found.candidate, found.pivot, dated=not opening(words))
                else:
                    when = timing.of(found.candidate, found.pivot, course=found.course)
                if when is None:
                    continue
                if when.text is None and found.clause is not None:
                    when = timing.of_clause(found.candidate, found.clause) or when
                mention = _mention(document, found, when, times, cast)
                if _by_whom(mention, document.clean[words.starts[0] : mention.end]):
                    mentions.append(mention)
        return mentions

    def _found(self, words: Words, marks: Sequence[Mark]) -> list[_Found]:
        """The acts of a sentence; no noun tells one that a verb has told."""
        acts: list[_Found] = []
        told: list[Candidate] = []
        nouns: list[int] = []
        starts, timed = words.starts, words.timed
        for start, _, sign in marks:
            index = words.at(start)
            if index >= len(starts) or timed[index] or starts[index] != start:
                continue
            bits = sign.bits
            if bits & _VERBS:
                found = self._by_verb(words, index, bits)
                if found is not None:
                    told.append(found.candidate)
                    acts.append(found)
            if bits & NOUN:
                nouns.append(index)
        for index in nouns:
            if _told_by(told, index):
                continue
            beside = told_beside(words, index, self._lexicon)
            if beside is not None:
                acts.append(_Found(beside, beside, index, course=True, clause=day_of_deed(words, beside)))
                continue
            occasion = told_as_occasion(words, index, self._lexicon)
            if occasion is not None:
                acts.append(
                    _Found(
                        occasion.candidate,
                        occasion.with_clause,
                        index,
                        course=not occasion.done,
                        clause=occasion.clause,
                    )
                )
        return acts

    def _by_verb(self, words: Words, index: int, sign: int) -> _Found | None:
        now = bool(sign & PRESENT)
        if now:
            candidate = told_by_present(words, index, self._lexicon)
        elif sign & LASTING:
            candidate = told_as_course(words, index, self._lexicon)
        elif sign & STAY:
            candidate = told_as_stay(words, index, self._lexicon) or told_by_verb(words, index, self._lexicon)
        else:
            candidate = told_by_verb(words, index, self._lexicon)
        if candidate is None:
            return None
        fuller = candidate
        if candidate.kind == "launch":
            fuller = with_those_aboard(candidate)
        elif candidate.kind == "deadline":
            # Who set it, and to whom, is often told by what came of it.
            fuller = candidate.altered(first=_behind_dateline(words), last=len(words))
        elif candidate.kind == "vote":
            fuller = ruled_on(candidate)
        return _Found(candidate, fuller, index, course=now or bool(sign & (PROGRESS | LASTING)), now=now)


def _behind_dateline(words: Words) -> int:
    """The first word of the sentence that is none of the dateline, which names a wire."""
    filed = words.document.dateline
    return 0 if filed is None else min(words.at(filed.span[1]), len(words) - 1)


def _told_by(acts: Sequence[Candidate], index: int) -> bool:
    """Whether the noun may only name again what a verb tells: "met … for talks", "held talks at a summit"."""
    for act in acts:
        if act.first <= index < act.last and act.head - 1 <= index < act.head + _SAME_REACH:
            return True
    return False


def _by_whom(mention: HeldMention, text: str) -> bool:
    """Whether an actor takes part, or day and place tell the act; clubs, companies and towns do such things too.

    Captives are often freed by nobody named, leaders who met are known by their names, and
    much that is planned by its place.
    """
    if mention.kind == "exchange" or any(member.actor for member in mention.participants):
        return True
    if mention.first is not None:
        if mention.kind in _OF_TWO and _officials(mention, text) >= _SIDES:
            return True
        if (
            mention.kind in _OF_TWO_NAMES
            and len(mention.participants) == _SIDES
            and all(map(_full_name, mention.participants))
        ):
            return True
        if mention.kind in _BY_PLACE and mention.location is not None:
            return True
    return bool(mention.participants) and mention.location is not None and mention.first is not None


def _full_name(member: ParticipantMention) -> bool:
    """Whether it is a name of two words or more, each with a capital, as of persons."""
    names = member.text.split(" ")
    return len(names) > 1 and all(name[:1].isupper() for name in names)


def _officials(mention: HeldMention, text: str) -> int:
    """How many take part who are named with their office, whose states the article tells elsewhere."""
    return sum(
        _OFFICE.search(text[: text.find(member.text)]) is not None
        for member in mention.participants
        if member.text in text
    )


def _mention(document: Document, found: _Found, when: Told, times: TimePhrases, cast: Cast) -> HeldMention:
    candidate = found.candidate
    words = candidate.words
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    place = place_held(candidate, cast.actors, times.between(start, end))
    members = cast.of(candidate, place).members
    if found.with_clause is not candidate and len({member.actor for member in members} - {None}) < _SIDES:
        members = cast.of(
            found.with_clause, None if candidate.kind == "deadline" and not of_truce(candidate) else place
        ).members
        if candidate.kind == "launch":
            end = words.ends[found.with_clause.last - 1]
    elif candidate.kind == "call" and found.with_clause.first < candidate.first:
        members = cast.of(found.with_clause, place).members
    elif candidate.kind == "visit" and found.with_clause.first < candidate.first:
        # Of a tour its own words only name where it goes.
        whole = cast.of(found.with_clause, place).members
        members = (
            whole if {member.actor for member in members} < {member.actor for member in whole} else members
        )
    return HeldMention(
        start=start,
        end=end,
        kind=candidate.kind,
        participants=members,
        location=None if place is None else document.clean[slice(*place)],
        time_text=when.text,
        first=when.first,
        last=when.last,
        precision=when.precision,
    )
