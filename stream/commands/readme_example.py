"""The example in the README: what a command prints, kept between two marks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

COMMAND = ("detente", "score", "docs/examples/islands.txt", "--format", "table")
_COLUMNS = "100"
_BLOCK = re.compile(r"(<!-- example -->\n```\n).*?(\n```\n<!-- end of example -->)", re.DOTALL)


def example(root: Path) -> str:
    """What the command prints when it is run in the repository at `root`."""
    done = subprocess.run(  # noqa: S603 - the command is a constant
        [sys.executable, "-m", "stream.commands.main", *COMMAND[1:]],
        cwd=root,
        env={**os.environ, "COLUMNS": _COLUMNS},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def with_example(readme: str, shown: str) -> str:
    """The README with what is shown between its marks.

    Raises:
        ValueError: the marks are missing.
    """
    written, count = _BLOCK.subn(lambda match: match.group(1) + shown + match.group(2), readme)
    if count != 1:
        raise ValueError(f"README.md has {count} example blocks; it needs one between its two marks")
    return written


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(with_example(target.read_text(), example(target.resolve().parent)))
