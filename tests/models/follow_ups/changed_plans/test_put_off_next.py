"""Acts that will not take place on their day and are put off, as the next sentence or the title says; as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

OFF = "The visit of the Turkish president to Yerevan will not take place on Friday, Ankara said. "


@pytest.mark.parametrize(
    "text",
    [
        OFF + "It has been postponed until further notice.",
        OFF + "A new date will be agreed later.",
        OFF + "The trip had been put off until both sides were ready.",
        "Talks between Peru and Chile will not go ahead on Friday, Lima said. They will be rescheduled.",
        "An inspection of the plant in Natanz by the IAEA will not begin on Friday. The mission had been delayed.",
        "India's premier will not meet Japan's emperor on Friday. The audience was put off as he is ill.",
    ],
)
def test_what_will_not_be_and_is_put_off_is_postponed(read: Read, text: str) -> None:
    assert read(text)[0].status == "postponed"


@pytest.mark.parametrize(
    "text",
    [
        OFF,
        OFF + "It had been postponed twice before.",
        OFF + "It was postponed in March.",
        OFF + "The trip was called off after a bomb attack.",
        OFF + "A new bridge was opened.",
    ],
)
def test_what_will_not_be_is_off(read: Read, text: str) -> None:
    assert read(text)[0].status == "cancelled"
