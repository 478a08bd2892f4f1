"""What was told just before is called off or put off by "it" and "them"."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad and Niger agreed to hold talks on June 6. On Tuesday Chad put them off without a new date.", ("talks", "postponed", "None")),
        ("Chad's president was to visit Niger on Friday. He called it off because of floods.", ("visit", "cancelled", "None")),
        ("The exercise of Chad and Niger was set for Friday. Niger has postponed it to June 3.", ("exercise", "postponed", "2024-06-03")),
        ("Chad's talks with Niger were to open on Friday. Oman has moved them to June 3.", ("talks", "postponed", "2024-06-03")),
    ],
)  # fmt: skip
def test_the_act_is_undone(read: Read, text: str, told: tuple[str, str, str]) -> None:
    last = read(text)[-1]
    assert (last.kind, last.status, str(last.first)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Chad's summit with Niger was to open on Friday. Diplomats said that Niger could put it off.",
        "Chad's summit with Niger will open on Friday. Niger had called it off in March.",
        "Chad's summit with Niger will open on Friday. Niger has not called it off.",
    ],
)
def test_what_may_be_was_or_is_not_so_undoes_nothing(read: Read, text: str) -> None:
    assert [act.status for act in read(text)] == ["confirmed"]


def test_what_is_told_as_over_is_not_ahead(read: Read) -> None:
    assert read("No party will confirm that talks between Chad and Niger took place in Rome on Monday.") == ()
