"""Only what stands around the words of times is cut, and nothing that is read of a text is lost by it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from re import _parser as regex
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.reading import Reading
from models.text.prepare import Preparer
from models.times import TimeExtractor
from models.times.anchor import Anchor
from models.times.around import Around
from models.times.grammar import grammar
from models.times.near import MARKS, tokens_near_times
from models.times.parts import letters
from models.times.patterns import PATTERNS, class_text
from models.times.sequence import read_expressions
from models.times.tokens import Tokens, tokenise

PREPARER = Preparer()
DAY = dt.date(2024, 4, 17)
# What takes a while is made before anything is timed.
TimeExtractor().read(PREPARER.prepare("on Friday", day=DAY), Reading())
OTHERS = (
    "troops", "will", "said", "moved", "be", "due", "plan", "was", "agreed", "to", "unknown-word", "x_y", "e\u0301", ".", "\n",
    "\n \n", "  ", "'", "' 82", "p.m.", "10:30", "3/4/2021", "y" * 50, "monday/friday/" * 5, "today.",
)  # fmt: skip
WORDS = st.sampled_from((*sorted(word for word in grammar().classes if word.isalpha()), *OTHERS * 8))
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from((" ", " ", " ", " ", "", ", ", "-"))), max_size=60).map(
    lambda pieces: "".join(word + blank for word, blank in pieces)
)


def read(tokens: Tokens, lower: str, clean: str) -> list[tuple[Any, ...]]:
    found = read_expressions(tokens, lower, clean, Anchor(DAY))
    return [(item.kind, item.start, item.end, item.parts.classes, meaning) for item, meaning in found]


@given(TEXTS)
def test_times_are_read_as_of_all_the_tokens(text: str) -> None:
    document = PREPARER.prepare(text, day=DAY)
    lower, clean = document.lower, document.clean
    assert read(tokens_near_times(document), lower, clean) == read(tokenise(lower), lower, clean)


@given(TEXTS, st.integers(min_value=0), st.integers(min_value=0))
def test_the_words_around_are_those_of_all_the_tokens(text: str, first: int, count: int) -> None:
    lower = text.lower()
    tokens = tokenise(lower)
    places = [at for at, word in enumerate(tokens.words) if word]
    if not places:
        return
    start = places[first % len(places)]
    end = start + 1
    while end < len(tokens.words) and tokens.words[end] and end - start < count % 4:
        end += 1
    around = Around(lower, *tokens.span(start, end), tokens.words[start:end], behind=True)
    assert around.first == start - end
    words = ["", *tokens.words, ""] if tokens.words[0] else [*tokens.words, ""]
    place = end + 1 if tokens.words[0] else end
    assert [around.word(at - place) for at in range(len(words))] == words
    for at, word in enumerate(tokens.words):
        if word:
            assert around.offset(at - end) == tokens.starts[at]
    silent = Around(lower, *tokens.span(start, end), tokens.words[start:end], behind=False)
    assert [silent.word(0), silent.word(-1)] == ["", tokens.words[end - 1]]


def test_no_pattern_fits_without_a_word_that_is_looked_for() -> None:
    unmarked = [
        pattern.kind for pattern in PATTERNS if _may_lack_marks(regex.parse(class_text(pattern.text)))
    ]
    assert unmarked == ["year"], "but for years of two figures, whose apostrophes are looked for"


def _may_lack_marks(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a part of a pattern fits without a token of the classes in `MARKS`."""
    return all(_is_free(str(kind), told) for kind, told in items)


def _is_free(kind: str, told: Any) -> bool:
    marks = letters(MARKS)
    match kind:
        case "LITERAL":
            return chr(told) not in marks
        case "IN":
            letters_in = [chr(letter) for _, letter in told if isinstance(letter, int)]
            return len(letters_in) < len(told) or any(letter not in marks for letter in letters_in)
        case "BRANCH":
            return any(map(_may_lack_marks, told[1]))
        case "SUBPATTERN":
            return _may_lack_marks(told[3])
        case "MAX_REPEAT":
            return told[0] == 0 or _may_lack_marks(told[2])
        case _:
            return True
