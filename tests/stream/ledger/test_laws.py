"""The ledger follows from the set of tellings and the clock: order, repetition and restarts do not matter."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from typing import get_args

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.signal import Kind, Status
from stream.ledger.ledger import Ledger
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.headlines import headline
from stream.ledger.tellings.telling import Telling
from stream.records.follow_up import ActRecord
from tests.laws import HISTORIES
from tests.stream.ledger.timetable import DAY, article, moment, told, when

START = "2025-06-01"
END = moment(START) + 29 * DAY
"""Within the window of late articles, so that any may come last."""

_KINDS: tuple[Kind, ...] = (
    "meeting",
    "talks",
    "visit",
    "call",
    "vote",
    "other",
    "inspection",
    "deployment",
    "exchange",
)
_STATUSES: tuple[Status | None, ...] = (*get_args(Status), None, None)
_ACTORS = ("CHN USA", "CHN", "USA", "CHN RUS USA", "RUS CHN", "")
_TITLES = (
    "Fisheries talks in Geneva",
    "Fang speaks in call",
    "Handshakes in Geneva",
    "Beijing denies Geneva talks",
    "Washington drops visit",
    "New date for fisheries talks",
    "Beijing says no round of talks was agreed",
    "Washington sees no sign of inspection",
    "Fisheries talks to be held on Friday",
)
_OFTEN = 0.3
_PLACES = (None, None, "Geneva", "Washington", "United States")


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 -- it makes test histories


def tellings(seed: int, count: int) -> list[Telling]:
    """Articles of a month that could be of a handful of acts, some told by a lead or a title alone."""
    chance, weak = _chance(seed), _chance(-1 - seed)
    made = []
    for number in range(count):
        day = chance.randrange(28)
        acts: list[Told] = []
        for _ in range(chance.choice((1, 1, 2))):
            status = chance.choice(_STATUSES)
            shift = chance.choice((-2, -1, 0)) if status is None else chance.choice((None, 0, 2, 2, 5))
            on = None if shift is None else str(dt.date.fromisoformat(START) + dt.timedelta(days=day + shift))
            acts.append(
                told(
                    chance.choice(_ACTORS),
                    kind=chance.choice(_KINDS),
                    status=status,
                    on=on,
                    at=chance.choice(_PLACES),
                    was=chance.choice(
                        (None, None, str(dt.date.fromisoformat(START) + dt.timedelta(days=day + 2)))
                    ),
                    unnamed=chance.choice((None, None, "Fang Yulin")),
                    text=chance.choice(
                        (
                            "",
                            "bill on fisheries",
                            "denied the talks",
                            "Geneva inspection now delayed",
                            "boats handed over",
                            "moved talks",
                        )
                    ),
                    name=f"{number}.{len(acts)}",
                    follows=chance.choice((False, False, True)),
                )
            )
        ahead = when(on=str(dt.date.fromisoformat(START) + dt.timedelta(days=day + 3)))
        own = weak.choice((None, ahead))
        title = headline(weak.choice(_TITLES), acts, ahead, own) if weak.random() < _OFTEN else None
        made.append(
            article(
                str(dt.date.fromisoformat(START) + dt.timedelta(days=day)),
                *(_weakened(act, weak) for act in acts),
                *(() if title is None else (title,)),
                source=chance.choice("abc"),
                story=chance.choice((None, "s", f"t{number}")),
                name=f"article {number}",
                cast=chance.choice(("", "CHN USA", "CHN RUS USA")),
                titled=weak.choice(("", "CHN", "CHN USA")),
            )
        )
    return made


def _weakened(act: Told, weak: random.Random) -> Told:
    """A report as a lead tells it, now and then."""
    only_lead = act.status is None and weak.random() < _OFTEN
    return msgspec.structs.replace(act, sure=False) if only_lead else act


def run(tellings: Sequence[Telling], ledger: Ledger | None = None) -> Ledger:
    """A ledger that took the tellings as they came, at the end of the month."""
    ledger = ledger or Ledger()
    for one in tellings:
        ledger.put(one, END)
        ledger.changed()
    ledger.advance(END)
    return ledger


def facts(ledger: Ledger) -> tuple[list[ActRecord], dict[str, bytes]]:
    """The acts, and the durable entries of articles."""
    entries = {key: value for key, value in ledger.changes().items() if value is not None}
    return ledger.acts(), {key: value for key, value in sorted(entries.items()) if key.startswith("article/")}


def law_order(seed: int, count: int) -> None:
    made = tellings(seed, count)
    chance = _chance(seed)
    shuffled = [*made, *chance.choices(made, k=count // 3)]
    chance.shuffle(shuffled)
    expected = facts(run(sorted(made, key=lambda one: one.at)))
    assert facts(run(shuffled)) == expected


def law_published(seed: int, count: int) -> None:
    """What was answered piece by piece is what stands."""
    made = tellings(seed, count)
    ledger = Ledger()
    published: dict[str, ActRecord] = {}
    for one in made:
        ledger.put(one, one.at)
        for answer in ledger.changed():
            if isinstance(answer, str):
                published.pop(answer, None)
            else:
                published[answer.id] = answer
    ledger.advance(END)
    for answer in ledger.changed():
        assert not isinstance(answer, str)
        published[answer.id] = answer
    assert sorted(published.values(), key=lambda act: act.id) == ledger.acts()


def law_withdrawal(seed: int, count: int) -> None:
    made = tellings(seed, count)
    kept, gone = made[: count // 2], made[count // 2 :]
    ledger = run([*gone, *kept])
    for one in gone[::2]:
        ledger.drop(one.article)
    for one in gone[1::2]:
        ledger.put(msgspec.structs.replace(one, acts=()), END)
    ledger.advance(END)
    assert ledger.acts() == run(kept).acts()


def law_revision(seed: int, count: int) -> None:
    made, others = tellings(seed, count), tellings(seed + 1, count)
    assert run([*others, *made]).acts() == run(made).acts()


def law_crash(seed: int, count: int) -> None:
    """Any prefix of a batch's entries may have been written before the batch is applied again."""
    made = tellings(seed, count)
    chance = _chance(seed)
    half = count // 2
    stored: dict[str, bytes] = {}

    def write(entries: list[tuple[str, bytes | None]]) -> None:
        for key, value in entries:
            if value is None:
                stored.pop(key, None)
            else:
                stored[key] = value

    before = run(made[:half])
    write(list(before.changes().items()))
    run(made[half:], before)
    entries = list(before.changes().items())
    write(entries[: chance.randint(0, len(entries))])
    after = Ledger()
    after.load(stored.items())
    run(made[half:], after)
    assert after.acts() == before.acts()


LAWS = (law_order, law_published, law_withdrawal, law_revision, law_crash)


@pytest.mark.parametrize("law", LAWS)
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 1 << 32), count=st.integers(1, 24))
@example(seed=55_623, count=30).via("an act was found by a side that only a later telling gave it")
def test_law(law, seed: int, count: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Each law holds over random months."""
    law(seed, count)


@pytest.mark.slow
@pytest.mark.parametrize("law", LAWS)
@settings(max_examples=HISTORIES, deadline=None)
@given(seed=st.integers(0, 1 << 32), count=st.integers(1, 40))
def test_law_at_length(law, seed: int, count: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Each law holds over as many random months as `make laws` asks for."""
    law(seed, count)
