from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import LexiconError
from models.scoring import lexicon
from models.scoring.lexicon import act_lexicon, word_lexicon
from models.scoring.stems import Stemmer


def test_shipped_lexicons_load() -> None:
    acts = act_lexicon()
    assert {"no", "end", "may", "old"} <= acts.cues
    assert {"sport", "business", "crime"} <= acts.domains
    assert not acts.cues & acts.domains


def test_longer_phrases_come_before_shorter_ones_of_the_same_head() -> None:
    for tails in act_lexicon().heads.values():
        lengths = [len(tail) for tail, _ in tails]
        assert lengths == sorted(lengths, reverse=True)


def test_no_phrase_begins_with_a_word_that_becomes_a_mark() -> None:
    """A boundary word is read as the start of a clause, so a phrase that begins with it could never match."""
    stem = Stemmer(word_lexicon().irregular).stem
    assert not {stem(word) for word in word_lexicon().boundary} & set(act_lexicon().heads) - {"unless"}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[praise]\nphrases = []\n", "praise"),
        ('[praise]\nphrases = ["Hail"]\n', "Hail"),
        ('[praise]\nphrases = ["a b c d e f g"]\n', "a b c d e f g"),
        ("[praise]\nphrases = 3\n", "praise"),
    ],
)
def test_a_broken_class_is_named_with_its_file(
    content: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "acts.toml").write_text(content)
    words = word_lexicon()
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    monkeypatch.setattr(lexicon, "word_lexicon", lambda: words)
    with pytest.raises(LexiconError, match=r"acts\.toml") as caught:
        act_lexicon.__wrapped__()
    assert named in str(caught.value)


def test_words_without_irregular_forms_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.toml").write_text('stop = ["a"]\nboundary = ["but"]\ncommon_capitals = ["army"]\n')
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    with pytest.raises(LexiconError, match="irregular"):
        word_lexicon.__wrapped__()
