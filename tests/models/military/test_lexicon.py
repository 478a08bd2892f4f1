"""The lexicon files hold to their schema, and say where they do not."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from models.errors import LexiconError
from models.lexicons import Lexicons
from models.military import cues, lexicon, toml_lists
from models.military.cues import load_cues
from models.military.lexicon import load_lexicon
from models.signal import Category

FOLDER = Path(lexicon.__file__).parent


def test_every_category_names_something() -> None:
    found = {
        entry.category
        for _, _, entry in load_lexicon().entries.scan(" ; ".join(load_lexicon().triggers))
        if entry
    }
    assert found == set(get_args(Category))


@pytest.mark.parametrize("file", sorted((FOLDER / "lexicon").glob("*.toml")), ids=lambda file: file.stem)
def test_no_phrase_stands_twice_in_a_file(file: Path) -> None:
    raw = toml_lists.load(file)
    for key, values in raw.items():
        if key != "frames":
            assert len(values) == len(set(values)), key


def test_no_phrase_names_two_categories() -> None:
    owners: dict[str, str] = {}
    for file in sorted((FOLDER / "lexicon").glob("*.toml")):
        for key, values in toml_lists.load(file).items():
            for phrase in values if key != "frames" else ():
                assert owners.setdefault(phrase, file.stem) == file.stem, phrase


def test_earlier_cues_decide_first() -> None:
    """The ranks of a cue's groups follow the order of the file."""
    ((_, _, groups),) = load_cues().scanner.scan("ended")
    ranks = [group.rank for group in groups]
    assert ranks == sorted(ranks)
    assert len(ranks) > 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nouns = 'war'", "nouns must be a list"),
        ("nouns = ['War']", "'War' must be a phrase in lower case"),
        ("nouns = ['war ']", "single blanks"),
        ("nouns = [", "correct the syntax"),
        (
            "[[frames]]\nverbs = ['send']\nobjects = ['troops']\ngap = 99\nspan = 'both'",
            "gap must be 0 to 10",
        ),
        ("[[frames]]\nverbs = ['send']\nobjects = ['troops']\ngap = 2\nspan = 'all'", "span must be"),
        (
            "[[frames]]\nverbs = ['send']\nobjects = ['troops']\ngap = 2\nspan = 'both'\norder = 'x'",
            "order must be",
        ),
        ("[[frames]]\nverbs = ['send']\ngap = 2\nspan = 'both'", "objects must be a list"),
        ("frames = ['send troops']", "frames must be tables in a list"),
        ("noun = ['war']", "noun is no list of this file"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, text: str, message: str) -> None:
    """The error names the file, the entry and what to write instead."""
    file = tmp_path / "military" / "lexicon" / "conflict.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"conflict\.toml") as caught:
        load_lexicon(Lexicons(tmp_path))
    assert message in str(caught.value)


CUE = "name = 'no'\neffect = 'negated'\nside = 'before'\nreach = 3\nphrases = ['no']\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name = 'no'\n", "", "has no name"),
        ("'negated'", "'absent'", "effect must be one of"),
        ("'before'", "'left'", "side must be"),
        ("reach = 3", "reach = -1", "reach must be a number of words"),
        ("reach = 3", "reach = 3\nonly = ['strike']", "'strike' is no category"),
    ],
)
def test_a_wrong_cue_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str
) -> None:
    file = tmp_path / "cues.toml"
    lists = "barriers = []\nlight_verbs = []\nhollow_nouns = []\n"
    monkeypatch.setattr(cues, "_FILE", file)
    file.write_text(f"{lists}[[cues]]\n{CUE}", encoding="utf-8")
    load_cues()
    file.write_text(f"{lists}[[cues]]\n{CUE.replace(old, new)}", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"cues\.toml") as caught:
        load_cues()
    assert message in str(caught.value)
