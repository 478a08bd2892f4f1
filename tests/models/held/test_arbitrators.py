"""What arbitrators between states ruled, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "An arbitration panel in The Hague ruled on Monday that Peru may use the water of the lake.",
        "A panel of arbitrators ruled on Monday that Peru may use the water of the lake.",
        "A WTO panel ruled on Monday against Peru in its quarrel with Chile over copper.",
        "A court of arbitration ruled on Monday that Peru must change the design of a dam.",
    ],
)
def test_is_a_ruling_also_of_a_panel(read: Read, text: str) -> None:
    """The state that it names is one of its sides."""
    (act,) = [act for act in read(text) if act.sure]
    assert act.kind == "vote"
    assert "PER" in {one.actor for one in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "A panel in Lima ruled on Monday that the singer may keep her prize.",
        "A disciplinary panel in Peru ruled on Monday.",
    ],
)
def test_other_panels_rule_on_nothing_of_states(read: Read, text: str) -> None:
    """A jury is none."""
    assert not [act for act in read(text) if act.sure]
