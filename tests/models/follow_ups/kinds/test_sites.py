"""Places called by what they are and whose, units of arms, and words that only look like an act to come.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chile will pull its troops out of the Peruvian district of Tacna on July 5.", "Tacna"),
        ("Chile will withdraw its troops from the Peruvian province of Tacna on July 5.", "Tacna"),
        ("Chile will deploy soldiers in the disputed Peruvian region of Puno on July 5.", "Puno"),
        ("Peru and Chile will hold an exercise in the mountainous area of Puno on July 5.", "Puno"),
        ("Peru and Chile will meet in the county of Ilo on July 5.", "Ilo"),
        ("Peru and Chile will hold talks in the Bolivian department of Oruro on July 5.", "Oruro"),
    ],
)
def test_a_place_is_found_behind_what_it_is_called(read: Read, text: str, place: str) -> None:
    """Whatever kind of district it is."""
    (act,) = read(text)
    assert act.location == place
    assert place not in {member.text for member in act.participants}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile may send a company of tanks to Peru.", "deployment"),
        ("Chile will send two squadrons of jets to Peru on June 3.", "deployment"),
        ("Chile will send a consignment of tanks to Peru on June 3.", "exchange"),
        ("Chile will send 30 tanks to Peru on June 3.", "exchange"),
    ],
)
def test_arms_that_go_as_a_unit_are_deployed(read: Read, text: str, kind: str) -> None:
    """Others are handed over."""
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president in Chile on delayed visit",
        "Peru's president arrives in Chile for postponed talks",
        "The two sides agreed to them in January.",
        "Prince Andres of Peru began a visit to Chile on Wednesday.",
        "Peru's president began a visit to Chile on Wednesday, two weeks after a flood.",
    ],
)
def test_what_has_begun_or_is_known_is_not_told_as_to_come(read: Read, text: str) -> None:
    """A visit put off before is under way; a surname that ends in s is no plural; "them" is no verb."""
    assert read(text) == ()
