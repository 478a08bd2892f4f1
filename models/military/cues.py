"""The words that turn what they govern: negation, fear, intention, ending."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from models.errors import LexiconError
from models.military.toml_lists import load, phrases
from models.signal import Category, Modality
from models.text.phrases import Hit, PhraseScanner

_FILE = Path(__file__).with_name("cues.toml")

Effect = Literal["asserted", "negated", "possible", "intended", "none"]


class Group(NamedTuple):
    """Cues that act alike; see cues.toml for what each field means. A lower `rank` decides first."""

    rank: int
    name: str
    modality: Modality | None
    before: bool
    reach: int
    categories: frozenset[str]
    barred: bool
    indefinite: bool
    unbroken: bool
    hollow: bool
    told: bool
    acts: bool
    awaited: bool
    subject: bool


CueHit = Hit[tuple[Group, ...]]


class Cues(NamedTuple):
    """The scanner for cues, and the words that stop or help them."""

    scanner: PhraseScanner[tuple[Group, ...]]
    barriers: frozenset[str]
    light_verbs: re.Pattern[str]
    hollow_nouns: frozenset[str]


def load_cues() -> Cues:
    """Read cues.toml.

    Raises:
        LexiconError: a group breaks the schema.
    """
    raw = load(_FILE)
    groups: dict[str, tuple[Group, ...]] = {}
    silent: set[str] = set()
    for rank, entry in enumerate(raw.get("cues", ())):
        group = _group(rank, entry)
        for phrase in phrases(entry, "phrases", _FILE, entry=group.name):
            if group.modality is None:
                silent.add(phrase)
            elif group not in groups.get(phrase, ()):
                groups[phrase] = (*groups.get(phrase, ()), group)
    complete = {phrase: _with_parts(phrase, groups) for phrase in groups}
    for phrase in silent:
        complete.setdefault(phrase, ())
    return Cues(
        PhraseScanner(complete),
        frozenset(phrases(raw, "barriers", _FILE)),
        re.compile(r"\b(?:" + "|".join(phrases(raw, "light_verbs", _FILE)) + r")\s(?:[\w'.-]+\s){0,2}$"),
        frozenset(phrases(raw, "hollow_nouns", _FILE)),
    )


def _with_parts(phrase: str, groups: dict[str, tuple[Group, ...]]) -> tuple[Group, ...]:
    """The groups of a phrase and of the shorter cues within it, which it would else shadow, by rank."""
    words = phrase.split()
    found: set[Group] = set()
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            found.update(groups.get(" ".join(words[first:last]), ()))
    return tuple(sorted(found))


def _group(rank: int, entry: dict[str, Any]) -> Group:
    name, effect, side, reach = (entry.get(key) for key in ("name", "effect", "side", "reach"))
    if not isinstance(name, str):
        raise LexiconError(f'{_FILE.name}: [[cues]] {rank + 1} has no name; write name = "…"')
    if effect not in get_args(Effect):
        raise LexiconError(f"{_FILE.name}: {name}: effect must be one of {', '.join(get_args(Effect))}")
    if side not in ("before", "after"):
        raise LexiconError(f'{_FILE.name}: {name}: side must be "before" or "after" the mention')
    if not isinstance(reach, int) or reach < 0:
        raise LexiconError(f"{_FILE.name}: {name}: reach must be a number of words; write reach = 6")
    categories = set(phrases(entry, "only", _FILE, entry=name, required=False)) or set(get_args(Category))
    categories -= set(phrases(entry, "except", _FILE, entry=name, required=False))
    unknown = categories - set(get_args(Category))
    if unknown:
        raise LexiconError(
            f"{_FILE.name}: {name}: {min(unknown)!r} is no category; see docs/reference/labels.md"
        )
    modality: Modality | None = None if effect == "none" else effect
    return Group(
        rank=rank,
        name=name,
        modality=modality,
        before=side == "before",
        reach=reach,
        categories=frozenset(categories),
        barred=bool(entry.get("barred")),
        indefinite=bool(entry.get("indefinite")),
        unbroken=bool(entry.get("unbroken")),
        hollow=bool(entry.get("hollow")),
        told=bool(entry.get("told")),
        acts=bool(entry.get("acts")),
        awaited=bool(entry.get("awaited")),
        subject=bool(entry.get("subject")),
    )
