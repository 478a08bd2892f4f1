from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.held import introducing
from models.held.introducing import introduced

_PIECES = st.sampled_from(
    [
        "after", "at", "in", "within", "drop-in", "talks,", "in\n", "(in", "of", "days", "day", "half-day", "end", "sidelines", ", the", "a", "his", "first", "fourth", "chad's",
        "u.s.", "über", "7", "_", "a_day", "", "\n", "-", "\u2013", "said",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14), st.sampled_from([" ", "", "\n", " \n"]))
def test_word_by_word_a_noun_is_introduced_where_the_pattern_says_so(pieces: list[str], last: str) -> None:
    """The loop over words is there for speed alone."""
    lower = " ".join(pieces) + last
    start = len(lower)
    pattern = introducing._INTRODUCED

    assert introduced(lower + "talks", start) == (
        pattern.search(lower + "talks", max(0, start - introducing._BACK), start) is not None
    )
