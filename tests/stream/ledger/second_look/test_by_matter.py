"""A day told in words that name no kind is that of the act of the same sides and matter which waited for one."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import article, lives, told

SHIPMENT = told("KOR PRK", kind="exchange", text="will ship tonnes of heavy fuel oil to the neighbour")
TANKER = told("KOR PRK", kind="other", on="2025-06-20", text="the tanker with heavy fuel oil will leave port")
BOMBERS = told("RUS", kind="withdrawal", at="Hmeimim", text="plans to withdraw its bombers, based far away")
LEAVE = told("RUS", kind="other", on="2025-06-20", at="Hmeimim", text="bombers based there will leave")


@pytest.mark.parametrize(("first", "second"), [(SHIPMENT, TANKER), (BOMBERS, LEAVE)])
def test_it_dates_the_act(first: Told, second: Told) -> None:
    found = lives(article("2025-06-01", first), article("2025-06-10", second, source="two"), now="2025-06-12")
    assert found == ["told 06-01, dated 06-10"]


@pytest.mark.parametrize(
    "second",
    [
        told("KOR PRK", kind="other", on="2025-06-20", text="the tanker with rice will leave port"),
        told("KOR USA", kind="other", on="2025-06-20", text="the tanker with heavy fuel oil will leave port"),
        told("KOR PRK", kind="other", on="2025-06-20", text="another tanker with heavy fuel oil will leave"),
        told("KOR PRK", kind="vote", on="2025-06-20", text="the house votes on the heavy fuel oil"),
    ],
)
def test_another_matter_other_sides_one_more_or_another_kind_do_not(second: Told) -> None:
    found = lives(
        article("2025-06-01", SHIPMENT), article("2025-06-10", second, source="two"), now="2025-06-12"
    )
    assert "told 06-01" in found


def test_nor_does_it_move_an_act_that_has_a_day() -> None:
    dated = told("KOR PRK", kind="exchange", on="2025-06-15", text="will ship tonnes of heavy fuel oil")
    found = lives(article("2025-06-01", dated), article("2025-06-10", TANKER, source="two"), now="2025-06-12")
    assert "dated 06-01" in found
