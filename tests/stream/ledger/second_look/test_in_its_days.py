"""A report in the days of an act that was due is of it, unless something tells that it is not."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind
from stream.ledger.derivation import Derivation
from stream.ledger.particulars.told import Told
from stream.records.follow_up import ActState
from tests.stream.ledger.timetable import after, article, told


def lead(actors: str, kind: Kind, *, text: str, on: str | None = None) -> Told:
    return msgspec.structs.replace(told(actors, kind=kind, status=None, on=on, text=text), sure=False)


def states(planned: Told, report: Told, *, day: str = "2025-06-11", cast: str = "") -> list[list[ActState]]:
    acts = after(
        article("2025-05-20", planned),
        article(day, report, source="two", cast=cast),
        now="2025-06-12",
    )
    return [[event.state for event in act.history] for act in acts]


DEPLOYED = told(
    "JPN USA", kind="deployment", on="2025-06-11", at="Kadena", text="a battery of launchers will be deployed"
)
DRILL = told(
    "KOR USA", kind="exercise", on="2025-06-11", until="2025-06-20", text="the joint exercise Iron Bear"
)
ULTIMATUM = told("BLR POL", kind="deadline", on="2025-06-11", text="an ultimatum to free the reporter")
HELD = [["dated", "held"]]
OPEN = [["dated"]]


@pytest.mark.parametrize(
    ("planned", "report", "cast"),
    [
        (
            DEPLOYED,
            lead("USA", "deployment", on="2025-06-11", text="the first launchers were set up on Wednesday"),
            "",
        ),
        (
            DEPLOYED,
            lead("USA", "other", on="2025-06-11", text="trucks with launchers rolled off on Wednesday"),
            "JPN USA",
        ),
        (
            DRILL,
            told("KOR", kind="exercise", status=None, on="2025-06-11", text="beach drill gets under way"),
            "",
        ),
        (DRILL, told("KOR", kind="exercise", status=None, text="spring manoeuvres get under way"), "KOR USA"),
        (ULTIMATUM, told("POL", kind="deadline", status=None, text="Polish ultimatum runs out"), "BLR POL"),
        (
            DEPLOYED,
            lead(
                "USA", "meeting", on="2025-06-11", text="crews with launchers relieved a battery on Wednesday"
            ),
            "",
        ),
        (
            told(
                "EST FRA ITA NATO",
                kind="deployment",
                on="2025-06-11",
                text="jets will be deployed to the watch",
            ),
            lead("FRA ITA NATO", "meeting", on="2025-06-11", text="crews relieved others on Wednesday"),
            "",
        ),
    ],
)
def test_what_a_side_did_on_the_day_is_the_act(planned: Told, report: Told, cast: str) -> None:
    assert states(planned, report, cast=cast) == HELD


@pytest.mark.parametrize(
    ("planned", "report", "cast"),
    [
        (DEPLOYED, lead("USA", "deployment", on="2025-06-04", text="launchers were set up"), "JPN USA"),
        (DEPLOYED, lead("USA", "other", on="2025-06-11", text="launchers were set up"), ""),
        (DEPLOYED, lead("USA", "other", on="2025-06-11", text="another crew came ashore"), "JPN USA"),
        (DRILL, told("KOR", kind="exercise", status=None, text="spring manoeuvres get under way"), ""),
        (DRILL, told("KOR", kind="signing", status=None, on="2025-06-11", text="signed a loan"), "KOR USA"),
        (ULTIMATUM, lead("BLR POL", "meeting", on="2025-06-11", text="envoys met for an hour"), ""),
    ],
)
def test_another_day_one_more_another_kind_or_a_side_that_nobody_names_leave_it_open(
    planned: Told, report: Told, cast: str
) -> None:
    assert states(planned, report, cast=cast)[0] == OPEN[0]


def test_a_report_long_after_its_days_is_of_none() -> None:
    late = lead("USA", "deployment", on="2025-06-16", text="the launchers were set up on Monday")
    assert states(DEPLOYED, late, day="2025-06-16") == OPEN


def test_an_article_that_tells_what_is_ahead_reports_it_as_begun_in_so_many_words() -> None:
    ahead = told(
        "KOR USA",
        kind="exercise",
        on="2025-06-13",
        at="Pohang",
        text="field manoeuvres are to start on Friday",
    )
    begun = told("KOR USA", kind="exercise", status=None, on="2025-06-11", text="began their spring exercise")
    acts = after(
        article("2025-05-20", DRILL), article("2025-06-11", ahead, begun, source="two"), now="2025-06-12"
    )
    assert [[event.state for event in act.history] for act in acts] == HELD


def test_by_the_rules_alone_none_of_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Derivation, "second_look", False)
    report = lead("USA", "deployment", on="2025-06-11", text="the first launchers were set up on Wednesday")
    assert states(DEPLOYED, report) == OPEN


CAP = told("EU RUS", kind="other", status="agreed", on="2025-06-11", text="the measure will take effect")


def test_a_report_on_the_day_of_what_no_kind_was_told_is_of_it_and_tells_the_kind() -> None:
    cap = told("EU RUS", kind="sanctions", status=None, on="2025-06-11", text="lower price cap on oil")
    (act,) = after(article("2025-05-20", CAP), article("2025-06-11", cap, source="two"), now="2025-06-12")
    assert (act.state, act.kind) == ("held", "sanctions")


@pytest.mark.parametrize(
    "report",
    [
        told("EU", kind="sanctions", status=None, on="2025-06-11", text="lower price cap on oil"),
        told("EU RUS", kind="sanctions", status=None, text="lower price cap on oil"),
    ],
)
def test_not_one_of_a_single_side_or_of_no_day_in_other_words(report: Told) -> None:
    assert states(CAP, report) == OPEN


RAIDS = told(
    "IRQ TUR", kind="vote", on="2025-06-11", at="Iraq", text="deputies will vote on a motion on raids in Iraq"
)


def test_the_place_of_a_vote_is_what_it_is_about() -> None:
    report = lead("IRQ TUR", "meeting", on="2025-06-11", text="deputies allowed it")
    assert states(RAIDS, msgspec.structs.replace(report, location="Ankara")) == HELD


def test_of_three_sides_a_lead_of_the_day_names_two() -> None:
    planned = told("IRQ PKK TUR", kind="vote", on="2025-06-11", text="deputies will vote on a motion")
    assert states(planned, lead("IRQ TUR", "meeting", on="2025-06-11", text="the house allowed it")) == HELD
    assert states(planned, lead("TUR", "meeting", on="2025-06-11", text="the house allowed it")) == OPEN
