"""Acts that somebody proposes in a clause of its own, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman has proposed that the Iranian and American delegations meet in Muscat, its foreign minister said.", "meeting"),
        ("Peru suggested on Tuesday that its joint commission with Ecuador convene in Lima.", "meeting"),
        ("Serbia proposes that its president and Kosovo's prime minister hold talks in Vienna in September.", "talks"),
        ("Norway has recommended that a summit with Russia be held in Tromso in September.", "summit"),
        ("Laos has proposed that its defence minister visit Hanoi, a spokesman said.", "visit"),
    ],
)  # fmt: skip
def test_what_is_proposed_in_a_clause_is_possible(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "possible")


def test_the_day_of_the_proposal_is_none_of_the_act(read: Read) -> None:
    (act,) = read("Peru suggested on Tuesday that its joint commission with Ecuador convene in Lima.")
    assert act.first is None


@pytest.mark.parametrize(
    "text",
    [
        "A study suggested that ministers meet too often.",
        "Analysts suggested that the talks between Chad and Sudan had failed.",
        "Chad had proposed that the two presidents meet in Doha.",
        "Nobody has proposed that Peru's coffee be sold by weight.",
    ],
)
def test_what_only_seems_so_is_no_proposal(read: Read, text: str) -> None:
    assert read(text) == ()
