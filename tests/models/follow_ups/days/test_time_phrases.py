"""The words before a time that belong to it are found word by word, as one expression over all of them finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from models.follow_ups.days.time_phrases import TimePhrases
from models.text.prepare import Preparer

PREPARER = Preparer()
SINGLE = (
    "by",
    "until",
    "within",
    "from",
    "on",
    "in",
    "at",
    "around",
    "about",
    "over",
    "the",
    "between",
    "late",
    "early",
)
SEVERAL = ("on or around", "on or about", "later on", "as early as", "no later than", "sometime in")
CHAIN = re.compile(rf"(?:\b(?:{'|'.join((*SEVERAL, *SINGLE))})\s+)+$")
WORD = st.sampled_from(
    (*SINGLE, *SEVERAL, "or", "as", "no", "later", "than", "talks", "stand-by", "onto", "it,")
)


@given(st.lists(WORD, max_size=6), st.integers(0, 12))
def test_the_longest_row_of_prepositions_before_a_time_belongs_to_it(words: list[str], low: int) -> None:
    """None of them stands before the first word of the sentence, nor thirty characters back."""
    before = "".join(f"{word} " for word in words)
    document = PREPARER.prepare(f"{before}May 3", day=None)
    at = document.lower.rindex("may 3")
    chain = CHAIN.search(document.lower, max(low, at - 30), at)
    expected = at if chain is None else chain.start()
    found = TimePhrases(document, ()).with_preposition((at, at + 5), low)
    particle = re.compile(r"over\s+(?=(?:within|by|until|in|on|from)\b)").match(document.lower, expected, at)
    assert found == (expected if particle is None else particle.end(), at + 5)
