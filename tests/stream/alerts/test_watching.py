from __future__ import annotations

import os
from pathlib import Path

import pytest

from stream.alerts.watching import WatchedRules
from stream.errors import SettingsError

RULE = '[[rules]]\nname = "hot"\nkind = "threshold"\npairs = ["ALL"]\nabove = 50\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "alerts.toml"
    path.write_text(RULE)
    return path


def test_a_changed_file_is_taken_once(path: Path) -> None:
    """An unchanged one answers nothing, nor does one that was only touched."""
    rules = WatchedRules(path)
    assert rules.poll() is None
    path.write_text(RULE.replace("hot", "warm"))
    book = rules.poll()
    assert book is not None
    assert [rule.name for rule in book.rules] == ["warm"]
    assert rules.poll() is None
    path.touch()
    assert rules.poll() is None


def test_a_wrong_file_keeps_the_old_rules_and_says_what_is_wrong(path: Path) -> None:
    """Until it is mended, or back as it was."""
    rules = WatchedRules(path)
    path.write_text(RULE + "abov = 3\n")
    assert rules.poll() is None
    assert [rule.name for rule in rules.book.rules] == ["hot"]
    assert rules.problem is not None
    assert "abov" in str(rules.problem)
    assert rules.poll() is None
    assert rules.failures == 1
    path.write_text(RULE)
    assert rules.poll() is None
    assert rules.problem is None


def test_a_file_that_vanished_keeps_the_old_rules(path: Path) -> None:
    """As between the two steps of a careless deployment."""
    rules = WatchedRules(path)
    path.unlink()
    assert rules.poll() is None
    assert rules.problem is not None
    path.write_text(RULE.replace("50", "60"))
    assert rules.poll() is not None
    assert rules.problem is None


def test_two_changes_of_one_size_in_one_tick_of_the_disk_are_both_seen(path: Path) -> None:
    """The time of change and the size may not tell them apart."""
    rules = WatchedRules(path)
    path.write_text(RULE.replace("50", "60"))
    stamp = path.stat().st_mtime_ns
    assert rules.poll() is not None
    path.write_text(RULE.replace("50", "70"))
    os.utime(path, ns=(stamp, stamp))
    assert rules.poll() is not None


def test_a_wrong_file_at_the_start_is_an_error(path: Path) -> None:
    """There are no old rules to keep."""
    path.write_text("[[rules")
    with pytest.raises(SettingsError, match="not TOML"):
        WatchedRules(path)
