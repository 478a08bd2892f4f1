"""Acts of which somebody says that they were never put off or called off, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway's premier denied on Tuesday that the visit to Sweden had been postponed.", "visit"),
        (
            "There had been no postponement of the summit with Sweden, Norway's foreign ministry said.",
            "summit",
        ),
        ("The exercise with Sweden had not been put off, Norway said, contradicting Stockholm.", "exercise"),
        ("Norway said it knew nothing of a delay of the talks with Sweden.", "talks"),
        ("Norway insisted that the prisoner exchange with Sweden had never been called off.", "exchange"),
        ("Norway rejected a Swedish statement that the launch had been cancelled.", "launch"),
    ],
)
def test_an_act_that_was_never_put_off_stands(read: Read, text: str, kind: Kind) -> None:
    """Without a day of its own."""
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "confirmed", None)]


def test_it_stands_against_who_said_before_that_it_was(read: Read) -> None:
    off, stands = read(
        "Sweden said the talks with Norway had been put off to July. There had been no postponement by Norway, its"
        " foreign ministry said."
    )
    assert (off.status, stands.status, stands.kind) == ("postponed", "confirmed", "talks")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Sweden, not Norway, had asked for the delay of the talks.",
        "The flight had not been delayed, the airline said.",
        "Norway said there was no delay in payments.",
        "The talks had not been put off.",
    ],
)
def test_other_words_on_delays_tell_of_no_act_that_stands(read: Read, text: str) -> None:
    assert "confirmed" not in {act.status for act in read(text)}
