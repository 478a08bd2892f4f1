"""The summit of a region is that of its body."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The Arab summit on Chad has been moved from May 20 to May 27, Oman's foreign ministry said.",
            {"ARABLEAGUE", "TCD"},
        ),
        ("An African summit on Chad will be held in Lome on May 20, Togo's government said.", {"AU", "TCD"}),
        ("The leaders of the six Gulf states will hold a summit in Muscat on May 20.", {"GCC"}),
        (
            "Peru's president will attend a China-Arab summit in Riyadh on May 20.",
            {"ARABLEAGUE", "CHN", "PER"},
        ),
    ],
)
def test_the_body_of_a_region_takes_part(read: Read, text: str, sides: set[str]) -> None:
    (mention,) = read(text)
    assert {member.actor for member in mention.participants} == sides


def test_a_part_of_a_region_is_another_body(read: Read) -> None:
    (mention,) = read("The West African summit on Chad was put off to May 27.")
    assert "AU" not in {member.actor for member in mention.participants}
