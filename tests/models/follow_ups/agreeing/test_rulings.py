"""Rulings of courts on what states dispute, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The International Court of Justice is expected to deliver its judgment on Abyei, disputed between Sudan and South Sudan, in the autumn.", {"SDN", "SSD"}),
        ("The International Court of Justice will read its judgment on an island, which Chile and Peru both claim, on October 29.", {"CHL", "PER"}),
        ("The Permanent Court of Arbitration will hand down its award on the islet, claimed by Oman and Iran, on June 3.", {"OMN", "IRN"}),
        ("The tribunal is to render its verdict on the sea border between Ghana and Togo on June 3.", {"GHA", "TGO"}),
    ],
)  # fmt: skip
def test_whose_dispute_is_ruled_on(read: Read, text: str, pair: set[str]) -> None:
    """They have a part in the ruling, though the clause ends before they are named."""
    (act,) = read(text)
    assert (act.kind, act.first is not None) == ("vote", True)
    assert pair <= {one.actor for one in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper will publish its opinion on Sweden on June 3.",
        "The king will present an award to a Chilean poet on June 3.",
    ],
)
def test_other_opinions_and_awards_are_no_rulings(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] in (["other"], [])
