"""Settlements of several days as one."""

from __future__ import annotations

from stream.state.settled import TELLINGS, Change, Settled, being_told, joined
from tests.stream.state.made import Run, act, draft, withdrawal


def _told() -> Settled:
    """A settlement that publishes an act."""
    return Run().step([draft("told", acts=[act("CHN USA", "2025-06-27")])])


def _ended() -> Settled:
    """A settlement that ends the same act."""
    run = Run()
    run.step([draft("told", acts=[act("CHN USA", "2025-06-27")])])
    return run.step([withdrawal("told")])


def test_an_act_that_ended_and_is_there_again_has_no_tombstone() -> None:
    """Else it would be sent after the record: ends are sent last."""
    told, ended = _told(), _ended()
    assert ended.ended_acts == [told.acts[0].id]
    assert joined([told, ended]).ended_acts == ended.ended_acts
    assert joined([ended, told]).ended_acts == []
    assert joined([ended, told]).acts == told.acts


def test_what_is_told_of_is_marked_before_it_is_sent() -> None:
    told = _told()
    (note,) = told.told
    assert note.table == TELLINGS
    assert being_told(told.told) == [Change(TELLINGS, note.key, b"?")]
