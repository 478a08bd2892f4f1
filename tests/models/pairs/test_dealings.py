"""Who deals with whom where no single word between two names says so."""

from __future__ import annotations

import pytest

from tests.models.pairs.conftest import ReadIds


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        # Just two are named, however far apart they stand.
        (
            "An aide in the palace said that Norway would put off all further talks on fish until Iceland had signed.",
            "ISL-NOR",
        ),
        # A capital, or those in it, open the sentence.
        ("In Ottawa, deputies drafted a bill that would impose duties on Chilean salmon.", "CAN-CHL"),
        ("Prosecutors in Poland blame Belarus for the fire.", "BLR-POL"),
        # What one is to the other.
        ("Laos, Vietnam's oldest ally, has kept silent on the matter.", "LAO-VNM"),
        # A journey goes on.
        ("The Danish foreign minister will travel to Riga and then on to Vilnius.", "DNK-LTU"),
        # Officials "from" as well as "of".
        ("Officials from Kenya and Uganda met in a tent by the lake.", "KEN-UGA"),
        # Dealings with one, in an article on the other.
        (
            "Fiji's prime minister named a new cabinet. Fiji wants a quieter year. A round of talks with Tonga was called off.",
            "FJI-TON",
        ),
    ],
)
def test_they_are_set_in_relation(pairs: ReadIds, text: str, pair: str) -> None:
    assert pair in pairs(text)


def test_those_who_do_the_same_do_it_to_whom_it_was_done(pairs: ReadIds) -> None:
    """Several that follow suit are no partners of each other."""
    text = "Peru cut relations with Bolivia on Monday, hours after Chile, Paraguay and Ecuador did the same."
    assert set(pairs(text)) == {"BOL-CHL", "BOL-ECU", "BOL-PER", "BOL-PRY"}


def test_a_capital_that_only_says_where_takes_no_part(pairs: ReadIds) -> None:
    assert pairs("In Vienna, Sudan and Chad signed a border accord.") == ["SDN-TCD"]
