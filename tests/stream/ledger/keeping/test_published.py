"""What was published of acts is known after a crash, wherever it fell, and what is wrong of it is told anew."""

from __future__ import annotations

from stream.ledger.keeping.published import BEING_TOLD
from stream.ledger.ledger import Ledger
from tests.stream.ledger.keeping.test_bounds import keep
from tests.stream.ledger.timetable import article, moment, told

START = moment("2025-06-01")
PAIR = "CHN USA"


def taken(*, on: str) -> Ledger:
    """A ledger that was told of talks on a day."""
    ledger = Ledger()
    ledger.put(article("2025-06-01", told(PAIR, on=on)), START)
    return ledger


def restarted(stored: dict[str, bytes]) -> Ledger:
    ledger = Ledger()
    ledger.load(stored.items())
    return ledger


def test_what_was_published_and_kept_is_not_told_again() -> None:
    ledger, stored = taken(on="2025-06-10"), dict[str, bytes]()
    (record,) = ledger.changed()
    keep([*ledger.changes().items(), *ledger.told().items()], stored)
    again = restarted(stored)
    assert again.acts() == [record]
    assert again.changed() == []


def test_an_act_that_was_published_and_never_kept_is_told_to_be_gone() -> None:
    """The same articles with others may make another act of it."""
    ledger, stored = taken(on="2025-06-10"), dict[str, bytes]()
    (record,) = ledger.changed()
    assert not isinstance(record, str)
    keep(((key, BEING_TOLD) for key in ledger.told()), stored)
    again = restarted(stored)
    assert again.changed() == [record.id]
    keep([*again.changes().items(), *again.told().items()], stored)
    assert not [key for key in stored if key.startswith("told/")]


def test_an_act_that_was_kept_while_it_was_being_told_of_is_told_again() -> None:
    """Nobody knows whether its record, or its tombstone, was sent."""
    ledger, stored = taken(on="2025-06-10"), dict[str, bytes]()
    records = ledger.changed()
    keep([*ledger.changes().items(), *((key, BEING_TOLD) for key in ledger.told())], stored)
    assert restarted(stored).changed() == records


def test_an_act_that_was_kept_and_stands_otherwise_than_told_is_told_again() -> None:
    """Part of a batch was kept that is not published yet, and comes again as part of another."""
    ledger, stored = taken(on="2025-06-10"), dict[str, bytes]()
    ledger.changed()
    keep([*ledger.changes().items(), *ledger.told().items()], stored)
    ledger.put(article("2025-06-02", told(PAIR, status="postponed", on="2025-06-20")), START)
    ledger.advance(moment("2025-06-03"))
    keep(ledger.changes().items(), stored)
    assert restarted(stored).changed() == ledger.acts()


def test_an_act_that_was_never_published_needs_no_end() -> None:
    ledger = taken(on="2025-06-10")
    assert len(ledger.acts()) == 1
    ledger.drop(article("2025-06-01", told(PAIR, on="2025-06-10")).article)
    assert ledger.changed() == []
