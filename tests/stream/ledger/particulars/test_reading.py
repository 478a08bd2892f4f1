"""What the ledger makes of names, places, times and of a score, before it compares them."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Participant
from stream.ledger.particulars.days import Days, apart, days_of, overlap
from stream.ledger.particulars.people import conflict, doubtful, offices, persons, shared
from stream.ledger.particulars.places import Relation, relation, spot_of
from stream.ledger.rules import read_rules, rules
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import told, when


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Washington", "White House", "same"),
        ("Geneva", "Switzerland", "within"),
        ("the Swiss city of Geneva", None, "unknown"),
        ("Geneva", "Vienna", "other"),
        ("Tokyo", "China", "other"),
        ("The Hague", "Hague", "same"),
        ("Brussels", "Belgium", "within"),
        ("Suwałki", "Lithuania", "unknown"),
        ("Mexico City", "Mexico", "within"),
        ("Mexico City", "Guadalajara", "beside"),
        ("Lyon", "Marseille", "beside"),
        ("Fort Nowhere", "Vienna", "beside"),
    ],
)
def test_places(one: str | None, other: str | None, expected: Relation) -> None:
    """A capital's institutions are in it, a city is in its state; where only a namesake places it, that is not sure."""
    assert relation(spot_of(one), spot_of(other)) == expected
    assert relation(spot_of(other), spot_of(one)) == expected


def test_persons_are_names_without_titles_and_states() -> None:
    """Surnames are known again beside full names, and others are others."""
    full = persons((Participant("Foreign Minister Qin Gang", "CHN"), Participant("White House", "USA")))
    assert full == {"CHN": frozenset(("qin", "gang"))}
    assert shared(full, persons((Participant("Mr. Qin", "CHN"),)))
    assert conflict(full, persons((Participant("Wang Yi", "CHN"),)))
    assert not conflict(full, persons((Participant("Antony Blinken", "USA"),)))
    stranger = persons((Participant("Wang Yi", None),))
    assert doubtful(full, stranger)
    assert not conflict(full, stranger)


@pytest.mark.parametrize("name", ["Kariba Dam", "Marseille", "Lake Kivu Initiative"])
def test_places_and_works_are_no_persons(name: str) -> None:
    """What a name without an actor says of the matter is not compared as somebody who takes part."""
    assert persons((Participant(name, None),)) == {}


def test_offices_are_told_from_their_deputies() -> None:
    """A deputy minister is no minister."""
    assert offices("China's foreign minister") == {"foreign"}
    assert offices("the deputy foreign ministers") == {"deputy foreign"}
    assert offices("the US secretary of defense and the prime minister") == {"defence", "head"}


def test_times() -> None:
    """Open ends reach on; turned ones are set right."""
    june = days_of(when(on="2025-06-01", until="2025-06-30", precision="month"))
    day = days_of(when(on="2025-07-02"))
    assert not overlap(june, day)
    assert apart(june, day) == apart(day, june) == 2
    assert overlap(june, day, slack=2)
    assert overlap(days_of(when()), day)
    assert days_of(when(on="2025-07-02", until="2025-07-01")) == Days(day.last - 1, day.last, 0)  # type: ignore[operator]


def test_what_is_told_as_done_and_as_ahead_in_the_same_words_is_done() -> None:
    """One stretch of words tells of one act."""
    ahead = told("CHN USA", text="held its delayed talks", status="postponed")
    done = msgspec.structs.replace(ahead, id="done", status=None)
    assert summed([ahead, done]) == (done,)


def test_a_title_of_other_actors_stays_by_itself() -> None:
    """A title that the text does not take up is an act of its own."""
    title = msgspec.structs.replace(told("IND PAK", kind="other"), place="title")
    assert len(summed([title, told("CHN USA")])) == 2


def test_rules_are_checked() -> None:
    """A key that is unknown or missing is an error, and the shipped file is none."""
    assert rules().family["visit"] == rules().family["talks"] != rules().family["call"]
    with pytest.raises(msgspec.ValidationError):
        read_rules("[families]\n")


def test_measures_adopted_that_will_be_in_force_from_a_day_are_ahead() -> None:
    """That they were adopted is no report that they are in force; where the day has come it is."""
    ahead = told(
        "USA NIC", kind="sanctions", on="2025-07-01", text="imposed sanctions that take effect on July 1"
    )
    adopted = told("USA NIC", kind="sanctions", status=None, on="2025-06-02", text="imposed sanctions")
    assert summed([ahead, adopted]) == (ahead,)
    in_force = told("USA NIC", kind="sanctions", status=None, on="2025-07-01", text="imposed sanctions")
    assert summed([ahead, in_force]) == (in_force,)


def test_an_envoy_who_returns_in_the_title_is_no_visitor_where_the_text_tells_the_ambassador() -> None:
    """The kind of the text stands."""
    text = told(
        "BGD IND", kind="other", on="2025-06-12", text="Bangladesh's ambassador will return to her post"
    )
    title = msgspec.structs.replace(
        told("BGD IND", kind="visit", on="2025-06-12", text="Bangladeshi envoy to return to India"),
        place="title",
    )
    assert [act.kind for act in summed([title, text])] == ["other"]
