"""Claims have the speaker that the text names, however and in whatever order they are asked for."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text.prepare import Preparer

PREPARER = Preparer()
WORDS = st.sampled_from(
    ("Kyiv", "the general", "said", "told reporters", "according to Oslo", "that", "it", "troops", "attack", ",", ".", '"')
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=40), chance=st.randoms(use_true_random=False))
def test_whose_claim_it_is_depends_on_nothing_asked_before(words: list[str], chance: random.Random) -> None:
    text = " ".join(words)
    offsets = list(range(len(text)))
    told = {offset: PREPARER.prepare(text, day=None).speaker_at(offset) for offset in offsets}
    chance.shuffle(offsets)
    document = PREPARER.prepare(text, day=None)

    assert {offset: document.speaker_at(offset) for offset in offsets} == told


def test_of_claims_within_claims_the_one_that_begins_last_is_told() -> None:
    text = "Oslo said the general denied that troops had left."

    assert PREPARER.prepare(text, day=None).speaker_at(text.index("troops")) == "the general"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("claim", ["He said it left. ", "said war "])
def test_many_claims_are_told_in_time_that_grows_with_their_number(claim: str) -> None:
    """Some 250 kB: a claim must not walk back to the start for a name, nor over all the others."""
    text = claim * (250_000 // len(claim))
    document = PREPARER.prepare(text, day=None)

    for offset in range(0, len(text), len(claim)):
        document.speaker_at(offset + len(claim) - 2)
