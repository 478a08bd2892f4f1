"""Closing days: their counts become durable first, and a step later their articles are let go."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from stream.pairs.cells import ARTICLES
from stream.pairs.contribution import Contribution
from stream.pairs.entries import (
    CLOSED,
    Closed,
    Four,
    day_key,
    decode_closed,
    decode_counts,
    encode_closed,
    encode_counts,
    mark_entries,
    read_key,
    split_marks,
)
from stream.pairs.letting_go import LettingGo
from stream.pairs.settings import PairSettings
from stream.pairs.tracks import EVERYTHING, Tracks, shares_of
from stream.records.pair import ALL


class ClosedDays:
    """The closed days of all pairs, and their durable entries.

    `through` is the last closed day. Entries are handed out in the order in which they must be written: a day's counts
    and marks, then how far days are closed, then what is deleted. Any prefix of them may be lost.
    """

    def __init__(self, tracks: Tracks, settings: PairSettings) -> None:
        self.through = 0
        self.evicted = 0
        self.articles = LettingGo()
        self._tracks = tracks
        self._settings = settings
        self._written: dict[str, bytes | None] = {}
        self._deleted: dict[str, bytes | None] = {}
        self._reached: Closed | None = None
        # Keys by day, for deleting them: of counts by pair, of marks by pair.
        self._counts: dict[int, dict[str, str]] = {}
        self._marks: dict[int, dict[str, list[str]]] = {}
        self._loaded: list[tuple[str, int, Four]] = []

    def close(self, day: int, articles: list[Contribution]) -> None:
        """Close a day, given all its articles."""
        self._tracks.settle()
        stories: dict[str, set[str]] = {}
        for contribution in articles:
            for share in shares_of(contribution):
                stories.setdefault(share.pair, set()).add(contribution.story)
        for pair, names in sorted(stories.items()):
            track = self._tracks.of(pair)
            for key, value in mark_entries(pair, day, track.close(day, names)):
                self._write(key, value)
                self._marks.setdefault(day, {}).setdefault(pair, []).append(key)
            counts = self._tracks.cells.of(track.slot, day, day)[:, 0]
            if counts.any():
                key = day_key(pair, day)
                self._write(key, encode_counts(counts.tolist()))
                self._counts.setdefault(day, {})[pair] = key
        self.articles.closed(contribution.article for contribution in articles)

    def turn(self, today: int) -> None:
        """Forget what is too old by the clock's day, and pairs that are too many."""
        self._tracks.settle()
        first = today - self._settings.history_days
        self._tracks.cells.cover(first, today + self._settings.future_days)
        for day in [day for day in self._counts if day < first]:
            self._delete(self._counts.pop(day).values())
        remembered = self.through + 1 - self._settings.window_days
        for day in [day for day in self._marks if day < remembered]:
            for pair, keys in self._marks.pop(day).items():
                self._delete(keys)
                self._tracks.of(pair).forget(remembered)
        self._evict(first, today)
        self._tracks.version += 1
        self._reached = Closed(self.through, today)

    def changes(self) -> dict[str, bytes | None]:
        """What is to be written since the last call, in order."""
        reached = {} if self._reached is None else {CLOSED: encode_closed(self._reached)}
        changes = {**self._written, **reached, **self._deleted}
        self._written, self._deleted, self._reached = {}, {}, None
        self.articles.written()
        return changes

    def load(self, entries: Iterable[tuple[str, bytes]]) -> Closed | None:
        """Read all entries; what no longer counts, or doesn't yet, will be deleted.

        Returns:
            how far days were closed; None where none ever were.

        Raises:
            ValueError, msgspec.MsgspecError: an entry is none of this room's.
        """
        found = dict(entries)
        value = found.pop(CLOSED, None)
        closed = None if value is None else decode_closed(value)
        for key, value in sorted(found.items()):
            pair, day, part = read_key(key)
            if closed is None or day > closed.day or day < closed.today - self._settings.history_days:
                self._delete([key])
            elif part is None:
                self._counts.setdefault(day, {})[pair] = key
                self._loaded.append((pair, day, decode_counts(value)))
            else:
                self._marks.setdefault(day, {}).setdefault(pair, []).append(key)
                self._tracks.of(pair).remember(day, split_marks(value))
        return closed

    def begin(self, closed: Closed) -> None:
        """Start from what was loaded, if anything was, with days closed up to some day."""
        self.through = closed.day
        self._tracks.cells.cover(
            closed.today - self._settings.history_days, closed.today + self._settings.future_days
        )
        for pair, day, counts in self._loaded:
            self._tracks.cells.set(self._tracks.of(pair).slot, day, counts)
        self._loaded.clear()
        self.turn(closed.today)

    def _evict(self, first: int, today: int) -> None:
        """Forget pairs of which nothing is left, and the ones quiet longest where they are too many."""
        told = self._tracks.cells.all(first, today)[:, ARTICLES] > 0
        quiet = np.where(told.any(axis=1), np.argmax(told[:, ::-1], axis=1), told.shape[1])
        closed = sorted(
            (-int(quiet[track.slot]), pair)
            for pair, track in self._tracks.items()
            if not track.open and pair not in (EVERYTHING, ALL)
        )
        excess = self._tracks.pairs - self._settings.max_pairs
        for rank, (days, pair) in enumerate(closed):
            if -days < told.shape[1]:
                if rank >= excess:
                    break
                self.evicted += 1
            self._tracks.forget(pair)
            self._delete(keys.pop(pair) for keys in self._counts.values() if pair in keys)
            for marks in self._marks.values():
                self._delete(marks.pop(pair, ()))

    def _write(self, key: str, value: bytes) -> None:
        self._deleted.pop(key, None)
        self._written[key] = value

    def _delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._written.pop(key, None)
            self._deleted[key] = None
