"""An act of no side is that of the two states that its article's title names alone."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.told import Told
from stream.ledger.tellings.titled_sides import with_the_titled
from tests.stream.ledger.timetable import told

SIGNING = told("", kind="signing", on="2025-06-20", text="The accord on the lake is to be signed in Rome")


def _sides(act: Told, *titled: str) -> set[str]:
    return with_the_titled((act,), titled)[0].sides


def test_both_take_part() -> None:
    assert _sides(SIGNING, "TCD", "NER") == {"TCD", "NER"}


@pytest.mark.parametrize(
    ("act", "titled"),
    [
        (SIGNING, ("TCD",)),
        (SIGNING, ("TCD", "NER", "ITA")),
        (SIGNING, ("TCD", "UN")),
        (told("", kind="withdrawal", on="2025-06-20"), ("TCD", "NER")),
        (msgspec.structs.replace(SIGNING, follows=True), ("TCD", "NER")),
        (msgspec.structs.replace(SIGNING, place="title"), ("TCD", "NER")),
    ],
)
def test_nobody_is_guessed_otherwise(act: Told, titled: tuple[str, ...]) -> None:
    assert _sides(act, *titled) == set()


def test_who_takes_part_by_the_text_does() -> None:
    assert _sides(told("ITA", kind="signing"), "TCD", "NER") == {"ITA"}
