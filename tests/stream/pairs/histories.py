"""Random histories of articles, told in different orders that must not matter, and a keeper of what is durable."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from stream.pairs import Contribution, PairIndex, PairSettings, decode_contribution, encode_contribution
from stream.pairs.contribution import Moved, Share
from stream.records.pair import ALL

DAY = 86_400
START = 18_600
SETTINGS = PairSettings(
    window_days=3, future_days=2, history_days=12, z_days=4, source_bonus=0.2, sparse_stories=2, max_shares=8
)
PAIRS = ("ARM-AZE", "CHN-USA", "IND-PAK")


class Step(NamedTuple):
    """What happens to an article, when the clock shows so many seconds; a withdrawal has no contribution."""

    now: float
    article: str
    contribution: Contribution | None
    moves: bool = False


class Life(NamedTuple):
    """The versions of an article, and the days between which the clock may show when they come."""

    versions: tuple[tuple[Contribution | None, bool], ...]
    article: str
    first: int
    last: int


def contribution(
    article: str,
    at: float,
    shares: dict[str, tuple[int, int]] | None = None,
    *,
    story: str | None = None,
    source: str | None = None,
    digest: bytes | None = None,
) -> Contribution:
    """An article with shares in millionths; without any it is not relevant."""
    return Contribution(
        article,
        at,
        story or f"story of {article}",
        source,
        digest or article.encode(),
        shares is not None,
        tuple(
            Share(pair, *value, (Moved("text", (0, 9), f"{article} {pair}", value[0] / 1e6, value[1] / 1e6),))
            for pair, value in sorted((shares or {}).items())
        ),
    )


def chance_of(seed: int) -> random.Random:
    """The chance that makes a history."""
    return random.Random(seed)  # noqa: S311  # a history, no secret


def random_lives(chance: random.Random, *, days: int = 16, articles: int = 24) -> list[Life]:
    """Articles with copies, revisions, other stories and withdrawals, each while all its days are open."""
    lives = []
    for number in range(chance.randrange(2, articles)):
        article, day = f"a{number}", START + chance.randrange(days)
        versions: list[tuple[Contribution | None, bool]] = [(_version(chance, article, day), False)]
        told_days = [day]
        while chance.random() < 0.35:
            before = versions[-1][0]
            kind = chance.random()
            if kind < 0.25:
                versions.append((None, False))
            elif kind < 0.5 and before is not None:
                versions.append((_restoried(before, f"s{chance.randrange(6)}"), True))
            else:
                told_days.append(day + chance.choice((0, 0, 1)))
                versions.append((_version(chance, article, told_days[-1]), False))
        first = max(told_days) - chance.randrange(SETTINGS.future_days + 1)
        lives.append(Life(tuple(versions), article, first, min(told_days) + SETTINGS.window_days))
    return lives


def told(lives: Sequence[Life], chance: random.Random, *, repeats: float = 0.3) -> list[Step]:
    """The lives as steps in an order of chance, some of them twice; versions of one article keep their order."""
    steps: list[Step] = []
    for life in lives:
        moments = sorted(chance.uniform(life.first * DAY, (life.last + 1) * DAY - 1) for _ in life.versions)
        for (version, moves), now in zip(life.versions, moments, strict=True):
            times = 1 + (chance.random() < repeats)
            steps.extend(Step(now, life.article, version, moves) for _ in range(times))
    return sorted(steps, key=lambda step: step.now)


class Keeper:
    """Applies steps in batches, and writes what is durable in the order that the index asks for."""

    def __init__(self, settings: PairSettings = SETTINGS) -> None:
        self.settings = settings
        self.index = PairIndex(settings)
        self.entries: dict[str, bytes] = {}
        self.articles: dict[str, bytes] = {}

    def apply(
        self, batch: Sequence[Step], *, end: float | None = None
    ) -> list[tuple[bool, str, bytes | None]]:
        """Apply a batch; answers the writes that make it durable, in order."""
        articles: dict[str, bytes | None] = {}
        now = end if end is not None else batch[-1].now
        for step in batch:
            if step.contribution is None:
                if self.index.drop(step.article):
                    articles[step.article] = None
            elif step.moves:
                moved = self.index.restory(step.article, step.contribution.story)
                if moved is not None:
                    articles[step.article] = encode_contribution(moved)
            else:
                kept = self.index.put(step.contribution, step.now)
                articles[step.article] = encode_contribution(step.contribution) if kept else None
        self.index.advance(now)
        writes: list[tuple[bool, str, bytes | None]] = [
            (True, *change) for change in self.index.changes().items()
        ]
        writes += [(False, *change) for change in articles.items()]
        writes += [(False, article, None) for article in self.index.released()]
        return writes

    def write(self, writes: Iterable[tuple[bool, str, bytes | None]]) -> None:
        """Make writes durable."""
        for entry, key, value in writes:
            table = self.entries if entry else self.articles
            if value is None:
                table.pop(key, None)
            else:
                table[key] = value

    def recover(self) -> None:
        """Lose the index, and rebuild it from what is durable."""
        self.index = PairIndex(self.settings)
        self.index.load(self.entries.items(), map(decode_contribution, self.articles.values()))


def run(steps: Sequence[Step], *, end: float, settings: PairSettings = SETTINGS) -> Keeper:
    """Apply all steps one by one, and two turns of nothing, so that what is closed is let go."""
    keeper = Keeper(settings)
    for step in steps:
        keeper.write(keeper.apply([step]))
    for _ in range(2):
        keeper.write(keeper.apply([], end=end))
    return keeper


def state(keeper: Keeper, now: float) -> dict[str, Any]:
    """All that can be seen of a keeper's index and what it wrote."""
    index, today = keeper.index, int(now // DAY)
    return {
        "records": {pair: index.publish(pair, now) for pair in (ALL, *PAIRS)},
        "rows": {day: index.rows(day) for day in range(today - keeper.settings.history_days, today + 3)},
        "entries": dict(sorted(keeper.entries.items())),
        "articles": dict(sorted(keeper.articles.items())),
        "sizes": (index.articles, index.held, index.pairs),
    }


def _version(chance: random.Random, article: str, day: int) -> Contribution:
    at = day * DAY + chance.randrange(DAY)
    story = f"s{chance.randrange(6)}"
    digest = f"{story}-{chance.randrange(3)}".encode()
    if chance.random() < 0.2:
        return contribution(article, at, story=story, digest=digest)
    shares = {
        pair: (chance.randrange(1_000_001), chance.randrange(1_000_001))
        for pair in (ALL, *chance.sample(PAIRS, chance.randrange(len(PAIRS))))
    }
    return contribution(
        article,
        at,
        shares,
        story=story,
        digest=digest,
        source=chance.choice((None, "Reuters", "Xinhua", "Kyodo")),
    )


def _restoried(version: Contribution, story: str) -> Contribution:
    return Contribution(
        version.article, version.at, story, version.source, version.digest, version.relevant, version.shares
    )
