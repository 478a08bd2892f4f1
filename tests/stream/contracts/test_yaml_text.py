from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from stream.contracts.yaml_text import yaml_text

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")) | st.just("\n"))
WORDS = st.sampled_from(
    ["yes", "No", "null", "~", "1.0", "0x1f", "2024-01-01", "- x", "a: b", "a #b", "on", ""]
)
SCALARS = (
    TEXT
    | WORDS
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXT | WORDS, inner), max_leaves=20
)


@given(st.dictionaries(TEXT | WORDS, DATA, min_size=1))
def test_what_is_written_is_read_back(data: dict[str, Any]) -> None:
    assert yaml.safe_load(yaml_text(data)) == data


def test_paragraphs_stand_as_a_block_and_short_lists_in_a_line() -> None:
    text = yaml_text({"about": "One.\n\nTwo.", "tags": ["a", "b"], "items": [{"k": 1, "l": [2]}]})
    assert text == "about: |-\n  One.\n\n  Two.\ntags: [a, b]\nitems:\n  - k: 1\n    l: [2]\n"
