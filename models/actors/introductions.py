"""Persons whom a document introduces, and their later mentions by surname."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from models.actors.holders import Holders
from models.actors.offices import Offices
from models.actors.scanner import NameHit
from models.actors.spotting import Doubts, Form, Surname
from models.mentions import ActorMention
from models.text.document import Document

_BEFORE_OFFICES = r"(?:(?:the|an?) )?(?:[\w-]+ ){0,6}(?:the )?$"
_APPOSITION = re.compile(rf"([A-Z][\w'-]+(?: [A-Z][\w'.-]*)* [A-Z][\w'-]+), {_BEFORE_OFFICES}")
_EXPLAINING = re.compile(_BEFORE_OFFICES)

_LOOK = 110
"""Characters before an office in which the person's name stands."""
_SET_OFF = len(", the ")
"""A body right behind a name and its comma speaks of it: "the drill Iron Fist, | Seoul's defence ministry said"."""
_PERSONS = 200
"""At most this many persons of a document are followed; each costs a search of the whole text."""


class Introductions:
    """The persons that a document names in full or by title, by surname; the first of a surname wins."""

    def __init__(
        self, document: Document, mentions: Sequence[ActorMention], offices: Offices, holders: Holders
    ) -> None:
        self._document = document
        self._mentions = mentions
        self._ends = [mention.end for mention in mentions]
        self._offices = offices
        self._holders = holders
        self._by_surname: dict[str, tuple[str, str]] = {}
        for mention in mentions:
            if mention.person is not None:
                surname = offices.surname(mention.actor, mention.person)
                self._by_surname.setdefault(surname, (mention.actor, mention.person))
            elif mention.how in ("office", "institution"):
                self._apposition(mention)

    def _apposition(self, mention: ActorMention) -> None:
        """Note the person whom an office behind a comma explains: "Alan Poe, head of the Danish foreign ministry"."""
        clean = self._document.clean
        left = max(0, mention.start - _LOOK)
        comma = clean.rfind(", ", left, mention.start)
        if comma < 0:
            return
        # Of the words that may stand behind it none has a comma, so that the name ends there.
        last_name = clean.rfind(" ", left, comma) + 1
        if last_name <= left or not "A" <= clean[last_name] <= "Z":
            return
        if _EXPLAINING.match(clean, comma + 2, mention.start) is None:
            return
        named = _APPOSITION.search(clean, left, mention.start)
        if named is None or not self._untaken(*named.span(1)):
            return
        person = named[1]
        right_behind = named.end() - named.end(1) <= _SET_OFF
        if right_behind and not self._offices.names_a_person(clean[mention.start : mention.end].lower()):
            return
        if not self._offices.is_no_name(person.split(" ")[0]):
            self._by_surname.setdefault(self._offices.surname(mention.actor, person), (mention.actor, person))

    def extend(
        self, surnames: Sequence[tuple[NameHit[Form], Surname]], doubts: Doubts
    ) -> tuple[ActorMention, ...]:
        """Answer all mentions in order, those by surname among them."""
        candidates = self._introduced(doubts)
        candidates += self._in_office(surnames, doubts)
        if not candidates:
            return tuple(self._mentions)
        candidates.sort(key=_order)
        extended = list(self._mentions)
        last = 0
        for mention in candidates:
            if mention.start >= last and self._untaken(mention.start, mention.end):
                _put(extended, mention)
                last = mention.end
        return tuple(extended)

    def _untaken(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at == len(self._ends) or self._mentions[at].start >= end

    def _titled(self, start: int, end: int) -> int:
        """Where the titles before a surname at `[start, end)` begin, none of them in another mention."""
        before = self._offices.before(self._document.clean, start)
        return before if self._untaken(before, end) else start

    def _in_office(
        self, surnames: Sequence[tuple[NameHit[Form], Surname]], doubts: Doubts
    ) -> list[ActorMention]:
        found: list[ActorMention] = []
        for hit, surname in surnames:
            if surname.surname in self._by_surname:
                continue
            start = self._titled(hit.start, hit.end)
            term = doubts.surname(hit, surname, titled=start < hit.start)
            if term is not None:
                found.append(ActorMention(start, hit.end, term.actor, "holder", term.person))
        return found

    def _introduced(self, doubts: Doubts) -> list[ActorMention]:
        clean = self._document.clean
        found: list[ActorMention] = []
        for surname, (actor, person) in islice(self._by_surname.items(), _PERSONS):
            if surname in self._holders.words or self._offices.is_no_name(surname):
                continue
            at = clean.find(surname)
            while at >= 0:
                end = at + len(surname)
                if not _inside_word(clean, at, end):
                    first = end - len(person) if clean.endswith(person, 0, end) else at
                    start = self._titled(first, end)
                    if start < at or doubts.free(at, end, introduced=True):
                        found.append(ActorMention(start, end, actor, "holder", person))
                at = clean.find(surname, end)
        return found


def _order(mention: ActorMention) -> tuple[int, int]:
    """The one that starts first, of two the longer one, comes first."""
    return mention.start, -mention.end


def _put(mentions: list[ActorMention], mention: ActorMention) -> None:
    """Put a mention among others in order, none of which overlaps it."""
    at = len(mentions)
    while at and mentions[at - 1].start > mention.start:
        at -= 1
    mentions.insert(at, mention)


def _inside_word(clean: str, start: int, end: int) -> bool:
    if start and (clean[start - 1].isalnum() or clean[start - 1] == "-"):
        return True
    if clean[end : end + 1] == "s":
        end += 1
    return clean[end : end + 1].isalnum()
