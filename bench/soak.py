"""A year of drafts through the state, with limits small enough to be met: does memory stay bounded, and how fast is it?

Then short items of one day that are nearly identical. Nothing is read: the drafts are made up.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from models.signal import ArticleRef, Both, Evidence, FollowUp, Military, ModelRef, Pair, Participant, When
from stream.alerts.rules_file import shipped_rules
from stream.records.draft import Draft
from stream.records.score import Score, encode_score
from stream.settings.groups.state import StateSettings
from stream.state.limits import limits_of
from stream.state.state import State
from stream.stories.near import VALUES
from stream.stories.signature import FIGURES, LENGTH, OPENING, digest, signature

ARTICLES: Final = 1_000_000
BOILERPLATE: Final = 30_000

_DAY = 86_400.0
_A_DAY = ARTICLES / 366
_BEGIN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC).timestamp()
_COPIES, _EDITED, _RELEVANT, _MILITARY, _FOLLOW_UPS = 0.2, 0.1, 0.33, 0.3, 0.2
"""Shares: of all articles, and of the relevant ones those that tell of force and of acts to come."""

_SHOWN_EVERY = 100_000
_BATCH = 200

SETTINGS: Final = StateSettings(
    max_articles=30_000, max_pairs=2_000, max_acts=1_000, max_alerts=500, history_days=90
)
"""Limits that a year meets early: after three months nothing may grow any more."""

_ACTORS = tuple(f"A{number:02}" for number in range(80))
_CATEGORIES = ("attack", "threat", "deployment", "blockade", "weapons", "exercise")
_STATUSES = ("confirmed", "expected", "possible", "postponed", "cancelled")
_KINDS = ("meeting", "visit", "talks", "summit", "vote", "exercise")
_MODEL = ModelRef("soak", "0", "0" * 64)


class Peak(NamedTuple):
    """The most that was seen of each thing that the state keeps."""

    sizes: dict[str, int]
    entries: int


def main() -> None:
    """Run both, and print a line every 100,000 articles."""
    year(ARTICLES)
    boilerplate(BOILERPLATE)


def year(articles: int) -> Peak:
    """Drafts spread evenly over time, a million to a year, each read at its moment.

    Raises:
        AssertionError: something grew beyond its setting.
    """
    state = State(limits_of(SETTINGS), shipped_rules())
    drafts = _drafts(articles)
    rows: set[tuple[str, str]] = set()
    peak: dict[str, int] = {}
    spent, shown = 0.0, 0.0
    for start in range(0, articles, _BATCH):
        batch = [draft for _, draft in zip(range(_BATCH), drafts, strict=False)]
        begun = time.process_time()
        for place, draft in enumerate(batch, start):
            state.apply(draft, place)
        settled = state.settle()
        took = time.process_time() - begun
        spent, shown = spent + took, shown + took
        for table, key, value in (*settled.changes, *settled.told):
            (rows.discard if value is None else rows.add)((table, key))
        done = start + len(batch)
        if (done % _SHOWN_EVERY < _BATCH and done >= _SHOWN_EVERY) or done >= articles:
            sizes = state.sizes()
            peak = {kind: max(count, peak.get(kind, 0)) for kind, count in sizes.items()}
            kept = ", ".join(f"{kind} {count:,}" for kind, count in sizes.items())
            part = (done - 1) % _SHOWN_EVERY + 1
            print(
                f"{done:>9,}  {_memory():6.0f} MB  {part / shown:7,.0f}/s  {kept}, rows {len(rows):,}",
                flush=True,
            )
            shown = 0.0
            _check(sizes)
    print(f"{articles / spent:,.0f} articles a second of processor time; refused: {state.refusals()}")
    return Peak(peak, len(rows))


def boilerplate(items: int) -> float:
    """Short items of one day that differ in a number or two; answers how much slower the last tenth is than the first.

    Raises:
        AssertionError: something grew beyond its setting.
    """
    state = State(limits_of(SETTINGS), shipped_rules())
    chance = random.Random(2)  # noqa: S311 - an order, not a secret
    speeds: list[float] = []
    part = max(items // 10, 1)
    for first in range(0, items - part + 1, part):
        batch = [_notice(number, chance) for number in range(first, first + part)]
        begun = time.process_time()
        for start in range(0, part, _BATCH):
            for place, draft in enumerate(batch[start : start + _BATCH], first + start):
                state.apply(draft, place)
            state.settle()
        speeds.append(part / (time.process_time() - begun))
    _check(state.sizes())
    print(f"{items:,} notices: {', '.join(f'{speed:,.0f}' for speed in speeds)} a second, {state.sizes()}")
    return speeds[0] / speeds[-1]


def _check(sizes: dict[str, int]) -> None:
    limits = {
        "articles": SETTINGS.max_articles + 2 * SETTINGS.batch_drafts,
        "stories": SETTINGS.max_articles + 2 * SETTINGS.batch_drafts,
        # Pairs beyond the limit are forgotten when the day turns; those of open days are not.
        "pairs": len(_ACTORS) * len(_ACTORS) // 2,
        "acts": SETTINGS.max_acts,
        "alerts": SETTINGS.max_alerts,
    }
    over = {kind: count for kind, count in sizes.items() if count > limits[kind]}
    assert not over, f"beyond their limits: {over}"


def _drafts(articles: int) -> Iterator[Draft]:
    """A fifth are exact copies, a tenth edited ones, of articles of the last hours."""
    chance = random.Random(1)  # noqa: S311 - an order, not a secret
    numbers = np.random.default_rng(1)
    recent: list[tuple[bytes, bytes]] = []
    for number in range(articles):
        at = _BEGIN + _DAY * number / _A_DAY
        kind = chance.random()
        if recent and kind < _COPIES:
            mark, sketch = chance.choice(recent)
        elif recent and kind < _COPIES + _EDITED:
            _, sketch = chance.choice(recent)
            mark, sketch = numbers.bytes(16), _edited(sketch, chance, numbers)
        else:
            mark, sketch = numbers.bytes(16), _sketch(numbers)
        recent.append((mark, sketch))
        del recent[:-300]
        published = dt.datetime.fromtimestamp(at - chance.expovariate(1 / 7200), dt.UTC)
        score = _score(f"n{number}", published, chance)
        yield Draft(
            article=f"n{number}", read_at=at, received_at=at, score=encode_score(score), digest=mark, signature=sketch
        )  # fmt: skip


_HEAD: Final = LENGTH - 2 * (VALUES + FIGURES + OPENING)
"""Bytes before the values of a signature: the number of its shingles."""


def _sketch(numbers: np.random.Generator) -> bytes:
    """A signature like those of long texts: nothing is near it."""
    size = int(numbers.integers(150, 900)).to_bytes(_HEAD, "little")
    return size + numbers.bytes(LENGTH - _HEAD)


def _edited(sketch: bytes, chance: random.Random, numbers: np.random.Generator) -> bytes:
    """The signature of a text in which a few words are others."""
    values = bytearray(sketch)
    for _ in range(chance.randrange(2, 20)):
        place = _HEAD + 2 * chance.randrange(VALUES)
        values[place : place + 2] = numbers.bytes(2)
    return bytes(values)


def _notice(number: int, chance: random.Random) -> Draft:
    at = _BEGIN + number
    told = (
        f"The exchange said on Monday that {chance.randrange(9999)} contracts of wheat were traded at"
        f" {chance.randrange(999)} crowns, against {chance.randrange(999)} the day before."
    )
    score = _score(f"b{number}", dt.datetime.fromtimestamp(at, dt.UTC), chance)
    return Draft(
        article=f"b{number}", read_at=at, received_at=at, score=encode_score(score),
        digest=digest("", told), signature=signature("", told),
    )  # fmt: skip


def _score(name: str, published: dt.datetime, chance: random.Random) -> Score:
    """A third is relevant; of these some tell of force, some of acts to come."""
    scored = chance.random() < _RELEVANT
    actors = [_ACTORS[min(int(chance.expovariate(0.06)), 79)] for _ in range(4)] if scored else []
    pairs = sorted({"-".join(sorted(two)) for two in pairwise(actors) if two[0] != two[1]})
    risk = chance.random()
    acts = [_act(name, actors, published, chance)] if scored and chance.random() < _FOLLOW_UPS else []
    return Score(
        id=name,
        outcome="scored" if scored else "not_relevant",
        article=ArticleRef(
            id=name, title=None, source=f"s{chance.randrange(200)}", url=None,
            published_at=published.isoformat(), language="en", extra={},
        ),
        model=_MODEL,
        relevance=0.9 if scored else 0.1,
        escalation=risk if scored else 0.0,
        de_escalation=1 - risk if scored else 0.0,
        logit=Both(risk, -risk) if scored else None,
        intercept=Both(-1.0, -1.0) if scored else None,
        evidence=tuple(
            Evidence(place="text", span=(60 * nth, 60 * nth + 50), text="told " * 10, escalation=risk, de_escalation=0.1)
            for nth in range(4 if scored else 0)
        ),
        pairs=tuple(
            Pair(pair=pair, escalation=risk, de_escalation=1 - risk, evidence=(nth % 4,))
            for nth, pair in enumerate(pairs)
        ),
        military=(
            (Military(place="text", span=(5, 9), text="fire", category=chance.choice(_CATEGORIES),  # type: ignore[arg-type]  # they are categories
                      modality="asserted", attribution=None),)
            if scored and chance.random() < _MILITARY else ()
        ),
        follow_ups=tuple(acts),
        scored_at=published,
    )  # fmt: skip


def _act(name: str, actors: list[str], published: dt.datetime, chance: random.Random) -> FollowUp:
    on = str((published + dt.timedelta(days=chance.randrange(1, 40))).date())
    return FollowUp(
        place="text",
        id=f"{name}/0",
        span=(0, 20),
        text="are to meet on a day",
        kind=chance.choice(_KINDS),  # type: ignore[arg-type]  # they are kinds
        status=chance.choice(_STATUSES),  # type: ignore[arg-type]  # they are statuses
        participants=tuple(Participant(actor, actor) for actor in sorted(set(actors[:2]))),
        location=None,
        when=When(text=on, start=on, end=on, precision="day"),
    )


def _memory() -> float:
    """The most memory that this process held, in MB; Linux counts in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
