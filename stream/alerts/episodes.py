"""The life of episodes: they begin, are told again, change, end and are forgotten, each told once."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from stream.alerts.moment import Moment, moment_of
from stream.alerts.rule import AnyRule, SilenceRule
from stream.alerts.settings import AlertSettings
from stream.alerts.silencing import Silences
from stream.alerts.table import Table
from stream.alerts.timing import due_of, end_of, hold_of
from stream.alerts.track import Finding, Track, episode, fingerprint
from stream.records.alert import AlertRecord, Notice, Severity
from stream.records.control import Acknowledge

_TOLD_TOGETHER = 8
"""Records of one track and position that are kept to be answered again."""


class Episodes:
    """Tracks through their phases. Rules say what they found by `hold`, `clear`, `keep`, `happen` and `hear`.

    An input whose position is before the one that last changed a track was applied before: it changes nothing there.
    """

    def __init__(self, settings: AlertSettings) -> None:
        self.settings = settings
        self.rules: dict[str, AnyRule] = {}
        self.silences = Silences(limit=settings.silences)
        self.table = Table(lambda track: due_of(track, self.rules, settings))
        self.refused = 0
        """Episodes that did not begin, since too many are active."""
        self._out: list[AlertRecord] = []

    def take(self) -> list[AlertRecord]:
        """What is to be published since the last call, in order."""
        out, self._out = self._out, []
        return out

    def advance(self, at: Moment) -> None:
        """Let time pass until `at.now`: what was held long enough fires, what was clear long enough resolves."""
        while (due := self.table.next_due(at.now)) is not None:
            time, key, track = due
            rule = self.rules.get(track.rule)
            if track.phase == "over" or rule is None:
                self.table.drop(key)
            elif track.phase == "pending":
                self._fire(track, rule, time, at)
            elif end_of(track, rule, self.settings) == time:
                self.resolve(track, time, at, why=_ending(track, time, self.settings))
            else:
                self._repeat(track, rule, at)

    def track(self, rule: AnyRule, subject: str, at: Moment) -> tuple[Track | None, bool]:
        """The track of a rule on a subject, and whether an input at this position may change it."""
        track = self.table.get(fingerprint(rule.name, subject))
        return track, track is None or at.position >= track.position

    def begin(
        self, rule: AnyRule, subject: str, pair: str | None, finding: Finding, at: Moment, *,
        before: Track | None, ends: float | None = None, cause: str = "",
    ) -> None:  # fmt: skip
        """The condition of a rule begins to hold: the episode fires, or waits for its hold time."""
        if self.table.live >= self.settings.active and not isinstance(rule, SilenceRule):
            self.refused += 1
            return
        track = Track(
            rule=rule.name, kind=rule.kind, subject=subject, pair=pair, phase="pending", since=at.now,
            observed=at.now, ends=ends, cause=cause, finding=finding, position=at.position,
            told=before.told if before else (), made=before.made if before else -1,
            made_at=before.made_at if before else 0.0,
        )  # fmt: skip
        if hold_of(rule) == 0:
            self._fire(track, rule, at.now, at)
        else:
            self.table.put(track)

    def withdraw(self, track: Track, at: Moment) -> None:
        """A pending condition holds no more: nothing fires."""
        if track.told:
            self.table.put(msgspec.structs.replace(track, phase="over", position=at.position))
        else:
            self.table.drop(fingerprint(track.rule, track.subject))

    def observe(self, track: Track, finding: Finding, at: Moment, *, clear: bool = False) -> None:
        """A pending or firing track was told of again; `clear` where it is below the resolving level."""
        since = track.clear_since if track.clear_since is not None else at.now
        seen = msgspec.structs.replace(
            track,
            finding=finding,
            observed=at.now,
            clear_since=since if clear else None,
            position=at.position,
        )
        rule = self.rules[track.rule]
        ends = end_of(seen, rule, self.settings) if track.phase == "firing" else None
        if ends is not None and ends <= at.now:
            self.resolve(seen, ends, at)
        else:
            self.table.put(seen)

    def resolve(self, track: Track, end: float, at: Moment, *, why: str | None = None) -> None:
        """A firing episode ends. It is told to all that may have heard of it, whatever is silenced now."""
        found = track.finding
        record = msgspec.structs.replace(
            track.record,
            state="resolved",
            value=found.value,
            ends_at=moment_of(end),
            why=why or found.why,
            evidence=found.evidence,
            links=found.links,
            silenced=not track.heard,
            notice="resolved",
        )
        self._tell(msgspec.structs.replace(track, phase="over"), record, at)

    def change(self, track: Track, at: Moment, **fields: object) -> None:
        """A firing episode changes otherwise than in what was found: severity, silence, acknowledgement."""
        record = msgspec.structs.replace(track.record, notice="changed", **fields)
        # A repetition counts from the end of a silence.
        told_at = at.now if track.record.silenced and not record.silenced else track.told_at
        changed = msgspec.structs.replace(track, told_at=told_at, heard=track.heard or not record.silenced)
        self._tell(changed, record, at)

    def acknowledge(self, control: Acknowledge, at: Moment) -> bool:
        """Somebody takes an episode on; False where it does not fire."""
        for _, track in self.table.firing():
            if track.record.episode == control.episode:
                known, open_ = self.track(self.rules[track.rule], track.subject, at)
                if open_ and known is not None and track.record.acknowledged_by != control.by:
                    self.change(track, at, acknowledged_by=control.by)
                return True
        return False

    def settle_silences(self, at: Moment) -> bool:
        """Mark every firing episode as silenced or not, as it stands now; False where some stand in a later state."""
        settled = True
        for _, track in self.table.firing():
            silenced = self._silenced(track, track.record.severity, at)
            if at.position < track.position or at.now < track.made_at:
                settled = False
            elif silenced != track.record.silenced:
                self.change(track, at, silenced=silenced)
        return settled

    def settle_rules(self, at: Moment) -> None:
        """Go by the rules as they are now: what no rule means any more resolves, other severities are told."""
        for key, track in self.table:
            rule = self.rules.get(track.rule)
            if track.phase == "over":
                continue
            if rule is None or rule.kind != track.kind or not _watches(rule, track):
                if track.phase == "firing":
                    self.resolve(track, at.now, at, why=f"The rule {track.rule} watches this no more.")
                elif track.told:
                    self.withdraw(track, at)
                else:
                    self.table.drop(key)
            elif track.phase == "firing" and rule.severity != track.record.severity:
                silenced = self._silenced(track, rule.severity, at)
                self.change(track, at, severity=rule.severity, silenced=silenced)
        self.table.reschedule()

    def answer_again(self, made: Container[int]) -> None:
        """Answer once more what was told last of tracks, where inputs at these positions made it, in their order."""
        tracks = [track for _, track in self.table if track.made in made]
        for track in sorted(tracks, key=lambda track: track.made):
            self._out += track.told

    def forget_the_oldest(self) -> None:
        """Forget resolved episodes beyond the bound, down to nine tenths of it so that this is seldom done."""
        if len(self.table) - self.table.live > self.settings.kept:
            over = sorted((track.record.ends_at, key) for key, track in self.table if track.phase == "over")
            for _, key in over[: len(over) - self.settings.kept * 9 // 10]:
                self.table.drop(key)

    def _fire(self, track: Track, rule: AnyRule, start: float, at: Moment) -> None:
        key = fingerprint(track.rule, track.subject)
        found = track.finding
        silenced = self._silenced(track, rule.severity, at)
        record = AlertRecord(
            fingerprint=key,
            episode=episode(key, start, track.record if track.told else None),
            state="firing",
            rule=rule.name,
            pair=track.pair,
            severity=rule.severity,
            value=found.value,
            threshold=found.threshold,
            starts_at=moment_of(start),
            ends_at=None,
            why=found.why,
            evidence=found.evidence,
            links=found.links,
            silenced=silenced,
        )
        began = msgspec.structs.replace(
            track, phase="firing", since=start, clear_since=None, told_at=start, heard=not silenced
        )
        self._tell(began, record, at)

    def _repeat(self, track: Track, rule: AnyRule, at: Moment) -> None:
        """Tell once, however many intervals went by, and not after the episode's end."""
        found = track.finding
        end = end_of(track, rule, self.settings)
        until = at.now if end is None else min(at.now, end)
        intervals = max(int((until - track.told_at) // rule.repeat_interval), 1)
        notice: Notice = "repeated"
        record = msgspec.structs.replace(
            track.record,
            value=found.value,
            why=found.why,
            evidence=found.evidence,
            links=found.links,
            notice=notice,
            repeats=track.record.repeats + 1,
        )
        told_at = track.told_at + intervals * rule.repeat_interval
        self._tell(msgspec.structs.replace(track, told_at=told_at), record, at)

    def _tell(self, track: Track, record: AlertRecord, at: Moment) -> None:
        told = (*track.told, record)[-_TOLD_TOGETHER:] if track.made == at.position else (record,)
        self.table.put(
            msgspec.structs.replace(
                track, told=told, made=at.position, made_at=at.now, position=max(track.position, at.position)
            )
        )
        self._out.append(record)

    def _silenced(self, track: Track, severity: Severity, at: Moment) -> bool:
        return self.silences.silenced(at, rule=track.rule, pair=track.pair, severity=severity)


def _watches(rule: AnyRule, track: Track) -> bool:
    if isinstance(rule, SilenceRule):
        return (track.subject, track.pair) in rule.subjects()
    return rule.covers(track.pair)


def _ending(track: Track, time: float, settings: AlertSettings) -> str | None:
    if track.ends == time:
        return f"{track.finding.why} The alert ended when its time had passed."
    if track.clear_since is None:
        return f"Nothing was told of {track.subject} for {settings.stale_days:g} days, so the alert ended."
    return None
