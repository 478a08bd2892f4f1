"""A text that is gone is rebuilt so that every span of its score still holds."""

from __future__ import annotations

from typing import cast

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from models.signal import Evidence
from stream.records.score import Score
from stream.serve.page.rebuilt import rebuilt_text
from tests.stream.serve.made import score


@given(text=st.text(min_size=1, max_size=60), cuts=st.lists(st.integers(0, 60), max_size=8))
def test_quotations_stand_where_their_spans_say(text: str, cuts: list[int]) -> None:
    places = sorted({min(cut, len(text)) for cut in cuts})
    spans = [(one, other) for one, other in zip(places[::2], places[1::2], strict=False) if one < other]
    told = cast("Score", score("a1").value)
    evidence = tuple(
        Evidence(place="text", span=span, text=text[slice(*span)], escalation=0.0, de_escalation=0.0)
        for span in spans
    )
    rebuilt = rebuilt_text(msgspec.structs.replace(told, evidence=evidence))
    for span in spans:
        assert rebuilt[slice(*span)] == text[slice(*span)]


def test_a_quotation_that_can_not_be_there_is_left_out() -> None:
    """A span as long as a book, or of another length than its text, makes no room for itself."""
    told = cast("Score", score("a1").value)
    evidence = tuple(
        Evidence(place="text", span=span, text="word", escalation=0.0, de_escalation=0.0)
        for span in ((2**40, 2**40 + 4), (0, 9))
    )
    assert rebuilt_text(msgspec.structs.replace(told, evidence=evidence)) == ""
