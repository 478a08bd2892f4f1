"""Terms given to those whom more words describe, commissions of two states that sit, and measures that apply from a day.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chile has given Peruvian drivers in the north until May 31 to change their plates.",
        "Chile gave the Peruvian fishermen on its coast until May 31 to leave.",
        "Chile gave Peruvian companies with offices in Santiago until May 31 to close them.",
        "Peruvian drivers in the north have until May 31 to change their plates, Chile said.",
        "Chile told Peruvian truckers in the port on Monday to leave by May 31 or be towed.",
    ],
)
def test_a_term_is_found_behind_those_who_have_it(read: Read, text: str) -> None:
    """The day of the term counts, not that of the order."""
    (act,) = read(text)
    assert (act.kind, act.last) == ("deadline", dt.date(2024, 5, 31))


def test_what_goes_on_until_a_day_is_no_term(read: Read) -> None:
    """An act stands between the verb and the day."""
    assert {act.kind for act in read("Chile gave talks with Peru in Oslo until Friday.")} <= {"talks"}


@pytest.mark.parametrize(
    "text",
    [
        "The Joint Boundary Commission of Peru and Chile will sit in Lima on May 28 and 29.",
        "The mixed committee of Peru and Chile opens in Lima on Tuesday.",
        "The joint water commission of Peru and Chile is due to sit again on May 28.",
        "The negotiators of Peru and Chile will begin on May 28.",
        "The delegations of Peru and Chile will resume on Tuesday.",
    ],
)
def test_a_commission_that_sits_holds_talks(read: Read, text: str) -> None:
    """Its members come from both sides."""
    (act,) = read(text)
    assert act.kind == "talks"


@pytest.mark.parametrize(
    "text",
    [
        "The exchange of fire between Peru and Chile on the border in March was the worst in years.",
        "Peru and Chile were angry after the exchange of insults between their envoys on Friday.",
    ],
)
def test_an_exchange_of_fire_or_words_is_no_exchange(read: Read, text: str) -> None:
    """It is no act that is planned."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chile's duties on Peruvian copper apply from June 3.",
        "Chile's tariffs on Peru kick in on June 3.",
        "Chile's sanctions on Peru become effective on June 3.",
        "Chile's sanctions on Peru go into force on June 3, when banks open.",
    ],
)
def test_measures_take_effect_by_many_verbs(read: Read, text: str) -> None:
    """In the present tense, with their first day."""
    (act,) = read(text)
    assert (act.kind, act.first) == ("sanctions", dt.date(2024, 6, 3))


@pytest.mark.parametrize("former", ["original", "previous", "first"])
def test_the_deadline_before_is_no_other(read: Read, former: str) -> None:
    """Of one that is extended the article goes on to tell which day it was."""
    (act,) = read(
        "Iraq has extended the deadline for the withdrawal of Turkish troops by a month, to June 30."
        f" The {former} deadline was May 31."
    )
    assert (act.status, str(act.first)) == ("postponed", "2024-06-30")
