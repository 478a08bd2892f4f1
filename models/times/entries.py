"""The entries of the lexicons of time: what grammar.toml, context.toml, tense.toml and phrases.toml have to hold."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

_Word = Annotated[str, Meta(pattern=r"^(\w+|[^\w\s])$")]
_Designator = Annotated[str, Meta(pattern=r"^T?\d+(D|WE|W|M|Q|Y|H|S)$")]
_Weekday = Annotated[int, Meta(ge=1, le=7)]
_Month = Annotated[int, Meta(ge=1, le=12)]
_Season = Literal["SP", "SU", "FA", "WI"]


class ContextEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words next to what could be a time expression, by what they tell of it."""

    counted_before: frozenset[str]
    named_days: frozenset[str]
    newspapers: frozenset[str]
    modals: frozenset[str]
    not_soon: frozenset[str]
    named_lengths: frozenset[str]
    named_months: frozenset[str]
    before_ranges: frozenset[str]
    after_ranges: frozenset[str]


class TenseEntries(msgspec.Struct, forbid_unknown_fields=True):
    """Cues of tense, by where they stand and how far they reach."""

    future: list[str]
    past: list[str]
    governors: list[str]
    attribution: list[str]
    future_before: list[str]
    past_before: list[str]
    future_after: list[str]
    clause_starts: list[str]
    prepositions: list[str]
    causes: frozenset[str]
    not_past: list[str]
    clause_ends: list[str]


class _Units(msgspec.Struct, forbid_unknown_fields=True):
    day: dict[_Word, _Designator]
    week: dict[_Word, _Designator]
    month: dict[_Word, _Designator]
    quarter: dict[_Word, _Designator]
    year: dict[_Word, _Designator]
    century: dict[_Word, _Designator]
    weekend: dict[_Word, _Designator]
    other: dict[_Word, _Designator]
    plural: dict[_Word, _Designator]


class _Counted(msgspec.Struct, forbid_unknown_fields=True):
    words: list[_Word]


class GrammarEntries(msgspec.Struct, forbid_unknown_fields=True):
    """The words of time expressions with their meanings, a field a class."""

    numbers: dict[_Word, Annotated[int, Meta(ge=1)]]
    ordinals: dict[_Word, int]
    months: dict[_Word, _Month]
    short_months: dict[_Word, _Month]
    doubtful_months: dict[_Word, _Month]
    weekdays: dict[_Word, _Weekday]
    short_weekdays: dict[_Word, _Weekday]
    repeated_weekdays: dict[_Word, _Weekday]
    units: _Units
    day_parts: dict[_Word, Literal["MO", "MI", "AF", "EV", "NI"]]
    lone_day_parts: dict[_Word, Literal["NI"]]
    clock_words: dict[_Word, Annotated[str, Meta(pattern=r"^\d\d:\d\d$")]]
    seasons: dict[_Word, _Season]
    doubtful_seasons: dict[_Word, _Season]
    relative_days: dict[_Word, int]
    references: dict[_Word, Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]]
    frequencies: dict[_Word, Annotated[str, Meta(pattern=r"^PT?\d+[DWMQYH]$")]]
    feasts: dict[_Word, Annotated[str, Meta(pattern=r"^\d\d-\d\d$")]]
    counted: _Counted
    particles: dict[str, list[_Word]]


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a time that bear on its days, and phrases that are one without a time."""

    by: list[str]
    distance: list[str]
    vague: list[str]
    undated: list[str]
