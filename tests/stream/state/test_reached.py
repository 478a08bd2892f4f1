"""What of the log is known to be applied, and what is not."""

from __future__ import annotations

import pytest

from stream.records.control import EndSilence
from stream.records.draft import Message, Tick
from stream.state.reached import Reached
from stream.state.settled import REACHED
from tests.stream.state.made import DAY, NOON, Run, draft, new_state, text, withdrawal


def reached(*messages: Message) -> Reached:
    """After these messages and a restart."""
    first = Reached()
    for position, message in enumerate(messages):
        first.begin(message, position)
        first.end()
    again = Reached()
    again.load((key, value) for key, value in first.changes(NOON).items() if value is not None)
    return again


@pytest.mark.parametrize(
    "message",
    [draft("a"), withdrawal("a"), Tick(at=NOON), EndSilence(by="ada", at=NOON, id="s")],
    ids=lambda message: type(message).__name__,
)
def test_every_kind_of_message_is_known_again(message: Message) -> None:
    mine = reached(message, message)
    assert mine.knows(message, 0)
    assert mine.knows(message, 1)
    assert not mine.knows(message, 2)


def test_only_what_is_kept_is_known() -> None:
    """What a running state has in memory alone is lost with it, and comes again."""
    mine = Reached()
    mine.begin(draft("a"), 0)
    mine.end()
    assert mine.position == 1
    assert not mine.knows(draft("a"), 0)


def test_while_a_message_is_taken_in_only_those_before_it_are_reached() -> None:
    mine = Reached()
    mine.begin(draft("a"), 7)
    assert mine.position == 7


def test_a_place_is_written_once() -> None:
    mine = reached(draft("a"))
    assert mine.changes(NOON) == {}
    mine.begin(draft("b"), 1)
    mine.end()
    assert len(mine.changes(NOON)) == 1
    assert mine.changes(NOON) == {}


def test_ticks_that_come_again_find_the_clock_where_they_found_it() -> None:
    """A later one within the batch, the clock of which was kept, would make them near enough to move it."""
    log: list[Message] = [
        draft("old", published="2025-06-01"), Tick(at=NOON), draft("new", published="2025-06-19"), Tick(at=NOON),
    ]  # fmt: skip
    run = Run(new_state(clock="event"))
    run.step(log[:1])
    kept = dict(run.tables[REACHED])
    run.step(log[1:3])
    run.tables[REACHED] = kept
    assert run.state.now < NOON, "the tick came too early"
    now = run.state.now
    again = run.restarted(new_state(clock="event"), at=0)
    again.step(log[:3])
    assert again.state.now == now
    again.step(log[3:])
    assert again.state.now == NOON


def test_a_message_older_than_others_before_it_is_known_again() -> None:
    """Workers' clocks differ a little."""
    early = draft("b", read_at=NOON - 60)
    assert reached(draft("a"), early).knows(early, 1)


def test_a_command_with_a_clock_far_ahead_hides_no_topic_that_was_made_anew() -> None:
    mine = reached(draft("a"), EndSilence(by="ada", at=NOON + 999 * DAY, id="s"))
    assert not mine.knows(draft("b", read_at=NOON + 1), 0)
    assert not mine.knows(EndSilence(by="ada", at=NOON + 2, id="s"), 1)


def test_a_topic_that_was_made_anew_is_applied_from_its_beginning() -> None:
    """Its positions begin anew; articles must not go unanswered until they are past the old ones."""
    run = Run()
    run.step([draft("a", text("wire")), draft("b"), draft("c")])
    run = run.restarted(new_state(), at=0)
    run.step([draft("d", text("wire"), read_at=NOON + DAY)])
    answer = run.scores["d"]
    assert answer is not None
    assert answer.story == "a"
    run.step([Tick(at=NOON + DAY + 1)])
    again = run.restarted(new_state(), at=1)
    again.step([Tick(at=NOON + DAY + 1), draft("e", read_at=NOON + DAY + 2)])
    assert again.scores["e"] is not None
    assert run.tables[REACHED] == again.tables[REACHED]
