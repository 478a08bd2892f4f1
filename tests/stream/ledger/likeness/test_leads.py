"""A lead that names no act is word of one that was due there on that day, and of no other."""

from __future__ import annotations

import itertools

import msgspec
import pytest

from stream.ledger.ledger import Ledger
from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, moment, told

PLAN = article("2025-06-01", told("PER OMN", on="2025-06-10", at="Lima"))


def lead(who: str = "PER OMN", *, at: str = "LIMA", on: str | None = None) -> Told:
    """What a lead tells of without naming it."""
    return msgspec.structs.replace(told(who, kind="meeting", status=None, at=at, on=on), sure=False)


def test_it_holds_the_act_that_was_due() -> None:
    (act,) = after(PLAN, article("2025-06-10", lead(on="2025-06-10"), source="two"), now="2025-06-30")

    assert act.state == "held"
    assert act.when.start == "2025-06-10"


@pytest.mark.parametrize(
    ("day", "weak"),
    [
        ("2025-06-09", lead()),
        ("2025-06-13", lead()),
        ("2025-06-10", lead(at="CUSCO")),
        ("2025-06-10", lead("PER CHL")),
        ("2025-06-10", lead("PER")),
    ],
)
def test_another_day_place_or_party_holds_nothing(day: str, weak: Told) -> None:
    (act,) = after(PLAN, article(day, weak, source="two"), now="2025-06-30")

    assert act.state == "missed"


GOLD = article(
    "2025-06-01",
    told("GBR GHA", kind="exchange", on="2025-06-10", at="Kumasi", text="looted gold will be handed over"),
)


def of_gold(who: str = "GBR", *, at: str = "KUMASI", text: str = "a museum handed the gold back") -> Told:
    """What a lead tells of an act of another kind."""
    return msgspec.structs.replace(told(who, kind="meeting", status=None, at=at, text=text), sure=False)


@pytest.mark.parametrize(
    ("weak", "cast"),
    [
        (of_gold(), "GBR GHA"),
        (of_gold("GBR GHA", text="two chiefs embraced"), "GBR GHA FRA"),
        (of_gold("GBR GHA", at="LONDON", text="museum guards handed over gold looted long ago"), "GBR GHA"),
    ],
)
def test_it_goes_on_telling_of_what_was_announced(weak: Told, cast: str) -> None:
    """Whatever the kind: its article names both sides, and place or words are those of the announcement."""
    (act,) = after(GOLD, article("2025-06-11", weak, source="two", cast=cast), now="2025-06-30")

    assert (act.state, act.kind) == ("held", "exchange")


@pytest.mark.parametrize(
    ("weak", "cast"),
    [
        (of_gold(), "GBR FRA"),
        (of_gold("FRA"), "FRA GBR GHA"),
        (of_gold(at="ACCRA", text="a museum opened its doors"), "GBR GHA"),
    ],
)
def test_what_has_a_side_or_the_matter_not_in_common_goes_on_with_nothing(weak: Told, cast: str) -> None:
    (act,) = after(GOLD, article("2025-06-11", weak, source="two", cast=cast), now="2025-06-30")

    assert act.state == "missed"


def test_nothing_is_known_of_a_deadline_by_what_is_done_on_its_day() -> None:
    ultimatum = article(
        "2025-06-01", told("GBR GHA", kind="deadline", on="2025-06-10", text="to return gold")
    )
    (act,) = after(ultimatum, article("2025-06-10", of_gold("GBR GHA"), source="two"), now="2025-06-30")

    assert act.state == "missed"


def test_it_holds_nothing_that_was_called_off() -> None:
    off = article("2025-06-09", told("PER OMN", status="cancelled", at="Lima"), source="two")
    (act,) = after(PLAN, off, article("2025-06-10", lead(), source="three"), now="2025-06-30")

    assert act.state == "cancelled"
    assert not act.disputed


def test_it_begins_nothing() -> None:
    assert after(article("2025-06-10", lead()), now="2025-06-30") == []


def test_an_article_that_names_an_act_tells_of_that_alone() -> None:
    """Its lead does not hold a second act."""
    other = article("2025-06-02", told("PER OMN", kind="visit", on="2025-06-10", at="Lima"))
    named = told("PER OMN", kind="talks", status=None, on="2025-06-10", at="Lima")
    acts = after(PLAN, other, article("2025-06-10", named, lead(), source="two"), now="2025-06-30")

    assert [act.state for act in acts].count("held") == 1


def test_order_does_not_matter() -> None:
    tellings = (
        PLAN,
        article("2025-06-08", told("PER OMN", on="2025-06-10", at="Lima"), source="two"),
        article("2025-06-10", lead(), source="three"),
    )
    outcomes = set()
    for order in itertools.permutations(tellings):
        ledger = Ledger()
        for one in order:
            ledger.put(one, moment("2025-06-10"))
        ledger.advance(moment("2025-06-30"))
        outcomes.add(msgspec.json.encode(ledger.acts()))

    assert len(outcomes) == 1


def test_who_sets_out_for_talks_that_are_due_tells_of_no_further_visit() -> None:
    """The journey has no day of its own, and adds nobody to the talks."""
    (act,) = after(
        article("2025-06-01", told("CHN USA", on="2025-06-10", at="Geneva")),
        article("2025-06-08", told("CHN CHE", kind="visit", at="Geneva"), cast="CHN USA"),
        now="2025-06-09",
    )
    assert (act.kind, act.state, len(act.articles)) == ("talks", "dated", 2)


@pytest.mark.parametrize(
    ("day", "place"), [("2025-06-01", "Geneva"), ("2025-06-18", "Vienna")], ids=["long before", "elsewhere"]
)
def test_a_journey_long_before_or_elsewhere_is_a_visit(day: str, place: str) -> None:
    """Nothing ties it to the talks."""
    acts = after(
        article("2025-05-30", told("CHN USA", on="2025-06-20", at="Geneva")),
        article(day, told("CHN CHE", kind="visit", at=place), cast="CHN USA"),
        now="2025-06-19",
    )
    assert sorted(act.kind for act in acts) == ["talks", "visit"]
