"""Deeds that another side calls a show, or says that nobody did, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Niger's soldiers began to leave the Chadian town of Faya on Wednesday, the UN said, but Chad dismissed it as theatre.", "withdrawal", "TCD"),
        ("Chad called the Nigerien pullout from Faya a farce.", "withdrawal", "TCD"),
        ("Lima dismissed Chile's withdrawal from Tacna as a stunt.", "withdrawal", "PER"),
        ("The Chilean pullback from Tacna was staged, Peru said.", "withdrawal", "CHL"),
        ("Peru said that the Chilean withdrawal from Tacna existed only on paper.", "withdrawal", "CHL"),
        ("Peru branded the Chilean release of prisoners a fake.", "exchange", "PER"),
    ],
)  # fmt: skip
def test_what_is_called_a_show_is_contested(read: Read, text: str, kind: Kind, who: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")
    assert who in {one.actor for one in act.participants}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The UN insisted that the Nigerien withdrawal was going to plan, rejecting Chad's claim that nobody had really left Faya.", "withdrawal"),
        ("Niger rejected Chad's claim that Nigerien troops had not left Faya.", "withdrawal"),
        ("Chad said that nobody had pulled out of Faya, although the UN had reported a withdrawal.", "withdrawal"),
        ("Chile said that it had released ten Peruvian prisoners. Lima complained that no one had been freed in the exchange.", "exchange"),
    ],
)  # fmt: skip
def test_what_nobody_is_said_to_have_done_is_contested(read: Read, text: str, kind: Kind) -> None:
    assert (kind, "cancelled") in {(act.kind, act.status) for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad called the Nigerien election a farce.",
        "Chad dismissed Niger's offer of a withdrawal as a trick.",
        "The exchange of letters was a show of unity.",
        "Critics branded the release of the king's tax returns a stunt.",
        "Chad said that nobody had left the room when the withdrawal was announced.",
        "Nobody had expected the withdrawal, Chad said.",
    ],
)
def test_other_shows_contest_nothing(read: Read, text: str) -> None:
    assert not any(act.status == "cancelled" for act in read(text))
