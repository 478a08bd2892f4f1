"""Armed forces that go somewhere to talk, and what is not thought likely, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army and the Rapid Support Forces will come to Geneva for talks on June 3.", "talks"),
        ("The Rapid Support Forces will travel to Geneva for talks on June 3, the envoy said.", "talks"),
        (
            "The Rapid Support Forces will return to Geneva for a new round of negotiations on June 3.",
            "talks",
        ),
        ("Three French frigates will go to Geneva for repairs on June 3.", "deployment"),
    ],
)
def test_forces_go_to_talks_or_elsewhere(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.location) == (kind, "Geneva")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The attack makes it less likely that Peru and Chile will meet in August, the envoy said.", "possible"),
        ("It is unlikely that Peru and Chile will hold talks in August.", "possible"),
        ("It is doubtful that Chad and Niger will sign the accord on June 3.", "possible"),
        ("It is not likely that the Dutch king will visit Chad in August.", "possible"),
        ("Peru and Chile said that they will meet in August.", "confirmed"),
    ],
)  # fmt: skip
def test_what_is_not_thought_likely_is_not_fixed(read: Read, text: str, status: str) -> None:
    (act,) = read(text)
    assert act.status == status
