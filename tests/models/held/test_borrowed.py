"""The kind of a plain verb that is borrowed from the act it tells of: "the visit took place".

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize("noun", ["visit", "planned visit"])
def test_what_took_place_was_planned_or_not(read: Read, noun: str) -> None:
    """Its verb makes a plan true, in compiled modules as in their sources."""
    assert [
        act.kind for act in read(f"The {noun} of the Chadian president to Oslo took place on Monday.")
    ] == ["visit"]
