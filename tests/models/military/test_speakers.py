"""Mentions have the speaker that the document itself would name, however many claims stand in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.military import MilitaryExtractor
from models.military.candidate import Candidate
from models.military.speakers import Speakers
from models.reading import Reading
from models.text.prepare import Preparer

PREPARER = Preparer()
EXTRACTOR = MilitaryExtractor()
WORDS = st.sampled_from(
    ("Kyiv", "the general", "said", "told reporters", "according to Oslo", "that", "it", "troops", "attack", ",", ".", '"')
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=40))
def test_a_mention_has_the_speaker_that_its_document_names_there(words: list[str]) -> None:
    document = PREPARER.prepare(" ".join(words), day=None)
    speakers = Speakers(document)

    for offset, letter in enumerate(document.clean):
        if letter.isalnum():
            sentence = document.sentence_at(offset)
            mention = Candidate(offset, offset + 1, "attack", "attack/attack", False, sentence)
            assert speakers.of(mention) == document.speaker_at(offset)


@pytest.mark.timeout(60)
def test_a_text_of_claims_and_triggers_is_read_in_time_that_grows_with_its_length() -> None:
    """Some 250 kB: a mention must not walk the claims of the whole text."""
    document = PREPARER.prepare("said war " * 29_000, day=None)

    assert len(EXTRACTOR.read(document, Reading())) > 20_000
