"""Pairs at war or without a peace face each other wherever an article names both."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.errors import LexiconError
from models.pairs import standing
from models.pairs.standing import standing_pairs
from tests.models.pairs.conftest import ReadIds


def test_two_without_a_peace_need_no_sentence_in_common(pairs: ReadIds) -> None:
    """What the one does is told in view of the other."""
    text = "Pyongyang has tested a rocket. It rained for a week. Seoul put its radars on alert."
    assert "KOR-PRK" in pairs(text)


def test_two_at_peace_need_a_word_of_relation(pairs: ReadIds) -> None:
    """The same acts of two others make no pair."""
    text = (
        "Kenya accused Somalia. Lima has tested a rocket. It rained for a week. Oslo put its radars on alert."
    )
    assert "NOR-PER" not in pairs(text)


@pytest.mark.parametrize(
    ("day", "faces"),
    [
        (dt.date(1979, 12, 31), False),
        (dt.date(1987, 6, 1), True),
        (dt.date(2005, 6, 1), False),
        (None, False),
    ],
)
def test_a_pair_stands_from_its_first_year_to_its_last(day: dt.date | None, *, faces: bool) -> None:
    """Iran and Iraq fought from 1980; where the day is not known, only what goes on counts."""
    assert (("IRN", "IRQ") in standing_pairs(day)) is faces
    assert ("KOR", "PRK") in standing_pairs(day)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('pair = ["PRK", "KOR"]\nsince = 1948', "in alphabetical order"),
        ('pair = ["KOR"]\nsince = 1948', "in alphabetical order"),
        ('pair = ["KOR", "PRK"]', "must be years"),
        ('pair = ["KOR", "PRK"]\nsince = 1990\nuntil = 1980', "must be years, in order"),
    ],
)
def test_entries_that_could_not_match_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, message: str
) -> None:
    """The message names the file and the remedy."""
    file = tmp_path / "standing.toml"
    file.write_text(f"[[standing]]\n{entry}\n", encoding="utf-8")
    monkeypatch.setattr(standing, "_FILE", file)
    with pytest.raises(LexiconError, match=message):
        standing.read_standing()
