"""Acts without a kind of their own are told apart by what they are of, not by what is done."""

from __future__ import annotations

from stream.ledger.particulars.places import relation, spot_of
from tests.stream.ledger.timetable import after, article, told


def test_two_things_that_one_state_reopens_are_two_acts() -> None:
    """A consulate and a crossing."""
    acts = after(
        article("2025-06-01", told("SAU", kind="other", text="Saudi Arabia plans to reopen its consulate")),
        article(
            "2025-06-03",
            told("SAU YEM", kind="other", status="agreed", text="agreed to reopen the border crossing"),
        ),
        now="2025-06-05",
    )
    assert len(acts) == 2


def test_a_region_holds_its_town() -> None:
    """So that "in Ladakh" and "in Leh" may tell of one meeting."""
    assert relation(spot_of("Ladakh"), spot_of("Leh")) == "within"
    assert relation(spot_of("Cabo Delgado"), spot_of("Maputo")) in ("within", "beside")
    assert relation(spot_of("Ladakh"), spot_of("Lhasa")) == "other"
