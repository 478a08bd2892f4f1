"""A title that names nobody, or only who and where, is of what the text tells on its day."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import told


def title(who: str, kind: Kind, *, text: str, on: str | None = None) -> Told:
    return msgspec.structs.replace(told(who, kind=kind, on=on, text=text, name="title"), place="title")


def test_a_title_that_names_nobody_tells_the_kind_of_what_is_on_its_day() -> None:
    text = told("ISR PSE", kind="other", on="2025-10-18", text="will be traded for prisoners on October 18")
    (act,) = summed([text, title("", "exchange", on="2025-10-18", text="Swap of prisoners on Saturday")])
    assert (act.kind, act.sides) == ("exchange", {"ISR", "PSE"})


def test_within_its_month_too() -> None:
    text = told("KOR USA", kind="other", on="2025-09-05", text="will go ahead from September 5")
    month = told("", kind="exercise", on="2025-09-01", until="2025-09-30", precision="month", name="title")
    (act,) = summed([text, msgspec.structs.replace(month, place="title")])
    assert (act.kind, act.when.start) == ("exercise", "2025-09-05")


def test_one_without_a_day_is_of_what_the_same_two_do() -> None:
    text = told("KHM THA", kind="other", status="agreed", on="2025-12-21", text="will chair a committee")
    (act,) = summed([text, title("KHM THA", "meeting", text="Defence chiefs to meet in Phnom Penh")])
    assert (act.kind, act.when.start) == ("meeting", "2025-12-21")
    assert len(summed([text, title("LAO THA", "meeting", text="Defence chiefs to meet in Vientiane")])) == 2


def test_beside_what_is_of_another_kind_it_has_the_same_sides() -> None:
    text = told("JPN PHL", kind="visit", on="2025-07-08", at="Manila", text="will be in Manila on July 8")
    visit, pact = summed([text, title("", "signing", on="2025-07-08", text="Access pact to be signed")])
    assert (visit.kind, pact.kind, pact.sides) == ("visit", "signing", {"JPN", "PHL"})


def test_on_another_day_it_has_none() -> None:
    text = told("JPN PHL", kind="visit", on="2025-07-08", at="Manila", text="will be in Manila on July 8")
    assert summed([text, title("", "signing", on="2025-07-10", text="Pact to be signed")])[1].sides == set()


def test_it_tells_what_it_is_that_comes_or_goes_on_a_day() -> None:
    text = told(
        "NOR", kind="deployment", on="2025-11-01", text="Norwegian sanctions on fuel will enter into force"
    )
    ban = title("MMR NOR", "sanctions", text="Oslo to ban fuel for Myanmar")
    (act,) = summed([text, ban])
    assert (act.kind, act.when.start, act.sides) == ("sanctions", "2025-11-01", {"MMR", "NOR"})
    assert len(summed([text, title("MMR SWE", "sanctions", text="Stockholm to ban fuel"), ban])) == 2
    assert len(summed([text, title("MMR NOR", "visit", text="Oslo's envoy to fly to Myanmar")])) == 2


@pytest.mark.parametrize("verb", ["rejects", "denounces", "condemns", "to skip"])
def test_who_will_not_hear_of_it_calls_off_nothing_of_others(verb: str) -> None:
    """The title tells what one says who has no part in it; of its own talks that is the end."""
    scorned = msgspec.structs.replace(
        told("MMR ASEAN", kind="summit", status="cancelled", text=f"Myanmar {verb} ASEAN summit"),
        place="title",
    )
    others = told(
        "ASEAN", kind="summit", on="2025-06-10", at="Jakarta", text="a summit that opens on Tuesday"
    )
    assert [act.status for act in summed([scorned, others])] == ["confirmed"]
    own = told("ASEAN MMR", kind="summit", on="2025-06-10", at="Jakarta", text="a summit that was to open")
    assert [act.status for act in summed([scorned, own])] == ["cancelled"]


def test_a_title_may_only_say_who_comes_for_the_exercise_of_the_text() -> None:
    title = msgspec.structs.replace(
        told("CHN", kind="deployment", status="possible", text="Chinese ships may come"), place="title"
    )
    drill = told("CHN RUS", kind="exercise", text="Russia and China plan an exercise")
    assert [act.kind for act in summed((title, drill))] == ["exercise"]
