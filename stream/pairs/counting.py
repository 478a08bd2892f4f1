"""On which days a story counts for a pair: on its first, once, however long it is copied."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stream.pairs.days import day_of
from stream.pairs.strength import Told, story_strength


class StoryDay(NamedTuple):
    """What a story adds to a pair's day: strengths in millionths, distinct articles, and 1 or 0 stories."""

    day: int
    escalation: int
    de_escalation: int
    articles: int
    stories: int


def mark_of(story: str, digest: bytes | None = None) -> bytes:
    """Eight bytes that stand for a story, or for an exact text within it, once their days are closed."""
    named = story.encode() if digest is None else story.encode() + b"\0" + digest
    return hashlib.blake2b(named, digest_size=8).digest()


def count_story(
    story: str,
    told: Iterable[Told],
    closed: Mapping[bytes, int],
    *,
    window_days: int,
    source_bonus: float,
) -> tuple[StoryDay, ...]:
    """Count a story's articles by UTC day, in order of days.

    A day counts as a first day where no article of the story is dated in the `window_days` days before it. The strength
    is that of the articles of a first day: later ones can arrive when that day is closed, and whether they did must
    not matter. An exact text counts among `articles` by the same rule.

    Args:
        story: its name.
        told: its articles of open days.
        closed: for stories and texts of closed days (`mark_of`) the last day on which there was an article of them.
        window_days: the days that a story can be open.
        source_bonus: see `story_strength`.
    """
    days: dict[int, list[Told]] = {}
    for one in told:
        days.setdefault(day_of(one[0].at), []).append(one)
    before = closed.get(mark_of(story)) if closed else None
    texts: dict[bytes, int] = {}
    counted: list[StoryDay] = []
    for day in sorted(days):
        articles = 0
        for digest in {contribution.digest for contribution, _ in days[day]}:
            last = texts.get(digest)
            if last is None and before is not None:
                last = closed.get(mark_of(story, digest))
            articles += last is None or day - last > window_days
            texts[digest] = day
        if before is None or day - before > window_days:
            counted.append(StoryDay(day, *story_strength(days[day], source_bonus), articles, 1))
        else:
            counted.append(StoryDay(day, 0, 0, articles, 0))
        before = day
    return tuple(counted)
