"""Offices and bodies around a name: "Chinese Foreign Minister Qin Gang" is one mention of China."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from models.actors.entries import words
from models.lexicons import Lexicons

_FILE = "offices.toml"
_PARTICLES = (
    "al|el|bin|ibn|bint|de|del|della|di|da|dos|du|van|von|der|den|la|le|ben|ould|abu|abdel|abdul|ter|zu"
)
_CAPITALISED = r"(?:[A-ZÀ-ÞŁŚŠŽČĆĐİ][\w']+(?:-[\w']+)*|[A-Z]\.(?:-?[A-Z]\.)?|(?:al|el)-[A-Z][\w']+)"
_NAME = re.compile(rf"(,?) ?({_CAPITALISED}(?: (?:{_CAPITALISED}|(?:{_PARTICLES})(?= [A-Z]))){{0,4}})")

_WORD = re.compile(r"\w*")
_AFFIXES = ("'", "s")
"""The letters of a possessive behind a name: 's, s', one or none of the two."""
_JOINTS = (" ", "-")


class Office(NamedTuple):
    """What follows a name: the office or body up to `end`, and the person's name behind it, if any."""

    end: int
    person_start: int
    person_end: int
    person: str | None


class Offices:
    """Reads the office that follows or precedes a name.

    Raises:
        LexiconError: an entry of offices.toml breaks the schema.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        raw = lexicons.load(f"actors/{_FILE}")
        heads, bodies, qualifiers = (words(raw, key, _FILE) for key in ("heads", "bodies", "qualifiers"))
        self._not_names = frozenset(words(raw, "not_names", _FILE))
        self.surname_first = frozenset(words(raw, "surname_first", _FILE))
        self._persons = frozenset(head for head in heads if not head.endswith("s"))
        self._office = re.compile(
            rf"(?:'s|s'|'|s)?[ -](?:(?:{_any([*qualifiers, *bodies])})(?:'s)?[ -]){{0,5}}"
            rf"({_any([*heads, *bodies])})(?!\w)(?: of (?:state|defen[cs]e|foreign affairs))?(?: for foreign affairs)?"
        )
        titles = words(raw, "titles", _FILE)
        self._titles = tuple(titles)
        self._title = re.compile(rf"(?:^|(?<=[^\w-]))(?:{_any(titles)}) ?$")
        # Most names have no office behind them, and the next word tells so sooner than the pattern.
        self._openings = frozenset(_WORD.findall(phrase)[0] for phrase in (*heads, *bodies, *qualifiers))
        self._words = frozenset(word for phrase in (*heads, *bodies, *qualifiers) for word in phrase.split())

    def after(self, clean: str, lower: str, end: int) -> Office | None:
        """The office or body that follows a name ending at `end`."""
        at = end
        joint = lower[at : at + 1]
        if joint in _AFFIXES:
            at += 2 if lower[at + 1 : at + 2] in _AFFIXES else 1
            joint = lower[at : at + 1]
        if joint not in _JOINTS:
            return None
        if self._next_word(lower, at + 1) not in self._openings:
            return None
        match = self._office.match(lower, end)
        if match is None:
            return None
        none = Office(match.end(), match.end(), match.end(), None)
        if match[1] not in self._persons:
            return none
        named = _NAME.match(clean, match.end())
        if named is None:
            return none
        person = named[2].removesuffix("'s").removesuffix("'")
        parts = person.split(" ")
        if named[1] and (len(parts) == 1 or clean[named.end() : named.end() + 1] not in (",", ".", ")")):
            return none
        if parts[0] in self._not_names or parts[0].isupper() or parts[0].lower() in self._words:
            return none
        start = named.start(2)
        return Office(start + len(person), start, start + len(person), person)

    @staticmethod
    def _next_word(lower: str, start: int) -> str:
        """The letters and digits that start there."""
        blank = lower.find(" ", start)
        word = lower[start:blank] if blank > 0 else ""
        if word.isalnum():
            # Most words end with a blank, which is found without the pattern.
            return word
        match = _WORD.match(lower, start)
        return "" if match is None else match.group()

    def before(self, clean: str, start: int) -> int:
        """Where the titles that stand right before `start` begin; `start` itself where there is none."""
        while True:
            # Few words are titles, and the search for one tries them all at every character.
            if not clean[max(0, start - 30) : start].rstrip().endswith(self._titles):
                return start
            match = self._title.search(clean, max(0, start - 30), start)
            if match is None:
                return start
            start = match.start()

    def is_office_word(self, lower_word: str) -> bool:
        """Whether a lower-case word belongs to an office or body."""
        return lower_word in self._words

    def names_a_person(self, lower: str) -> bool:
        """Whether an office that one person has stands in the words: "oslo's foreign minister", and no ministry."""
        return not self._persons.isdisjoint(lower.split(" "))

    def is_no_name(self, word: str) -> bool:
        """Whether a capitalised word is a word of the sentence rather than a name."""
        return word in self._not_names

    def surname(self, actor: str, person: str) -> str:
        """The part of a full name that later mentions use."""
        parts = person.split(" ")
        if len(parts) == 1:
            return person
        if actor in self.surname_first:
            return parts[0]
        for at, part in enumerate(parts[1:], 1):
            if part in _PARTICLES.split("|"):
                return " ".join(parts[at:])
        return parts[-1]


def _any(phrases: Iterable[str]) -> str:
    """What matches one of the phrases, the longest that can: by their letters one after the other, so that few are tried."""
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        by_letter.setdefault(phrase[:1], []).append(phrase[1:])
    shortest = by_letter.pop("", None)
    told = [re.escape(letter) + _after(rests) for letter, rests in sorted(by_letter.items())]
    return "|".join((*told, "") if shortest is not None else told)


def _after(rests: list[str]) -> str:
    return re.escape(rests[0]) if len(rests) == 1 else f"(?:{_any(rests)})"
