"""Clauses that go on past a name, a pair or what is set off by commas, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

_JUNE_3 = dt.date(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # an act with a name of its own
        ("Norway and Finland will stage Iron Frost, a joint winter exercise, in Lapland on June 3.", "exercise", {"NOR", "FIN"}),
        ("Oman and India will hold Desert Bond, their yearly army drill, from June 3 to 7.", "exercise", {"OMN", "IND"}),
        ("Poland and Latvia will begin an exercise, Grey Heron, on the Daugava on June 3.", "exercise", {"POL", "LVA"}),
        ("Peru and Chile are to start a drill, Blue Condor, off Arica on June 3.", "exercise", {"PER", "CHL"}),
        # the second side of a pair, and what is counted
        ("The court will rule on a dispute between Peru and Chile over nine seized boats on June 3.", "vote", {"PER", "CHL"}),
        ("Envoys will attend a meeting between Chad and Niger about 40 jailed herders on June 3.", "meeting", {"TCD", "NER"}),
        # nouns that are verbs, too
        ("Kenya and Somalia will sign a police and patrol boat accord in Nairobi on June 3.", "signing", {"KEN", "SOM"}),
        ("Oman and Qatar will sign a fishing and transit rights treaty on June 3.", "signing", {"OMN", "QAT"}),
        # what became of it before
        ("The Omani sultan's visit to Chad, put off in March after a quake in Nizwa, will take place on June 3.", "visit", {"OMN", "TCD"}),
        ("Talks between Peru and Chile on fishing, suspended in February over a seized trawler, will resume on June 3.", "talks", {"PER", "CHL"}),
        ("An exercise of Kenya and Uganda, called off last year, is to be held on June 3.", "exercise", {"KEN", "UGA"}),
    ],
)  # fmt: skip
def test_the_day_and_the_sides_behind_are_the_acts(
    read: Read, text: str, kind: str, actors: set[str]
) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == (kind, _JUNE_3)
    assert actors <= {one.actor for one in act.participants}


def test_the_name_of_an_exercise_takes_no_part_in_it(read: Read) -> None:
    (act,) = read("Norway and Finland will stage Iron Frost, a joint exercise, on June 3.")
    assert [one.text for one in act.participants] == ["Norway", "Finland"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Canada has dropped levies on Chilean wine and timber that were to come into force on June 3.", "cancelled"),
        ("India has scrapped duties on Omani furniture and shoes that were to take effect on June 3.", "cancelled"),
        ("India put off duties on Omani steel, due on May 20, until June 3.", "postponed"),
        ("Peru has postponed its Blue Condor exercise with Chile, due to begin on May 20, to the period from June 3 to 9.", "postponed"),
    ],
)  # fmt: skip
def test_what_is_off_or_put_off_is_told_behind_a_pair_of_goods_or_an_insertion(
    read: Read, text: str, day: str
) -> None:
    (act,) = read(text)
    assert (act.status, act.first) == (day, _JUNE_3)


@pytest.mark.parametrize(
    "text",
    [
        "Peru will sign the treaty with Chile and patrol the strait from June 3.",
        "Oman will host talks with Qatar and troops that were held back will leave Chad on June 3.",
    ],
)
def test_a_clause_of_its_own_still_begins_behind_and(read: Read, text: str) -> None:
    """The first act gets no day of the second."""
    assert read(text)[-1].first == _JUNE_3
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peru will keep sanctions from hurting Chile.",
        "The army scrapped duties on Sundays for its cooks.",
    ],
)
def test_no_act_is_read_where_none_is_told(read: Read, text: str) -> None:
    assert read(text) == ()
