"""The lexicons of topics as one table of phrases, ready to be scanned for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from models.lexicons import SHIPPED, Lexicons
from models.signal import TopicId
from models.topics.entries import Entries, read_entries
from models.topics.phrasing import Phrasing


class Rule:
    """What a word says of a topic beside a word of the classes in `near`, a set of their bits."""

    def __init__(self, topic: TopicId, near: int, within: int, strength: float) -> None:
        self.topic = topic
        self.near = near
        self.within = within
        self.strength = strength


Terms = tuple[tuple[TopicId, float, float], ...]
"""The topics that a phrase speaks for, with the strength by itself and beside a general cue."""


class Role:
    """What a phrase may do in its sentence: cue topics, tell of disputes by name or place, have terms or rules."""

    GENERAL: Final = 1
    TELLS: Final = 2
    SPEAKS: Final = 4


class Entry:
    """All that the lexicons say of one phrase.

    `classes` are the bits of its classes. `names`, `places` and `sides` are the disputes it tells of, `sides`
    with the bit of its list, and in `lists` the same as `SideLists` packs them. `roles` are bits of `Role`. Both are set
    when all is read.
    """

    def __init__(
        self,
        *,
        general: bool = False,
        excluded: bool = False,
        terms: Terms = (),
        classes: int = 0,
        rules: tuple[Rule, ...] = (),
        names: tuple[str, ...] = (),
        places: tuple[str, ...] = (),
        sides: tuple[tuple[str, int], ...] = (),
    ) -> None:
        self.general = general
        self.excluded = excluded
        self.terms = terms
        self.classes = classes
        self.rules = rules
        self.names = names
        self.places = places
        self.sides = sides
        self.lists = 0
        self.roles = 0

    def with_all(self, other: Entry) -> Entry:
        """What either says."""
        return Entry(
            general=self.general or other.general,
            excluded=self.excluded or other.excluded,
            terms=_stronger(self.terms, other.terms),
            classes=self.classes | other.classes,
            rules=self.rules + other.rules,
            names=self.names + other.names,
            places=self.places + other.places,
            sides=self.sides + other.sides,
        )

    def as_part(self, terms: Terms) -> Entry:
        """What a part of a phrase says, with other terms: it names no dispute."""
        return Entry(
            general=self.general,
            excluded=self.excluded,
            terms=terms,
            classes=self.classes,
            rules=self.rules,
            places=self.places,
            sides=self.sides,
        )

    def as_exclusion(self) -> Entry:
        """What an excluded phrase says: nothing of topics."""
        return Entry(
            excluded=self.excluded,
            classes=self.classes,
            rules=self.rules,
            names=self.names,
            places=self.places,
            sides=self.sides,
        )


class Dispute(NamedTuple):
    """A named dispute: the topics it may stand beside, and the bits that all its sides make together."""

    topics: tuple[TopicId, ...]
    raises: bool
    sides: int


class SideLists:
    """The sides of all disputes in one number: a bit for each dispute, and again for its every further side.

    Names of states stand in every sentence and each is a side of many disputes; so one `|` takes in all of them.
    """

    def __init__(self, disputes: Mapping[str, Dispute]) -> None:
        self._names = [name for name, dispute in disputes.items() if dispute.sides]
        self._bits = {name: 1 << at for at, name in enumerate(self._names)}
        self._most = max((disputes[name].sides.bit_length() for name in self._names), default=0)
        self._every = (1 << len(self._names)) - 1
        self._shifts = [side * len(self._names) for side in range(1, self._most)]
        self._absent = 0
        # The same few states stand together in sentence after sentence.
        self.complete = lru_cache(maxsize=4096)(self._complete)
        for name in self._names:
            for side in range(disputes[name].sides.bit_length(), self._most):
                self._absent |= self._shifted(name, side)

    def pack(self, sides: Iterable[tuple[str, int]]) -> int:
        """The number for some sides, each with the bit of its list."""
        packed = 0
        for name, bit in sides:
            packed |= self._shifted(name, bit.bit_length() - 1)
        return packed

    def _complete(self, packed: int) -> tuple[str, ...]:
        """The disputes of which every side is among those packed."""
        packed |= self._absent
        complete = packed & self._every
        for shift in self._shifts:
            complete &= packed >> shift
        return tuple(name for name, bit in self._bits.items() if complete & bit) if complete else ()

    def _shifted(self, name: str, side: int) -> int:
        return self._bits[name] << side * len(self._names)


class TopicLexicon(NamedTuple):
    """The phrases of all three files, lower case, the disputes by name, and their sides."""

    phrases: Mapping[str, Entry]
    disputes: Mapping[str, Dispute]
    sides: SideLists


_LEVELS = {"strong": (1.0, 1.0), "fair": (0.0, 0.5), "weak": (0.0, 0.25)}
"""The strength of a phrase by itself and beside a general cue; at 1 the topic is at stake."""


@lru_cache(maxsize=1)
def topic_lexicon(lexicons: Lexicons = SHIPPED) -> TopicLexicon:
    """Read the three files and spell their patterns out.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    entries = read_entries(lexicons)
    phrasing = Phrasing(entries.cues.irregular, entries.cues.american)
    phrases: dict[str, Entry] = {}
    for patterns, said in _sayings(entries):
        for pattern in patterns:
            for phrase in phrasing.spell(pattern):
                known = phrases.get(phrase)
                phrases[phrase] = said if known is None else known.with_all(said)
    disputes = {
        name: Dispute(tuple(entry.topics), entry.raises, (1 << len(entry.sides)) - 1)
        for name, entry in entries.disputes.items()
    }
    sides = SideLists(disputes)
    whole = {phrase: _with_parts(phrase, entry, phrases) for phrase, entry in phrases.items()}
    for entry in whole.values():
        entry.lists, entry.roles = sides.pack(entry.sides), _roles(entry)
    return TopicLexicon(whole, disputes, sides)


def _roles(entry: Entry) -> int:
    tells, speaks = entry.names or entry.places, entry.terms or entry.rules
    return (
        (Role.GENERAL if entry.general else 0) | (Role.TELLS if tells else 0) | (Role.SPEAKS if speaks else 0)
    )


def _sayings(entries: Entries) -> Iterator[tuple[list[str], Entry]]:
    """Every list of patterns, with what it says of each of them."""
    bits = {name: 1 << index for index, name in enumerate(entries.cues.classes)}
    rules: dict[str, list[Rule]] = {name: [] for name in bits}
    for topic, entry in entries.topics.items():
        for rule in entry.rules:
            near = sum({bits[name] for name in rule.near})
            for name in rule.of:
                rules[name].append(Rule(topic, near, rule.within, rule.strength))
        for level, strengths in _LEVELS.items():
            yield getattr(entry, level), Entry(terms=((topic, *strengths),))
    yield entries.cues.exclusions, Entry(excluded=True)
    yield entries.cues.general, Entry(general=True)
    for name, patterns in entries.cues.classes.items():
        yield patterns, Entry(classes=bits[name], rules=tuple(rules[name]))
    for name, dispute in entries.disputes.items():
        yield dispute.names, Entry(names=(name,))
        yield dispute.places, Entry(places=(name,))
        for index, side in enumerate(dispute.sides):
            yield side, Entry(sides=((name, 1 << index),))


def _stronger(terms: Terms, others: Terms) -> Terms:
    strongest: dict[TopicId, tuple[TopicId, float, float]] = {}
    for term in terms + others:
        strongest[term[0]] = max(strongest.get(term[0], term), term)
    return tuple(strongest.values())


def _with_parts(phrase: str, entry: Entry, phrases: Mapping[str, Entry]) -> Entry:
    """Let a phrase say what its parts say too, since the scanner finds only the longest phrase at a place.

    Topics are left to phrases that have none of their own: "military aid" is no aid. An exclusion says
    nothing of topics.
    """
    if entry.excluded:
        return entry.as_exclusion()
    own = bool(entry.terms)
    words = phrase.split(" ")
    last = len(words)
    for start in range(last):
        for end in range(start + 1, last + (start > 0)):
            part = phrases.get(" ".join(words[start:end]))
            if part is None or part.excluded:
                continue
            terms = () if own else part.terms
            if part.general or part.classes or part.places or part.sides or terms:
                entry = entry.with_all(part.as_part(terms))
    return entry
