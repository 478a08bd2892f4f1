from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from yarl import URL

from stream.errors import StreamError
from stream.ingest.memory import FeedMemory, Validators, alone

FEED = URL("https://user:secret@example.org/feed?key=hidden")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet."""
    return tmp_path / "feeds.json"


def test_what_is_saved_is_there_again(path: Path) -> None:
    memory = FeedMemory(path, remembered=1000)
    memory.sent("a")
    memory.read(FEED, etag='"1"', last_modified="yesterday")
    memory.save()
    again = FeedMemory(path, remembered=1000)
    assert again.knows("a")
    assert not again.knows("b")
    assert again.validators(FEED) == Validators('"1"', "yesterday")
    assert again.validators(URL("https://example.org/other")).headers() == {}


def test_nothing_of_an_address_can_be_read_in_the_file_nor_by_others(path: Path) -> None:
    memory = FeedMemory(path, remembered=1000)
    memory.read(FEED, etag=None, last_modified=None)
    memory.save()
    assert not {"secret", "hidden"} & set(path.read_text().replace('"', " ").split())
    assert "example.org" not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_bounded_and_forgets_what_was_not_seen_for_longest(path: Path) -> None:
    memory = FeedMemory(path, remembered=1000)
    for number in range(1000):
        memory.sent(str(number))
    assert memory.knows("0")
    memory.sent("new")
    assert memory.knows("0")
    assert not memory.knows("1")
    memory.save()
    assert len(json.loads(path.read_text())["sent"]) == 1000


def test_a_validator_that_no_host_would_send_is_not_kept(path: Path) -> None:
    memory = FeedMemory(path, remembered=1000)
    memory.read(FEED, etag="x" * 100_000, last_modified="")
    assert memory.validators(FEED) == Validators()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 2, "feeds": {}, "sent": []}', "\xff"])
def test_a_file_that_is_broken_is_told_and_begun_anew(path: Path, content: str) -> None:
    """The articles are sent again then, which changes nothing: their ids are the same."""
    path.write_text(content)
    memory = FeedMemory(path, remembered=1000)
    assert memory.problem is not None
    assert "counts as new" in memory.problem
    memory.sent("a")
    memory.save()
    assert FeedMemory(path, remembered=1000).problem is None


def test_a_save_that_fails_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = FeedMemory(path, remembered=1000)
    memory.sent("a")
    memory.save()
    before = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    memory.sent("b")
    with pytest.raises(StreamError, match="no space left"):
        memory.save()
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_two_runs_do_not_share_a_memory(path: Path) -> None:
    """A run of cron that takes long would else meet the next one."""
    with alone(path):
        with pytest.raises(StreamError, match="another detente ingest"), alone(path):
            pass
        with alone(path.with_name("other")):
            pass
    with alone(path):
        pass


def test_a_place_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StreamError, match="name another file"), alone(tmp_path / "file" / "feeds.json"):
        pass


def test_what_fails_for_another_reason_is_not_laid_to_the_memory(path: Path) -> None:
    with pytest.raises(ConnectionResetError), alone(path):
        raise ConnectionResetError
