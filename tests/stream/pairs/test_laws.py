from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws import HISTORIES
from tests.stream.pairs.histories import DAY, START, Keeper, Life, chance_of, random_lives, run, state, told

END = (START + 24) * DAY + 40_000.0
SEEDS = st.integers(0, 2**32)


def _order(seed: int) -> None:
    chance = chance_of(seed)
    lives = random_lives(chance)
    once = run(told(lives, chance, repeats=0), end=END)
    again = run(told(lives, chance, repeats=0.5), end=END)
    assert state(once, END) == state(again, END)


def _middle(seed: int) -> None:
    chance = chance_of(seed)
    lives = random_lives(chance)
    today = START + 16
    now = today * DAY + 40_000.0
    # All that any order has told by then, and nothing else.
    lives = [life for life in lives if life.last < today or life.first <= today]
    lives = [life._replace(last=min(life.last, today - 1)) for life in lives if life.first < today]
    once, again = (run(told(lives, chance), end=now) for _ in range(2))
    assert state(once, now) == state(again, now)


def _withdrawn(seed: int) -> None:
    chance = chance_of(seed)
    lives = random_lives(chance)
    kept = [life for life in lives if chance.random() < 0.6]
    gone = [life for life in lives if life not in kept]
    steps = told([*kept, *(_withdraw(life) for life in gone)], chance)
    assert state(run(steps, end=END), END) == state(run(told(kept, chance), end=END), END)


def _last_versions(seed: int) -> None:
    chance = chance_of(seed)
    lives = random_lives(chance)
    last = [
        Life(((life.versions[-1][0], False),), life.article, life.first, life.last)
        for life in lives
        if life.versions[-1][0] is not None and not _moves_nothing(life)
    ]
    lives = [life for life in lives if not _moves_nothing(life)]
    assert state(run(told(lives, chance), end=END), END) == state(run(told(last, chance), end=END), END)


def _recovery(seed: int) -> None:
    chance = chance_of(seed)
    lives = [life if chance.random() < 0.6 else _untimely(life) for life in random_lives(chance)]
    steps = told(lives, chance)
    undisturbed, killed = Keeper(), Keeper()
    at = 0
    while at < len(steps):
        batch = steps[at : at + chance.randrange(1, 9)]
        at += len(batch)
        undisturbed.write(undisturbed.apply(batch))
        writes = killed.apply(batch)
        while chance.random() < 0.4:
            killed.write(writes[: chance.randrange(len(writes) + 1)])
            killed.recover()
            writes = killed.apply(batch)
        killed.write(writes)
        assert _seen(undisturbed, batch[-1].now) == _seen(killed, batch[-1].now)
    for _ in range(3):
        for keeper in (undisturbed, killed):
            keeper.write(keeper.apply([], end=END))
    assert state(undisturbed, END) == state(killed, END)


def _seen(keeper: Keeper, now: float) -> object:
    seen = state(keeper, now)
    return seen["records"], seen["rows"], seen["sizes"]


def _untimely(life: Life) -> Life:
    """With versions that may come too early or too late."""
    return life._replace(first=life.first - 3, last=life.last + 3)


def _withdraw(life: Life) -> Life:
    return life._replace(versions=(*life.versions, (None, False)))


def _moves_nothing(life: Life) -> bool:
    """Whether a version only moves the article to another story after it was withdrawn."""
    return any(
        moves and life.versions[number - 1][0] is None for number, (_, moves) in enumerate(life.versions)
    )


LAWS = {
    "order": _order,
    "middle": _middle,
    "withdrawn": _withdrawn,
    "last versions": _last_versions,
    "recovery": _recovery,
}


@pytest.mark.parametrize("law", ["order", "middle"])
@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_order_and_redelivery_change_nothing(law: str, seed: int) -> None:
    """Articles in time come in any order and some of them twice, and the state and all entries are the same."""
    LAWS[law](seed)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_a_withdrawal_leaves_nothing(seed: int) -> None:
    """With some articles withdrawn while their day is open, it is as if they had never been."""
    _withdrawn(seed)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_a_revision_replaces(seed: int) -> None:
    """Only the last version of each article counts, whatever came before."""
    _last_versions(seed)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_a_crash_at_any_write_changes_nothing(seed: int) -> None:
    """Whatever prefix of a batch's writes lasts, loading it and applying the batch again ends the same.

    Also with articles, revisions and withdrawals that come too early or too late.
    """
    _recovery(seed)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("law", sorted(LAWS))
def test_laws_hold_over_many_histories(law: str) -> None:
    """Each law over as many random histories as `make laws` asks for."""
    for seed in range(HISTORIES):
        LAWS[law](seed)
