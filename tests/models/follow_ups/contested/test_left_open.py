"""Acts that somebody does not rule out, and those that are not called off, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A visit of inspectors to Chad isn't ruled out if it is short.", "inspection"),
        ("A meeting between the presidents of Chad and Niger is not ruled out, a minister said.", "meeting"),
        ("A summit of Chad and Niger has not been ruled out.", "summit"),
        ("Talks between Chad and Niger in Lome are not excluded, a spokesman said.", "talks"),
        ("A visit by the president of Chad to Niger cannot be ruled out.", "visit"),
        ("New talks with Niger are not off the table, Chad's prime minister said.", "talks"),
        ("Chad has not ruled out a meeting with Niger in Lome.", "meeting"),
        ("Chad does not exclude talks with Niger in Paris.", "talks"),
        ("Chad would not rule out a visit by the prime minister of Niger.", "visit"),
        ("A call between the presidents of Chad and Niger is not out of the question.", "call"),
    ],
)
def test_what_is_not_ruled_out_may_come(read: Read, text: str, kind: str) -> None:
    """Left open is possible, and neither cancelled nor fixed."""
    found = read(text)
    assert [(mention.kind, mention.status) for mention in found] == [(kind, "possible")]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Chad and Niger have not been called off.",
        "The visit of Chad's president to Niger was not cancelled, the palace said.",
        "Chad's talks with Niger have not been postponed, the ministry said.",
    ],
)
def test_what_is_not_called_off_is_not_cancelled(read: Read, text: str) -> None:
    """A negation before the verb takes the ending back."""
    assert not any(mention.status in ("cancelled", "postponed") for mention in read(text))


@pytest.mark.parametrize("sort", ["formal", "official", "concrete", "written", "firm"])
def test_who_got_no_formal_proposal_denies_nothing(read: Read, sort: str) -> None:
    """There may still be an informal one, so that the act is not off."""
    text = f"Chad has received no {sort} proposal to hold talks with Niger in Lome."
    assert not any(mention.status == "cancelled" for mention in read(text))
