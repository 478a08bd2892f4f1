"""The pair index: articles in, at any order; where each pair stands, out."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from stream.pairs.closing import ClosedDays
from stream.pairs.contribution import Contribution
from stream.pairs.days import day_of
from stream.pairs.entries import Closed
from stream.pairs.figures import Figures, Row
from stream.pairs.settings import PairSettings
from stream.pairs.tracks import Tracks
from stream.records.pair import ALL, PairRecord


class PairIndex:
    """The state of all pairs. It is told the time, and keeps none of its own.

    Open days are those from `window_days` before the clock's day on: there, what was put, revised and dropped makes
    the state, in whatever order. Older days are closed: only their counts are kept.

    Durable are the articles that `put` answered True for, which the caller writes by their id, and what `changes`
    hands out, which is to be written before the articles of the same step.
    """

    def __init__(self, settings: PairSettings = PairSettings()) -> None:  # noqa: B008  # immutable
        self._settings = settings
        self._tracks = Tracks(settings)
        self._closed = ClosedDays(self._tracks, settings)
        self._figures = Figures(self._tracks, settings)
        self._articles: dict[str, Contribution] = {}
        self._days: dict[int, set[str]] = {}
        self._today: int | None = None
        self._waiting: list[Contribution] = []
        self._touched: set[str] = set()
        self._late = self._future = self._refused = 0

    @property
    def articles(self) -> int:
        """Articles of open days."""
        return len(self._articles) + len(self._waiting)

    @property
    def held(self) -> int:
        """Of these, articles dated after the clock's day."""
        today = self._today
        return 0 if today is None else sum(len(ids) for day, ids in self._days.items() if day > today)

    @property
    def pairs(self) -> int:
        """Pairs that are followed, `ALL` not among them."""
        return self._tracks.pairs

    @property
    def counts_bytes(self) -> int:
        """The memory of the daily counts."""
        return self._tracks.cells.size_bytes

    @property
    def late(self) -> int:
        """Articles dropped since their day is closed."""
        return self._late

    @property
    def future(self) -> int:
        """Articles dropped since their day is too far ahead."""
        return self._future

    @property
    def refused(self) -> int:
        """Articles dropped since `max_contributions` are of today."""
        return self._refused

    @property
    def evicted(self) -> int:
        """Pairs forgotten since there were more than `max_pairs`."""
        return self._closed.evicted

    def put(self, contribution: Contribution, now: float) -> bool:
        """Add an article, or replace what it contributed before.

        Args:
            contribution: an article, relevant or not.
            now: the clock when it was read, in seconds since the epoch; it never turns back.

        Returns:
            whether the article is to be kept among the durable ones; if not, it is to be deleted there.
        """
        self._turn(day_of(now))
        known = self._articles.get(contribution.article)
        if known == contribution:
            return True
        if known is not None:
            self._remove(known)
        day = day_of(contribution.at)
        if day <= self._closed.through:
            self._late += 1
            return False
        if day > day_of(now) + self._settings.future_days:
            self._future += 1
            return False
        if len(self._articles) >= self._settings.max_contributions and not self._make_room(day):
            self._refused += 1
            return False
        self._add(contribution)
        return True

    def is_closed(self, at: float) -> bool:
        """Whether the day of a moment, in seconds since the epoch, takes no articles any more."""
        return day_of(at) <= self._closed.through

    def drop(self, article: str) -> bool:
        """Remove what an article contributed; of closed days it stays.

        Returns:
            whether there was anything to remove, also among the durable ones.
        """
        known = self._articles.get(article)
        if known is None:
            return False
        self._remove(known)
        return True

    def restory(self, article: str, story: str) -> Contribution | None:
        """Move an article to another story.

        Returns:
            the contribution to be kept from now on; None where nothing changes or its day is closed.
        """
        known = self._articles.get(article)
        if known is None or known.story == story:
            return None
        moved = msgspec.structs.replace(known, story=story)
        self._remove(known)
        self._add(moved)
        return moved

    def turn(self, now: float) -> None:
        """Tell the time within a step: the days that end by it are closed."""
        self._turn(day_of(now))

    def advance(self, now: float) -> None:
        """Tell the time at the end of a step; articles of days closed in an earlier step are released."""
        self._closed.articles.release()
        self._turn(day_of(now))

    def touched(self) -> list[str]:
        """The pairs whose figures may have changed since the last call, in order; at the turn of the day all.

        A pair's figures also move a little with the volume of other news; that alone does not touch it.
        """
        touched = sorted(self._touched)
        self._touched.clear()
        return touched

    def publish(self, pair: str, now: float) -> PairRecord:
        """Where a pair, or `ALL`, stands at a moment not before the clock's day."""
        return self._figures.record(pair, now)

    def row(self, pair: str, day: int) -> Row:
        """A pair's figures at the end of a UTC day (days since 1970-01-01), by what is known now."""
        return self._figures.row(pair, day)

    def rows(self, day: int) -> list[Row]:
        """The figures of every pair and of `ALL` at the end of a UTC day, in order; as `publish` gives them then."""
        return self._figures.rows(day)

    def changes(self) -> dict[str, bytes | None]:
        """Entries to be written, or deleted where None, in this order, before this step's articles."""
        return self._closed.changes()

    def just_closed(self) -> list[str]:
        """Articles whose day was closed since the last call, or found closed by `load`; they can't change any more."""
        return self._closed.articles.just_closed()

    def released(self) -> list[str]:
        """Articles of days closed for good, which need not be kept any more."""
        return self._closed.articles.released()

    def load(self, entries: Iterable[tuple[str, bytes]], contributions: Iterable[Contribution]) -> None:
        """Rebuild a new index from all entries and all durable articles.

        Raises:
            ValueError, msgspec.MsgspecError: an entry is none of this room's.
        """
        closed = self._closed.load(entries)
        self._waiting.extend(contributions)
        if closed is not None:
            self._begin(closed)

    def _turn(self, day: int) -> None:
        if self._today is None:
            self._begin(Closed(day - self._settings.window_days - 1, day))
        elif day > self._today:
            self._close_through(day - self._settings.window_days - 1)
            self._today = day
            self._closed.turn(day)
            self._touched.update(self._tracks.names())

    def _begin(self, closed: Closed) -> None:
        self._today = closed.today
        self._closed.begin(closed)
        waiting, self._waiting = self._waiting, []
        for contribution in waiting:
            if day_of(contribution.at) <= closed.day:
                self._closed.articles.found(contribution.article)
            elif self._tracks.cells.covers(day_of(contribution.at)):
                self._add(contribution)
        self._touched.update(self._tracks.names())

    def _close_through(self, last: int) -> None:
        for day in sorted(day for day in self._days if day <= last):
            articles = self._days.pop(day)
            self._closed.close(day, [self._articles.pop(article) for article in sorted(articles)])
        self._closed.through = max(self._closed.through, last)

    def _make_room(self, day: int) -> bool:
        """Close the oldest days before their time, never the clock's own; whether that helped."""
        assert self._today is not None
        while len(self._articles) >= self._settings.max_contributions:
            oldest = min(self._days)
            if oldest >= min(self._today, day):
                return False
            self._close_through(oldest)
            self._closed.turn(self._today)
        return True

    def _add(self, contribution: Contribution) -> None:
        self._articles[contribution.article] = contribution
        self._days.setdefault(day_of(contribution.at), set()).add(contribution.article)
        self._closed.articles.keep(contribution.article)
        self._tracks.put(contribution)
        self._touch(contribution)

    def _remove(self, contribution: Contribution) -> None:
        day = day_of(contribution.at)
        del self._articles[contribution.article]
        self._days[day].discard(contribution.article)
        if not self._days[day]:
            del self._days[day]
        self._tracks.drop(contribution)
        self._touch(contribution)

    def _touch(self, contribution: Contribution) -> None:
        self._touched.add(ALL)
        self._touched.update(share.pair for share in contribution.shares)
