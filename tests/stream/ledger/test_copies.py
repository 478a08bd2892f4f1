"""A copy of a story tells of the acts that its original was found to tell of, in the same words."""

from __future__ import annotations

import itertools

from stream.ledger.ledger import Ledger
from stream.ledger.tellings.telling import Telling
from stream.records.follow_up import ActRecord
from tests.stream.ledger.timetable import article, moment, told

PLAN = article("2025-01-16", told("ERI ETH", on="2025-01-28", at="Djibouti", text="talks on the border"))
NEXT = told(
    "ERI ETH", status="agreed", at="Djibouti", text="agreed at the end of their talks to hold a second round"
)
ENDED = told("ERI ETH", status=None, at="Djibouti", text="the end of their talks")
FIRST = article("2025-01-30", ENDED, NEXT, story="wire", name="first")
COPY = article("2025-01-31", ENDED, NEXT, source="two", story="wire", name="copy")


def acts(*tellings: Telling) -> list[ActRecord]:
    ledger = Ledger()
    for telling in tellings:
        ledger.put(telling, moment("2025-02-01"))
    return ledger.acts()


def test_a_copy_joins_what_its_original_joined() -> None:
    found = {act.when.start: act for act in acts(PLAN, FIRST, COPY)}
    assert found.keys() == {"2025-01-28", None}
    assert found["2025-01-28"].articles == (PLAN.article, "first", "copy")
    assert found[None].state == "agreed"
    assert found[None].articles == ("first", "copy")


def test_in_whatever_order_they_come() -> None:
    expected = acts(PLAN, FIRST, COPY)
    for order in itertools.permutations((PLAN, FIRST, COPY)):
        assert acts(*order) == expected


def test_when_the_original_goes_the_copy_stands_by_itself() -> None:
    ledger = Ledger()
    for telling in (PLAN, FIRST, COPY):
        ledger.put(telling, moment("2025-02-01"))
    ledger.drop("first")
    assert ledger.acts() == acts(PLAN, COPY)
