from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.follow_ups.grammar.words import Words
from models.text.prepare import Preparer

PREPARER = Preparer()


def words(text: str) -> Words:
    document = PREPARER.prepare(text, day=None)
    return Words(document, (0, len(document.clean)))


def test_abbreviations_figures_and_compounds_are_single_words() -> None:
    assert words("U.S. talks on 20,000 cease-fire cases at 10.30").lower == [
        "u.s.", "talks", "on", "20,000", "cease-fire", "cases", "at", "10.30",
    ]  # fmt: skip


def test_contractions_and_genitives_are_cut() -> None:
    assert words("Chad's envoy won't go; it'll wait").lower == [
        "chad", "'s", "envoy", "wo", "n't", "go", ";", "it", "'ll", "wait",
    ]  # fmt: skip


def test_words_within_a_time_are_marked() -> None:
    document = PREPARER.prepare("It may meet in May.", day=None)
    marked = Words(document, (0, len(document.clean)), [(15, 18)])
    assert [word for word, timed in zip(marked.lower, marked.timed, strict=True) if timed] == ["may"]


@given(st.text(max_size=80))
def test_words_lie_in_order_within_the_text_and_say_what_stands_there(text: str) -> None:
    read = words(text)
    lower = read.document.lower
    ends = [read.ends[at] for at in range(len(read))]
    assert [lower[start:end] for start, end in zip(read.starts, ends, strict=True)] == read.lower
    assert all(end <= start for end, start in zip(ends, read.starts[1:], strict=False))
