"""Follow-ups that slipped: an act that was put off, called off, missed, or held."""

from __future__ import annotations

from itertools import takewhile

from stream.alerts.episodes import Episodes
from stream.alerts.moment import Moment
from stream.alerts.rule import FollowUpRule
from stream.alerts.selecting import ANY, pairs_of, selects
from stream.alerts.track import Finding, Track
from stream.alerts.why import EVIDENCE, first_article, links, listed, quoted, words
from stream.records.alert import AlertEvidence
from stream.records.follow_up import ActEvent, ActRecord

_PLURAL = frozenset(("talks", "sanctions"))

_BECAME = {
    "postponed": "was put off",
    "cancelled": "was called off",
    "missed": "did not take place in its time as far as any article told",
    "held": "took place",
}
_STATES = ("postponed", "cancelled", "missed", "held")


def on_act(rule: FollowUpRule, record: ActRecord, episodes: Episodes, at: Moment) -> None:
    """Move the rule's tracks on an act by a record of it: one track for each state that the rule asks for."""
    for state in _STATES:
        if state in rule.states:
            track, open_ = episodes.track(rule, f"{record.id} {state}", at)
            if open_ and track is not None and track.phase == "firing" and record.state != state:
                why = f"{track.finding.why} It now stands as {record.state}."
                episodes.resolve(track, at.now, at, why=why)
            elif open_ and record.state == state:
                _became(rule, record, track, episodes, at)


def on_act_gone(rule: FollowUpRule, act: str, episodes: Episodes, at: Moment) -> None:
    """Resolve what fired of an act that is known no more."""
    for state in _STATES:
        track, open_ = episodes.track(rule, f"{act} {state}", at)
        if open_ and track is not None and track.phase == "firing":
            episodes.resolve(track, at.now, at, why=f"{track.finding.why} No article tells of it any more.")


def _became(
    rule: FollowUpRule, record: ActRecord, track: Track | None, episodes: Episodes, at: Moment
) -> None:
    pairs = pairs_of(record.actors)
    meant = next((pair for pair in pairs if selects(rule.pairs, pair)), None)
    if (meant is None and (pairs or ANY not in rule.pairs)) or (rule.kinds and record.kind not in rule.kinds):
        return
    events = _turn(record)
    cause = f"{record.state} {record.when.start} {record.when.end}"
    since = events[0].at.timestamp() if events else at.now
    known = track is not None and (track.phase == "firing" or track.cause == cause)
    if known or at.now - since > rule.within:
        return
    episodes.begin(
        rule,
        f"{record.id} {record.state}",
        meant,
        _finding(rule, record, events, pair=meant),
        at,
        before=track,
        ends=at.now + rule.resolve_after,
        cause=cause,
    )


def _turn(record: ActRecord) -> list[ActEvent]:
    """The last events of the history that say the same: how the act came to where it stands, oldest first."""
    if not record.history:
        return []
    last = record.history[-1]
    same = takewhile(
        lambda event: event.state == last.state and event.when.start == last.when.start,
        reversed(record.history),
    )
    return list(same)[::-1]


def _finding(rule: FollowUpRule, record: ActRecord, events: list[ActEvent], *, pair: str | None) -> Finding:
    evidence = tuple(
        AlertEvidence(
            article=event.article,
            place=event.place or "text",
            span=event.span,
            text=event.text,
            escalation=None,
            de_escalation=None,
        )
        for event in [*events, *reversed(record.history)]
        if event.article is not None
    )
    evidence = tuple(dict.fromkeys(evidence))[:EVIDENCE]
    who = listed([participant.text for participant in record.participants])
    when = record.when.text or (record.when.start and f"on {record.when.start}")
    sentence = (
        f"The {'act' if record.kind == 'other' else record.kind}"
        f"{f' of {who}' if who else ''}{f' in {record.location}' if record.location else ''}"
        f"{f', told to be {when},' if when else ''} {_outcome(record)}"
        f"{f' on {events[0].at.date()}' if events and record.state != 'missed' else ''}."
        f"{' Sources contradict each other on it.' if record.disputed else ''}"
    )
    quotation = quoted(evidence[0].text) if evidence else ""
    values = {
        "pair": pair or "unknown",
        "act": record.kind,
        "state": record.state,
        "who": who or "unknown",
        "location": record.location or "unknown",
        "when": when or "unknown",
    }
    return Finding(
        value=None,
        threshold=None,
        why=words(rule, sentence, quotation, values),
        evidence=evidence,
        links=links(pair=pair, article=first_article(evidence), act=record.id),
    )


def _outcome(record: ActRecord) -> str:
    became = _BECAME[record.state]
    return became.replace("was ", "were ", 1) if record.kind in _PLURAL else became
