"""What the last word before a name rules out, no pattern that ends there can match."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from models.pairs.closing import may_close

_PATTERN = re.compile(r"\b(?:with|against|on)(?: the)? $")
_CLOSES = frozenset(("with", "against", "on"))
_PIECES = st.sampled_from(("with", "on", "the", "upon", "talks", "(on", "é", "_", " ", "  ", "\n", ",", "-"))


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_a_pattern_matches_only_where_it_may(text: str) -> None:
    """Whatever stands before the last word, and whatever marks are in it."""
    assert may_close(text, len(text), _CLOSES) or _PATTERN.search(text) is None


def test_most_words_rule_a_pattern_out() -> None:
    """A word of letters that is none of them does; one with a mark before it may hide one of them."""
    assert not may_close("talks about ", 12, _CLOSES)
    assert may_close("talks with ", 11, _CLOSES)
    assert may_close("talks with both the ", 20, _CLOSES)
    assert not may_close("the ", 4, _CLOSES)
    assert may_close("talks (with ", 12, _CLOSES)
