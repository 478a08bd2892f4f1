"""Accords that are all that came of an act, and consent that somebody takes back.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile ended their talks on Tuesday with an agreement to meet again in Arica.",
        "Peru and Chile ended talks on Tuesday with progress on fish and an agreement to meet in Arica.",
        "The talks of Peru and Chile closed on Tuesday with an accord to hold another round in Arica.",
        "Peru's and Chile's ministers parted on Tuesday with a pledge to meet again in Arica.",
        "The summit of Peru and Chile concluded with a written understanding to hold talks in Arica.",
    ],
)
def test_an_act_that_ends_with_an_accord_on_another_tells_of_that(read: Read, text: str) -> None:
    """It is agreed, between the same sides, at the place that the accord names."""
    (act,) = read(text)
    assert (act.status, act.location) == ("agreed", "Arica")
    assert {member.actor for member in act.participants} == {"PER", "CHL"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru has withdrawn its consent to a second inspection by the IAEA.", "inspection"),
        ("Peru withdrew its agreement to talks with Chile on Tuesday.", "talks"),
        ("Peru has revoked its permission for an exercise with Chile.", "exercise"),
        ("Peru took back its promise to send troops to Chile.", "deployment"),
        ("Peru has gone back on its agreement to an exchange of prisoners with Chile.", "exchange"),
        ("Peru reneged on a deal to hold talks with Chile.", "talks"),
    ],
)
def test_who_takes_consent_back_calls_the_act_off(read: Read, text: str, kind: str) -> None:
    """Nothing is agreed any more."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


def test_who_has_not_taken_it_back_calls_nothing_off(read: Read) -> None:
    """The accord stands."""
    assert read("Peru has not withdrawn its consent to talks with Chile.") == ()
