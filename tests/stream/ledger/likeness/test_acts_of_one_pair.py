"""Several acts of one pair are told apart by who is in office, whose guest it is, and when the last of them was."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, steps, told


def _visit(text: str, at: str, on: str | None = None, **more: str) -> Told:
    status = "confirmed" if on else "agreed"
    return told("KEN ETH", kind="visit", status=status, on=on, at=at, text=text, **more)  # type: ignore[arg-type]


FURTHER = told(
    "KEN ETH",
    kind="visit",
    status="possible",
    at="Nairobi",
    text="is weighing another visit by the Ethiopian president to Nairobi",
)


@pytest.mark.parametrize(
    "later",
    [
        _visit("Kenya's foreign minister will visit Addis Ababa on July 1", "Addis Ababa", "2025-07-01"),
        _visit("The Kenyan president will visit Addis Ababa on July 1", "Addis Ababa", "2025-07-01"),
        told(
            "KEN ETH",
            on="2025-07-01",
            at="Nairobi",
            text="will hold talks at the level of deputy foreign ministers in Nairobi",
        ),
    ],
)
def test_a_visit_of_one_is_not_the_one_thought_of_for_another(later: Told) -> None:
    acts = after(article("2025-06-03", FURTHER), article("2025-06-20", later, source="two"), now="2025-06-21")
    assert len(acts) == 2


def test_a_report_on_no_day_is_not_of_what_was_long_done() -> None:
    due = told("PRK", kind="launch", on="2025-06-03", text="will launch a satellite on a long-range rocket")
    done = told("PRK", kind="launch", status=None, on="2025-06-03", text="launched a long-range rocket")
    other = told("PRK", kind="launch", status=None, text="fired short-range rockets within hours")
    (act,) = after(
        article("2025-06-01", due),
        article("2025-06-03", done),
        article("2025-06-20", other, source="two", name="later"),
        now="2025-06-21",
    )
    assert "later" not in act.articles


def test_one_of_several_may_call_off_what_other_articles_told_of_others() -> None:
    """Whose dam it is, and whose ministry tells of the talks, are read for the sides."""
    due = told("ETH SDN", on="2025-06-29", at="Juba", text="the round on the dam will be held in Juba")
    off = told(
        "EGY ETH",
        status="cancelled",
        on="2025-06-23",
        until="2025-06-29",
        text="Egypt withdrew",
        was="2025-06-29",
    )
    (act,) = after(
        article("2025-06-03", due, cast="EGY ETH SDN"),
        article("2025-06-20", off, source="two", cast="EGY ETH"),
        now="2025-06-21",
    )
    assert steps(act) == "dated 06-03, cancelled 06-20"


def test_talks_of_five_are_no_meeting_of_two() -> None:
    two = told("RUS USA", kind="meeting", status="agreed", text="agreed that they would meet in the autumn")
    five = told("EU RUS SRB USA XKX", on="2025-07-30", text="will mediate between Serbia and Kosovo")
    acts = after(
        article("2025-06-03", two, cast="RUS USA"),
        article("2025-06-20", five, source="two", cast="EU RUS SRB USA XKX"),
        now="2025-06-21",
    )
    assert len(acts) == 2


def test_a_week_alone_gives_no_new_day_to_what_was_put_off_from_it() -> None:
    due = _visit("The Ethiopian president will visit Nairobi on June 10", "Nairobi", "2025-06-10")
    off = told(
        "KEN ETH",
        kind="visit",
        status="postponed",
        on="2025-06-09",
        until="2025-06-15",
        precision="week",
        text="next week's visit by the Ethiopian president has been delayed",
    )
    off = msgspec.structs.replace(off, when=msgspec.structs.replace(off.when, text="next week"))
    copy = told(
        "KEN ETH",
        kind="visit",
        on="2025-06-09",
        until="2025-06-15",
        precision="week",
        text="asked to delay next week's visit by the Ethiopian president",
    )
    (act,) = after(
        article("2025-05-20", due),
        article("2025-06-03", off),
        article("2025-06-03T18:00", copy, source="two"),
        now="2025-07-21",
    )
    assert steps(act) == "dated 05-20, postponed 06-03"
    assert act.when.start is None


def test_warships_in_port_are_not_the_minister_who_comes() -> None:
    ships = told(
        "BRA URY",
        kind="visit",
        on="2025-06-17",
        until="2025-06-20",
        at="Montevideo",
        text="Two Brazilian frigates will call at Montevideo",
    )
    minister = told(
        "BRA URY", kind="visit", on="2025-06-19", at="Montevideo", text="Brazil's foreign minister will come"
    )
    acts = after(
        article("2025-06-03", ships), article("2025-06-05", minister, source="two"), now="2025-06-06"
    )
    assert len(acts) == 2


def test_what_those_who_met_agreed_to_do_on_a_day_is_an_act() -> None:
    met = told("LBY TUN", status=None, on="2025-06-03", text="held talks about the crossing")
    way = told(
        "LBY TUN",
        kind="other",
        status="agreed",
        on="2025-07-01",
        text="agreed to open it on July 1",
        follows=True,
    )
    (act,) = after(article("2025-06-03", met, way), now="2025-06-04")
    assert (act.kind, steps(act)) == ("other", "dated 06-03")
