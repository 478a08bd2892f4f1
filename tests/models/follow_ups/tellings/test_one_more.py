"""Acts told as one more beside another, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

BESIDE = (
    ("Chad and Niger will sign an accord on gas in Lome on June 3. They have also agreed to sign a contract for 96 howitzers.", "signing"),
    ("Peru and Chile will sign a contract for three boats on June 3. The two also agreed to sign a follow-up contract.", "signing"),
    ("Chad and Niger will hold talks on gas on June 3. They also agreed to hold talks on water.", "talks"),
    ("Chad and Niger will hold a drill in Diffa on June 3. The two armies have also agreed to hold a second drill.", "exercise"),
    ("Chad and Niger will exchange prisoners on June 3. They have also agreed to exchange the bodies of soldiers.", "exchange"),
    ("The presidents of Chad and Niger will meet in Lome on June 3. The two may hold another meeting in the autumn.", "meeting"),
    ("Chad and Niger will hold a summit on June 3. The two have also agreed to hold a further summit.", "summit"),
    ("Chad and Niger will sign a pact on June 3. The two governments also agreed to sign a treaty on fishing.", "signing"),
)  # fmt: skip

FOLLOWING = (
    ("The trade ministers of Canada and the United States may follow up with a call of their own, it added.", "call", "possible"),
    ("Chad and Niger may follow up with a summit in the autumn.", "summit", "possible"),
    ("The two ministers will follow up with a meeting in Lome, Chad and Niger said.", "meeting", "confirmed"),
    ("Chad could follow up with a visit to Niger.", "visit", "possible"),
    ("The leaders of Chad and Niger plan to follow up with a phone call.", "call", "confirmed"),
    ("Chad and Niger are to follow it up with another round of talks in Lome.", "talks", "confirmed"),
    ("Chad and Niger agreed to follow up with an exchange of prisoners.", "exchange", "agreed"),
    ("The water ministers of Egypt and Ethiopia might follow up with talks in Nairobi.", "talks", "possible"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), BESIDE)
def test_what_is_also_agreed_is_an_act_of_its_own(read: Read, text: str, kind: str) -> None:
    """Even if its kind and sides are those of the one before."""
    first, second = read(text)
    assert (first.kind, second.kind, first.status, second.status != "confirmed") == (
        kind,
        kind,
        "confirmed",
        True,
    )


@pytest.mark.parametrize(("text", "kind", "status"), FOLLOWING)
def test_what_somebody_follows_up_with_is_an_act(read: Read, text: str, kind: str, status: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, status)


def test_the_accord_on_the_act_told_before_is_no_other(read: Read) -> None:
    """Without a word that it is one more."""
    (act,) = read("Chad and Niger will hold a drill in Diffa on June 3. They agreed to hold the drill.")
    assert act.kind == "exercise"
