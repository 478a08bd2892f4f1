from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from models.errors import LexiconError
from models.follow_ups.acts import acts
from models.held.lexicon import read_held
from models.lexicons import ROOT, Lexicons
from models.signal import Kind

FILE = "held/held.toml"


def test_phrases_and_words_are_lower_case() -> None:
    lexicon = read_held(acts())

    assert all(phrase == " ".join(phrase.lower().split()) for phrase in lexicon.phrases)


def test_every_kind_but_nameless_acts_can_be_told() -> None:
    lexicon = read_held(acts())
    kinds = set(lexicon.unused) | {
        kind for noun in lexicon.nouns.first_words if (kind := acts().nouns.get(noun))
    }

    assert set(get_args(Kind)) - {"other"} <= kinds


def test_an_occasion_is_a_preposition_with_kinds_of_nouns_that_are_listed() -> None:
    for preposition, kinds in read_held(acts()).occasion.items():
        assert preposition in {"during", "after", "following", "at", "in", "on", "of", "from"}
        assert kinds <= set(get_args(Kind))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[unused]", "[unsused]", "held.toml: Object contains unknown field"),
        ('meeting = ["discuss"', 'meeting = ["chatter", "discuss"', "acts.toml has no rule of 'chatter'"),
        ('persons = ["he"', 'persons = [1, "he"', "correct the entry named after"),
    ],
)
def test_a_broken_file_is_refused_and_the_message_names_the_entry(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    (tmp_path / "held").mkdir()
    (tmp_path / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(LexiconError, match=message):
        read_held(acts(), Lexicons(root=tmp_path))
