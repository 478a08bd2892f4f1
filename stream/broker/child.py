"""Child processes that never outlive us."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1


def start_child(
    command: Sequence[str | Path], *, output: IO[bytes] | int, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, so that a Ctrl-C at the terminal reaches only us.

    On Linux the kernel also ends it when we die without a chance to clean up.

    Args:
        command: the program and its arguments.
        output: where its standard output and error go.
        environment: its whole environment; ours where None.
    """
    return subprocess.Popen(  # noqa: S603 - the command is ours, never a user's text
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=None if environment is None else dict(environment),
        start_new_session=True,
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - calls one system call
    )


def stop_child(child: subprocess.Popen[bytes], *, patience: float) -> int:
    """Ask a child to end, wait up to `patience` seconds, then kill it; answer its exit status."""
    if child.poll() is None:
        child.send_signal(signal.SIGTERM)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            child.kill()
    return child.wait()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
