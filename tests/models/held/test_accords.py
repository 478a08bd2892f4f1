"""The place of what was agreed is not that of the act at which it was."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile ended their talks on Tuesday with an agreement to meet again in Arica.",
        "Peru and Chile held talks on Tuesday and reached an accord to open a consulate in Arica.",
    ],
)
def test_the_place_of_what_was_agreed_is_none_of_the_talks(read: Read, text: str) -> None:
    """The talks were held elsewhere."""
    (act,) = (one for one in read(text) if one.kind == "talks")
    assert act.location is None


def test_the_place_of_the_talks_stays(read: Read) -> None:
    """It stands before the accord."""
    (act,) = read("Peru and Chile ended talks in Lima on Tuesday with an agreement to meet again in Arica.")
    assert act.location == "Lima"
