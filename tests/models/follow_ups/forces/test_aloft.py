"""What is sent aloft, and what goes back to whom it was taken from, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "China will launch a capsule with an Omani astronaut on board on June 3.",
        "A Japanese-Indian probe that is to search for water at the moon's south pole will be launched on June 3.",
        "A Peruvian-Omani lunar rover is to be launched from Kourou on June 3.",
        "The Indo-French ocean satellite will now go up from Sriharikota on June 3.",
        "Brazil and China will send up their sixth joint satellite on June 3.",
        "Japan will loft a radar satellite on June 3.",
    ],
)
def test_spacecraft_are_launched(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == ("launch", dt.date(2024, 6, 3))


@pytest.mark.parametrize(
    "text",
    [
        "The Commission will launch a probe into Chinese subsidies on June 3.",
        "South Korea's President Moon will launch a peace initiative with Japan on June 3.",
        "The launch window of the Chinese-Omani satellite closes on June 3.",
        "Oman said the launch pad would be ready on June 3.",
    ],
)
def test_what_is_launched_in_a_figure_is_not(read: Read, text: str) -> None:
    assert "launch" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Germany and Nigeria agreed that the bronzes would be handed back.", "agreed"),
        ("France will return 26 statues to Benin.", "confirmed"),
    ],
)
def test_what_was_carried_off_goes_back(read: Read, text: str, status: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("other", status)


@pytest.mark.parametrize(
    "text",
    [
        "The patriarch of Moscow will make a pastoral journey to Serbia on June 3.",
        "The king of Oman will make a pilgrimage to Peru on June 3.",
    ],
)
def test_a_journey_is_a_visit(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == ("visit", dt.date(2024, 6, 3))
