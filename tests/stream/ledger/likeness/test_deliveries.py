"""What is handed over and what is sent to stay may both "arrive": the words of one telling say which it is."""

from __future__ import annotations

import pytest

from models.signal import Kind
from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, told

DAY = "2025-06-11"


def radars(kind: Kind, text: str, *, on: str | None = DAY) -> Told:
    return told("NOR FIN", kind=kind, on=on, at="Turku", text=text)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (
            radars("exchange", "will hand over four radars", on=None),
            radars("deployment", "the radars will arrive"),
            "exchange",
        ),
        (
            radars("deployment", "the radars will arrive"),
            radars("exchange", "the delivery of four radars"),
            "exchange",
        ),
        (
            radars("deployment", "will deploy four radars", on=None),
            radars("exchange", "the radars will arrive"),
            "deployment",
        ),
        (
            radars("exchange", "the radars will arrive"),
            radars("deployment", "will station the radars with crews"),
            "deployment",
        ),
    ],
)
def test_the_kind_is_what_one_telling_says_in_so_many_words(first: Told, second: Told, kind: Kind) -> None:
    (act,) = after(
        article("2025-05-20", first), article("2025-05-28", second, source="two"), now="2025-06-01"
    )
    assert act.kind == kind


def test_that_something_arrived_takes_no_delivery_for_a_deployment() -> None:
    (act,) = after(
        article("2025-05-20", radars("exchange", "will hand over four radars")),
        article(
            DAY,
            told("NOR FIN", kind="deployment", status=None, on=DAY, at="Turku", text="the radars arrived"),
        ),
        now="2025-06-12",
    )
    assert (act.kind, act.state) == ("exchange", "held")
