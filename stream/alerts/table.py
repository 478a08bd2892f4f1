"""All tracks, the order in which their times come, and what was written of them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator

from stream.alerts.track import PREFIX, Track, decode_track, encode_track, fingerprint


class Table:
    """Tracks by fingerprint.

    Args:
        due: when a track must next be looked at, in seconds; None for never. It is asked again after every change.
    """

    def __init__(self, due: Callable[[Track], float | None]) -> None:
        self._due = due
        self._tracks: dict[str, Track] = {}
        self._times: list[tuple[float, str]] = []
        self._changed: set[str] = set()
        self._live: set[str] = set()

    def __len__(self) -> int:
        return len(self._tracks)

    def __iter__(self) -> Iterator[tuple[str, Track]]:
        """Every track with its fingerprint, in the order of fingerprints."""
        return iter(sorted(self._tracks.items()))

    @property
    def live(self) -> int:
        """How many are pending or firing."""
        return len(self._live)

    def firing(self) -> list[tuple[str, Track]]:
        """Every firing track with its fingerprint, in the order of fingerprints."""
        return [(key, track) for key in sorted(self._live) if (track := self._tracks[key]).phase == "firing"]

    def get(self, key: str) -> Track | None:
        """The track of a fingerprint."""
        return self._tracks.get(key)

    def put(self, track: Track) -> str:
        """Keep a track; answers its fingerprint."""
        key = fingerprint(track.rule, track.subject)
        if track != self._tracks.get(key):
            self._keep(key, track)
            self._changed.add(key)
            self._push(key, track)
        return key

    def drop(self, key: str) -> None:
        """Forget a track."""
        if self._tracks.pop(key, None) is not None:
            self._live.discard(key)
            self._changed.add(key)

    def next_due(self, now: float) -> tuple[float, str, Track] | None:
        """The next track whose time has come by `now`, taken off; None when there is none."""
        while self._times and self._times[0][0] <= now:
            time, key = heapq.heappop(self._times)
            track = self._tracks.get(key)
            # An entry of an older state of the track: the newer state has its own.
            if track is not None and self._due(track) == time:
                return time, key, track
        return None

    def reschedule(self) -> None:
        """Ask for every time again, after what they depend on changed."""
        self._times = [
            (time, key) for key, track in self._tracks.items() if (time := self._due(track)) is not None
        ]
        heapq.heapify(self._times)

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted since the last call."""
        changed = {
            PREFIX + key: encode_track(self._tracks[key]) if key in self._tracks else None
            for key in sorted(self._changed)
        }
        self._changed.clear()
        return changed

    def load(self, key: str, value: bytes) -> None:
        """Take one entry of `changes` back."""
        self._keep(key.removeprefix(PREFIX), decode_track(value))

    def _keep(self, key: str, track: Track) -> None:
        self._tracks[key] = track
        if track.phase == "over":
            self._live.discard(key)
        else:
            self._live.add(key)

    def _push(self, key: str, track: Track) -> None:
        time = self._due(track)
        if time is not None:
            heapq.heappush(self._times, (time, key))
        if len(self._times) > 64 + 4 * len(self._tracks):
            self.reschedule()
