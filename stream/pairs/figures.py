"""The figures of a pair: at a moment as a record, at the end of a day as a row."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import numpy as np

from stream.pairs.cells import ARTICLES, STORIES, Counts
from stream.pairs.days import day_of
from stream.pairs.leaders import LEADERS
from stream.pairs.settings import PairSettings
from stream.pairs.standing import change, z_score
from stream.pairs.tension import tension
from stream.pairs.timeline import Timeline
from stream.pairs.track import Track
from stream.pairs.tracks import EVERYTHING, Tracks
from stream.records.pair import ALL, PairEvidence, PairRecord

_COUNTED_DAYS = 30
_LEVEL = 6
_POINTS = 4


class Row(NamedTuple):
    """A pair at the end of a day; `articles` and `stories` are those of the day."""

    pair: str
    escalation: float
    de_escalation: float
    tension: float
    articles: int
    stories: int


class Figures:
    """Computes what is asked for from the counts; keeps nothing but the timeline asked for last."""

    def __init__(self, tracks: Tracks, settings: PairSettings) -> None:
        self._tracks = tracks
        self._settings = settings
        self._timeline: Timeline | None = None
        self._timeline_of = (-1, -1)

    def record(self, pair: str, now: float) -> PairRecord:
        """Where a pair stands; one that isn't followed stands at 0."""
        self._tracks.settle()
        today = day_of(now)
        track = self._tracks.get(pair)
        counts = self._counts(track, today)
        levels = self._until(today).levels(counts, damped=pair == ALL)
        points = tension(levels[0], levels[1], self._scale(pair))
        told = counts[ARTICLES] > 0
        followed_from = int(np.argmax(told)) if told.any() else told.size
        stories = int(counts[STORIES, -_COUNTED_DAYS:].sum())
        return PairRecord(
            pair=pair,
            as_of=dt.datetime.fromtimestamp(now, dt.UTC),
            escalation=float(np.round(levels[0, -1], _LEVEL)),
            de_escalation=float(np.round(levels[1, -1], _LEVEL)),
            tension=float(np.round(points[-1], _POINTS)),
            change=change(points, followed_from),
            z=z_score(
                points,
                followed_from,
                days_needed=self._settings.z_days,
                least_deviation=self._settings.z_deviation,
            ),
            articles=int(counts[ARTICLES, -_COUNTED_DAYS:].sum()),
            stories=stories,
            sparse=stories < self._settings.sparse_stories,
            evidence=() if track is None else self._evidence(track, today),
        )

    def row(self, pair: str, day: int) -> Row:
        """A pair at the end of a day."""
        self._tracks.settle()
        counts = self._counts(self._tracks.get(pair), day)
        return self._rows([pair], counts[np.newaxis], day)[0]

    def rows(self, day: int) -> list[Row]:
        """All pairs at the end of a day, in order."""
        self._tracks.settle()
        tracks = sorted((pair, track.slot) for pair, track in self._tracks.items() if pair != EVERYTHING)
        counts = self._tracks.cells.all(day - self._until(day).reach + 1, day)
        return self._rows([pair for pair, _ in tracks], counts[[slot for _, slot in tracks]], day)

    def _rows(self, pairs: list[str], counts: Counts, day: int) -> list[Row]:
        levels = self._until(day).last_levels(counts, np.array([pair == ALL for pair in pairs]))
        points = tension(levels[:, 0], levels[:, 1], np.array([self._scale(pair) for pair in pairs]))
        columns = (
            np.round(levels[:, 0], _LEVEL),
            np.round(levels[:, 1], _LEVEL),
            np.round(points, _POINTS),
            counts[:, ARTICLES, -1],
            counts[:, STORIES, -1],
        )
        return list(map(Row, pairs, *(column.tolist() for column in columns)))

    def _scale(self, pair: str) -> float:
        return self._settings.all_scale if pair == ALL else self._settings.pair_scale

    def _counts(self, track: Track | None, day: int) -> Counts:
        first = day - self._settings.history_days
        if track is None:
            return np.zeros((4, day - first + 1), np.int64)
        return self._tracks.cells.of(track.slot, first, day)

    def _until(self, day: int) -> Timeline:
        key = (self._tracks.version, day)
        if self._timeline is None or self._timeline_of != key:
            everything, relevant = (self._counts(self._tracks.get(name), day) for name in (EVERYTHING, ALL))
            self._timeline = Timeline(everything, relevant, self._settings.half_life_days)
            self._timeline_of = key
        return self._timeline

    def _evidence(self, track: Track, today: int) -> tuple[PairEvidence, ...]:
        """Of the strongest stories by strength and decay, one stretch each."""
        weight = 2.0 ** (-1.0 / self._settings.half_life_days)
        ranked = sorted(
            (-strength * weight ** (today - day), name, day)
            for day, best in track.leaders(today)
            for strength, name in best
        )
        found: list[PairEvidence] = []
        told: set[str] = set()
        for _, name, day in ranked:
            evidence = None if name in told else track.evidence(name, day)
            if evidence is not None:
                told.add(name)
                found.append(evidence)
                if len(found) == LEADERS:
                    break
        return tuple(found)
