"""Acts of a day for which somebody says that there is no accord, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

NO_ACCORD = (
    ("There is no agreement with Ukraine on an exchange of prisoners on June 28, Russia's ombudsman said.", "exchange"),
    ("There is no accord on a visit by the king of Morocco on June 3, Algeria said.", "visit"),
    ("Niger said there was no deal with Chad on a withdrawal on June 3.", "withdrawal"),
    ("No agreement exists with Chad on talks on June 3, Niger's army said.", "talks"),
    ("Niger said it had no agreement with Chad on an exchange of prisoners on June 3.", "exchange"),
    ("Niger has no understanding with Chad on a meeting on June 3, its ministry said.", "meeting"),
    ("There was no arrangement for a call with Niger's president on June 3, Chad said.", "call"),
    ("There is no consent to an inspection on June 3, Iran told the IAEA.", "inspection"),
    ("Chad has made no commitment to a summit with Niger on June 3, its spokesman said.", "summit"),
    ("Niger's army had given no promise of a withdrawal from Chad on June 3.", "withdrawal"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NO_ACCORD)
def test_what_there_is_no_accord_on_is_denied(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "There is no agreement yet on talks with Niger on June 3, Chad said.",
        "There is no agreement on a withdrawal of troops, Chad said.",
        "Chad and Niger reached no agreement at talks on Friday.",
        "There is no agreement between the two sides, but talks will go on in Lome on June 3.",
    ],
)
def test_what_is_open_is_not_denied(read: Read, text: str) -> None:
    """Where sides may still agree, or have not on something else."""
    assert all(act.status != "cancelled" for act in read(text))
