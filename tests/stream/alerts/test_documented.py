"""docs/how-to/alerts.md says what the code takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from stream.alerts.rule import KINDS, Rule
from stream.alerts.rules_file import DEFAULTS, parse_rules
from stream.alerts.silence import Silence
from stream.alerts.template import FIELDS

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "alerts.md").read_text()
SECTIONS = {
    heading.split(":")[0].lower(): text
    for heading, text in re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", PAGE, re.MULTILINE)
}
NAMES = {"follow_up": "follow-up"}


def fields(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def documented(section: str) -> set[str]:
    """The names in the first column of a section's tables."""
    cells = re.findall(r"^\| (`[^|]*`) \|", SECTIONS[section], re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_field_of_a_rule_is_documented_and_no_other(kind: str) -> None:
    """A field that nobody can find, or that is gone, fails the build."""
    assert documented(NAMES.get(kind, kind)) == fields(KINDS[kind]) - fields(Rule)


def test_what_every_rule_says_is_documented() -> None:
    """The fields that all kinds share."""
    assert documented("what every rule says") - set(FIELDS) == fields(Rule)


def test_every_field_of_a_silence_is_documented() -> None:
    """Those of the file."""
    assert documented("silences") == fields(Silence)


def test_the_fields_of_words_and_of_defaults_are_documented() -> None:
    """Each kind with its own."""
    rows = re.findall(r"^\| (`.*?`) \| (`pair`.*) \|$", SECTIONS["what every rule says"], re.MULTILINE)
    told = {
        kind: tuple(re.findall(r"`(\w+)`", row))
        for kinds, row in rows
        for kind in re.findall(r"`(\w+)`", kinds)
    }
    assert told == dict(FIELDS)
    sentence = re.search(r"`\[defaults\]` may give (.*?), for all", PAGE, re.DOTALL)
    assert sentence is not None
    assert set(re.findall(r"`(\w+)`", sentence[1])) == set(DEFAULTS)


def test_the_example_is_right() -> None:
    """It can be copied as it stands."""
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    book = parse_rules(example.encode(), name="example")
    assert [len(book.rules), len(book.silences)] == [2, 1]
