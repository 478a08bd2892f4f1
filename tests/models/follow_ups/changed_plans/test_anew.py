"""What is put off gets the new day that the words go on to, in the same sentence or the next.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

DAY = dt.date(2024, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president has put off his visit to Chile and will now travel on June 12.",
        "Peru's president postponed his trip to Chile by a week and will now arrive on June 12.",
        "Peru and Chile have put off their talks by two weeks and will now meet on June 12.",
        "Peru has postponed its vote on the treaty with Chile and will now decide on June 12.",
        "Peru's premier put back her visit to Chile by a week, and is now expected on June 12.",
        "Peru put off its talks with Chile. The new date is June 12.",
        "The summit of Peru and Chile was postponed on Monday. June 12 is the new date.",
        "The visit of Peru's president to Chile has been put off. It is now planned for June 12.",
        "Peru's and Chile's ministers have postponed their meeting. They will now meet on June 12.",
        "Peru on Monday put off by a month its deadline for Chilean drivers. The new date is June 12.",
    ],
)
def test_the_new_day_is_that_of_what_was_put_off(read: Read, text: str) -> None:
    """It makes no second act."""
    (act,) = read(text)
    assert (act.status, act.first, act.last) == ("postponed", DAY, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president has delayed his state visit to Chile by a week and will now come from June 12 to 14.",
        "Peru and Chile have delayed their exercise and will now hold it from June 12 to 14.",
    ],
)
def test_both_ends_of_the_new_days_count(read: Read, text: str) -> None:
    """Behind "will now", "from" gives no day up."""
    (act,) = read(text)
    assert (act.first, act.last) == (DAY, dt.date(2024, 6, 14))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Strong winds have forced Peru and Chile to postpone their launch of a satellite.", "postponed"),
        ("A strike forced Peru and Chile to delay their talks until June 12.", "postponed"),
        ("Floods obliged the Peruvian president to put off a visit to Chile.", "postponed"),
        ("Rain forced the two navies of Peru and Chile to call off their exercise on Tuesday.", "cancelled"),
    ],
)
def test_who_is_forced_to_put_off_does_so(read: Read, text: str, status: str) -> None:
    """Whoever stands between the two verbs."""
    (act,) = read(text)
    assert act.status == status


def test_who_was_not_forced_did_not(read: Read) -> None:
    """The act stands as it stood."""
    assert read("Protests did not force Peru to cancel the talks with Chile on Friday.") == ()


def test_another_thing_that_follows_is_no_new_day(read: Read) -> None:
    """Only what is told as now so moves the act."""
    (act,) = read("Peru's president has put off his visit to Chile and will meet bankers on June 12.")
    assert act.first is None
