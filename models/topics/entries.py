"""The shapes of topics.toml, cues.toml and disputes.toml, checked as they are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

import msgspec

from models.errors import LexiconError
from models.lexicons import SHIPPED, Lexicons
from models.signal import TopicId
from models.topics.phrasing import choices

Schema = TypeVar("Schema")


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"near": "with"}):
    """One entry of `rules`: words of a class close to words of others; `within` in characters."""

    of: list[str]
    near: list[str]
    within: int = 60
    strength: float = 1.0


class TopicEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of topics.toml."""

    strong: list[str]
    fair: list[str]
    weak: list[str]
    rules: list[RuleEntry] = []


class CueEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of cues.toml."""

    general: list[str]
    exclusions: list[str]
    classes: dict[str, list[str]]
    irregular: dict[str, list[str]]
    american: dict[str, str]


class DisputeEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of disputes.toml."""

    topics: list[TopicId]
    names: list[str]
    places: list[str] = []
    sides: list[list[str]] = []
    raises: bool = False


class Entries(NamedTuple):
    """What the three files hold."""

    topics: dict[TopicId, TopicEntry]
    cues: CueEntries
    disputes: dict[str, DisputeEntry]


def read_entries(lexicons: Lexicons = SHIPPED) -> Entries:
    """Read and check the three files.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    entries = Entries(
        topics=_read(lexicons, "topics.toml", dict[TopicId, TopicEntry]),
        cues=_read(lexicons, "cues.toml", CueEntries),
        disputes=_read(lexicons, "disputes.toml", dict[str, DisputeEntry]),
    )
    for topic, entry in entries.topics.items():
        for rule in entry.rules:
            _check_rule(topic, rule, entries.cues.classes)
    for name, dispute in entries.disputes.items():
        if not dispute.topics:
            raise LexiconError(f"disputes.toml: [{name}] has no topics; name the one it belongs to first")
    return entries


def _check_rule(topic: TopicId, rule: RuleEntry, classes: Iterable[str]) -> None:
    unknown = [name for name in (*rule.of, *rule.near) if name not in classes]
    if unknown:
        raise LexiconError(
            f"topics.toml: [{topic}] rules: [classes] of cues.toml lacks {unknown[0]!r}; add it or mend the name"
        )
    if not 0 < rule.strength <= 1 or rule.within < 1:
        raise LexiconError(
            f"topics.toml: [{topic}] rules: write a strength over 0 to 1, and within from 1 on"
        )


def _read(lexicons: Lexicons, name: str, schema: type[Schema]) -> Schema:
    try:
        entries = msgspec.convert(lexicons.load(f"topics/{name}"), schema)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {error}; the head of the file tells how entries are written") from None
    for pattern in _strings(msgspec.to_builtins(entries)):
        if not pattern or pattern != pattern.strip().lower() or pattern.count("{") != pattern.count("}"):
            raise LexiconError(
                f"{name}: {pattern!r} is no pattern; write lower case, no blanks around it, braces in pairs"
            )
        if not all(map(str.strip, choices(pattern))):
            raise LexiconError(
                f"{name}: {pattern!r} also stands for nothing at all; leave a word of it outside of braces"
            )
    return entries


def _strings(value: Any) -> Iterable[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _strings(item)
        case list():
            for item in value:
                yield from _strings(item)
