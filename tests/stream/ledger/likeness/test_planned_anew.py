"""What was put off to no day may be planned anew elsewhere; captives are those of the group that exchanges them."""

from __future__ import annotations

from tests.stream.ledger.timetable import after, article, told


def test_what_was_put_off_is_planned_anew_in_another_city() -> None:
    first = article("2025-03-01", told("BRA URY", kind="talks", on="2025-04-10", at="Montevideo"))
    moved = told("BRA URY", kind="talks", status="postponed", was="2025-04-10")
    second = article("2025-04-08", moved, source="two")
    third = article(
        "2025-06-01", told("BRA URY", kind="talks", on="2025-06-12", at="Brasilia"), source="three"
    )
    assert len(after(first, second, third, now="2025-06-02")) == 1
    assert len(after(first, third, now="2025-06-02")) == 2


def test_an_exchange_of_captives_told_by_their_nation_is_that_with_the_group() -> None:
    first = article("2025-01-28", told("HAMAS ISR", kind="exchange", status="agreed"), cast="HAMAS ISR PSE")
    second = article(
        "2025-01-30",
        told("ISR PSE", kind="exchange", on="2025-02-08"),
        source="two",
        cast="HAMAS ISR PSE",
    )
    assert len(after(first, second, now="2025-02-01")) == 1
