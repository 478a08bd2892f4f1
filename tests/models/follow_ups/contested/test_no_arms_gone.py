"""That no helicopter has left, or no aid has come, contradicts who told that it had."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No Omani helicopter has left Chad, a civic group said on Tuesday, contradicting the army in Muscat.", "withdrawal"),
        ("No Omani jets have left Chad, rebels said on Tuesday, contradicting the defence ministry.", "withdrawal"),
        ("No aid has reached Chad, the UN said on Tuesday, contradicting Oman.", "exchange"),
        ("No Omani troops have arrived in Chad, the rebels said on Tuesday, contradicting Muscat.", "deployment"),
    ],
)  # fmt: skip
def test_a_deed_is_contested(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


def test_ships_kept_by_the_ice_contest_nothing(read: Read) -> None:
    assert read("No ship has left the port since January because of the ice, the operator said.") == ()
