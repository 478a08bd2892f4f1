"""Plans that somebody "gave up", read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru gave up a planned visit to Chile.", "visit"),
        ("Peru gave up its plan for duties on Chilean wine.", "sanctions"),
        ("Peru in turn dropped its plans for duties on Chilean wine.", "sanctions"),
        ("Peru gave up a plan to impose duties on Chilean wine.", "sanctions"),
        ("Peru gave up the idea of a summit with Chile.", "summit"),
        ("Peru gives up joint exercise with Chile", "exercise"),
    ],
)
def test_are_called_off(read: Read, text: str, kind: str) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, "cancelled")]


def test_what_was_given_up_at_a_place_that_is_spoken_of_is_background(read: Read) -> None:
    """It tells why that place is another matter."""
    assert not read(
        "In neighbouring Chad, where Peru gave up plans for a pull-out in April, about 100 remain."
    )


def test_a_town_that_is_given_up_is_no_act(read: Read) -> None:
    assert not read("The rebels gave up the town of Goma on Monday.")
