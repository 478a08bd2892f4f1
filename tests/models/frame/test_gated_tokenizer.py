"""What of a text becomes words, and that no character is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.frame import build_language
from models.frame.tokenizer import Words

BY_WORDS = {words: build_language(words=words) for words in ("none", "passing", "all")}
TEXT = "Artillery shelled  the port.\n\nThe beans like rain. &amp; Troops will leave on Friday."


def tokens(words: str) -> list[str]:
    return [token.text for token in BY_WORDS[words].make_doc(TEXT) if not token.is_space]


def test_only_sentences_that_pass_are_cut() -> None:
    cut = tokens("passing")

    assert cut[:5] == ["Artillery", "shelled", "the", "port", "."]
    assert "The beans like rain." in cut
    assert cut[-3:] == ["on", "Friday", "."]


def test_all_are_cut_or_none_where_asked_for() -> None:
    assert "beans" in tokens("all")
    assert tokens("none") == []


@pytest.mark.parametrize("words", ["passing", "all"])
def test_sentences_start_where_the_document_has_them(words: Words) -> None:
    doc = BY_WORDS[words](TEXT)

    assert [sentence.text.strip() for sentence in doc.sents] == [
        TEXT[slice(*doc._.document.original(sentence.start, sentence.end))]
        for sentence in doc._.document.sentences
    ]


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ("Troops fired. ", "It rained. ", "\n\n", "&amp;", "\u200b", " ", "• ", '"', "U.S. ")
            ),
            st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12),
        ),
        max_size=20,
    ).map("".join)
)
def test_no_character_is_lost(text: str) -> None:
    """The text of a `Doc` with words is the very text that was given."""
    for words in ("passing", "all"):
        assert BY_WORDS[words].make_doc(text).text == text
