from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer

stem = Stemmer(word_lexicon().irregular).stem


@pytest.mark.parametrize(
    "forms",
    [
        ("strike", "strikes", "striking", "struck"),
        ("withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"),
        ("deploy", "deploys", "deployed", "deploying"),
        ("condemn", "condemned", "condemns", "condemning"),
        ("drop", "dropped", "dropping", "drops"),
        ("expel", "expelled", "expelling"),
        ("deny", "denies", "denied", "denying"),
        ("seize", "seized", "seizing"),
        ("ally", "allies", "allied"),
        ("border", "borders", "border's"),
        ("threat", "threats"),
    ],
)
def test_inflections_of_one_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1, {form: stem(form) for form in forms}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("willing", "will"),
        ("united", "unit"),
        ("ties", "tie"),
        ("innings", "in"),
        ("king", "k"),
        ("crisis", "cris"),
    ],
)
def test_words_that_only_look_inflected_keep_apart(first: str, second: str) -> None:
    assert stem(first) != stem(second)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=12))
def test_a_stem_is_never_longer_than_what_it_is_of_unless_irregular(word: str) -> None:
    found = stem(word)
    assert len(found) <= len(word) or word.removesuffix("'s") in word_lexicon().irregular
