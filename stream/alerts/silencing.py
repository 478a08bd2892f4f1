"""All silences together: those of the rules file, and those made by command, which are kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from stream.alerts.moment import Moment
from stream.alerts.silence import Silence, silence_of
from stream.records.alert import Severity
from stream.records.control import AddSilence

PREFIX: Final = "silence/"
"""What the keys of silences begin with."""


class _Kept(msgspec.Struct, frozen=True):
    """A silence made by command, and the position of the command; where it was ended early, when and by which."""

    control: AddSilence
    position: int
    until: float
    ended: int | None = None

    def holds(self, at: Moment) -> bool:
        """Whether it was made before this position, and not ended before it nor over."""
        over = self.control.ends_at if self.ended is not None and at.position < self.ended else self.until
        return self.position <= at.position and at.now < over


class Silences:
    """Which alerts are silenced when. Silences made by command are at most `limit`; more are refused."""

    def __init__(self, *, limit: int) -> None:
        self._limit = limit
        self._of_file: tuple[Silence, ...] = ()
        self._kept: dict[str, _Kept] = {}
        self._made: dict[str, Silence] = {}
        self._changed: set[str] = set()

    def __len__(self) -> int:
        """How many are known, ended ones included until they are forgotten."""
        return len(self._of_file) + len(self._kept)

    def take_file(self, silences: Iterable[Silence]) -> None:
        """Replace those of the rules file."""
        self._of_file = tuple(silences)

    def add(self, control: AddSilence, at: Moment) -> bool:
        """Take a silence made by command; False where it can't be one, its id is taken, or there are too many."""
        known = self._kept.get(control.id)
        if known is not None:
            return known.control == control
        silence = silence_of(control)
        if silence is None or len(self._kept) >= self._limit:
            return False
        self._put(control.id, _Kept(control, at.position, control.ends_at), silence)
        return True

    def end(self, name: str, at: Moment) -> bool:
        """End a silence made by command; False where there is none of that name."""
        kept = self._kept.get(name)
        if kept is None or kept.position > at.position:
            return False
        if kept.ended is None:
            ended = _Kept(kept.control, kept.position, min(kept.until, at.now), at.position)
            self._put(name, ended, self._made[name])
        return True

    def silenced(self, at: Moment, *, rule: str, pair: str | None, severity: Severity) -> bool:
        """Whether an alert is silenced now, by what was decided up to this position."""
        return any(
            silence.active(at.now) and silence.matches(rule=rule, pair=pair, severity=severity)
            for silence in self._of_file
        ) or any(
            kept.holds(at)
            and self._made[name].active(at.now)
            and self._made[name].matches(rule=rule, pair=pair, severity=severity)
            for name, kept in self._kept.items()
        )

    def boundary_between(self, before: float, now: float) -> bool:
        """Whether any silence began or ended after `before` and until `now`."""
        return any(
            before < edge <= now
            for silence in (*self._of_file, *self._made.values())
            for edge in (silence.starts_at.timestamp(), silence.ends_at.timestamp())
        )

    def forget(self, before: float) -> None:
        """Drop silences made by command that ended before a moment."""
        for name in [name for name, kept in self._kept.items() if kept.until < before]:
            del self._kept[name], self._made[name]
            self._changed.add(name)

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted since the last call."""
        changed = {
            PREFIX + name: _encoder.encode(self._kept[name]) if name in self._kept else None
            for name in sorted(self._changed)
        }
        self._changed.clear()
        return changed

    def load(self, key: str, value: bytes) -> None:
        """Take one entry of `changes` back."""
        kept = _decoder.decode(value)
        silence = silence_of(kept.control)
        if silence is not None:
            name = key.removeprefix(PREFIX)
            self._kept[name] = kept
            self._made[name] = silence

    def _put(self, name: str, kept: _Kept, silence: Silence) -> None:
        self._kept[name] = kept
        self._made[name] = silence
        self._changed.add(name)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Kept)
