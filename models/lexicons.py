"""The lexicons of a reader: the shipped files, each extended by the user's file of the same path, if there is one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

import rtoml

from models.errors import LexiconError
from models.extending import extended
from models.signal import Category

ROOT = Path(__file__).parent
"""The folder that the paths of shipped lexicons start from."""

EXTENSIBLE: Mapping[str, bool] = {
    "actors/states.toml": True,
    "actors/organisations.toml": True,
    "actors/holders.toml": False,
    "actors/offices.toml": False,
    "actors/masks.toml": False,
    "topics/topics.toml": False,
    "topics/disputes.toml": True,
    "topics/cues.toml": False,
    **{f"military/lexicon/{category}.toml": True for category in get_args(Category)},
    "military/exclusions.toml": False,
    "military/context.toml": False,
    "follow_ups/acts.toml": False,
}
"""The files that a user may extend, and whether with keys at the top that the shipped file lacks."""

_ID_BYTES = 16
Made = TypeVar("Made")


class Lexicons:
    """Reads the lexicon files; everything that a room makes of them belongs to one reader.

    Args:
        user: a folder of the user's files, which mirrors the paths of the shipped ones; it is read once, here.
        root: the folder of the shipped files.

    Raises:
        LexiconError: the folder is missing, or holds a TOML file that fits no shipped one, is no TOML, can't be
            read, or belongs to a shipped one that can't be extended.
    """

    def __init__(self, user: Path | None = None, *, root: Path = ROOT) -> None:
        self._user = user
        self._root = root
        self._bytes = {} if user is None else dict(_files(user, root))
        self._own = {name: _parsed(content, self.path(name)) for name, content in self._bytes.items()}

    def path(self, name: str) -> str:
        """The path of the user's file for a shipped one, for people."""
        return str(Path(self._user or "") / name)

    def load(self, name: str) -> dict[str, Any]:
        """What a shipped file holds, extended by the user's.

        Args:
            name: its path from the root: "topics/disputes.toml".

        Raises:
            LexiconError: either is no TOML, or the user's does not fit the shipped one.
        """
        shipped = _parsed((self._root / name).read_bytes(), name)
        if name not in self._own:
            return shipped
        return extended(shipped, self._own[name], where=self.path(name), new_keys=EXTENSIBLE[name])

    def adds(self, name: str, *keys: str, item: object = None) -> bool:
        """Whether the user's file has an entry at these keys, and, where `item` is given, holds it in the list there."""
        table: Any = self._own.get(name, {})
        for key in keys:
            if not isinstance(table, dict) or key not in table:
                return False
            table = table[key]
        return item is None or (isinstance(table, list) and item in table)

    def located(self, error: LexiconError) -> LexiconError:
        """The error of a room with the path of the user's file that it is about, or of the user's folder.

        Shipped files are sound, so what a room refuses is the user's.
        """
        file, _, problem = str(error).partition(":")
        paths = [self.path(name) for name in self._own if Path(name).name == file]
        if not self._own or str(error).startswith(str(self._user)):
            return error
        return LexiconError(f"{paths[0]}:{problem}" if len(paths) == 1 else f"{self._user}: {error}")

    @property
    def fingerprint(self) -> str:
        """A hash over names and bytes of all shipped files and of the user's, in order of name."""
        digest = hashlib.blake2b(digest_size=_ID_BYTES)
        for path in sorted(self._root.rglob("*.toml")):
            _take(digest, path.relative_to(self._root).as_posix(), path.read_bytes())
        for name, content in sorted(self._bytes.items()):
            _take(digest, f"user/{name}", content)
        return digest.hexdigest()


SHIPPED = Lexicons()
"""The shipped lexicons alone."""


class in_use(Generic[Made]):  # noqa: N801 - used as a function that answers a context manager
    """Let what a reader made of its lexicons be the current one while it reads.

    A class, since `contextmanager` costs several times as much, and every document passes here often.
    """

    __slots__ = ("_current", "_made", "_token")

    def __init__(self, current: ContextVar[Made], made: Made) -> None:
        self._current = current
        self._made = made

    def __enter__(self) -> None:
        """Make it current."""
        self._token = self._current.set(self._made)

    def __exit__(self, *_: object) -> None:
        """Bring back the one before."""
        self._current.reset(self._token)


def _take(digest: hashlib.blake2b, name: str, content: bytes) -> None:
    digest.update(f"{name}\0{len(content)}\0".encode())
    digest.update(content)


def _files(user: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    """The user's TOML files by their path in the folder; hidden files and folders are passed over."""
    if not user.is_dir():
        raise LexiconError(f"{user}: there is no such folder of lexicons; create it or correct the path")
    # Mounted configuration consists of links to folders, which are followed.
    for folder, folders, files in os.walk(user, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            path = Path(folder, file)
            if file.startswith(".") or path.suffix.lower() != ".toml":
                continue
            name = path.relative_to(user).as_posix()
            _check_name(name, path, root)
            try:
                yield name, path.read_bytes()
            except OSError as error:
                raise LexiconError(
                    f"{path}: can't be read ({(error.strerror or str(error)).lower()}); see to its permissions"
                ) from None


def _check_name(name: str, path: Path, root: Path) -> None:
    if name in EXTENSIBLE:
        return
    if name.startswith("scoring/") and (root / name).exists():
        raise LexiconError(
            f"{path}: the lexicons of scoring decide what the model's numbers mean and can't be extended; "
            "remove the file, or train a model with examples of your own: detente model train --extra FILE"
        )
    if (root / name).exists():
        raise LexiconError(f"{path}: this lexicon can't be extended; remove the file")
    raise LexiconError(
        f"{path}: there is no shipped lexicon {name}; use one of {', '.join(sorted(EXTENSIBLE))}"
    )


def _parsed(content: bytes, where: str) -> dict[str, Any]:
    try:
        table: dict[str, Any] = rtoml.loads(content.decode())
    except UnicodeDecodeError as error:
        raise LexiconError(f"{where}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except rtoml.TomlParsingError as error:
        raise LexiconError(f"{where}: {error}; correct the syntax there") from None
    return table
