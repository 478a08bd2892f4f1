"""The lexicon of deeds: words of war and of peace, what turns them, and where background begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

import rtoml

from models.errors import LexiconError
from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer
from models.scoring.words import ACTOR, CLAUSE, ORGAN, OTHER, OTHER_ORGAN

Name = TypeVar("Name", bound=str)

_FILE = Path(__file__).parent / "deeds.toml"
_LONGEST = 6
_ACTS: Mapping[str, Direction] = {
    "lower": "lower",
    "raise": "raise",
    "channel": "channel",
    "force": "force",
    "keepers": "keepers",
    "nothing": "",
}

Direction = Literal["", "lower", "raise", "channel", "force", "keepers"]
Mark = Literal["", "clause", "actor", "other", "be", "by", "at", "that", "home", "and", "background"]
_NAMES: Mapping[str, Mark] = {
    CLAUSE: "clause",
    ACTOR: "actor",
    ORGAN: "actor",
    OTHER: "other",
    OTHER_ORGAN: "other",
}
_MARKS: tuple[Mark, ...] = ("be", "by", "at", "that", "home", "and", "background")


@dataclass(frozen=True, slots=True, eq=False)
class DeedPhrase:
    """A phrase of `length` stems by those after the first.

    `direction` is what it does to tension, "" for nothing, "channel" for what lowers it once opened and raises it once
    shut, "force" for what raises it once sent and lowers it once taken away, "keepers" for those who lower it where they
    are sent; `operator` is how it governs what follows, "" for not at all; `mark` is what else it tells, and then it is neither.
    """

    tail: tuple[str, ...]
    length: int
    direction: Direction
    operator: str
    mark: Mark


class DeedLexicon(NamedTuple):
    """Phrases by their first stem, longest first.

    `turning` are the operators that turn what they govern, `behind` those that govern what stands before them, `pressing`
    those that raise tension whatever they govern.
    """

    heads: Mapping[str, tuple[DeedPhrase, ...]]
    turning: frozenset[str]
    behind: frozenset[str]
    pressing: frozenset[str]


@lru_cache(maxsize=1)
def deed_lexicon() -> DeedLexicon:
    """Read deeds.toml.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    raw = rtoml.load(_FILE)
    stem = Stemmer(word_lexicon().irregular).stem
    forms = _forms(raw.get("forms"))
    directions: dict[tuple[str, ...], Direction] = {}
    operators: dict[tuple[str, ...], str] = {}
    marks: dict[tuple[str, ...], Mark] = {(name,): mark for name, mark in _NAMES.items()}
    for name, table in _tables(raw, "acts").items():
        if name not in _ACTS:
            raise LexiconError(f"{_FILE.name}: [acts.{name}] is no kind of act; write {', '.join(_ACTS)}")
        for phrase in _phrases(table, f"acts.{name}", forms):
            _put(directions, tuple(map(stem, phrase.split())), _ACTS[name], phrase)
    for name, table in _tables(raw, "operators").items():
        for phrase in _phrases(table, f"operators.{name}", forms):
            _put(operators, tuple(map(stem, phrase.split())), name, phrase)
    for mark in _MARKS:
        for phrase in _phrases(_tables(raw, "marks").get(mark), f"marks.{mark}", forms):
            marks[tuple(map(stem, phrase.split()))] = mark
    heads: dict[str, list[DeedPhrase]] = {}
    for stems in sorted({*directions, *operators, *marks}):
        mark = marks.get(stems, "")
        if mark and (stems in directions or stems in operators):
            raise LexiconError(
                f"{_FILE.name}: {' '.join(stems)!r} stands under marks and elsewhere; keep one of them"
            )
        heads.setdefault(stems[0], []).append(
            DeedPhrase(stems[1:], len(stems), directions.get(stems, ""), operators.get(stems, ""), mark)
        )
    return DeedLexicon(
        heads={
            first: tuple(sorted(found, key=lambda phrase: (-phrase.length, phrase.tail)))
            for first, found in heads.items()
        },
        turning=frozenset(name for name, table in _tables(raw, "operators").items() if table.get("turns")),
        behind=frozenset(name for name, table in _tables(raw, "operators").items() if table.get("behind")),
        pressing=frozenset(name for name, table in _tables(raw, "operators").items() if table.get("presses")),
    )


def _tables(raw: Mapping[str, Any], name: str) -> dict[str, Any]:
    tables = raw.get(name)
    if not isinstance(tables, dict) or not tables:
        raise LexiconError(f"{_FILE.name}: no table [{name}.…]; write one")
    return tables


def _forms(table: Any) -> dict[str, list[str]]:
    if not isinstance(table, dict) or not all(
        isinstance(words, list) and words and all(isinstance(word, str) for word in words)
        for words in table.values()
    ):
        raise LexiconError(f'{_FILE.name}: [forms] must hold forms by words; write word = ["…"]')
    return table


def _phrases(table: Any, where: str, forms: Mapping[str, Sequence[str]]) -> list[str]:
    """The phrases of a table, each also in the other forms of its words, one word at a time."""
    phrases = table.get("phrases") if isinstance(table, dict) else None
    if not isinstance(phrases, list) or not phrases:
        raise LexiconError(f'{_FILE.name}: [{where}] has no phrases; write phrases = ["…"]')
    for phrase in phrases:
        if not isinstance(phrase, str) or phrase != phrase.lower().strip() or not phrase:
            raise LexiconError(f"{_FILE.name}: [{where}] {phrase!r} must be words in lower case")
        if len(phrase.split()) > _LONGEST:
            raise LexiconError(f"{_FILE.name}: [{where}] {phrase!r} has over {_LONGEST} words; shorten it")
    words = [phrase.split() for phrase in phrases]
    others = [
        " ".join([*each[:at], form, *each[at + 1 :]])
        for each in words
        for at, word in enumerate(each)
        for form in forms.get(word, ())
    ]
    return [*phrases, *others]


def _put(found: dict[tuple[str, ...], Name], stems: tuple[str, ...], name: Name, phrase: str) -> None:
    if found.setdefault(stems, name) != name:
        raise LexiconError(
            f"{_FILE.name}: {phrase!r} stands under {found[stems]} and under {name}; keep one of them"
        )
