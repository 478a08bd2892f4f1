"""The words of time are data: a wrong file is refused with the file and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import LexiconError
from models.times.grammar import GRAMMAR_FILE, grammar, read_grammar


def test_a_file_that_breaks_the_schema_names_itself_the_entry_and_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "grammar.toml"
    file.write_text(
        GRAMMAR_FILE.read_text(encoding="utf-8").replace("friday = 5", "friday = 9"), encoding="utf-8"
    )
    with pytest.raises(LexiconError, match=r"grammar\.toml.*weekdays.*correct the entry"):
        read_grammar(file)


def test_a_word_in_two_classes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "grammar.toml"
    text = GRAMMAR_FILE.read_text(encoding="utf-8").replace("[months]\n", '[months]\n"winter" = 1\n')
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"'winter' stands under"):
        read_grammar(file)


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "grammar.toml"
    file.write_text("[months\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"grammar\.toml"):
        read_grammar(file)


def test_each_class_has_a_character_of_its_own_that_means_nothing_to_re() -> None:
    letters = list(grammar().names.values())
    assert len(set(letters)) == len(letters)
    assert all(not letter.isascii() for letter in letters)
