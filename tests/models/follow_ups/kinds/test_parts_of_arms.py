"""Parts of arms, and arms without those who serve them, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The first components of a Chilean missile system will arrive in Peru on June 3.",
        "Parts of a Russian S-300 will be flown to Niger on June 3.",
        "Russian S-400s are to reach Algeria on June 3.",
        "The radars of a Chilean rocket system will land in Peru on June 3.",
        "Chilean missiles due in Peru in June",
    ],
)
def test_they_are_delivered(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "exchange"


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean missile battery with its crew will arrive in Peru on June 3.",
        "Parts of the Chilean army will arrive in Peru on June 3.",
        "Chilean missiles will reach Peru in minutes, the general said.",
    ],
)
def test_forces_and_fire_are_not(read: Read, text: str) -> None:
    assert "exchange" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("First Chilean frigate for Peru due June 3", "exchange"),
        ("Chilean troops to be out of Peru by June 3", "withdrawal"),
        ("Chilean troops to be gone from Peru on June 3", "withdrawal"),
    ],
)
def test_headlines_leave_out_the_verb(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]
