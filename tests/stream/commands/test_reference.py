from __future__ import annotations

from pathlib import Path

from stream.commands.reference import cli_reference

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "cli.md"


def test_the_page_is_what_the_commands_say() -> None:
    """Run `make reference` where this fails."""
    assert PAGE.read_text() == cli_reference()
