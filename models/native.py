"""Compiled modules: taken only where they were made from the very sources that lie beside them.

`python -m deploy.native` compiles the rooms of `models` in place, which reads articles in two thirds of the time and changes
no result. Python takes a compiled module before its source, so one that is older than the source would hide it: their
stamp is compared at the first import, and where it differs, or `DETENTE_NATIVE=no` is set, the sources are read.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType

MODELS = Path(__file__).parent
STAMP = MODELS / "native.stamp"
"""Holds the digest of the sources that the compiled modules beside it were made from."""
WHOLE = ("announcing.py", "assemble.py", "dated.py", "identity.py", "mentions.py")
"""Compiled beside the rooms."""
ROOMS = ("actors", "follow_ups", "held", "military", "pairs", "scoring", "text", "times", "topics")
"""Compiled with all the folders within them, one library each."""
_SWITCH = "DETENTE_NATIVE"
_RECORDS = "(msgspec.Struct"
_PROGRAM = '__name__ == "__main__"'


class Sources:
    """Finds the sources of `models`, and never what was compiled of them."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The source of a module of `models`; None for all others."""
        if not fullname.startswith(f"{MODELS.name}."):
            return None
        for folder in path or ():
            found = FileFinder(folder, (SourceFileLoader, SOURCE_SUFFIXES)).find_spec(fullname)
            if found is not None:
                return found
        return None


def compiled_sources() -> list[Path]:
    """The sources that are compiled, in order.

    Of the rooms these are all but what defines records, which are msgspec's to make, and what is run as a program.
    """
    files = [MODELS / name for name in WHOLE]
    for room in ROOMS:
        files += [file for file in sorted((MODELS / room).rglob("*.py")) if file.stem != "__init__"]
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    return [file for file, text in texts.items() if _RECORDS not in text and _PROGRAM not in text]


def library_of(source: Path) -> str:
    """The room whose library holds a compiled source, however deep it lies there; `models` where it lies in none."""
    first, *within = source.relative_to(MODELS).parts
    return first if within else MODELS.name


def digest() -> str:
    """What tells the sources that are compiled from any others, in 32 hexadecimal digits."""
    told = hashlib.blake2b(digest_size=16)
    for file in compiled_sources():
        told.update(file.relative_to(MODELS).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return told.hexdigest()


def is_current() -> bool:
    """Whether there are compiled modules, made from the sources as they are."""
    return STAMP.is_file() and STAMP.read_text(encoding="utf-8") == digest()


def prefer_sources_if_stale() -> None:
    """See to it that compiled modules are imported only if they are current and wanted."""
    if STAMP.is_file() and (os.environ.get(_SWITCH) == "no" or not is_current()):
        sys.meta_path.insert(0, Sources())
