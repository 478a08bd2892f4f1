"""The rules of the ledger, read from rules.toml beside this file and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import rtoml

from models.signal import Kind

_FILE = Path(__file__).with_name("rules.toml")


class Points(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points for and against a telling being of an act; at least `enough` are needed to join it."""

    enough: float
    enough_changed: float
    kind_same: float
    kind_alike: float
    kind_visit: float
    kind_open: float
    actors_same: float
    actors_within: float
    actors_pair_within: float
    actors_partly: float
    actor_single: float
    actor_unnamed: float
    person_same: float
    person_doubtful: float
    office_same: float
    place_same: float
    place_within: float
    place_beside: float
    place_other: float
    day_same: float
    time_overlaps: float
    planned_day_named: float
    detail: float
    same_article: float
    planned_day_missing: float
    words_same: float
    words_none: float
    words_none_of_pair: float


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds whose place has a part in the act, that send somebody there, that are never told in passing, and told apart by their matter."""

    at_home: frozenset[Kind]
    sent: frozenset[Kind]
    news: frozenset[Kind]
    by_matter: frozenset[Kind]


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside names; titles in lower case. `things` are last words of names that are no person's.

    Before an office, `deputies` make another of it, and `private` none: "business leaders". `carriers` fly or sail without
    visiting, and `present` are sent to be there at an act of others.
    """

    titles: frozenset[str]
    things: frozenset[str]
    deputies: frozenset[str]
    private: frozenset[str]
    carriers: frozenset[str]
    present: frozenset[str]


_UNITS = (
    "(?:few |several |two |three )?(?:day|week|weekend|month|year)s?|spring|summer|autumn|fall|winter"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
"""After "next" they make a time of it, and no further act; nor is "more than" one more."""


"""What is done a third time is one more act; what is put off "for a third time" is none."""


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which words tell the matter of an act, and which deny it, move it or speak of one more."""

    letters: int
    endings: tuple[str, ...]
    empty: frozenset[str]
    denials: tuple[str, ...]
    disowning: tuple[str, ...]
    stands: tuple[str, ...]
    unmoved: tuple[str, ...]
    undecided: tuple[str, ...]
    shuns: tuple[str, ...]
    hearsay: tuple[str, ...]
    was_to: tuple[str, ...]
    against: tuple[str, ...]
    moves: tuple[str, ...]
    corrects: tuple[str, ...]
    planned: frozenset[str]
    goes_on: tuple[str, ...]
    lasts: tuple[str, ...]
    ends: tuple[str, ...]
    short: tuple[str, ...]
    refusals: tuple[str, ...]
    unplanned: tuple[str, ...]
    by_then: tuple[str, ...]
    goes_home: tuple[str, ...]
    attends: tuple[str, ...]
    leaves: tuple[str, ...]
    as_planned: tuple[str, ...]
    posts: tuple[str, ...]
    hours: tuple[str, ...]
    putting_off: frozenset[str]
    more: frozenset[str]
    more_of: frozenset[str]
    anew: tuple[str, ...]
    acts: frozenset[str]
    open: frozenset[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    families: dict[str, tuple[Kind, ...]]
    kinds: Kinds
    points: Points
    offices: dict[str, tuple[str, ...]]
    people: People
    words: Words
    same_side: dict[str, str]
    waters: dict[str, frozenset[str]]
    seasons: dict[str, frozenset[str]]
    states: dict[str, tuple[str, ...]]
    regions: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]


class Rules(msgspec.Struct, frozen=True):
    """The file, turned round: `family` by kind, `office` by the words that name it, `venues` (lower case) to the state."""

    family: Mapping[Kind, str]
    at_home: frozenset[Kind]
    sent: frozenset[Kind]
    news: frozenset[Kind]
    by_matter: frozenset[Kind]
    points: Points
    office: Mapping[str, str]
    people: People
    words: Words
    denial: re.Pattern[str]
    disowning: re.Pattern[str]
    stands: re.Pattern[str]
    unmoved: re.Pattern[str]
    undecided: re.Pattern[str]
    shunning: re.Pattern[str]
    hearsay: re.Pattern[str]
    was_to: re.Pattern[str]
    against: re.Pattern[str]
    move: re.Pattern[str]
    correction: re.Pattern[str]
    goes_on: re.Pattern[str]
    lasts: re.Pattern[str]
    ending: re.Pattern[str]
    short: re.Pattern[str]
    refusal: re.Pattern[str]
    unplanned: re.Pattern[str]
    by_then: re.Pattern[str]
    goes_home: re.Pattern[str]
    attends: re.Pattern[str]
    leaves: re.Pattern[str]
    as_planned: re.Pattern[str]
    posted: re.Pattern[str]
    hour: re.Pattern[str]
    more: re.Pattern[str]
    same_side: Mapping[str, str]
    waters: frozenset[str]
    lands: frozenset[str]
    southern: frozenset[str]
    whole: Mapping[str, str]
    regions: Mapping[str, str]
    venues: Mapping[str, str]


@cache
def rules() -> Rules:
    """The rules as shipped.

    Raises:
        msgspec.ValidationError: the file breaks its schema.
    """
    return read_rules(_FILE.read_text(encoding="utf-8"))


def read_rules(text: str) -> Rules:
    """Read rules from TOML.

    Raises:
        msgspec.ValidationError: a key is missing, unknown or of another type.
    """
    file = msgspec.convert(rtoml.loads(text), _File)
    family: dict[Kind, str] = {kind: kind for kind in get_args(Kind)}
    for name, kinds in file.families.items():
        family.update(dict.fromkeys(kinds, name))
    return Rules(
        family=family,
        at_home=file.kinds.at_home,
        sent=file.kinds.sent,
        news=file.kinds.news,
        by_matter=file.kinds.by_matter,
        points=file.points,
        office={word: office for office, words in file.offices.items() for word in words},
        people=msgspec.structs.replace(
            file.people, titles=frozenset(word.lower() for word in file.people.titles)
        ),
        words=file.words,
        denial=re.compile("|".join((*file.words.denials, *file.words.disowning))),
        disowning=re.compile("|".join(file.words.disowning)),
        stands=re.compile("|".join(file.words.stands)),
        unmoved=re.compile("|".join(file.words.unmoved)),
        undecided=re.compile("|".join(file.words.undecided)),
        shunning=re.compile("|".join(file.words.shuns)),
        hearsay=re.compile("|".join(file.words.hearsay)),
        was_to=re.compile("|".join(file.words.was_to)),
        against=re.compile("|".join(file.words.against)),
        move=re.compile("|".join(file.words.moves)),
        correction=re.compile("|".join(file.words.corrects)),
        goes_on=re.compile("|".join((*file.words.goes_on, *file.words.lasts))),
        lasts=re.compile("|".join(file.words.lasts)),
        ending=re.compile("|".join(file.words.ends)),
        short=re.compile("|".join(file.words.short)),
        refusal=re.compile("|".join(file.words.refusals)),
        unplanned=re.compile("|".join(file.words.unplanned)),
        by_then=re.compile("|".join(file.words.by_then)),
        goes_home=re.compile("|".join(file.words.goes_home)),
        attends=re.compile("|".join(file.words.attends)),
        leaves=re.compile("|".join(file.words.leaves)),
        as_planned=re.compile("|".join(file.words.as_planned)),
        posted=re.compile("|".join(file.words.posts)),
        hour=re.compile("|".join(file.words.hours)),
        more=re.compile(
            rf"\b(?:{_either(file.words.more)})\b(?!\s+(?:than|{_UNITS})\b)|{_one_more(file.words)}|{'|'.join(file.words.anew)}"
        ),
        same_side=file.same_side,
        waters=file.waters["names"],
        lands=file.waters["lands"],
        southern=file.seasons["southern"],
        whole={name.lower(): state for state, names in file.states.items() for name in names},
        regions={name.lower(): state for state, names in file.regions.items() for name in names},
        venues={name.lower(): state for state, names in file.places.items() for name in names},
    )


def _one_more(words: Words) -> str:
    """The pattern of one more act where that hangs on the noun: "a new round of talks", but no "new minister"."""
    between = r"(?:(?!(?:will|would|to|and|in|is|are|was|has|have|had)\b)[\w-]+\s+){0,3}"
    return rf"\b(?:{_either(words.more_of)})\s+{between}(?:{_either(words.acts)})\b"


def _either(words: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))
