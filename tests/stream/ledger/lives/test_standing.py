"""Acts that stand although others said that they were off: somebody rejects that, and the act is in dispute."""

from __future__ import annotations

import pytest

from tests.stream.ledger.timetable import after, article, told

PAIR = "CHN USA"

REJECTING = (
    "the talks will take place on June 20, the minister said, rejecting a statement that they had been put off",
    "the talks will go ahead on June 20, denying a report that they had been cancelled",
    "the talks will open on June 20, Oslo said, dismissing claims that they had been called off",
    "the talks will begin on June 20, contradicting a report of a delay",
    "the talks are still set for June 20, disputing that they had been moved",
)
PLAIN = (
    "the talks will take place on June 20, the minister said",
    "the talks, which were put off in May, will be held on June 20",
)


@pytest.mark.parametrize("text", REJECTING)
def test_an_act_that_somebody_says_stands_is_dated_and_disputed(text: str) -> None:
    """Who rejects word of a delay calls nothing off, and others have said it."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20", text="the talks will take place on June 20")),
        article("2025-06-04", told(PAIR, on="2025-06-20", text=text)),
        now="2025-06-05",
    )
    assert (act.state, act.when.start, act.disputed) == ("dated", "2025-06-20", True)


@pytest.mark.parametrize("text", PLAIN)
def test_an_act_told_again_is_not_disputed(text: str) -> None:
    """Nobody rejects anything where a day is only told again."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20", text="the talks will take place on June 20")),
        article("2025-06-04", told(PAIR, on="2025-06-20", text=text)),
        now="2025-06-05",
    )
    assert (act.state, act.disputed) == ("dated", False)


@pytest.mark.parametrize(("day", "disputed"), [("2025-06-01", False), ("2025-06-12", True)])
def test_that_nobody_has_left_is_a_denial_only_once_it_is_due(day: str, *, disputed: bool) -> None:
    will = told("FRA NER", kind="withdrawal", on="2025-06-11", at="Niamey", text="will leave the camp")
    left = told("FRA NER", kind="withdrawal", status=None, on="2025-06-11", at="Niamey", text="left the camp")
    none = told(
        "FRA NER", kind="withdrawal", status="cancelled", at="Niamey", text="no soldier has left the camp"
    )
    reports = (article("2025-06-11", left),) if disputed else ()
    (act,) = after(article("2025-05-20", will), *reports, article(day, none, source="two"), now="2025-06-13")
    assert act.disputed is disputed
