"""What docs/tutorial.md shows happens as it is shown."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from stream.broker.embedded import EmbeddedBroker, free_port
from tests.contracts.child import ROOT, wait_for

PAGE = (ROOT / "docs" / "tutorial.md").read_text()
BLOCKS = re.findall(r"^```(sh)?\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
TOOLS = ("jq", "openssl")


def shown(after: str) -> list[str]:
    """The lines shown below the first command that holds the words, as patterns: `…` stands for anything."""
    place = next(nth for nth, (language, text) in enumerate(BLOCKS) if language and after in text)
    language, text = BLOCKS[place + 1]
    assert not language
    return [re.escape(line).replace("…", ".*") for line in text.splitlines() if line != "…"]


class Terminals:
    """The reader's terminals: a folder like the repository's, and the programs that were left to run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.left: dict[str, subprocess.Popen[bytes]] = {}
        self._port = str(free_port())
        tools = folder / "bin"
        tools.mkdir()
        for name, start in {"detente": "-m stream.commands.main", "python": ""}.items():
            (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {start} "$@"\n')
            (tools / name).chmod(0o755)
        for name in ("docs", "stream"):
            (folder / name).symlink_to(ROOT / name)
        self.environment = {
            **os.environ,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "COLUMNS": "160",
        }

    def _script(self, holding: str) -> str:
        (text,) = [text for language, text in BLOCKS if language and holding in text]
        return re.sub(r"\b8000\b", self._port, text)

    def run(self, holding: str) -> str:
        """What the block of commands that holds the words prints, errors too."""
        done = subprocess.run(
            ["sh", "-ec", self._script(holding)],
            cwd=self.folder, env=self.environment, check=False, timeout=60, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout
        return done.stdout

    def leave(self, holding: str) -> None:
        """Start a block of commands whose last one goes on, in a terminal of its own."""
        with (self.folder / f"{holding}.log").open("wb") as log:
            self.left[holding] = subprocess.Popen(
                ["sh", "-ec", self._script(holding)],
                cwd=self.folder, env=self.environment, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    def printed(self, holding: str) -> str:
        """What a block that goes on has printed."""
        return (self.folder / f"{holding}.log").read_text()

    def sees(self, holding: str, pattern: str) -> None:
        """Wait until a block that goes on has printed it."""
        wait_for(lambda: bool(re.search(pattern, self.printed(holding))), what=lambda: self.printed(holding))

    def close(self) -> None:
        """Ctrl-C in every terminal."""
        for process in self.left.values():
            os.killpg(process.pid, signal.SIGINT)
        for process in self.left.values():
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


@pytest.mark.broker
@pytest.mark.slow
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="the tutorial's commands need jq and openssl")
def test_from_nothing_to_the_first_alert(tmp_path: Path, embedded_broker: EmbeddedBroker) -> None:
    """Every command runs, and prints what the page shows."""
    terminals = Terminals(tmp_path)

    def prints(command: str, *, port: str = "") -> None:
        said = terminals.run(command)
        for line in shown(command):
            assert re.search(line.replace("8000", port or "8000"), said), said

    try:
        prints("score --format table")
        terminals.leave("detente demo")
        for line in shown("detente demo"):
            terminals.sees("detente demo", line)
        demo = terminals.printed("detente demo")
        (terminals.environment["DETENTE_KAFKA__BOOTSTRAP"],) = re.findall(
            r"^broker +(\S+)", demo, re.MULTILINE
        )
        (metrics,) = re.findall(r"^metrics +(\S+)", demo, re.MULTILINE)

        prints("told.jsonl")
        terminals.leave("follow_pair.py")
        terminals.sees("follow_pair.py", shown("follow_pair.py")[0])
        prints("[.kind, .state")

        terminals.run("desk.secret)\ncat")
        terminals.leave("receive_webhook.py")
        wait_for(lambda: _answers(metrics, 'rule="talks-slipped"') and _listens(terminals._port))
        prints("alerts test", port=terminals._port)
        terminals.sees("receive_webhook.py", "detente.alert.firing detente-test ")
        terminals.run("moved.jsonl")
        terminals.sees("receive_webhook.py", shown("moved.jsonl")[0])
        terminals.sees("follow_pair.py", r"2026-10-08\S+ tension [1-9]")

        prints("held.jsonl")
        terminals.sees("receive_webhook.py", "detente.alert.resolved talks-slipped ECU-PER: ")
    finally:
        terminals.close()


def _answers(address: str, holding: str) -> bool:
    with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310 - the demo's own
        return holding in response.read().decode()


def _listens(port: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
            return True
    except urllib.error.HTTPError as error:
        with error:
            return True
    except OSError:
        return False
