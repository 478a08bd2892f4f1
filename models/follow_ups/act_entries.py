"""The shape of acts.toml."""

from __future__ import annotations

import msgspec

from models.signal import Kind


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `[[rules]]`: verbs that name an act of a kind, and what they ask for."""

    kind: Kind
    verbs: list[str]
    object: str | None = None
    subject: str | None = None
    next: str | None = None
    then: list[str] = []
    place: bool = False
    dated: bool = False
    recipient: bool = False


class VerbList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section that is a list of verbs."""

    verbs: list[str]


class ActEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of acts.toml."""

    nouns: dict[Kind, list[str]]
    objects: dict[str, list[str]]
    rules: list[RuleEntry]
    light: VerbList
    shunning: VerbList
    stative: VerbList
    hostile: VerbList
    present: VerbList
    progressive: VerbList
    idioms: dict[str, frozenset[str]]
    irregular: dict[str, list[str]]
    doubled: VerbList
