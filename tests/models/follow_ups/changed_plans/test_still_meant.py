"""What did not take place on its day and is still meant to, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A swap of prisoners between Chad and Niger did not take place on Wednesday, and officials said that it would come later.", "exchange"),
        ("The talks of Chad and Niger did not go ahead on Wednesday. They will be held soon, Chad said.", "talks"),
        ("A pullback of Chadian soldiers from Niger did not happen on Wednesday; Chad called it a matter of days.", "withdrawal"),
        ("The visit of Chad's king to Niger failed to take place on Wednesday but is still planned.", "visit"),
    ],
)  # fmt: skip
def test_it_is_put_off(read: Read, text: str, kind: Kind) -> None:
    (act, *_) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "postponed", None)


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Chad and Niger did not take place on Wednesday but will be held on June 3.",
        "The talks between Chad and Niger, due on Wednesday, did not take place, but they will be held on June 3.",
    ],
)
def test_it_has_its_new_day(read: Read, text: str) -> None:
    (act, *_) = read(text)
    assert (act.status, act.first) == ("postponed", dt.date(2024, 6, 3))


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Chad and Niger did not take place on Wednesday, and Chad said there would be none.",
        "The talks between Chad and Niger did not take place on Wednesday. Chad has called them off.",
        "The talks between Chad and Niger did not take place.",
    ],
)
def test_it_is_off_where_nobody_means_it_still(read: Read, text: str) -> None:
    assert "cancelled" in {act.status for act in read(text)}
