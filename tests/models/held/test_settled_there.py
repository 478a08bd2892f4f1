"""What somebody will do after an act of the article's own day: that act took place.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Peru will lift its ban on Chilean fruit after a meeting of ministers in Arica on Wednesday.",
            "meeting",
        ),
        ("Peru and Chile will share their water following talks in Lima on Wednesday.", "talks"),
        (
            "Chile will send its envoy back after a summit with Peru on Wednesday, its president said.",
            "summit",
        ),
    ],
)
def test_what_is_settled_today_tells_of_the_act_before_it(read: Read, text: str, kind: str) -> None:
    """Its day is the article's own."""
    (act,) = read(text)
    assert act.kind == kind
    assert act.first is not None
    assert act.first.isoformat() == "2024-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "Peru will lift its ban on Chilean fruit after a meeting of ministers in Arica on Friday.",
        "Peru will not lift its ban after a meeting of ministers in Arica.",
        "Peru will lift its ban on Chilean fruit after talks with Chile.",
    ],
)
def test_what_will_follow_an_act_to_come_tells_of_none(read: Read, text: str) -> None:
    """Nothing says that it took place."""
    assert read(text) == ()
