"""docs/how-to/ingest.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rich_click as click

from stream.commands.main import load_command
from stream.settings.groups.alerts import FeedsSettings

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "ingest.md").read_text()
COMMANDS = [
    line for block in re.findall(r"```(?:sh)?\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()
]


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_that_is_shown_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feeds.opml").write_text("<opml/>")
    name, *arguments = line.partition("detente ")[2].split()
    if "cd /srv/detente" in line:
        name, *arguments = line.rpartition("detente ")[2].split()
    context = load_command(name).make_context(name, arguments)
    assert isinstance(context, click.Context)


@pytest.mark.parametrize(
    "option", ["--feeds", "--follow", "--every", "--no-full-text", "--pair", "--min-escalation"]
)
def test_every_option_is_explained(option: str) -> None:
    assert option in PAGE


@pytest.mark.parametrize("name", FeedsSettings.model_fields)
def test_every_setting_is_explained(name: str) -> None:
    assert f"`feeds.{name}`" in PAGE
