"""The noun by which a text goes on from what was agreed tells of what kind that is."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.kind_told import known_by_noun
from tests.stream.ledger.timetable import told

AGREED = told("PER ECU", kind="other", status="agreed", text="have agreed to convene their river board")


def _then(text: str, *, kind: Kind = "meeting", start: int = 100) -> Told:
    act = told("PER", kind=kind, text=text, at="Tumbes", names={"PER": "Lima"}, follows=True)
    return msgspec.structs.replace(act, span=(start, start + len(text)))


def test_the_meeting_is_what_was_agreed() -> None:
    (act,) = known_by_noun((AGREED, _then("The meeting would be held in Tumbes")))
    assert (act.kind, act.status, act.location, act.sides) == ("meeting", "agreed", "Tumbes", {"PER", "ECU"})


@pytest.mark.parametrize(
    "later",
    [
        _then("A meeting would be held in Tumbes"),
        _then("The meeting called by Lima would be held in Tumbes"),
        _then("The withdrawal would be seen from Tumbes", kind="withdrawal"),
    ],
)
def test_a_noun_for_the_first_time_or_of_others_or_of_no_encounter_is_another_act(later: Told) -> None:
    assert len(known_by_noun((AGREED, later))) == 2


def test_the_meeting_told_before_is_meant_by_the_next() -> None:
    earlier = _then("Lima will hold a meeting", start=60)
    assert len(known_by_noun((AGREED, earlier, _then("The meeting would be held in Tumbes")))) == 3
