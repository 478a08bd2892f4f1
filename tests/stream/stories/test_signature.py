from __future__ import annotations

import hashlib
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.stories import digest, signature
from stream.stories.signature import LENGTH, unpack
from tests.stream.stories.texts import FERRY, HEADLINES, NOTICES


@given(st.text(), st.text())
def test_any_text_has_a_digest_and_a_signature_of_fixed_length(title: str, text: str) -> None:
    """Whatever an article holds, it can be placed; and the same text answers the same bytes."""
    assert len(digest(title, text)) == 16
    assert len(signature(title, text)) == LENGTH
    assert signature(title, text) == signature(title, text)


def test_white_space_and_composition_leave_the_digest_as_it_is() -> None:
    """Exact copies are such whatever their line breaks, and however their accents are encoded."""
    assert digest("Détente at last", "One line.\nAnother.") == digest(
        "De\u0301tente  at last ", "One\u00a0line. Another."
    )


def test_another_word_case_or_place_of_the_headline_changes_the_digest() -> None:
    """Only exact copies share a digest."""
    told = {
        digest("a b", "c"),
        digest("a", "b c"),
        digest("A b", "c"),
        digest("a b", "d"),
        digest("", "a b c"),
    }
    assert len(told) == 5


def test_layout_quotes_and_case_leave_the_signature_as_it_is() -> None:
    """A reformatted copy has the very same signature."""
    text = FERRY.text.replace('"', "\u201c").replace(". ", ".\n\n").replace(" - ", " \u2013 ")
    assert signature(FERRY.title.upper(), text) == signature(*FERRY)


def test_signatures_are_the_same_everywhere() -> None:
    """Signatures are stored: another process, platform or release has to make the same bytes."""
    marks = [hashlib.blake2b(signature(*report), digest_size=8).hexdigest() for report in (FERRY, *NOTICES)]
    assert marks == ["b121b355b64137cd", "e908efe15d07b885", "4071c7dc90bba832"]
    code = (
        "from stream.stories import signature; from tests.stream.stories.texts import FERRY;"
        "print(signature(*FERRY).hex())"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert other.stdout.strip() == signature(*FERRY).hex()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_values_agree_as_often_as_the_sets_overlap(share: float) -> None:
    """The share of equal values estimates Jaccard similarity."""
    words = [f"word{number}" for number in range(1_000)]
    size, values, *_ = unpack(signature("", " ".join(words)))
    part, others, *_ = unpack(signature("", " ".join(words[: int(1_000 * share)])))
    assert (size, part) == (998, int(1_000 * share) - 2)
    assert float(np.mean(values == others)) == pytest.approx(share, abs=0.1)


@pytest.mark.parametrize("text", ["", "word", "two words", HEADLINES[0]])
def test_the_shortest_texts_have_shingles_where_they_have_words(text: str) -> None:
    """A text of one or two words makes one shingle, an empty one none."""
    size = unpack(signature(text, "")).size
    assert size == max(min(1, len(text.split())), len(text.split()) - 2)


def test_a_signature_of_another_length_is_refused() -> None:
    """A signature of another version says so instead of comparing noise."""
    with pytest.raises(ValueError, match="12 bytes instead of 612"):
        unpack(b"x" * 12)
