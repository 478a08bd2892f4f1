"""Relative clauses in the present that date an act, or tell of one by whoever they are of.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

FRIDAY = dt.date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bolivia warned Peru and Chile before their naval exercise, which begins on Friday.", "exercise"),
        ("Peru's envoy to the talks with Chile, which open in Oslo on Friday, played down hopes.", "talks"),
        ("Peru's president packed for a visit to Chile that starts on Friday.", "visit"),
        ("Peru's president spoke of the summit with Chile, which takes place in Lima on Friday.", "summit"),
        ("The negotiators of Peru and Chile, who meet in Oslo on Friday, have little to say.", "meeting"),
        ("Peru's foreign minister, who travels to Chile on Friday, said he would bring a gift.", "visit"),
        ("Peru and Chile will hold talks in Oslo, which open on Friday.", "talks"),
        ("Peru and Chile are ready for their exercise, which starts in Arica on Friday.", "exercise"),
        ("Peru and Chile are drafting rules for an exercise that begins on Friday.", "exercise"),
        ("Police guard the summit of Peru and Chile, which opens on Friday.", "summit"),
    ],
)
def test_the_clause_gives_one_act_its_day(read: Read, text: str, kind: str) -> None:
    """Whether or not the rest of the sentence tells of the act as well."""
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "confirmed", FRIDAY)


def test_an_act_called_off_keeps_the_day_that_it_had(read: Read) -> None:
    """What is put off has no such day any more."""
    (off,) = read("Peru's president cancelled a visit to Chile that starts on Friday.")
    assert (off.status, off.first) == ("cancelled", FRIDAY)
    (later,) = read("Peru and Chile postponed the summit that opens on Friday.")
    assert (later.status, later.first) == ("postponed", None)


def test_what_is_no_act_of_states_is_not_dated_so(read: Read) -> None:
    """A fair has a day, too."""
    assert read("The fair in Lima, which opens on Friday, is free.") == ()
