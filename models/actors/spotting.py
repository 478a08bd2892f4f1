"""Spots, before they are mentions: what the scan found, and whether the document lets a doubtful name count."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from models.actors.holders import GRACE, Holders, Term
from models.actors.lexicon import ActorLexicon, Name, SharedName
from models.actors.offices import Offices
from models.actors.scanner import NameHit, NameScanner
from models.signal import Span
from models.text.document import Document


class Person(NamedTuple):
    """A full name in holders.toml, with the terms it may stand for."""

    terms: tuple[Term, ...]


class Surname(NamedTuple):
    """A surname in holders.toml, with the terms it may stand for."""

    surname: str
    terms: tuple[Term, ...]


Form = Name | SharedName | Person | Surname | None

_LOOK = 30
"""Characters before a name among which the word before it is looked for."""
_OPENING = re.compile(r"(?:^|\n|[.!?:][\"')]? )$")
_WORD_AFTER = re.compile(r" ([\w'.-]+)")
_TWO_KOREAS = re.compile(r" and (?:the )?(?:North|South) Korea")
_HYPHEN = re.compile(r"-([a-z]+)")
_OF_WORDS = frozenset("_'.-")
_MONTHS = frozenset(calendar.month_name[1:])
_DAYS = frozenset(calendar.day_name)
_NO_NAME_BEHIND = re.compile(r" [A-Z0-9]|'s [A-Z]")
"""Behind a word with a capital, what shows that all words have one."""
_IN_PROSE = re.compile(r"(?:, |\b[a-z]+ )$")


def _word_before(clean: str, start: int) -> Span:
    """The word before the blank, or blank and line break, that stands before a name, as far as it is looked for; empty where none does."""
    low, end = max(0, start - _LOOK), start
    if end > low and clean[end - 1] == "\n":
        end -= 1
    if end <= low or clean[end - 1] != " ":
        return start, start
    end -= 1
    at = end
    while at > low and (clean[at - 1].isalnum() or clean[at - 1] in _OF_WORDS):
        at -= 1
    return at, end


def name_scanner(lexicon: ActorLexicon, holders: Holders) -> NameScanner[Form]:
    """The scanner of every form; where two tables know a form, masks win, then names, then full names."""
    forms: dict[str, Form] = dict.fromkeys(lexicon.masks)
    for shared in lexicon.shared:
        forms.setdefault(shared.form, shared)
    for name in lexicon.names:
        forms.setdefault(name.form, name)
    for full, terms in holders.by_name.items():
        forms.setdefault(full, Person(terms))
    for surname, terms in holders.by_surname.items():
        if surname not in holders.words:
            forms.setdefault(surname, Surname(surname, terms))
    headings = [form for form, payload in forms.items() if isinstance(payload, Name | SharedName)]
    headings += [
        surname for surname in holders.by_surname if surname in forms and surname not in holders.common
    ]
    return NameScanner(forms, headings, lexicon.glued)


class Doubts:
    """Decides for one document whether doubtful names count."""

    def __init__(
        self,
        document: Document,
        lexicon: ActorLexicon,
        holders: Holders,
        offices: Offices,
        sure: Collection[str],
    ) -> None:
        self._clean = document.clean
        self._day = document.day
        self._lexicon = lexicon
        self._holders = holders
        self._offices = offices
        self._sure = sure
        self._held: dict[str, bool] = {}

    def name(self, hit: NameHit[Form], name: Name) -> bool:
        """Whether a name counts where it stands."""
        if name.contextual and name.actor not in self._sure:
            return False
        if name.until is not None and self._day is not None and self._day.year > name.until:
            return False
        following = self._clean[hit.end : hit.end + 1]
        suffix = _HYPHEN.match(self._clean, hit.end) if following == "-" else None
        if suffix is not None and suffix[1] in self._lexicon.suffixes:
            return False
        if following == " " and self._clean[hit.end + 1 : hit.end + 2] in self._lexicon.brand_initials:
            after = _WORD_AFTER.match(self._clean, hit.end)
            if after is not None and after[1].rstrip(".") in self._lexicon.brands_behind:
                return False
        return not name.plain or (self._stands_alone(hit) and not self._elsewhere(name.actor))

    def shared(self, hit: NameHit[Form], shared: SharedName) -> str | None:
        """The actor that a shared name means here, if any."""
        if shared.needs and not self._holds_any(shared.needs):
            return None
        if shared.after_the and not _TWO_KOREAS.match(self._clean, hit.end):
            after = _WORD_AFTER.match(self._clean, hit.end)
            if self._clean[max(0, hit.start - 4) : hit.start].lower() != "the " or (
                after is not None and after[1][0].isupper()
            ):
                return None
        if self._holds_any(shared.words):
            return shared.other
        return shared.default

    def full_name(self, terms: Sequence[Term]) -> Term | None:
        """The term that a full name stands for at the document's date."""
        if self._day is None:
            return terms[-1]
        return next(
            (term for term in terms if term.covers(self._day)),
            next((term for term in terms if term.covers(self._day, GRACE)), None),
        )

    def surname(self, hit: NameHit[Form], surname: Surname, *, titled: bool) -> Term | None:
        """The term that a bare surname stands for, which the document itself does not introduce."""
        if self._day is None or self._first_name(hit):
            return None
        fitting = [term for term in surname.terms if term.covers(self._day) and self._may_be(hit, term)]
        if surname.surname in self._holders.common and not titled:
            # Enough where the document is on that person's state, but not for a word that opens a sentence.
            if _OPENING.search(self._clean, max(0, hit.start - 3), hit.start):
                return None
            fitting = [term for term in fitting if term.actor in self._sure]
        actors = {term.actor for term in fitting}
        if len(actors) > 1:
            actors &= set(self._sure)
        if len(actors) != 1 or not (titled or self.free(hit.start, hit.end)):
            return None
        return next(term for term in fitting if term.actor in actors)

    def _first_name(self, hit: NameHit[Form]) -> bool:
        """Whether another name follows, so that the word is somebody's first: "the envoy, Anand | Rao"; not in headlines."""
        after = _WORD_AFTER.match(self._clean, hit.end)
        if after is None or not after[1][0].isupper() or after[1] in _DAYS or self._known(after[1]):
            return False
        return _IN_PROSE.search(self._clean, max(0, hit.start - 20), hit.start) is not None

    def _may_be(self, hit: NameHit[Form], term: Term) -> bool:
        """Whether no name follows that makes another person of it: "Defence Minister Han | Ji-won"; a headline's verb may."""
        after = _WORD_AFTER.match(self._clean, hit.end)
        if after is None or not after[1][0].isupper() or after[1] in _DAYS or self._known(after[1]):
            return True
        if self._clean.startswith(term.person, hit.start):
            return True
        return _NO_NAME_BEHIND.match(self._clean, after.end()) is not None

    def free(self, start: int, end: int, *, introduced: bool = False) -> bool:
        """Whether a surname at `[start, end)` is no part of another person's name, and no month.

        A word that opens a sentence has its capital from there; before an `introduced` surname it is taken
        for no first name.
        """
        clean = self._clean
        first, last = _word_before(clean, start)
        before, word = clean[first:last], clean[start:end]
        if word in _MONTHS and (before.islower() or clean[end : end + 2].lstrip()[:1].isdigit()):
            return False
        if not before or not before[0].isupper() or before.endswith("."):
            return True
        if introduced and _OPENING.search(clean, max(0, first - 3), first):
            return True
        return before in self._lexicon.neighbours or self._offices.is_office_word(before.lower())

    def _stands_alone(self, hit: NameHit[Form]) -> bool:
        clean = self._clean
        after = _WORD_AFTER.match(clean, hit.end)
        if after is not None and after[1][0].isupper() and not self._known(after[1]):
            return False
        first, last = _word_before(clean, hit.start)
        before = clean[first:last]
        return not before or not before[0].isupper() or self._known(before)

    def _known(self, word: str) -> bool:
        return (
            word.isupper()
            or word.rstrip(".") in self._lexicon.neighbours
            or word in _MONTHS
            or self._offices.is_office_word(word.lower())
        )

    def _elsewhere(self, actor: str) -> bool:
        entry = self._lexicon.elsewhere.get(actor)
        if entry is None:
            return False
        against = sum(map(self._holds, entry.against))
        return against > sum(map(self._holds, entry.support))

    def _holds_any(self, words: Sequence[str]) -> bool:
        return any(map(self._holds, words))

    def _holds(self, word: str) -> bool:
        """Whether the word stands in the document; searched for once."""
        if word not in self._held:
            self._held[word] = word in self._clean
        return self._held[word]
