from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.follow_ups.grammar.spans import holds, stands, word_at

WORDS = st.lists(st.sampled_from(("the", "talks", "in", "oslo")), max_size=6)
INDEX = st.integers(-2, 8)


@given(lower=WORDS, at=INDEX)
def test_a_word_outside_of_the_sentence_is_empty(lower: list[str], at: int) -> None:
    assert word_at(lower, at) == (lower[at] if at in range(len(lower)) else "")


@given(lower=WORDS, first=INDEX, last=INDEX, known=st.frozensets(st.sampled_from(("in", "oslo"))))
def test_a_stretch_holds_what_a_slice_of_it_does(
    lower: list[str], first: int, last: int, known: frozenset[str]
) -> None:
    assert holds(lower, first, last, known) == (not known.isdisjoint(lower[max(0, first) : max(0, last)]))


@given(lower=WORDS, first=INDEX, phrase=WORDS)
def test_a_phrase_stands_where_a_slice_is_equal_to_it(
    lower: list[str], first: int, phrase: list[str]
) -> None:
    within = 0 <= first <= len(lower)
    assert stands(lower, first, phrase) == (within and lower[first : first + len(phrase)] == phrase)
