"""The examples of docs/spacy.md run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.frame.components import DOCUMENT, PREFIX
from models.pipeline import EXTRACTORS

PAGE = (Path(__file__).parents[3] / "docs" / "spacy.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.+?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(example: str) -> None:
    exec(compile(example, "docs/spacy.md", "exec"), {})  # noqa: S102 - our own page


def test_every_component_is_listed_in_order() -> None:
    listed = re.findall(rf"^\| `({PREFIX}\w+)` \|", PAGE, re.MULTILINE)

    assert listed == [DOCUMENT, *(PREFIX + extractor.name for extractor in EXTRACTORS)]
