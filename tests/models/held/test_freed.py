"""Captives told to have been freed, by whomever, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan hostages were freed on Monday.",
        "An Omani soldier held in Yemen for three years was freed on Monday.",
        "Two French engineers jailed in Niger had been freed on Monday.",
        "A Chadian pilot was freed on Monday in return for nine fighters.",
    ],
)
def test_captives_that_were_freed_are_exchanged(read: Read, text: str) -> None:
    (told,) = read(text)
    assert (told.kind, str(told.first)) == ("exchange", "2024-05-13")


@pytest.mark.parametrize(
    "text",
    ["The Kenyan hostages were not freed on Monday.", "The town of Kidal was freed on Monday.", "The Kenyan hostages will be freed on June 3."],
)  # fmt: skip
def test_others_are_not(read: Read, text: str) -> None:
    assert read(text) == ()
