"""Pairs of sentences in mostly the same words, of which one raises tension and the other lowers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec
import pytest
import rtoml

from models.article import Article
from models.read import Reader

_RIGHT = 0.945
"""The share of the plain pairs in which both sentences must lean the right way: a floor just below what the shipped model
reaches. The aim is 0.95 (docs/quality.md)."""

_RIGHT_OF_HARD = 0.57
"""The same of the stress list."""

_RIGHT_OF_SECOND = 0.94
"""The same of the second list."""

_RIGHT_OF_THIRD = 0.96
"""The same of the third list."""

Sentence = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]\S*( \S+){7,29}\.$")]
"""Of 8 to 30 words."""


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two sentences about the same actors; `pattern` names what turns their words around."""

    pattern: Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(-[a-z]+)*$")]
    raises: Sentence
    lowers: Sentence


class Pairs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file."""

    pair: tuple[Pair, ...]


def pairs(name: str) -> tuple[Pair, ...]:
    return msgspec.convert(rtoml.load(Path(__file__).parent / name), Pairs).pair


PLAIN = pairs("wrong_way.toml")
HARD = pairs("wrong_way_hard.toml")
SECOND = pairs("wrong_way_second.toml")
THIRD = pairs("wrong_way_third.toml")
Lean = Callable[[str], float]


@pytest.fixture(scope="module")
def lean() -> Lean:
    """How far a text's escalation is above its de-escalation, whether it is relevant or not."""
    reader = Reader.load()

    def read(text: str) -> float:
        signal = reader.read(Article(id="pair", text=text), gate=False)
        return signal.escalation - signal.de_escalation

    return read


def wrong(of: tuple[Pair, ...], lean: Lean) -> Counter[str]:
    """How many pairs of each pattern have a sentence that leans the wrong way, or neither way."""
    return Counter(pair.pattern for pair in of if not lean(pair.raises) > 0 > lean(pair.lowers))


@pytest.mark.parametrize("of", [PLAIN, HARD], ids=["plain", "hard"])
def test_the_pairs_are_many_varied_and_told_once(of: tuple[Pair, ...]) -> None:
    """200 pairs on about 40 patterns of 3 to 8 pairs each, no sentence twice."""
    patterns = Counter(pair.pattern for pair in of)
    sentences = {sentence for pair in of for sentence in (pair.raises, pair.lowers)}

    assert len(of) == 200
    assert len(sentences) == 400
    assert 36 <= len(patterns) <= 44
    assert all(3 <= count <= 8 for count in patterns.values())


def test_what_is_done_counts_and_not_the_words_it_is_told_in(lean: Lean) -> None:
    """No fewer pairs lean the right way than did; the patterns of the others are told."""
    errors = wrong(PLAIN, lean)

    assert 1 - errors.total() / len(PLAIN) >= _RIGHT, f"{errors.total()} wrong: {dict(errors.most_common())}"


@pytest.mark.parametrize(
    ("of", "floor"), [(SECOND, _RIGHT_OF_SECOND), (THIRD, _RIGHT_OF_THIRD)], ids=["second", "third"]
)
def test_further_lists_are_read_no_worse_than_they_were(
    of: tuple[Pair, ...], floor: float, lean: Lean
) -> None:
    """Other words for the same turns: no rule holds for one list only."""
    sentences = {sentence for pair in of for sentence in (pair.raises, pair.lowers)}
    errors = wrong(of, lean)

    assert len(sentences) == 2 * len(of)
    assert 1 - errors.total() / len(of) >= floor, f"{errors.total()} wrong: {dict(errors)}"


def test_sentences_of_several_turns_are_read_no_worse_than_they_were(lean: Lean) -> None:
    """A stress list, more twisted than news is: its floor guards against a step back and promises no more."""
    errors = wrong(HARD, lean)
    share = 1 - errors.total() / len(HARD)

    assert share >= _RIGHT_OF_HARD, f"{errors.total()} wrong: {dict(errors.most_common())}"
