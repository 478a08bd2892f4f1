"""Acts over which two sides contradict each other, and aid that is said never to have come, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger gave different days for their talks in Rabat.", "talks"),
        ("Peru and Chile on Tuesday named conflicting dates for a visit by the Peruvian president.", "visit"),
        ("Oman and Iran differ on the date of a summit in Muscat.", "summit"),
        ("Kenya and Somalia are at odds over the day of a prisoner exchange.", "exchange"),
        ("Serbia disagreed with Kosovo last week and the two still disagree over the date of the meeting.", "meeting"),
        ("Niger contradicted Chad over an exchange of prisoners, saying that nothing had been agreed.", "exchange"),
        ("Iran contradicted the United States on talks in Geneva.", "talks"),
    ],
)  # fmt: skip
def test_an_act_on_which_sides_differ_is_open(read: Read, text: str, kind: Kind) -> None:
    """It has no day that all agree on."""
    assert [(mention.kind, mention.status, mention.first) for mention in read(text)] == [
        (kind, "expected", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile differ on trade.",
        "Oman and Iran disagree on how to share the river.",
        "Chad contradicted Niger over the cause of the fire.",
        "The two papers gave different dates for the founding of the city.",
    ],
)
def test_sides_that_differ_on_other_things_tell_of_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected the claim by the United Nations that an aid convoy had arrived in Faya.",
        "Residents of the Syrian town denied that food had been delivered by the United Nations.",
        "Local leaders disputed that the relief lorries of the United Nations had reached Faya in Chad.",
    ],
)
def test_aid_that_is_said_never_to_have_come_is_denied(read: Read, text: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [("exchange", "cancelled")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad said the exchange of prisoners would go ahead on Friday, but Niger said it knew of no such plan.", "exchange"),
        ("Chad announced a visit by its president to Niger on June 20. Niger said there was no such arrangement.", "visit"),
    ],
)  # fmt: skip
def test_no_such_plan_is_of_the_act_told_before(read: Read, text: str, kind: Kind) -> None:
    """Who announced it and who denies it are both heard."""
    announced, denied = read(text)
    assert (announced.kind, denied.kind, denied.status) == (kind, kind, "cancelled")
    assert announced.status in ("agreed", "confirmed")


def test_no_such_plan_without_an_act_before_is_of_none(read: Read) -> None:
    assert read("Oman has a new port, and Yemen said it had made no such plan.") == ()
