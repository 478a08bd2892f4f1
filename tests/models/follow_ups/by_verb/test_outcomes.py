"""What a gathering decides, which is not what opens or takes place, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Mali will ignore the decisions of an ECOWAS summit that opens in Abuja on May 23.",
        "Mali said that it would not be bound by decisions of an ECOWAS summit that takes place on May 23.",
        "Mali is waiting for the outcome of the ECOWAS summit that begins in Abuja on May 23.",
        "The agenda of the summit of Chad and Niger that takes place in Rome on May 23 is full.",
    ],
)
def test_the_relative_clause_tells_of_the_gathering(read: Read, text: str) -> None:
    """The day is that of the summit."""
    assert [act.kind for act in read(text)] == ["summit"]


def test_a_decision_that_is_due_stays_one(read: Read) -> None:
    """Of a court, nothing opens."""
    (act,) = read("Chad awaits the decision of the court that is due on May 23.")
    assert act.kind == "vote"
