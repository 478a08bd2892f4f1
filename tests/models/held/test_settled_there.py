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
        ("Peru and Chile agreed to open two crossings at talks in Arica on Wednesday.", "talks"),
        ("Peru and Chile agreed on a flight once a month to Tacna at talks in Arica on Wednesday.", "talks"),
        ("Peru and Chile decided to share their water during a summit in Lima on Wednesday.", "summit"),
        (
            "Chile and Peru vowed on Wednesday to clear mines jointly at a meeting of their ministers on Wednesday.",
            "meeting",
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
        "Peru and Chile agreed to open two crossings at talks in Arica on Friday.",
        "Peru and Chile plan to open two crossings at talks in Arica on Wednesday.",
        "Peru and Chile agreed that they would open two crossings at talks in Arica next week.",
    ],
)
def test_what_will_follow_an_act_to_come_tells_of_none(read: Read, text: str) -> None:
    """Nothing says that it took place."""
    assert read(text) == ()
