"""Further ways of telling that what was announced took place, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman and Iran exchanged ambassadors on Monday.", "other"),
        ("Oman sent its ambassador back to Tehran on Monday.", "other"),
        ("Iran broke off diplomatic relations with Oman on Monday.", "other"),
        ("A hotline between the armies of Oman and Iran went into operation on Monday.", "other"),
        ("A defence treaty between Oman and Iran came into force on Monday.", "other"),
        ("An Omani ban on Iranian cement entered into force on Monday.", "sanctions"),
        ("A company of Omani rangers reached Bandar Abbas in Iran on Monday.", "deployment"),
        ("The last Omani soldiers drove out of Iran on Monday.", "withdrawal"),
        ("Iran put a satellite for Oman into orbit on Monday.", "launch"),
        ("Iran fired a long-range missile into the sea on Monday.", "launch"),
        ("Oman's parliament gave the green light to the treaty with Iran on Monday.", "vote"),
        ("The Security Council extended the mandate of the mission in Oman on Monday.", "vote"),
        ("Oman and Iran put their signatures to an accord on Monday.", "signing"),
        ("Iran let the deadline set by Oman lapse on Monday.", "deadline"),
        ("Omani and Iranian leaders wound up a summit in Muscat on Monday.", "summit"),
        ("The leaders of Oman and Iran sat at one table in Muscat on Monday.", "meeting"),
        ("Omani and Iranian troops exercised near Sohar on Monday.", "exercise"),
        ("Forty Omani sailors came home on Monday in an exchange arranged with Iran.", "exchange"),
        ("The boat is one of two vessels that Oman handed over to Iran on Monday.", "exchange"),
        ("Oman's premier flew home on Monday after signing a treaty with Iran.", "signing"),
        ("Experts of the IAEA left Iran on Monday after having inspected a plant.", "inspection"),
        (
            "Oman's foreign minister signed a memo at the start of his delayed trip to Iran on Monday.",
            "visit",
        ),
    ],
)
def test_reports_of_what_was_announced(read: Read, text: str, kind: str) -> None:
    """By a verb of many uses with what makes it tell, by what was done before, and by the act that had been put off."""
    assert kind in [act.kind for act in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Oman's press was full of praise on the eve of a visit by Iran's president.",
        "Oman has carried out repairs at the port of Sohar.",
        "Omani troops entered the fourth round of the cup on Monday.",
        "Oman set up a shop at the fair in Tehran on Monday.",
        "Oman exchanged its old lamps for new ones on Monday.",
    ],
)
def test_what_is_no_report(read: Read, text: str) -> None:
    """The eve of an act, work, sport and trade are none."""
    assert read(text) == ()
