"""The lexicon of deeds: words of war and of peace, what turns them, and where background begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, TypeVar, get_args

import rtoml

from models.errors import LexiconError
from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer
from models.scoring.tailed import Tailed
from models.scoring.words import (
    ACTOR,
    ACTORS,
    AHEAD,
    ARMIES,
    CLAUSE,
    MISSIONS,
    ORGAN,
    OTHER,
    OTHER_FORCES,
    OTHER_MISSION,
    OTHER_ORGAN,
    TIME,
)

Name = TypeVar("Name", bound=str)
Stems = tuple[str, ...]

_FILE = Path(__file__).parent / "deeds.toml"
_LONGEST = 6
_ANY: Mapping[str, Sequence[str]] = {ACTOR: sorted(ACTORS - {ACTOR}), TIME: (AHEAD,)}
"""What marks in phrases stand for beside themselves: any actor, any time."""
_ACTS: Mapping[str, Direction] = {
    "lower": "lower",
    "raise": "raise",
    "channel": "channel",
    "envoy": "envoy",
    "force": "force",
    "armed": "armed",
    "keepers": "keepers",
    "nothing": "",
}

Direction = Literal["", "lower", "raise", "channel", "envoy", "force", "armed", "keepers"]
Move = Literal["", "come", "leave", "go", "end", "run", "shut", "toll"]
Mark = Literal[
    "",
    "clause",
    "actor",
    "other",
    "be",
    "by",
    "at",
    "that",
    "away",
    "off",
    "over",
    "and",
    "relative",
    "perfect",
    "background",
]
_NAMES: Mapping[str, Mark] = {
    CLAUSE: "clause",
    ACTOR: "actor",
    ORGAN: "actor",
    **dict.fromkeys((*ARMIES, *MISSIONS), "actor"),
    OTHER: "other",
    OTHER_ORGAN: "other",
    OTHER_FORCES: "other",
    OTHER_MISSION: "other",
}
_DIRECTIONS: Mapping[str, Direction] = {
    **dict.fromkeys(ARMIES, "force"),
    **dict.fromkeys(MISSIONS, "envoy"),
}
"""Of the marks of actors."""
_MOVES: tuple[Move, ...] = tuple(filter(None, get_args(Move)))
_MARKS: tuple[Mark, ...] = tuple(mark for mark in get_args(Mark) if mark and mark not in _NAMES.values())
"""Those that the lexicon's phrases stand for; the others are names."""


_ACTORS: Final = frozenset(("actor", "other"))
"""The marks of actors: the first that a sentence names, and any other."""
_FOLLOWING: Final = frozenset(("by", "at"))
"""Marks that only say of the operator before them that it is a participle."""
_CARRYING: Final = frozenset(("away", "off"))
"""Marks that turn what was sent or taken."""
_CONTENT: Final = frozenset(("stop", "free", "give", "renew", "leave"))
"""Operators of what talks may be about."""
PARTICIPLES: Final = frozenset(("stop", "renew", "free"))
"""Operators that govern what stands before them without a form of "be"."""


class DeedPhrase(Tailed):
    """A phrase of `length` stems by those after the first.

    `direction` is what it does to tension, "" for nothing, "channel" for what lowers it once opened and raises it once
    shut, "envoy" for those sent through it, "force" for what raises it once sent and lowers it once taken away, "armed" for that of it which raises tension
    wherever it is told of, "keepers" for those who lower it where they are sent; `operator` is how it governs what
    follows, "" for not at all; `move` is how it moves those armed who stand before it; `mark` is what else it tells.

    What is asked of each of them is told apart beforehand: of its mark, whether that `is_actor`, who is named, `is_following`
    or `is_carrying`; of its operator, whether that `is_behind`, which the lexicon knows, `is_participle` or `is_content`.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        tail: tuple[str, ...],
        length: int,
        direction: Direction,
        operator: str,
        mark: Mark,
        move: Move = "",
        is_behind: bool = False,
    ) -> None:
        super().__init__(tail, length)
        self.direction = direction
        self.operator = operator
        self.mark = mark
        self.move = move
        self.is_actor = mark in _ACTORS
        self.is_following = mark in _FOLLOWING
        self.is_carrying = mark in _CARRYING
        self.is_behind = is_behind
        self.is_participle = operator in PARTICIPLES
        self.is_content = operator in _CONTENT


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
    for name in _tables(raw, "acts"):
        if name not in _ACTS:
            raise LexiconError(f"{_FILE.name}: [acts.{name}] is no kind of act; write {', '.join(_ACTS)}")
    kinds = _read(raw, "acts", _tables(raw, "acts"), forms, stem)
    directions = {stems: _ACTS[kind] for stems, kind in kinds.items()}
    operators = _read(raw, "operators", _tables(raw, "operators"), forms, stem)
    moves = _read(raw, "moves", _MOVES, forms, stem)
    marks = {(name,): mark for name, mark in _NAMES.items()} | _read(raw, "marks", _MARKS, forms, stem)
    behind = _operators(raw, "behind")
    heads: dict[str, list[DeedPhrase]] = {}
    for stems in sorted({*directions, *operators, *moves, *marks}):
        mark = marks.get(stems, "")
        if mark and (stems in directions or stems in operators or stems in moves):
            raise LexiconError(
                f"{_FILE.name}: {' '.join(stems)!r} stands under marks and elsewhere; keep one of them"
            )
        operator = operators.get(stems, "")
        heads.setdefault(stems[0], []).append(
            DeedPhrase(
                tail=stems[1:],
                length=len(stems),
                direction=_DIRECTIONS.get(stems[0], "") if mark else directions.get(stems, ""),
                operator=operator,
                move=moves.get(stems, ""),
                mark=mark,
                is_behind=operator in behind,
            )
        )
    return DeedLexicon(
        heads={
            first: tuple(sorted(found, key=lambda phrase: (-phrase.length, phrase.tail)))
            for first, found in heads.items()
        },
        turning=_operators(raw, "turns"),
        behind=behind,
        pressing=_operators(raw, "presses"),
    )


def _operators(raw: Mapping[str, Any], what: str) -> frozenset[str]:
    """The operators of which the lexicon says this."""
    return frozenset(name for name, table in _tables(raw, "operators").items() if table.get(what))


def _read(
    raw: Mapping[str, Any],
    group: str,
    names: Iterable[Name],
    forms: Mapping[str, Sequence[str]],
    stem: Callable[[str], str],
) -> dict[Stems, Name]:
    """What the phrases of a group of tables stand for."""
    tables = _tables(raw, group)
    read: dict[Stems, Name] = {}
    for name in names:
        for phrase in _phrases(tables.get(name), f"{group}.{name}", forms):
            stems = tuple([word if word.isupper() else stem(word) for word in phrase.split()])
            _put(read, stems, name, phrase)
    return read


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
    """The phrases of a table, each also in the other forms of its words."""
    phrases = table.get("phrases") if isinstance(table, dict) else None
    if not isinstance(phrases, list) or not phrases:
        raise LexiconError(f'{_FILE.name}: [{where}] has no phrases; write phrases = ["…"]')
    for phrase in phrases:
        if not isinstance(phrase, str) or not _is_plain(phrase):
            raise LexiconError(
                f"{_FILE.name}: [{where}] {phrase!r} must be words in lower case; only {' and '.join(_ANY)} are not"
            )
        if len(phrase.split()) > _LONGEST:
            raise LexiconError(f"{_FILE.name}: [{where}] {phrase!r} has over {_LONGEST} words; shorten it")
    return [
        " ".join(words)
        for phrase in phrases
        for words in product(*[(word, *forms.get(word, ()), *_ANY.get(word, ())) for word in phrase.split()])
    ]


def _is_plain(phrase: str) -> bool:
    words = phrase.split()
    return " ".join(words) == phrase != "" and all(word.islower() or word in _ANY for word in words)


def _put(found: dict[tuple[str, ...], Name], stems: tuple[str, ...], name: Name, phrase: str) -> None:
    if found.setdefault(stems, name) != name:
        raise LexiconError(
            f"{_FILE.name}: {phrase!r} stands under {found[stems]} and under {name}; keep one of them"
        )
