"""Compiles the rooms of `models` in place, one library a room."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext

from deploy.native.finals import with_finals
from models.native import MODELS, ROOMS, STAMP, compiled_sources, digest, library_of

ROOT = MODELS.parent
BUILD = ROOT / "build" / "native"
SOURCES = BUILD / "sources"
"""Holds what mypyc reads: the sources, their constants declared."""
OPTIMISATION = "NATIVE_OPTIMISATION"
"""The variable that asks the compiler for less than all it can do, 0 to 3: in half the time, where no speed is wanted."""
LIBRARY = "detente_"
"""What the names of the libraries begin with, which lie at the root, where Python finds them."""


def forget() -> None:
    """Remove what was compiled before."""
    STAMP.unlink(missing_ok=True)
    for suffix in ("so", "pyd"):
        for file in (*MODELS.rglob(f"*.{suffix}"), *ROOT.glob(f"{LIBRARY}*.{suffix}")):
            file.unlink()


def build() -> int:
    """Compile all rooms anew, on all cores; answer how many modules were compiled."""
    forget()
    sources, stamp = compiled_sources(), digest()
    _declare(sources)
    # Where mypyc finds the modules by their names.
    os.chdir(SOURCES)
    paths = {
        room: [str(file.relative_to(ROOT)) for file in sources if library_of(file) == room]
        for room in (MODELS.name, *ROOMS)
    }
    groups: list[tuple[list[str], str | None]] = [
        (of_room, f"{LIBRARY}{room}") for room, of_room in paths.items()
    ]
    modules = mypycify(
        [
            "--config-file",
            str(ROOT / "pyproject.toml"),
            *(path for of_room in paths.values() for path in of_room),
        ],
        opt_level=os.environ.get(OPTIMISATION, "3"),
        debug_level="0",
        separate=groups,
        target_dir=str(BUILD),
    )
    if os.name == "posix":
        for module in modules:
            # Else every call goes by way of a table, since another library might replace what is called.
            module.extra_compile_args.append("-fvisibility=hidden")
            # One of the warnings that Python's own flags ask for takes longer than all the rest in long functions.
            module.extra_compile_args.append("-Wno-all")
    command = build_ext(
        Distribution({"name": "detente-models", "ext_modules": modules, "package_dir": {"": str(ROOT)}})
    )
    command.inplace = True
    command.build_temp = str(BUILD / "objects")
    command.parallel = os.cpu_count() or 1
    command.ensure_finalized()
    command.run()
    STAMP.write_text(stamp, encoding="utf-8")
    return len(sources)


def _declare(sources: Sequence[Path]) -> None:
    """Write the sources for mypyc, and no others."""
    shutil.rmtree(SOURCES, ignore_errors=True)
    for file in sources:
        written = SOURCES / file.relative_to(ROOT)
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(with_finals(file.read_text(encoding="utf-8")), encoding="utf-8")
