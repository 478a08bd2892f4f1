"""Guests who come to a town that is told with its state, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

GUESTS = (
    ("Turkish envoy Orhan Kaleli will come to the Armenian city of Gyumri on June 4 for the next round of talks.", {"TUR", "ARM"}, "Gyumri"),
    ("Georgian Foreign Minister Irakli Beridze will fly to the Turkish city of Trabzon on June 4 for talks.", {"GEO", "TUR"}, "Trabzon"),
    ("Russia's deputy foreign minister will be in the Georgian port of Batumi on June 4.", {"RUS", "GEO"}, "Batumi"),
    ("Armenian envoys will be in the Turkish border town of Kars on June 4.", {"ARM", "TUR"}, "Kars"),
    ("Armenia's foreign minister will come to the northern Turkish city of Trabzon on June 4.", {"ARM", "TUR"}, "Trabzon"),
    ("Armenia's foreign minister will come to the resort town of Antalya on June 4.", {"ARM"}, "Antalya"),
    ("Armenia's foreign minister will travel to the Turkish capital on June 4.", {"ARM", "TUR"}, None),
    ("Armenia's foreign minister may go to the Russian capital for talks on gas.", {"ARM", "RUS"}, None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "sides", "place"), GUESTS)
def test_a_guest_comes_to_a_town_and_its_state(
    read: Read, text: str, sides: set[str], place: str | None
) -> None:
    (told,) = read(text)
    assert (told.kind, told.location) == ("visit", place)
    assert {member.actor for member in told.participants} - {None} == sides


@pytest.mark.parametrize(
    "text",
    [
        "The island will return to Chinese rule on June 4.",
        "Turkish goods will come to the attention of Armenian buyers on June 4.",
        "Turkish exports will come to a standstill in the Armenian market in June.",
    ],
)
def test_what_is_no_town_is_not_visited(read: Read, text: str) -> None:
    assert all(told.kind != "visit" for told in read(text))
