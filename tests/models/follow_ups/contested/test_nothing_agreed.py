"""Acts about which nothing is settled, as somebody says."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Nothing has been settled about talks with Mali, Niger's foreign ministry said on Tuesday.",
        "Nothing was decided on a visit by the Malian president to Niamey, Niger's government said.",
        "Niger said that nothing had been fixed about a meeting with Mali on June 3.",
    ],
)
def test_it_is_only_possible_and_on_no_day(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.status, act.first) == ("possible", None)
    assert {member.actor for member in act.participants} >= {"MLI", "NER"}


def test_what_came_of_a_meeting_is_no_denial_of_it(read: Read) -> None:
    assert read("Nothing was agreed at a meeting of Mali and Niger on Tuesday.") == ()
