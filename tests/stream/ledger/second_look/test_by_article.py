"""A telling that names none of an act's sides is of that act of its day whose sides its article names."""

from __future__ import annotations

import pytest

from stream.ledger.derivation import Derivation
from stream.ledger.particulars.told import Told
from stream.records.follow_up import ActState
from tests.stream.ledger.timetable import after, article, told


def states(planned: Told, later: Told, *, day: str = "2025-06-09", cast: str = "") -> list[list[ActState]]:
    acts = after(
        article("2025-05-20", planned),
        article(day, later, source="two", cast=cast),
        now="2025-06-12",
    )
    return sorted([event.state for event in act.history] for act in acts)


PACT = told(
    "PER ECU", kind="signing", on="2025-06-11", at="Tumbes", text="the ferry pact will be signed in Tumbes"
)
RULING = told("ICJ GHA TGO", kind="vote", on="2025-06-11", text="the court will give its ruling on the reef")
TRUCE = told(
    "SDN TCD",
    kind="other",
    on="2025-06-11",
    at="Adre",
    text="Sudan and Chad begin a truce at the wells of Adre",
)
SUMMIT = told("FRA", kind="summit", on="2025-06-11", text="it will host a summit with Pacific leaders")


@pytest.mark.parametrize(
    ("planned", "later", "cast"),
    [
        (PACT, told("", kind="signing", on="2025-06-11", text="the signing of the ferry pact"), "ECU PER"),
        (PACT, told("", kind="signing", on="2025-06-11", at="Tumbes", text="the signing there"), "ECU PER"),
        (
            PACT,
            told("BRA", kind="signing", on="2025-06-11", text="the ferry pact is to be signed"),
            "BRA ECU PER",
        ),
    ],
)
def test_one_day_and_one_matter_are_of_the_act_of_those_the_article_names(
    planned: Told, later: Told, cast: str
) -> None:
    assert states(planned, later, cast=cast) == [["dated"]]


def test_a_ruling_put_off_without_its_judges_is_that_of_its_day() -> None:
    off = told(
        "", kind="vote", status="postponed", was="2025-06-11", text="the ruling on the reef was put off"
    )
    assert states(RULING, off, cast="GHA ICJ TGO") == [["dated", "postponed"]]


def test_what_was_put_off_to_no_day_gets_one_by_who_tells_of_it() -> None:
    off = told(
        "PER ECU", kind="signing", status="postponed", text="the signing of the ferry pact was put off"
    )
    anew = told("BRA", kind="signing", on="2025-06-20", text="the ferry pact will now be signed")
    acts = after(
        article("2025-05-20", PACT),
        article("2025-06-09", off, source="two"),
        article("2025-06-11", anew, source="three", cast="BRA ECU PER"),
        now="2025-06-12",
    )
    assert [[event.state for event in act.history] for act in acts] == [["dated", "postponed", "dated"]]


@pytest.mark.parametrize(
    ("planned", "later", "cast"),
    [
        (TRUCE, told("LBY", kind="other", status=None, on="2025-06-11", at="Adre", text="the truce held at the wells"), "LBY TCD"),
        (SUMMIT, told("", kind="talks", status=None, on="2025-06-11", at="Paris", text="leaders sat down in Paris"), "FRA FJI"),
    ],
)  # fmt: skip
def test_what_took_place_there_on_its_day_is_the_act(planned: Told, later: Told, cast: str) -> None:
    assert states(planned, later, day="2025-06-11", cast=cast) == [["dated", "held"]]


@pytest.mark.parametrize(
    ("later", "cast"),
    [
        (told("", kind="signing", on="2025-06-18", text="the signing of the ferry pact"), "ECU PER"),
        (told("", kind="signing", on="2025-06-11", text="the signing of the ferry pact"), "CHL PER"),
        (told("", kind="signing", on="2025-06-11", text="the signing of a loan"), "ECU PER"),
        (told("", kind="signing", on="2025-06-11", at="Quito", text="the signing of the pact"), "ECU PER"),
        (told("", kind="visit", on="2025-06-11", text="the ferry pact brings guests"), "ECU PER"),
        (
            told("BRA CHL", kind="signing", on="2025-06-11", text="the ferry pact is to be signed"),
            "BRA CHL ECU PER",
        ),
    ],
)
def test_another_day_kind_place_or_matter_or_sides_of_its_own_are_of_another_act(
    later: Told, cast: str
) -> None:
    assert states(PACT, later, cast=cast) == [["dated"], ["dated"]]


def test_a_report_of_nothing_known_begins_none() -> None:
    held = told("", kind="signing", status=None, on="2025-06-11", text="signed a loan on Wednesday")
    assert states(PACT, held, day="2025-06-11", cast="ECU PER") == [["dated"]]


def test_by_the_rules_alone_none_of_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Derivation, "second_look", False)
    later = told("", kind="signing", on="2025-06-11", text="the signing of the ferry pact")
    assert len(states(PACT, later, cast="ECU PER")) == 2


def test_a_denial_that_names_nobody_is_of_the_act_that_was_due() -> None:
    truce = told("SDN", kind="other", on="2025-06-11", text="Sudan's truce begins at midnight")
    none = told("", kind="other", status="cancelled", text="there had been no truce at all")
    (act,) = after(
        article("2025-06-10", truce), article("2025-06-12", none, source="two", cast="SDN"), now="2025-06-12"
    )
    assert act.disputed
    assert act.state == "dated"
