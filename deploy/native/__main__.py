"""Compile the rooms of `models` in place with mypyc, where this machine has a C compiler."""

from __future__ import annotations

import os
import sys
import time
from shutil import which

from deploy.native.build import build
from models.native import STAMP, is_current

_COMPILERS = ("cc", "gcc", "clang", "cl")


def main() -> int:
    """Compile what is not compiled yet; 0 also where there is no compiler, since the sources do as well."""
    if is_current():
        STAMP.touch()
        print("The compiled modules of models/ are current.")
        return 0
    if not any(map(which, (os.environ.get("CC", ""), *_COMPILERS))):
        print("No C compiler here: models/ runs from its sources, at two thirds of the speed.")
        return 0
    print("Compiling the rooms of models/ with mypyc: once, a few minutes.", flush=True)
    begun = time.monotonic()
    count = build()
    print(f"Compiled {count} modules in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
