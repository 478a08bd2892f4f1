"""Talks behind what was said after them on the article's own day, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The presidents of Peru and Chile said on Wednesday that tolls would be lowered, after talks in Arica that lasted three hours.", "talks"),
        ("Egypt and Sudan announced on Wednesday that they would reopen the railway, following talks in Khartoum.", "talks"),
        ("Moldova and Slovenia said Wednesday that trade would be eased, after a meeting in Chisinau.", "meeting"),
        ("The Kenyan minister confirmed on Wednesday that the road would be built, after a summit with Uganda in Kisumu.", "summit"),
    ],
)  # fmt: skip
def test_who_says_after_talks_what_will_be_has_held_them(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert act.kind == kind
    assert str(act.first) == "2024-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan said on Wednesday that they would reopen the railway after talks in Khartoum.",
        "Egypt and Sudan said on Wednesday that they would reopen the railway, after talks in Khartoum on June 3.",
        "Egypt and Sudan said on Monday that they would reopen the railway, after a summit in Khartoum.",
        "Egypt said on Wednesday that it would open the railway, after talks with Sudan failed to start.",
    ],
)
def test_what_will_be_after_talks_to_come(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Russia's fleet conducted live firings in the Barents Sea on Wednesday.",
        "The Greek navy began two days of gunnery practice off Crete on Wednesday.",
    ],
)
def test_firing_is_an_exercise(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "exercise"


def test_guards_of_another_state_withdraw(read: Read) -> None:
    (act,) = read("French gendarmes left the base at Dakar in Senegal on Wednesday after 60 years.")
    assert act.kind == "withdrawal"
