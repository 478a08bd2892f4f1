"""Acts that one side tells and another contradicts in a word, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Ghana said on Tuesday that its last soldiers had left Togo. The Togolese government contradicted it.", "withdrawal", "TGO"),
        ("Chile said that its navy had handed over 40 prisoners to Peru. Lima disputed this.", "exchange", "PER"),
        ("Chile claimed that it had withdrawn its troops from Peru. The Peruvian army told a different story.", "withdrawal", "PER"),
        ("Chile says its last soldiers have left Peru; Lima disagrees", "withdrawal", "PER"),
        ("Chile says its last soldiers have left Peru, which Lima disputes.", "withdrawal", "PER"),
        ("Latvia said that it had handed over 12 prisoners to Belarus. Minsk gave another version.", "exchange", "BLR"),
        ("Oman said the inspectors had visited the plant in Iran. Tehran contested the account.", "inspection", "IRN"),
        ("Congo said that Rwanda's troops had withdrawn. Kigali said the statement from Kinshasa was wrong.", "withdrawal", "RWA"),
        ("Niger announced that its troops had left Chad. Chad's army, for its part, said that no soldiers had left.", "withdrawal", "TCD"),
        ("Niger says that its troops have left Chad, a claim that Chad's army rejects.", "withdrawal", "TCD"),
        ("Chad announced that it had tested a missile. Niger called the claim absurd.", "launch", "NER"),
        ("Inspectors had visited the plant, Iran said. Israel's foreign ministry said otherwise.", "inspection", "ISR"),
    ],
)  # fmt: skip
def test_another_side_says_that_it_is_not_so(read: Read, text: str, kind: Kind, who: str) -> None:
    """Of what was said to have been done."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")
    assert who in {one.actor for one in act.participants}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile announced on Tuesday that it would hold talks with Peru on June 3. Lima called this untrue.", "talks"),
        ("Congo said that it would hold talks with Rwanda on June 3. Kigali, however, denied this.", "talks"),
        ("Congo said that it would hold talks with Rwanda on June 3, something Rwanda denies.", "talks"),
        ("Chile announced that the visit of its president to Peru would begin on June 3. Peru's government denied it.", "visit"),
    ],
)  # fmt: skip
def test_another_side_says_that_it_will_not_be(read: Read, text: str, kind: Kind) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, "confirmed"), (kind, "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        "Chile said that its troops had left Peru. The Peruvian opposition disputed this.",
        "Chile said that prices had risen. Peru disputed this.",
        "Chile said that its troops had left Peru. Critics called it a mistake.",
        "Chile said that its troops had left Peru. Analysts disagree.",
        "Chile said that its troops had left Peru. Lima disagreed over the price of fish.",
        "The troops of Chile had left Peru. Lima disputed this.",
    ],
)
def test_other_quarrels_contradict_nobody(read: Read, text: str) -> None:
    """Those at home speak for no other side, and of what nobody has claimed there is no other word."""
    assert "cancelled" not in {act.status for act in read(text)}


def test_prisoners_over_whose_return_two_sides_differ(read: Read) -> None:
    (act,) = read(
        "Latvia's border chief contradicted Minsk on Tuesday over the return of 40 captured soldiers."
    )
    assert (act.kind, act.status) == ("exchange", "expected")
