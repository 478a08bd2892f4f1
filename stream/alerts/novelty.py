"""New military language: a category told of a pair by enough stories, after a quiet time."""

from __future__ import annotations

from stream.alerts.durations import in_words
from stream.alerts.episodes import Episodes
from stream.alerts.moment import Moment
from stream.alerts.rule import MilitaryRule
from stream.alerts.sightings import Sighting, Sightings, Subject
from stream.alerts.track import Finding
from stream.alerts.why import EVIDENCE, links, listed, quoted, words
from stream.records.alert import AlertEvidence


def on_sighting(
    rule: MilitaryRule, subject: Subject, sightings: Sightings, episodes: Episodes, at: Moment
) -> None:
    """Fire where a category on a pair that was just told of is new."""
    track, open_ = episodes.track(rule, f"{subject.pair} {subject.category}", at)
    if not open_ or (track is not None and track.phase == "firing"):
        return
    support = sorted(
        _counted(rule, sightings, subject, at, rule.window), key=lambda item: (item.at, item.article)
    )
    # One article may tell of it in several modalities.
    support = list({item.story: item for item in reversed(support)}.values())[::-1]
    sources = {item.source for item in support}
    if len(support) < rule.min_stories or len(sources) < rule.min_sources:
        return
    if track is not None and track.since >= support[0].at:
        return
    before = _counted(rule, sightings, subject, at, at.now - support[0].at + rule.quiet)
    if any(item.at < support[0].at for item in before):
        return
    episodes.begin(
        rule,
        f"{subject.pair} {subject.category}",
        subject.pair,
        _finding(rule, subject, support),
        at,
        before=track,
        ends=at.now + rule.resolve_after,
    )


def _counted(
    rule: MilitaryRule, sightings: Sightings, subject: Subject, at: Moment, reach: float
) -> list[Sighting]:
    """Sightings in the rule's modalities over the last `reach` seconds."""
    return [
        item
        for item in sightings.between(subject, at.now - reach, at.now)
        if item.modality in rule.modalities
    ]


def _finding(rule: MilitaryRule, subject: Subject, support: list[Sighting]) -> Finding:
    sources = sorted({item.source for item in support if item.source is not None})
    told = f"{len(support)} {'story' if len(support) == 1 else 'stories'}"
    by = f" by {listed(sources)}" if 0 < len(sources) <= EVIDENCE else ""
    sentence = (
        f"{told}{by} {'tells' if len(support) == 1 else 'tell'} of {subject.category} between "
        f"{' and '.join(subject.pair.split('-', 1))}, which nothing told of for {in_words(rule.quiet)}."
    )
    quotation = quoted(support[0].text)
    values = {
        "pair": subject.pair,
        "value": str(len(support)),
        "threshold": str(rule.min_stories),
        "category": subject.category,
        "modality": support[0].modality,
        "sources": listed(sources) or "unknown",
        "stories": str(len(support)),
    }
    return Finding(
        value=float(len(support)),
        threshold=float(rule.min_stories),
        why=words(rule, sentence, quotation, values),
        evidence=tuple(
            AlertEvidence(
                article=item.article,
                place=item.place,
                span=item.span,
                text=item.text,
                escalation=None,
                de_escalation=None,
            )
            for item in support[:EVIDENCE]
        ),
        links=links(pair=subject.pair, article=support[0].article),
    )
