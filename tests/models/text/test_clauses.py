"""A clause is as far as a negation or a modal reaches."""

from __future__ import annotations

import pytest

from models.text.prepare import Preparer

PREPARER = Preparer()


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("They did not attack but will shell.", ["They did not attack ", "but will shell."]),
        ("He denied that troops had fired.", ["He denied that troops had fired."]),
        ("The fleet, which left port, may fire.", ["The fleet", ", which left port, may fire."]),
        ("They did not yield and will attack.", ["They did not yield ", "and will attack."]),
        ("Tanks and guns were not sent; jets were.", ["Tanks and guns were not sent", "; jets were."]),
        ("At 18:05 the ten-man crew left.", ["At 18:05 the ten-man crew left."]),
    ],
)
def test_cuts(sentence: str, clauses: list[str]) -> None:
    document = PREPARER.prepare(sentence, day=None)
    found = dict.fromkeys(document.sentences[0].clause_at(offset) for offset in range(len(sentence)))
    assert [document.clean[start:end] for start, end in found] == clauses
