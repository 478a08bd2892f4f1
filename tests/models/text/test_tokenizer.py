"""Tokens stand where they say, and outlive the zone they were made in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.prepare import Preparer

PREPARER = Preparer()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They didn't fire at U.S. ships.", ["They", "did", "n't", "fire", "at", "U.S.", "ships", "."]),
        ("Moscow's 1,000 well-armed men", ["Moscow", "'s", "1,000", "well-armed", "men"]),
        ("Shi'ite fighters can't", ["Shi'ite", "fighters", "ca", "n't"]),
        ('"No," he said...', ['"', "No", ",", '"', "he", "said", "..."]),
        ("at 18:05 -- 7.5%", ["at", "18:05", "--", "7.5", "%"]),
    ],
)
def test_cuts(text: str, words: list[str]) -> None:
    assert [token.text for token in PREPARER.nlp(text)] == words


@given(st.text(max_size=80))
def test_no_character_is_lost(text: str) -> None:
    """The text of a `Doc` is the very text that was given."""
    assert PREPARER.nlp.tokenizer(text).text == text


@given(st.text(alphabet=st.sampled_from("ab'. -n't5,\"é\n"), max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    document = PREPARER.prepare(text, day=None)
    for sentence in document.sentences:
        for word, start, end in zip(*sentence.tokens, strict=True):
            assert document.lower[start:end] == word


def test_tokens_outlive_their_zone() -> None:
    """A batch leaves nothing in the vocabulary, and the tokens it made stay readable."""
    known = len(PREPARER.nlp.vocab.strings)
    with PREPARER.nlp.memory_zone():
        tokens = PREPARER.prepare("Zyxwv qutrib frobnicated", day=None).sentences[0].tokens
    assert tokens.words == ("zyxwv", "qutrib", "frobnicated")
    assert len(PREPARER.nlp.vocab.strings) == known
