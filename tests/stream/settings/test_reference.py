from __future__ import annotations

from pathlib import Path

import pytest

from stream.settings.catalogue import Setting, catalogue, groups
from stream.settings.reference import settings_reference

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "settings.md"


def test_the_page_is_what_the_schema_says() -> None:
    """Run `make reference` where this fails."""
    assert PAGE.read_text() == settings_reference()


@pytest.mark.parametrize("setting", catalogue().values(), ids=lambda setting: setting.key)
def test_every_setting_is_on_the_page_with_its_meaning_and_its_variable(setting: Setting) -> None:
    entry = PAGE.read_text().partition(f"### `{setting.key}`")[2].partition("###")[0]
    assert setting.field.description
    assert setting.field.description in entry
    assert f"`{setting.environment}`" in entry
    assert (f"`{setting.environment}_FILE`" in entry) == setting.secret


def test_every_group_says_what_it_is_about() -> None:
    assert all(groups().values())
