"""Sanctions decided on one day and in force from another, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "European Union foreign ministers agreed on Monday on sanctions against 26 officials of Chad, to take effect on July 1.",
        "The United States agreed with Japan on sanctions against Chad, to come into force on July 1.",
        "EU ambassadors agreed on Tuesday on a package of sanctions against Chad, effective July 1.",
        "EU envoys agreed on Monday on new sanctions against Chad that are to take effect on July 1.",
        "EU states agreed on Monday on sanctions against Chad which enter into force on July 1.",
        "Canada and Britain agreed on Friday on sanctions against Chad, in force from July 1.",
        "EU ministers on Tuesday adopted sanctions against Chad over its raids. They will take effect on July 1.",
        "Japan on Tuesday adopted new sanctions on Chad. The sanctions are to enter into force on July 1.",
        "Japan on Monday adopted new sanctions on Chad. The measures will take effect on July 1, it said.",
        "Britain on Monday adopted sanctions against Chad. They will come into force on July 1.",
    ],
)
def test_sanctions_are_dated_by_the_day_of_their_effect(read: Read, text: str) -> None:
    """The day of the decision is not theirs, and they are fixed, not only agreed."""
    found = [(mention.status, mention.first) for mention in read(text) if mention.kind == "sanctions"]
    assert found == [("confirmed", dt.date(2024, 7, 1))]


def test_the_measures_are_those_told_of_before(read: Read) -> None:
    """What "the measures" are is told before, and so are their parties, not those of the reasons given for them."""
    text = (
        "The European Union is considering sanctions on Chad over raids that closed roads in Niger and Togo. "
        "The measures could take effect in August, an envoy said."
    )
    (found,) = read(text)
    assert found.status == "possible"
    assert found.first == dt.date(2024, 8, 1)
    assert [member.actor for member in found.participants] == ["EU", "TCD"]
