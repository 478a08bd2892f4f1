"""The laws of the state: order, repetition, batches and crashes leave no trace in what is kept and published.

Left out of the comparisons: arrivals and the moments of pairs, which say when; alerts, which go by what was known at
each moment (tests/stream/alerts has their laws); notes on acts that are no more.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stream.records.draft import Draft, Message, Tick
from stream.state.entry import Entry
from stream.state.settled import ATTIC, EPISODES
from tests.laws import HISTORIES
from tests.stream.state.made import (
    DAY,
    NOON,
    Run,
    act,
    draft,
    edited,
    entries,
    latest,
    new_state,
    text,
    withdrawal,
)

POOL: tuple[Message, ...] = (
    draft("plain"),
    draft("plain", text("plain", 90), pairs={"CHN-USA": 0.3, "CHN-JPN": 0.6}),
    withdrawal("plain"),
    draft("older", text("wire"), published="2025-06-17", source="one"),
    draft("younger", text("wire"), published="2025-06-19", source="two"),
    draft("cut", edited(text("wire")), published="2025-06-18T06:00:00Z", source="three"),
    draft("cut", text("own"), published="2025-06-18T06:00:00Z", source="three"),
    draft("older", text("other"), published="2025-06-17", source="one"),
    withdrawal("older"),
    draft("oldest", edited(text("wire")), published="2025-06-16", source="four", pairs={"IND-PAK": 0.9}),
    withdrawal("oldest"),
    draft("bridge", edited(edited(text("wire"))), published="2025-06-19T01:00:00Z"),
    withdrawal("bridge"),
    draft("undated", published=None, pairs={"IND-PAK": 0.5}),
    draft("ahead", published="2025-06-21T09:00:00Z", pairs={"IND-PAK": 0.7}),
    draft("far ahead", published="2025-07-21T09:00:00Z"),
    draft("late", published="2025-05-01"),
    draft("irrelevant", outcome="not_relevant"),
    draft("irrelevant", pairs={"RUS-UKR": 0.9}, force=["attack"]),
    draft("force", pairs={"RUS-UKR": 0.95}, force=["attack", "casualties"], source="two"),
    draft("many", pairs={"CHN-USA": 0.5, "IND-PAK": 0.4, "RUS-UKR": 0.3, "IRN-ISR": 0.2}),
    draft("talks told", acts=[act("CHN USA", None, "possible")]),
    draft("talks dated", acts=[act("CHN USA", "2025-06-27")], source="one"),
    draft("talks copied", text("talks dated"), acts=[act("CHN USA", "2025-06-27")], source="two"),
    draft("talks moved", acts=[act("CHN USA", "2025-07-03", "postponed")], source="three"),
    draft("talks off", acts=[act("IND PAK", "2025-06-25", "cancelled")], pairs={"IND-PAK": 0.6}),
    draft("talks on", acts=[act("IND PAK", "2025-06-25")], pairs={"IND-PAK": 0.2}, published="2025-06-18"),
    draft("talks on", acts=[act("IND PAK", "2025-06-28")], pairs={"IND-PAK": 0.2}, published="2025-06-18"),
    withdrawal("talks off"),
    draft("no pairs", pairs={}),
)  # fmt: skip

TIMES = tuple(Tick(at=NOON + days * DAY) for days in (0.01, 0.6, 4, 11, 14, 15.5))
"""Days turn, articles are closed and let go, acts are missed."""

logs = st.lists(st.integers(0, len(POOL) - 1), min_size=1, max_size=14)
"""Places in the pool."""

histories = st.lists(st.integers(0, len(POOL) + len(TIMES) - 1), min_size=1, max_size=14)
"""Places in the pool and among the times after it."""

seeds = st.integers(0, 9_999)


def told(places: Sequence[int]) -> list[Message]:
    """The messages at these places of the pool."""
    return [(*POOL, *TIMES)[place] for place in places]


def name_of(message: Message) -> str:
    return getattr(message, "article", "")


def shuffled(log: Sequence[Message], seed: int) -> list[Message]:
    """Another order, in which the messages of each article keep theirs."""
    mixed = list(log)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - an order, not a secret
    queues = {name: iter([one for one in log if name_of(one) == name]) for name in map(name_of, log)}
    return [next(queues[name_of(one)]) for one in mixed]


def doubled(log: Sequence[Message], seed: int) -> list[Message]:
    """The log in which some messages come again, at once."""
    chance = random.Random(seed)  # noqa: S311 - as above
    return [one for message in log for one in [message] * chance.choice((1, 1, 2, 3))]


def batches(log: Sequence[Message], seed: int) -> list[list[Message]]:
    """The log cut anywhere."""
    chance = random.Random(seed)  # noqa: S311 - as above
    found: list[list[Message]] = [[]]
    for message in log:
        if found[-1] and chance.random() < 0.4:
            found.append([])
        found[-1].append(message)
    return found


def outcome(run: Run) -> tuple[dict[str, Any], ...]:
    """What is kept in the end, then what is kept and published when the day turned: every pair as all makes it.

    Articles of a day that was closed are let go a step later. Of those too old for the window the last to come are
    kept, by when they came: there the order does matter.
    """
    run.step([])
    kept = entries(run.tables, without=[EPISODES, ATTIC])
    run.step([Tick(at=run.state.ledger.clock + DAY)])
    run.step([])
    records = {
        key: record
        for key, record in latest(run.published).items()
        if key.startswith("act/") or record.articles > 0
    }
    return kept, entries(run.tables, without=[EPISODES, ATTIC]), records


def assert_alike(one: tuple[dict[str, Any], ...], other: tuple[dict[str, Any], ...]) -> None:
    """Compare by keys, so that a failure names what differs."""
    for left, right in zip(one, other, strict=True):
        differ = sorted(key for key in left.keys() | right.keys() if left.get(key) != right.get(key))
        assert not differ, [(key, _short(left.get(key)), _short(right.get(key))) for key in differ]


def _short(value: Any) -> Any:
    if isinstance(value, Entry):
        return msgspec.structs.replace(value, signature=b"")
    return msgspec.msgpack.decode(value) if isinstance(value, bytes) and value[:1] == b"\x93" else value


def played(log: Sequence[Message], seed: int = 0, *, clock: str = "arrival") -> Run:
    run = Run(new_state(clock=clock))
    for batch in batches(log, seed):
        run.step(batch)
    return run


def check_order(log: list[Message], seed: int) -> None:
    """Shuffled, doubled and cut otherwise, the log comes to the same."""
    other = doubled(shuffled(log, seed), seed)
    assert_alike(outcome(played(other, seed + 1)), outcome(played(log)))


def check_crash(log: list[Message], seed: int, share: float) -> None:
    """A batch of which any part was published and kept, and which is applied again with others, comes to the same."""
    parts = batches(log, seed)
    run = Run()
    at = int(share * len(parts))
    for batch in parts[:at]:
        run.step(batch)
    before = run.position
    run.step(parts[at], done=seed % 101 / 100)
    run = run.restarted(new_state(), at=before)
    for batch in batches(log[before:], seed + 1):
        run.step(batch)
    assert_alike(outcome(run), outcome(played(log, seed)))


def check_redelivered_batches(log: list[Message], seed: int, share: float, *, clock: str) -> None:
    """Batches that were kept and not committed come again after a restart, cut anew; the last of them kept in part."""
    parts = batches(log, seed)
    run = Run(new_state(clock=clock))
    for batch in parts[:-1]:
        run.step(batch)
    run.step(parts[-1], done=seed % 101 / 100)
    back = int(share * len(parts)) % len(parts)
    run = run.restarted(new_state(clock=clock), at=sum(map(len, parts[:back])))
    for batch in batches(log[run.position :], seed + 1):
        run.step(batch)
    assert_alike(outcome(run), outcome(played(log, seed, clock=clock)))


def check_load(log: list[Message], seed: int, share: float) -> None:
    """A state that was built from the tables goes on as the one that never stopped."""
    parts = batches(log, seed)
    at = int(share * len(parts))
    run = Run()
    for number, batch in enumerate(parts):
        if number == at:
            run = run.restarted(new_state())
        run.step(batch)
    through = played(log, seed)
    assert_alike(outcome(run), outcome(through))
    assert run.scores == through.scores
    assert run.state.sizes() == through.state.sizes()


@settings(deadline=None)
@given(logs, seeds)
def test_order_repetition_and_batches_change_nothing(places: list[int], seed: int) -> None:
    check_order(told(places), seed)


@settings(deadline=None)
@given(histories, seeds, st.floats(0, 0.999))
def test_a_crash_within_a_batch_leaves_no_trace(places: list[int], seed: int, share: float) -> None:
    check_crash(told(places), seed, share)


@settings(deadline=None)
@given(histories, seeds, st.floats(0, 0.999), st.sampled_from(["arrival", "event"]))
def test_batches_that_come_again_after_a_crash_leave_no_trace(
    places: list[int], seed: int, share: float, clock: str
) -> None:
    check_redelivered_batches(told(places), seed, share, clock=clock)


@settings(deadline=None)
@given(histories, seeds, st.floats(0, 0.999))
def test_a_state_built_from_its_entries_goes_on_as_if_it_had_never_stopped(
    places: list[int], seed: int, share: float
) -> None:
    check_load(told(places), seed, share)


@pytest.mark.slow
@settings(max_examples=HISTORIES, deadline=None)
@given(
    st.lists(st.integers(0, len(POOL) + len(TIMES) - 1), min_size=1, max_size=40), seeds, st.floats(0, 0.999)
)
def test_the_laws_hold_of_long_logs(places: list[int], seed: int, share: float) -> None:
    check_order([message for message in told(places) if message not in TIMES], seed)
    check_crash(told(places), seed, share)
    check_redelivered_batches(told(places), seed, share, clock="arrival")
    check_redelivered_batches(told(places), seed, share, clock="event")
    check_load(told(places), seed, share)


def test_a_withdrawn_first_article_leaves_its_copies_a_story_of_their_own() -> None:
    """Else it would come back under the name of a story that it has left, and count as one with it."""
    first = draft("a", text("wire"), published="2025-06-17")
    copy = draft("b", edited(text("wire")), published="2025-06-18")
    again = draft("a", text("other"), published="2025-06-17")
    run = played([first, copy, again])
    stories = {
        entry.contribution.article: entry.contribution.story for entry in entries(run.tables, without=[
            EPISODES, ATTIC, "days", "tellings"]).values()
    }  # fmt: skip
    assert stories == {"a": "a", "b": "b"}
    assert isinstance(first, Draft)


def test_batches_that_bring_an_older_version_again_after_a_day_was_closed_leave_no_trace() -> None:
    """Applied anew, the older version would be held against the closed day, and its copy would go by another story."""
    log: list[Message] = [
        draft("older", text("wire"), published="2025-06-17", source="one"),
        draft("younger", text("wire"), published="2025-06-19", source="two"),
        draft("older", text("other"), published="2025-06-17", source="one"),
        draft("oldest", edited(text("wire")), published="2025-06-16", source="four", pairs={"IND-PAK": 0.9}),
        Tick(at=NOON + 11 * DAY),
    ]
    for cuts in range(2 ** (len(log) - 1)):
        parts = cut(log, cuts)
        run = Run()
        for part in parts:
            run.step(part)
        run = run.restarted(new_state(), at=0)
        for part in parts:
            run.step(part)
        assert_alike(outcome(run), outcome(played(log)))


def test_a_crash_between_two_entries_leaves_no_copy_in_the_story_of_a_withdrawn_article() -> None:
    """It would be taken for one that was let go, whose name its copies keep."""
    log: list[Message] = [
        draft("cut", edited(text("wire")), published="2025-06-18T06:00:00Z", source="three"),
        draft("oldest", edited(text("wire")), published="2025-06-16", source="four"),
        withdrawal("oldest"),
        draft("cut", text("own"), published="2025-06-18T06:00:00Z", source="three"),
    ]
    for share in range(101):
        run = Run()
        run.step(log[:2])
        run.step(log[2:], done=share / 100)
        run = run.restarted(new_state(), at=0)
        run.step(log)
        assert_alike(outcome(run), outcome(played(log)))


def cut(log: Sequence[Message], where: int) -> list[list[Message]]:
    """The log cut before each message but the first whose bit is set, the lowest being the second's."""
    found = [[log[0]]]
    for number, message in enumerate(log[1:]):
        if where >> number & 1:
            found.append([])
        found[-1].append(message)
    return found
