"""Acts that somebody says they might do, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Serbian President Milan Jovicic said on Wednesday he might visit Moscow before the end of the year.",
        "Serbian President Milan Jovicic said on Wednesday he would visit Moscow in the autumn.",
        "Serbian President Milan Jovicic said on Tuesday they could visit Moscow to discuss gas.",
        "Serbia's president told reporters on Wednesday he will visit Moscow.",
    ],
)
def test_a_verb_behind_a_day_is_no_occasion(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Serbia's president signed a pact on Wednesday during his visit to Moscow.",
        "Serbia's president met Russia's premier on Wednesday on a visit to Moscow.",
    ],
)
def test_an_occasion_is_held(read: Read, text: str) -> None:
    assert read(text)
