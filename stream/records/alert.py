"""Alert out: an episode of a rule on a subject, as it stands in the alerts topic."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from models.signal import Place, Span

AlertState = Literal["firing", "resolved"]
Severity = Literal["info", "warning", "critical"]
Notice = Literal["fired", "repeated", "changed", "resolved"]


class AlertEvidence(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A stretch of an article that the alert rests on.

    Args:
        article: the article's id.
        place: what `span` indexes; "article" for what belongs to the article as a whole.
        span: first character and the one after the last, in Unicode code points; null where `in` is "article".
        text: the characters of the span; null where there is none.
        escalation: what it adds to the article's log-odds of escalation; null where it is no evidence of a score.
        de_escalation: what it adds to the log-odds of de-escalation; null as above.
    """

    article: str
    place: Place
    span: Span | None
    text: str | None
    escalation: float | None
    de_escalation: float | None


class AlertRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One episode: from when a rule began to hold of its subject until it held no more.

    `episode`, `state` and `repeats` name one message to a receiver; a record may be published more than once.

    Args:
        fingerprint: names rule and subject; the record's key.
        episode: names this time that the rule fired; the same in the firing and the resolved record.
        state: whether the rule still holds.
        rule: the rule's name.
        pair: the pair that it fired on, or ALL; null for rules on no pair.
        severity: the rule's, or the one that it has escalated to.
        value: what the rule looked at, as it stands; null for rules on no number.
        threshold: what the value is compared with; null as above.
        starts_at: when the rule began to hold.
        ends_at: when it held no more; null while it fires.
        why: one sentence for people.
        evidence: what it rests on.
        links: paths on the service's own pages, by what they lead to.
        silenced: whether it is published and delivered to nobody.
        acknowledged_by: who took it on; null where nobody has.
        notice: why this record was published: the episode began, still holds after the rule's repeat interval,
            changed in severity, silence or acknowledgement, or ended.
        repeats: how often it was repeated so far.
    """

    fingerprint: str
    episode: str
    state: AlertState
    rule: str
    pair: str | None
    severity: Severity
    value: float | None
    threshold: float | None
    starts_at: Annotated[dt.datetime, Meta(tz=True)]
    ends_at: Annotated[dt.datetime, Meta(tz=True)] | None
    why: str
    evidence: tuple[AlertEvidence, ...]
    links: dict[str, str]
    silenced: bool = False
    acknowledged_by: str | None = None
    notice: Notice = "fired"
    repeats: Annotated[int, Meta(ge=0)] = 0
