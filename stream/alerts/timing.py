"""When a track must next be looked at, by its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stream.alerts.rule import AnyRule, LevelRule, SilenceRule
from stream.alerts.settings import DAY, AlertSettings
from stream.alerts.track import Track


def hold_of(rule: AnyRule) -> float:
    """How long the rule's condition must hold before it fires, in seconds."""
    if isinstance(rule, SilenceRule):
        return rule.after
    return rule.hold if isinstance(rule, LevelRule) else 0.0


def end_of(track: Track, rule: AnyRule, settings: AlertSettings) -> float | None:
    """When a firing track resolves if nothing more is told of it."""
    ends = [] if track.ends is None else [track.ends]
    if isinstance(rule, LevelRule):
        ends.append(track.observed + settings.stale_days * DAY)
        if track.clear_since is not None:
            ends.append(track.clear_since + rule.resolve_for)
    return min(ends, default=None)


def repeat_of(track: Track, rule: AnyRule) -> float | None:
    """When a firing track is told again; never where somebody took it on, or it is silenced."""
    if rule.repeat_interval == 0 or track.record.silenced or track.record.acknowledged_by is not None:
        return None
    return track.told_at + rule.repeat_interval


def due_of(track: Track, rules: Mapping[str, AnyRule], settings: AlertSettings) -> float | None:
    """The next time of a track, in seconds; None for one without."""
    return min(_times(track, rules.get(track.rule), settings), default=None)


def _times(track: Track, rule: AnyRule | None, settings: AlertSettings) -> Iterator[float]:
    if track.phase == "over":
        ended = track.record.ends_at
        yield (0.0 if ended is None else ended.timestamp()) + settings.kept_days * DAY
    elif rule is not None:
        times = (
            (track.since + hold_of(rule),)
            if track.phase == "pending"
            else (end_of(track, rule, settings), repeat_of(track, rule))
        )
        yield from (time for time in times if time is not None)
