"""The alerts: rules over pairs, scores and acts as they come, in one order; what they say is answered, once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from stream.alerts import hearing, levels, novelty, sightings, silencing, slips
from stream.alerts import track as tracking
from stream.alerts.episodes import Episodes
from stream.alerts.moment import Moment
from stream.alerts.rule import FollowUpRule, Jump, MilitaryRule, SilenceRule, Threshold
from stream.alerts.rules_file import Rulebook
from stream.alerts.settings import DAY, AlertSettings
from stream.records.alert import AlertRecord
from stream.records.control import Acknowledge, AddSilence, AnyControl
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score

BEGAN: Final = "began"
"""The key of the moment at which the first input came; what is new is judged from there."""

JUDGED: Final = "judged"
"""The key of the position of the last input of which what is new was judged."""


class Alerts:
    """The state of all alerts. It reads no clock and no disk; every call answers what is to be published, in order.

    Inputs come in the order of one log. An input that was applied before changes nothing, and answers again what it
    had led to. `changes` and `load` keep the state: every entry stands alone, and any of them may be missing when the
    inputs since are applied again.
    """

    def __init__(self, book: Rulebook, settings: AlertSettings | None = None) -> None:
        self._settings = settings or AlertSettings()
        self._episodes = Episodes(self._settings)
        self._sightings = sightings.Sightings(self._settings)
        self._began: float | None = None
        self._began_changed = False
        self._judged = -1
        self._judged_changed = False
        self._clock = float("-inf")
        self._day = -1
        self._loaded = False
        self._applied = -1
        self._repeated = -1
        self._unsettled = True
        self._settled_at = float("-inf")
        self.ignored_controls = 0
        """Commands on an episode that does not fire, a silence that is not known, or of a kind that can't be."""
        self.take_rules(book)

    @property
    def active(self) -> dict[str, int]:
        """How many alerts fire now, by severity."""
        counts = {"info": 0, "warning": 0, "critical": 0}
        for _, firing in self._episodes.table.firing():
            counts[firing.record.severity] += 1
        return counts

    @property
    def kept(self) -> dict[str, int]:
        """How much is kept: tracks, days of sightings, silences. All are bounded by the settings."""
        return {
            "tracks": len(self._episodes.table),
            "sightings": len(self._sightings),
            "silences": len(self._episodes.silences),
        }

    @property
    def refused(self) -> int:
        """Episodes that did not begin, since too many are active."""
        return self._episodes.refused

    def take_rules(self, book: Rulebook) -> None:
        """Go by other rules from the next input on: episodes of rules that are gone resolve there."""
        self._episodes.rules = {rule.name: rule for rule in book.rules}
        self._levels = tuple(rule for rule in book.rules if isinstance(rule, Threshold | Jump))
        self._military = tuple(rule for rule in book.rules if isinstance(rule, MilitaryRule))
        self._follow_ups = tuple(rule for rule in book.rules if isinstance(rule, FollowUpRule))
        self._silent = tuple(rule for rule in book.rules if isinstance(rule, SilenceRule))
        self._episodes.silences.take_file(book.silences)
        self._unsettled = True

    def on_pair(self, record: PairRecord, at: Moment) -> list[AlertRecord]:
        """A pair, or `ALL`, stands anew."""
        if (now := self._advance(at)) is not None:
            for rule in self._levels:
                if rule.covers(record.pair):
                    levels.on_pair(rule, record, self._episodes, now)
        return self._take()

    def on_score(self, score: Score, at: Moment, *, published: float) -> list[AlertRecord]:
        """An article was read; `published` is its moment in seconds since the epoch."""
        if (now := self._advance(at)) is not None:
            pairs = {pair.pair for pair in score.pairs}
            for rule in self._silent:
                hearing.on_article(
                    rule, source=score.article.source, pairs=pairs, episodes=self._episodes, at=now
                )
            if score.outcome != "duplicate":
                subjects = self._sightings.take(score, published, now)
                if subjects and now.position > self._judged:
                    self._judged, self._judged_changed = now.position, True
                    for subject in subjects:
                        self._judge(subject, now)
        return self._take()

    def on_withdrawn(self, article: str, at: Moment) -> list[AlertRecord]:
        """An article was withdrawn: what it told of is forgotten. What fired of it ends in its own time."""
        if (now := self._advance(at)) is not None:
            self._sightings.withdraw(article, now)
        return self._take()

    def on_act(self, record: ActRecord, at: Moment) -> list[AlertRecord]:
        """An act stands anew in the ledger."""
        if (now := self._advance(at)) is not None:
            for rule in self._follow_ups:
                slips.on_act(rule, record, self._episodes, now)
        return self._take()

    def on_act_gone(self, act: str, at: Moment) -> list[AlertRecord]:
        """An act left the ledger: what fired of it resolves."""
        if (now := self._advance(at)) is not None:
            for rule in self._follow_ups:
                slips.on_act_gone(rule, act, self._episodes, now)
        return self._take()

    def on_control(self, control: AnyControl, at: Moment) -> list[AlertRecord]:
        """Somebody acknowledges an episode, or makes or ends a silence."""
        if (now := self._advance(at)) is not None:
            # What was due before the command is not subject to it, in a replay that knows it already neither.
            after = Moment(now.now, now.position + 1)
            self._applied = after.position
            self.ignored_controls += not self._obey(control, after)
            self._episodes.settle_silences(after)
        return self._take()

    def tick(self, at: Moment) -> list[AlertRecord]:
        """Time passed, whether anything came or not; after every input at its position."""
        self._advance(at, after_inputs=True)
        return self._take()

    def tell_again(self, at: Moment) -> list[AlertRecord]:
        """An input comes again that was applied before `load`: what it and those after it led to may not have been sent."""
        if self._loaded:
            self._answer_what_may_be_lost(Moment(max(self._clock, at.now), 2 * at.position))
        return self._take()

    def firing(self) -> list[AlertRecord]:
        """The alerts that fire now, as they were told last."""
        return [firing.record for _, firing in self._episodes.table.firing()]

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted (None) since the last call, in the order to write them in.

        What is new is judged by the sightings as they stood at the time. So they come last: where any of a batch is
        written, it is known what was judged of the batch, and all that came of it.
        """
        began = {BEGAN: _encoder.encode(self._began)} if self._began_changed else {}
        judged = {JUDGED: _encoder.encode(self._judged)} if self._judged_changed else {}
        self._began_changed = self._judged_changed = False
        return {
            **began,
            **self._episodes.silences.changes(),
            **self._episodes.table.changes(),
            **judged,
            **self._sightings.changes(),
        }

    def load(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Rebuild the state from all entries ever written and not deleted; before the first input."""
        for key, value in entries:
            if key == BEGAN:
                self._began = _began_decoder.decode(value)
            elif key == JUDGED:
                self._judged = _judged_decoder.decode(value)
            elif key.startswith(tracking.PREFIX):
                self._episodes.table.load(key, value)
            elif key.startswith(sightings.PREFIX):
                self._sightings.load(key, value)
            elif key.startswith(silencing.PREFIX):
                self._episodes.silences.load(key, value)
        self._loaded = True
        self._unsettled = True

    def _advance(self, given: Moment, *, after_inputs: bool = False) -> Moment | None:
        """Begin an input: what was due before it comes first. The clock never runs backwards.

        Answers None for an input that this process applied before: only what it led to is answered again. Else the
        moment with a position that has room for what time alone did after the inputs there: were it the same, an
        input that is applied again after a restart would undo it.
        """
        self._clock = max(self._clock, given.now)
        at = Moment(self._clock, 2 * given.position + after_inputs)
        if at.position < self._applied:
            if given.position != self._repeated:
                self._episodes.answer_again({2 * given.position, 2 * given.position + 1})
            self._repeated = given.position
            return None
        self._applied, self._repeated = at.position, -1
        if self._began is None:
            self._began = at.now
            self._began_changed = True
        if self._loaded:
            self._answer_what_may_be_lost(at)
        if self._unsettled:
            self._unsettled = False
            self._episodes.settle_rules(at)
            for rule in self._silent:
                hearing.watch(rule, self._episodes, at)
            self._settled_at = float("-inf")
        self._episodes.advance(at)
        if self._episodes.silences.boundary_between(
            self._settled_at, at.now
        ) and self._episodes.settle_silences(at):
            self._settled_at = at.now
        self._forget(at)
        return at

    def _answer_what_may_be_lost(self, at: Moment) -> None:
        """After a restart: what was made from this position on, and at the last one before it, unless long ago."""
        self._loaded = False
        recent = at.now - self._settings.kept_days * DAY
        made = {track.made for _, track in self._episodes.table if track.made_at >= recent}
        since = max((position for position in made if position < at.position), default=at.position)
        self._episodes.answer_again({position for position in made if position >= since})

    def _forget(self, at: Moment) -> None:
        self._episodes.forget_the_oldest()
        day = int(at.now // DAY)
        if day != self._day:
            self._day = day
            self._sightings.forget(day * DAY)
            self._episodes.silences.forget((day - self._settings.kept_days) * DAY)

    def _obey(self, control: AnyControl, at: Moment) -> bool:
        if isinstance(control, Acknowledge):
            return self._episodes.acknowledge(control, at)
        if isinstance(control, AddSilence):
            return self._episodes.silences.add(control, at)
        return self._episodes.silences.end(control.id, at)

    def _judge(self, subject: sightings.Subject, at: Moment) -> None:
        assert self._began is not None, "an input came"
        for rule in self._military:
            if (
                subject.category in rule.categories
                and rule.covers(subject.pair)
                and at.now - self._began >= rule.warm_up
            ):
                novelty.on_sighting(rule, subject, self._sightings, self._episodes, at)

    def _take(self) -> list[AlertRecord]:
        return self._episodes.take()


_encoder = msgspec.msgpack.Encoder()
_began_decoder = msgspec.msgpack.Decoder(float)
_judged_decoder = msgspec.msgpack.Decoder(int)
