"""Offices and bodies around a name: "Chinese Foreign Minister Qin Gang" is one mention of China."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.actors.entries import words
from models.lexicons import Lexicons

_FILE = "offices.toml"
_PARTICLES = (
    "al|el|bin|ibn|bint|de|del|della|di|da|dos|du|van|von|der|den|la|le|ben|ould|abu|abdel|abdul|ter|zu"
)
_CAPITALISED = r"(?:[A-ZÀ-ÞŁŚŠŽČĆĐİ][\w']+(?:-[\w']+)*|[A-Z]\.(?:-?[A-Z]\.)?|(?:al|el)-[A-Z][\w']+)"
_NAME = re.compile(rf"(,?) ?({_CAPITALISED}(?: (?:{_CAPITALISED}|(?:{_PARTICLES})(?= [A-Z]))){{0,4}})")

_PARTICLE_WORDS = frozenset(_PARTICLES.split("|"))
_WORD = re.compile(r"\w*")
_CLOSING = frozenset(",.;:?!)'\"-")
"""Marks behind a word, none of which belongs to it."""


class Office:
    """What follows a name: the office or body up to `end`, and the person's name behind it, if any."""

    def __init__(self, end: int, person_start: int, person_end: int, person: str | None) -> None:
        self.end = end
        self.person_start = person_start
        self.person_end = person_end
        self.person = person


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
        self._title_ends = frozenset([title[-2:] for title in titles])
        """Their last two letters, or their only one, which most other words do not end with."""
        self._title = re.compile(rf"(?:^|(?<=[^\w-]))(?:{_any(titles)}) ?$")
        # Most names have no office behind them, and the next word tells so sooner than the pattern.
        self._openings = frozenset(_WORD.findall(phrase)[0] for phrase in (*heads, *bodies, *qualifiers))
        self._words = frozenset(word for phrase in (*heads, *bodies, *qualifiers) for word in phrase.split())
        # What begins no head or body is a qualifier, behind which more of these phrases stand.
        self._alone = frozenset(_WORD.findall(phrase)[0] for phrase in (*heads, *bodies))
        self._parts = frozenset(part for phrase in self._words for part in _WORD.findall(phrase))

    def after(self, clean: str, lower: str, end: int) -> Office | None:
        """The office or body that follows a name ending at `end`."""
        at = _joint(lower, end)
        if at < 0 or not self._opens(lower, at + 1):
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

    def _opens(self, lower: str, start: int) -> bool:
        """Whether an office may start there, as far as its first word tells, and its second where the first needs one."""
        word = _next_word(lower, start)
        if word not in self._openings:
            return False
        end = start + len(word)
        if word in self._alone or end >= len(lower) or (lower[end] != " " and lower[end] != "-"):
            return True
        return _next_word(lower, end + 1) in self._parts

    def before(self, clean: str, start: int) -> int:
        """Where the titles that stand right before `start` begin; `start` itself where there is none."""
        while True:
            # Few words are titles, and the search for one tries them all at every character.
            before = clean[max(0, start - 30) : start].rstrip()
            ends = before[-2:] in self._title_ends or before[-1:] in self._title_ends
            if not ends or not before.endswith(self._titles):
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
            if part in _PARTICLE_WORDS:
                return " ".join(parts[at:])
        return parts[-1]


def _joint(lower: str, end: int) -> int:
    """Where the blank or hyphen stands behind a name that ends at `end`, and behind its 's, s', s or apostrophe; -1 where none does."""
    at, last = end, min(end + 2, len(lower))
    while at < last and (lower[at] == "'" or lower[at] == "s"):
        at += 1
    if at < len(lower) and (lower[at] == " " or lower[at] == "-"):
        return at
    return -1


def _next_word(lower: str, start: int) -> str:
    """The letters and digits that start there."""
    blank = lower.find(" ", start)
    word = lower[start:blank] if blank > 0 else ""
    if word.isalnum():
        # Most words end with a blank, which is found without the pattern, or with a mark before it.
        return word
    if word and word[-1] in _CLOSING and word[:-1].isalnum():
        return word[:-1]
    match = _WORD.match(lower, start)
    return "" if match is None else match.group()


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
