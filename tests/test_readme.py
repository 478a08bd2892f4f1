"""The README shows what the product does."""

from __future__ import annotations

import re
from pathlib import Path

from stream.commands.readme_example import example, with_example

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def test_the_example_is_what_the_command_prints() -> None:
    """Run `make reference` where this fails."""
    assert with_example(README, example(ROOT)) == README


def test_every_link_leads_somewhere() -> None:
    """Relative links of the README name files of the repository."""
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert links
    assert all((ROOT / link).exists() for link in links)


def test_the_two_first_commands_exist() -> None:
    """`make demo` and `make test` come first and are targets."""
    commands = re.findall(r"^    (make \w+)", README, re.MULTILINE)
    assert commands[:2] == ["make demo", "make test"]
    makefile = (ROOT / "Makefile").read_text()
    assert all(f"\n{command.split()[1]}:" in makefile for command in commands)
