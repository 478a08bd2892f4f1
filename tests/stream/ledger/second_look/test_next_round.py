"""The next round of those who agreed on one is that one, whatever its kind, its place and who is with them."""

from __future__ import annotations

import pytest

from models.signal import Kind
from stream.ledger.derivation import Derivation
from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, steps, told

FIRST = told("PER ECU", kind="talks", on="2025-06-03", at="Tumbes", text="talks in Tumbes on June 3")
HELD = told("PER ECU", kind="talks", status=None, on="2025-06-03", at="Tumbes", text="held talks in Tumbes")


def _agreed(who: str = "PER ECU", *, kind: Kind = "meeting", at: str | None = None) -> Told:
    return told(who, kind=kind, status="agreed", at=at, text="agreed to hold a second round", follows=True)


def _lives(agreed: Told, later: Told, *, cast: str = "PER ECU") -> list[str]:
    acts = after(
        article("2025-05-20", FIRST),
        article("2025-06-03", HELD, agreed, cast="PER ECU BRA"),
        article("2025-06-20", later, source="two", cast=cast),
        now="2025-06-21",
    )
    return [steps(act) for act in acts]


@pytest.mark.parametrize(
    ("agreed", "later"),
    [
        (_agreed("PER"), told("PER ECU", on="2025-07-01", at="Quito", text="the second round of talks")),
        (_agreed(at="Tumbes"), told("ECU PER", on="2025-07-01", at="Quito", text="the next round of talks")),
        (_agreed(), told("PER CHL", on="2025-07-01", text="a second round will be held")),
        (
            _agreed(kind="talks", at="Quito"),
            told(
                "PER ECU",
                kind="visit",
                on="2025-07-01",
                at="Quito",
                text="will come for a new round of talks",
            ),
        ),
    ],
)
def test_the_next_round_dates_the_one_agreed_on(agreed: Told, later: Told) -> None:
    assert _lives(agreed, later) == ["dated 05-20, held 06-03", "agreed 06-03, dated 06-20"]


@pytest.mark.parametrize(
    "later",
    [
        told("PER BRA", on="2025-07-01", text="the second round of talks"),
        told("PER ECU", kind="exercise", on="2025-07-01", text="the second round of an exercise"),
    ],
)
def test_a_round_with_others_or_of_something_else_is_another_act(later: Told) -> None:
    assert len(_lives(_agreed(), later, cast="PER BRA")) == 3


def test_the_same_sides_meet_elsewhere_than_where_they_agreed_to() -> None:
    agreed = told(
        "PER ECU", kind="meeting", status="agreed", at="Bonn", text="agreed in Bonn to resume talks"
    )
    later = told("PER ECU", on="2025-07-01", at="Quito", text="will hold gas talks in Quito")
    (act,) = after(
        article("2025-06-03", agreed), article("2025-06-20", later, source="two"), now="2025-06-21"
    )
    assert steps(act) == "agreed 06-03, dated 06-20"


def test_a_session_of_one_matter_is_that_of_its_month_whoever_is_told_to_hold_it() -> None:
    agreed = told(
        "IRN",
        kind="meeting",
        status="agreed",
        on="2025-07-01",
        until="2025-07-31",
        precision="month",
        text="their joint board of dams should meet again in July",
    )
    later = told(
        "TUR SYR",
        kind="meeting",
        on="2025-07-08",
        text="will hold the next session of the joint board of dams",
    )
    (act,) = after(
        article("2025-06-03", agreed, cast="IRN TUR SYR"),
        article("2025-06-20", later, source="two", cast="IRN TUR SYR"),
        now="2025-06-21",
    )
    assert steps(act) == "agreed 06-03, dated 06-20"


def test_words_that_name_nobody_are_of_those_whom_their_article_names() -> None:
    possible = told("BRA PER", status="possible", text="talks are possible within weeks")
    later = told("PER ECU", on="2025-07-01", at="Tumbes", text="will hold talks")
    (act,) = after(
        article("2025-06-03", possible, cast="BRA ECU PER"),
        article("2025-06-20", later, source="two", cast="BRA ECU PER"),
        now="2025-06-21",
    )
    assert steps(act) == "told 06-03, dated 06-20"


def test_by_the_rules_alone_it_is_another_act(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Derivation, "second_look", False)
    later = told("PER CHL", on="2025-07-01", text="a second round will be held")
    assert len(_lives(_agreed(), later)) == 3


def test_a_copy_of_the_report_is_not_of_the_round_that_is_still_to_come() -> None:
    """What an article tells as still to come, on no day, was on no day up to then."""
    again = told(
        "PER ECU", kind="talks", status=None, on="2025-06-03", text="spoke in the town hall", follows=True
    )
    acts = after(
        article("2025-05-20", FIRST),
        article("2025-06-03T10:00", HELD, _agreed(), cast="PER ECU"),
        article("2025-06-03T14:00", HELD, again, source="two", cast="PER ECU"),
        now="2025-06-04",
    )
    assert [steps(act) for act in acts] == ["dated 05-20, held 06-03", "agreed 06-03"]
