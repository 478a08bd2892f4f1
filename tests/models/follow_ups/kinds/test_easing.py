"""Relief that is only felt, and things that are let go, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister hopes that the meeting of Chad and Niger will bring relief.",
        "The deal with Niger should bring relief to consumers in Chad, the minister said.",
        "Rain is expected to bring relief to farmers in Chad on Friday.",
        "The accord will give relief to both Chad and Niger, an analyst said.",
        "The tax cut will provide relief for exporters in Chad from June 1.",
        "The opening of the border on Monday will bring relief to traders in Chad and Niger.",
        "Chad's foreign minister called on Niger on Wednesday to release goods stuck at the border.",
        "Chad called on Niger to release its frozen funds by Friday.",
        "Chad asked Niger to release 400 containers held at Cotonou.",
        "Chad urged Niger to release the reserves of its central bank.",
    ],
)
def test_neither_is_an_exchange(read: Read, text: str) -> None:
    """Nobody hands over captives or aid."""
    assert not any(mention.kind == "exchange" for mention in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad will bring relief supplies to Niger on Monday.",
        "Trucks of the Red Cross will bring relief to Niger on Monday.",
        "Chad will release 40 prisoners to Niger on Monday.",
    ],
)
def test_what_is_carried_or_freed_is_one(read: Read, text: str) -> None:
    """Aid that is carried, and captives, are handed over."""
    assert [mention.kind for mention in read(text)] == ["exchange"]
