"""Thresholds and jumps: a pair's number against a level with hysteresis."""

from __future__ import annotations

from typing import NamedTuple

from stream.alerts.durations import in_words
from stream.alerts.episodes import Episodes
from stream.alerts.moment import Moment
from stream.alerts.rule import Jump, Threshold
from stream.alerts.track import Finding
from stream.alerts.why import EVIDENCE, first_article, links, number, quoted, words
from stream.records.alert import AlertEvidence
from stream.records.pair import PairEvidence, PairRecord

_NAMES = {
    "tension": "Tension",
    "escalation": "Escalation",
    "de_escalation": "De-escalation",
    "z": "The z-score",
}
_DAYS = {"d1": "1 day", "d7": "7 days", "d30": "30 days"}


class Level(NamedTuple):
    """Where a number stands: `amount` is what is compared with the levels, in the rule's direction."""

    value: float | None
    amount: float
    fires_above: float
    clears_below: float
    judged: bool
    enough: bool

    @property
    def fires(self) -> bool:
        """Whether the rule's condition holds."""
        return self.judged and self.enough and self.amount > self.fires_above

    @property
    def clears(self) -> bool:
        """Whether it is below the resolving level, or can't be judged."""
        return not self.judged or self.amount < self.clears_below


def level(rule: Threshold | Jump, record: PairRecord) -> Level:
    """Compare a pair with a rule. A number that is null, and a sparse pair, are not judged."""
    value = _measured(rule, record)
    judged = value is not None and (rule.sparse or not record.sparse)
    amount = 0.0 if value is None else value
    if isinstance(rule, Threshold):
        fires_above = rule.above
        clears_below = rule.above if rule.resolve_below is None else rule.resolve_below
    else:
        amount = {"rise": amount, "fall": -amount, "either": abs(amount)}[rule.direction]
        fires_above = rule.by
        clears_below = rule.by if rule.resolve_by is None else rule.resolve_by
    return Level(value, amount, fires_above, clears_below, judged, record.stories >= rule.min_stories)


def on_pair(rule: Threshold | Jump, record: PairRecord, episodes: Episodes, at: Moment) -> None:
    """Move the rule's track on a pair by a record of it."""
    stands = level(rule, record)
    track, open_ = episodes.track(rule, record.pair, at)
    if not open_:
        return
    live = track is not None and track.phase != "over"
    if track is None or not live:
        if stands.fires:
            episodes.begin(rule, record.pair, record.pair, _finding(rule, record, stands), at, before=track)
    elif track.phase == "pending" and not stands.fires:
        episodes.withdraw(track, at)
    else:
        episodes.observe(
            track, _finding(rule, record, stands), at, clear=track.phase == "firing" and stands.clears
        )


def _measured(rule: Threshold | Jump, record: PairRecord) -> float | None:
    measures: dict[str, float | None] = {
        "tension": record.tension,
        "escalation": record.escalation,
        "de_escalation": record.de_escalation,
        "z": record.z,
        "d1": record.change.d1,
        "d7": record.change.d7,
        "d30": record.change.d30,
    }
    return measures[rule.measure]


def _finding(rule: Threshold | Jump, record: PairRecord, stands: Level) -> Finding:
    easing = rule.measure == "de_escalation" or (isinstance(rule, Jump) and (stands.value or 0.0) < 0)
    evidence = tuple(map(_evidence, _ranked(record.evidence, easing=easing)))[:EVIDENCE]
    threshold = -stands.fires_above if easing and isinstance(rule, Jump) else stands.fires_above
    values = {
        "pair": record.pair,
        "value": number(stands.value),
        "threshold": number(threshold),
        "tension": number(record.tension),
        "escalation": number(record.escalation),
        "de_escalation": number(record.de_escalation),
        "z": number(record.z),
        "d1": number(record.change.d1),
        "d7": number(record.change.d7),
        "d30": number(record.change.d30),
        "articles": str(record.articles),
        "stories": str(record.stories),
    }
    quotation = quoted(evidence[0].text) if evidence else ""
    return Finding(
        value=stands.value,
        threshold=threshold,
        why=words(rule, f"{_head(rule, stands, values)}{_rest(rule, values)}", quotation, values),
        evidence=evidence,
        links=links(pair=record.pair, article=first_article(evidence)),
    )


def _head(rule: Threshold | Jump, stands: Level, values: dict[str, str]) -> str:
    pair = "all pairs together" if values["pair"] == "ALL" else values["pair"]
    if isinstance(rule, Jump) and rule.measure != "z":
        turn = "rose by" if (stands.value or 0.0) >= 0 else "fell by"
        amount = number(None if stands.value is None else abs(stands.value))
        head = f"Tension of {pair} {turn} {amount} points in {_DAYS[rule.measure]}"
    else:
        head = f"{_NAMES[rule.measure]} of {pair} is {values['value']}"
    if not stands.judged:
        return f"{head}, on too little news to judge"
    if stands.fires:
        held = f" for {in_words(rule.hold)}" if rule.hold else ""
        return f"{head}, over the level of {number(stands.fires_above)}{held}"
    side = "below" if stands.amount < stands.clears_below else "not below"
    return f"{head}, {side} the resolving level of {number(stands.clears_below)}"


def _rest(rule: Threshold | Jump, values: dict[str, str]) -> str:
    known = [
        f"{text} {values[name]}"
        for name, text in (("tension", "tension"), ("d1", "1-day change"), ("d7", "7-day change"), ("z", "z"))
        if name != rule.measure and values[name] != "unknown"
    ]
    told = f"{values['stories']} {'story' if values['stories'] == '1' else 'stories'}"
    return f" ({', '.join([*known, told])})."


def _ranked(evidence: tuple[PairEvidence, ...], *, easing: bool) -> list[PairEvidence]:
    """The pieces that speak most for the finding first."""
    sign = -1.0 if easing else 1.0
    return sorted(evidence, key=lambda item: -sign * (item.escalation - item.de_escalation))


def _evidence(item: PairEvidence) -> AlertEvidence:
    return AlertEvidence(
        article=item.article,
        place=item.place,
        span=item.span,
        text=item.text,
        escalation=item.escalation,
        de_escalation=item.de_escalation,
    )
