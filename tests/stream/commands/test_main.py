from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rich_click as click

from stream.commands import main
from stream.commands.main import COMMANDS, cli, exit_status, load_command, run
from stream.errors import SettingsError, StreamError, TopicError, UnreachableError

PROGRAM = [sys.executable, "-m", "stream.commands.main"]


def names() -> list[list[str]]:
    """Every command as it is called."""
    found: list[list[str]] = []
    for name in COMMANDS:
        command = load_command(name)
        found.append([name])
        if isinstance(command, click.Group):
            found += [[name, child] for child in command.commands]
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_in_the_help_is_that_of_a_command_that_exists(name: str) -> None:
    context = click.Context(cli)
    shown = cli.get_command(context, name)
    assert shown is not None
    assert load_command(name).name == name
    assert shown.help
    assert len(shown.help) < 70


@pytest.mark.parametrize("arguments", names(), ids=" ".join)
def test_every_command_explains_itself_with_its_options(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--help"]) == 0
    assert "Usage: detente " + " ".join(arguments) in " ".join(capsys.readouterr().out.split())


def test_help_is_there_at_once_for_nothing_heavy_is_imported() -> None:
    heavy = "spacy numpy sklearn faust aiokafka pydantic asyncio"
    code = (
        "import sys\nfrom stream.commands.main import run\nrun(['--help'])\n"
        f"sys.exit(' '.join(name for name in {heavy.split()!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_help_of_no_command_imports_the_models_or_a_client() -> None:
    code = (
        "import sys\nfrom stream.commands.main import COMMANDS, run\n"
        "for name in COMMANDS: run([name, '--help'])\n"
        "sys.exit(' '.join({'spacy', 'sklearn', 'faust', 'aiokafka'} & {*sys.modules}) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["score", "--nonsense"],
        ["score", "/no/such/file"],
        ["score", "--workers", "0"],
        ["config"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2_with_a_message_on_standard_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status: object = run(arguments)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("error", "status"),
    [(SettingsError("x"), 2), (UnreachableError("x"), 3), (TopicError("x"), 1), (StreamError("x"), 1)],
)
def test_errors_of_ours_have_their_status(error: Exception, status: int) -> None:
    assert exit_status(error) == status  # type: ignore[arg-type]  # all are errors of ours


def test_a_broker_that_is_away_is_status_3_and_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", "127.0.0.1:1")
    for arguments in (["tail"], ["dead-letters", "list"], ["dead-letters", "replay"]):
        assert run(arguments) == 3
        assert "127.0.0.1:1: the connection is refused" in capsys.readouterr().err


def test_wrong_settings_are_status_2_and_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSRAP", "x")
    assert run(["worker"]) == 2
    assert "did you mean DETENTE_KAFKA__BOOTSTRAP?" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("detente, version ")


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text('{"id": "a", "text": "Talks began in Geneva."}\n' * 50)
    score = subprocess.Popen(
        [*PROGRAM, "score", str(news)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert score.stdout is not None
    assert score.stderr is not None
    with score.stdout, score.stderr:
        assert score.stdout.readline().startswith("{")
        score.stdout.close()
        assert (score.wait(30), score.stderr.read()) == (0, "")


def test_an_interrupt_ends_tidily_with_status_130() -> None:
    score = subprocess.Popen(
        [*PROGRAM, "score", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert score.stdin is not None
    assert score.stdout is not None
    with score:
        score.stdin.write('{"id": "a", "text": "Talks began in Geneva."}\n')
        score.stdin.flush()
        assert score.stdout.readline().startswith("{")
        time.sleep(0.1)
        os.kill(score.pid, signal.SIGINT)
        _, error = score.communicate(timeout=30)
    assert score.returncode == 130
    assert "Traceback" not in error


def test_the_module_runs_as_the_program_does() -> None:
    assert main.__name__ == "stream.commands.main"
    done = subprocess.run([*PROGRAM, "--version"], capture_output=True, check=False)
    assert done.returncode == 0
