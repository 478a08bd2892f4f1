"""What a run leaves to the next: which articles were sent, and what each feed looked like when it was last read."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import tempfile
import time
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
from yarl import URL

from stream.errors import StreamError

MOST_FEEDS: Final = 20_000
"""Feeds whose validators are kept; the longest unread go first."""

_SAVE_SECONDS: Final = 5.0
_DIGEST_BYTES: Final = 12
_VALIDATOR_CHARACTERS: Final = 1000


class Validators(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a host said of a feed, to be asked whether it still holds (RFC 9110, 13)."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The headers of a request for what is new."""
        asked = {"if-none-match": self.etag, "if-modified-since": self.last_modified}
        return {name: value for name, value in asked.items() if value is not None}


class _Stored(msgspec.Struct):
    version: int
    feeds: dict[str, Validators]
    sent: list[str]


_VERSION: Final = 1


class FeedMemory:
    """Read from its file, and written to it by a rename, so that the file is whole whenever one looks.

    It holds hashes of addresses and ids, not these themselves: an address can carry a password.

    Args:
        path: the file; made with its folders where it is missing.
        remembered: articles that are remembered at most.
    """

    def __init__(self, path: Path, *, remembered: int) -> None:
        self._path = path
        self._remembered = remembered
        self._sent: OrderedDict[str, None] = OrderedDict()
        self._feeds: OrderedDict[str, Validators] = OrderedDict()
        self._changed = False
        self._saved_at = time.monotonic()
        self.problem = self._load()
        """Why the file could not be used, where it is there; then all is new."""

    def validators(self, feed: URL) -> Validators:
        """What is known of a feed."""
        return self._feeds.get(_digest(str(feed)), Validators())

    def read(self, feed: URL, *, etag: str | None, last_modified: str | None) -> None:
        """A feed was read, and everything in it was sent."""
        key = _digest(str(feed))
        self._feeds[key] = Validators(_usable(etag), _usable(last_modified))
        self._feeds.move_to_end(key)
        while len(self._feeds) > MOST_FEEDS:
            self._feeds.popitem(last=False)
        self._changed = True

    def knows(self, article: str) -> bool:
        """Whether an article was sent; one that is still asked after is kept longest."""
        key = _digest(article)
        if key not in self._sent:
            return False
        self._sent.move_to_end(key)
        return True

    def sent(self, article: str) -> None:
        """An article was sent."""
        self._sent[_digest(article)] = None
        while len(self._sent) > self._remembered:
            self._sent.popitem(last=False)
        self._changed = True

    def save(self, *, now: bool = True) -> None:
        """Write what has changed; without `now` not more often than every five seconds.

        Raises:
            StreamError: the file can't be written.
        """
        if not self._changed or (not now and time.monotonic() - self._saved_at < _SAVE_SECONDS):
            return
        stored = _Stored(_VERSION, dict(self._feeds), list(self._sent))
        try:
            _replace(self._path, msgspec.json.encode(stored))
        except OSError as error:
            raise _unusable(self._path, error) from None
        self._changed = False
        self._saved_at = time.monotonic()

    def _load(self) -> str | None:
        try:
            stored = msgspec.json.decode(self._path.read_bytes(), type=_Stored)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unusable(self._path, error) from None
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            return f"{self._path}: {error}; every article counts as new"
        if stored.version != _VERSION:
            return (
                f"{self._path}: is of version {stored.version}, not {_VERSION}; every article counts as new"
            )
        self._feeds.update(stored.feeds)
        self._sent.update(dict.fromkeys(stored.sent[-self._remembered :]))
        return None


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the memory's lock, so that two runs do not send the same and overwrite what the other keeps.

    Raises:
        StreamError: another process holds it, or there can be none.
    """
    with contextlib.ExitStack() as stack:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = stack.enter_context(path.with_name(path.name + ".lock").open("wb"))
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StreamError(
                f"{path}: another detente ingest uses it; wait for that one, or name another file (feeds.state)"
            ) from None
        except OSError as error:
            raise _unusable(path, error) from None
        yield


def _replace(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _unusable(path: Path, error: OSError) -> StreamError:
    reason = (error.strerror or str(error)).lower()
    return StreamError(f"{path}: can't be used ({reason}); name another file (feeds.state)")


def _usable(validator: Any) -> str | None:
    """A validator that can be sent back."""
    return validator if validator and len(validator) <= _VALIDATOR_CHARACTERS else None


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()
