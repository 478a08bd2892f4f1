"""The two lexicons of scoring: how words are read, and which words act alike."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import rtoml

from models.errors import LexiconError
from models.scoring.stems import Stemmer

_FOLDER = Path(__file__).parent
_LONGEST = 6
DIRECTIONS: tuple[Literal["lower", "raise"], ...] = ("lower", "raise")
"""What an act does to tension."""


class WordLexicon(NamedTuple):
    """How words are read: all lower case."""

    stop: frozenset[str]
    boundary: frozenset[str]
    common_capitals: frozenset[str]
    irregular: Mapping[str, str]


class ActLexicon(NamedTuple):
    """Word classes by the first stem of their phrases.

    `heads` leads from a first stem to the further stems and the classes of each phrase that begins with it,
    longest first. `cues` are the classes that turn what follows them, `domains` those that take no part in pairs, and
    `directions` says of classes that lower or raise tension, all but the cues and domains, which they do.
    """

    heads: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    cues: frozenset[str]
    domains: frozenset[str]
    directions: Mapping[str, str]


@lru_cache(maxsize=1)
def word_lexicon() -> WordLexicon:
    """Read words.toml.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    file = _FOLDER / "words.toml"
    raw = rtoml.load(file)
    irregular = raw.get("irregular")
    if not isinstance(irregular, dict):
        raise LexiconError(
            f"{file.name}: 'irregular' is missing; write a table of form = \"dictionary form\""
        )
    return WordLexicon(
        stop=frozenset(_words(raw, "stop", file)),
        boundary=frozenset(_words(raw, "boundary", file)),
        common_capitals=frozenset(_words(raw, "common_capitals", file)),
        irregular=irregular,
    )


@lru_cache(maxsize=1)
def act_lexicon() -> ActLexicon:
    """Read acts.toml, its phrases led back to stems.

    Raises:
        LexiconError: a class without phrases, or a phrase that is too long.
    """
    file = _FOLDER / "acts.toml"
    stem = Stemmer(word_lexicon().irregular).stem
    classes: dict[tuple[str, ...], list[str]] = {}
    raw = rtoml.load(file)
    for name, entry in raw.items():
        for phrase in _words(entry, "phrases", file, table=name):
            stems = tuple(stem(word) for word in phrase.split())
            if not 1 <= len(stems) <= _LONGEST:
                raise LexiconError(
                    f"{file.name}: [{name}] {phrase!r} has {len(stems)} words; write 1 to {_LONGEST}"
                )
            named = classes.setdefault(stems, [])
            if name not in named:
                named.append(name)
    heads: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for stems, names in classes.items():
        heads.setdefault(stems[0], []).append((stems[1:], tuple(names)))
    return ActLexicon(
        heads={
            head: tuple(sorted(tails, key=lambda tail: (-len(tail[0]), tail)))
            for head, tails in heads.items()
        },
        cues=frozenset(name for name, entry in raw.items() if entry.get("cue")),
        domains=frozenset(name for name, entry in raw.items() if entry.get("domain")),
        directions=_directions(raw, file),
    )


def _directions(raw: Mapping[str, Any], file: Path) -> dict[str, str]:
    found = {name: entry["direction"] for name, entry in raw.items() if "direction" in entry}
    for name, direction in found.items():
        if direction not in DIRECTIONS:
            raise LexiconError(
                f"{file.name}: [{name}] direction is {direction!r}; write one of {', '.join(DIRECTIONS)}"
            )
    return found


def _words(raw: Mapping[str, Any], key: str, file: Path, table: str = "") -> list[str]:
    value = raw.get(key)
    where = f"[{table}] {key}" if table else key
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word for word in value):
        raise LexiconError(f'{file.name}: {where} must be a list of words; write {key} = ["…"]')
    for word in value:
        if word != word.lower() or word != word.strip():
            raise LexiconError(
                f"{file.name}: {where}: {word!r} must be in lower case without blanks around it"
            )
    return value
