"""What holds of the mentions of any text."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.actors import ActorExtractor
from models.reading import Reading
from models.text.prepare import Preparer

_EXTRACTOR = ActorExtractor()
_PREPARER = Preparer()
_WORDS = st.sampled_from(
    [
        "Chinese", "Foreign", "Minister", "President", "Macron", "May", "the", "government", "FARC", "North", "Korea",
        "and", "-", ",", ". ", "'s", "US", "Congress", "Jordan", "Wong", "Penny", "in", "Taliban", "State", "Department",
        "Sino-", "\n", "Xi", "said", "rebels", "of", "U.S.", "é", "ambassador", "to", "Georgia", "Atlanta",
    ]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=40), st.none() | st.dates(dt.date(1979, 1, 1), dt.date(2030, 1, 1)))
def test_mentions_are_in_order_inside_the_text_and_apart(words: list[str], day: dt.date | None) -> None:
    """Spans are not empty, do not overlap, and two readings agree."""
    document = _PREPARER.prepare(" ".join(words), day=day)
    mentions = _EXTRACTOR.read(document, Reading())
    assert all(0 <= mention.start < mention.end <= len(document.clean) for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert all((mention.person is not None) == (mention.how == "holder") for mention in mentions)
    assert _EXTRACTOR.read(document, Reading()) == mentions
