"""How a text is cut into words, marks and line breaks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.times.tokens import tokenise

_PIECE = re.compile(r"\w++ *+|[^\w\s] *+|\s++")
"""The definition: a word or a mark with the blanks behind it, or a run of blanks and line breaks."""


@given(st.text(alphabet=st.sampled_from("ab1é_-.,'\n\t\u00a0\x1c ")) | st.text())
def test_pieces_are_those_of_the_definition(text: str) -> None:
    lower = text.lower()
    pieces = _PIECE.findall(lower)
    tokens = tokenise(lower)
    assert tokens.words == [piece.rstrip() for piece in pieces]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    assert tokens.starts == starts
    assert len(tokens.classes) == len(tokens.words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  on friday", ["", "on", "friday"]),
        ("end \n \n of may", ["end", "", "of", "may"]),
        ("may 3-5.", ["may", "3", "-", "5", "."]),
        ("x" * 100 + ",y", ["x" * 100, ",", "y"]),
    ],
)
def test_words_marks_and_line_breaks(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words
