"""The embedded broker as a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stream.broker.embedded import EmbeddedBroker, _answers
from stream.errors import UnreachableError

pytestmark = pytest.mark.broker


def _alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_nothing_is_left_behind(embedded_broker: EmbeddedBroker) -> None:
    """Leaving the block ends the process, frees the port and removes the temporary folder."""
    with EmbeddedBroker() as broker:
        pid, port = broker.pid, int(broker.bootstrap.rpartition(":")[2])
        folder = broker._folder
        assert folder is not None
        assert _answers(port)
    assert not _answers(port)
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_data_outlive_a_crash(tmp_path: Path, embedded_broker: EmbeddedBroker) -> None:
    """A killed broker starts again on the same port with the same folder."""
    with EmbeddedBroker(tmp_path / "data") as broker:
        before = broker.bootstrap
        broker.kill()
        broker.start()
        assert broker.bootstrap == before
    assert (tmp_path / "data").is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends children with their parent")
def test_a_killed_parent_takes_the_broker_with_it(embedded_broker: EmbeddedBroker) -> None:
    """`kill -9` of the process that started it leaves no broker behind."""
    program = (
        "import time\nfrom stream.broker.embedded import EmbeddedBroker\n"
        "with EmbeddedBroker() as broker:\n    print(broker.pid, flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert _alive(pid)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while _alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _alive(pid)


def test_a_platform_without_the_wheel_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the wheel is missing the error says how to go on."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(UnreachableError, match="--broker HOST:PORT"):
        EmbeddedBroker()
