"""Kinds told by the words beside a verb or noun; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway will hand a company of tanks to Ukraine.", "exchange", "confirmed"),
        ("Peru to send frigate to Chile's naval drill on June 3", "exercise", "confirmed"),
        ("Peru will send a frigate to the Red Sea on June 3.", "deployment", "confirmed"),
        ("The head of the International Atomic Energy Agency will go to the Natanz plant on June 3.", "inspection", "confirmed"),
        ("The IAEA's director will visit Tehran on June 3.", "visit", "confirmed"),
        ("The ceasefire in Sudan will run out on June 3.", "deadline", "confirmed"),
        ("The ceasefire in Sudan was prolonged until June 3.", "deadline", "postponed"),
        ("Talks on a ceasefire in Sudan will end in Jeddah on June 3.", "talks", "confirmed"),
        ("The exchange between Mali and Niger will go on until June 3.", "exchange", "confirmed"),
        ("Japan's premier will spend Monday in Delhi.", "visit", "confirmed"),
        ("Chad's president will set out on Monday on a tour of Mali and Togo.", "visit", "confirmed"),
        ("The treaty with Peru comes to a vote in Chile's senate on Monday.", "vote", "confirmed"),
        ("The border commission of Mali and Niger is to sit there on June 3.", "talks", "confirmed"),
        ("Sweden will become a member of NATO on June 3.", "other", "confirmed"),
        ("The helicopters promised to Togo by Poland in March will be delivered on June 3.", "exchange", "confirmed"),
    ],
)  # fmt: skip
def test_the_kind(read: Read, text: str, kind: Kind, status: Status) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "The delegation will travel through Togo.",
        "He will fly home from Togo.",
        "Chad called the exercise off Cyprus a provocation.",
    ],
)
def test_no_act(read: Read, text: str) -> None:
    """A way is no visit, nor is what somebody calls a drill off an island called off."""
    assert read(text) == ()


def test_a_truce_that_begins_and_ends_is_one_act(read: Read) -> None:
    (act,) = read("A ceasefire in Sudan will begin on June 3 and end on June 10.")
    assert (act.kind, str(act.first), str(act.last)) == ("other", "2024-06-03", "2024-06-10")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The council put off its vote on aid deliveries to Syria. It will now be held on June 3.", "vote"),
        ("Talks on a prisoner exchange between Mali and Niger were put off. They will be held on June 3.", "talks"),
        ("Mali and Niger broke off their talks. They will be taken up again on June 3.", "talks"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_the_act_and_not_its_matter(read: Read, text: str, kind: Kind) -> None:
    assert (read(text)[-1].kind, str(read(text)[-1].first)) == (kind, "2024-06-03")
