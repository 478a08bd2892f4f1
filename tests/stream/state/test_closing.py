"""Articles of closed days leave at once, as far as others can tell, whenever their entries are deleted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from stream.records.draft import Draft, Message, Tick
from tests.stream.state.made import DAY, NOON, Run, act, draft, edited, new_state, text, withdrawal
from tests.stream.state.test_laws import assert_alike, outcome

TALKS = act("CHN USA", "2025-06-27")
CLOSING = Tick(at=NOON + 14 * DAY)
"""Closes the day of an article of June 19; its entry is deleted a step later."""


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(draft("copied", text("told"), acts=[TALKS]), id="of the closed day"),
        pytest.param(
            draft("reprinted", edited(text("told")), published="2025-06-25", acts=[TALKS]),
            id="of an open day",
        ),
    ],
)
@pytest.mark.parametrize("ends", [(1, 2), (1,), (2,), ()], ids="steps that end after {}".format)
def test_a_copy_of_what_is_on_its_way_out_stands_alike_wherever_a_step_or_a_life_ends(
    copy: Draft, ends: tuple[int, ...]
) -> None:
    """It would be told of the original's story or of its own, as the crash had it."""
    log: list[Message] = [draft("told", acts=[TALKS]), CLOSING, copy]
    steps = [log[start:end] for start, end in pairwise((0, *ends, len(log)))]
    calm = Run()
    for message in log:
        calm.step([message])
    undisturbed = outcome(calm)
    for share in range(21):
        run = Run()
        for step in steps[:-1]:
            run.step(step)
        run.step(steps[-1], done=share / 20)
        run = run.restarted(new_state(), at=0)
        for step in steps:
            run.step(step)
        assert_alike(outcome(run), undisturbed)


def test_what_is_withdrawn_on_its_way_out_is_gone_after_a_restart_too() -> None:
    """Its entry is not to wait for the next step: a state that found it would tell a copy of it."""
    run = Run()
    run.step([draft("told"), CLOSING, withdrawal("told", read_at=NOON + 14 * DAY)])
    run = run.restarted(new_state())
    run.step([draft("copied", text("told"))])
    answer = run.scores["copied"]
    assert answer is not None
    assert (answer.outcome, answer.story) == ("scored", "copied")


def test_an_old_article_is_not_held_against_copies_that_came_after_it() -> None:
    """A crash that kept the copy and lost what the old one tells would have it told of the copy's story."""
    batch: list[Message] = [
        draft("old", text("told"), published="2025-06-05", acts=[TALKS]),
        draft("copied", text("told"), acts=[TALKS]),
    ]
    calm = Run()
    calm.step(batch)
    undisturbed = outcome(calm)
    for share in range(21):
        run = Run()
        run.step(batch, done=share / 20)
        run = run.restarted(new_state(), at=0)
        run.step(batch)
        assert_alike(outcome(run), undisturbed)


def test_an_old_copy_of_what_the_window_holds_is_told_of_its_story() -> None:
    """Though it was published first: it is not kept, so it gives no name."""
    run = Run()
    run.step([
        draft("kept", text("wire"), published="2025-06-19"),
        draft("exact", text("wire"), published="2025-06-05"),
        draft("edited", edited(text("wire")), published="2025-06-05"),
    ])  # fmt: skip
    told = {
        name: (score.story, score.duplicate_of) for name, score in run.scores.items() if score is not None
    }
    assert told == {"kept": ("kept", None), "exact": ("kept", "kept"), "edited": ("kept", None)}
