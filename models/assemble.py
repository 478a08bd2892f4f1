"""From mentions to the signal: spans led back to the text as received, items grouped and named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from models.actors import actor_name
from models.actors.registry import is_body
from models.identity import follow_up_id, held_id
from models.mentions import MilitaryMention, ParticipantMention, TimeMention
from models.reading import FollowUpMention, HeldMention, Reading
from models.scoring import Scored, ScoringModel
from models.signal import (
    Actor,
    ArticleRef,
    Evidence,
    FollowUp,
    HeldAct,
    Military,
    Pair,
    Participant,
    Signal,
    Span,
    Time,
    Topic,
    When,
)
from models.text.document import Document

_DAYS = 4096
"""Days whose writing is kept: news of one time names the same ones again and again."""


class DocumentReading(NamedTuple):
    """One of the two places that are read, and what was read there."""

    place: Literal["title", "text"]
    document: Document
    reading: Reading


def assemble(
    identity: str,
    article: ArticleRef,
    readings: Sequence[DocumentReading],
    scored: Scored,
    model: ScoringModel,
) -> Signal:
    """Build the signal of a scored article from the readings of its title, if any, and its text."""
    evidence, sentence_evidence = _evidence(readings, scored)
    return Signal(
        id=identity,
        outcome="scored",
        article=article,
        model=model.ref,
        relevance=scored.relevance,
        escalation=scored.escalation,
        de_escalation=scored.de_escalation,
        logit=scored.logit,
        intercept=scored.intercept,
        evidence=evidence,
        actors=tuple(_actors(readings)),
        pairs=tuple(_pairs(readings, scored, model, sentence_evidence)),
        topics=tuple(_topics(readings)),
        military=tuple([_military(item, mention) for item in readings for mention in item.reading.military]),
        follow_ups=tuple(_follow_ups(article.id, readings)),
        held=tuple(_held(article.id, readings)),
        times=tuple(_times(readings)),
    )


def _evidence(
    readings: Sequence[DocumentReading], scored: Scored
) -> tuple[tuple[Evidence, ...], dict[tuple[int, int], int]]:
    """The evidence in reading order, and the index of each sentence's item."""
    items: list[Evidence] = []
    index: dict[tuple[int, int], int] = {}
    for place, sentence, escalation, de_escalation in scored.contributions:
        if sentence is None:
            items.append(
                Evidence(
                    place="article", span=None, text=None, escalation=escalation, de_escalation=de_escalation
                )
            )
            continue
        item = readings[place]
        found = item.document.sentences[sentence]
        start, end = item.document.original(found.start, found.end)
        index[place, sentence] = len(items)
        items.append(
            Evidence(
                place=item.place,
                span=(start, end),
                text=item.document.text[start:end],
                escalation=escalation,
                de_escalation=de_escalation,
            )
        )
    return tuple(items), index


def _actors(readings: Sequence[DocumentReading]) -> Iterator[Actor]:
    spans: dict[str, tuple[list[Span], list[Span]]] = {}
    for item in readings:
        in_title = item.place == "title"
        original = item.document.original
        for mention in item.reading.actors:
            places = spans.get(mention.actor)
            if places is None:
                places = spans[mention.actor] = ([], [])
            places[in_title].append(original(mention.start, mention.end))
    for actor, (in_text, titled) in spans.items():
        yield Actor(id=actor, name=actor_name(actor), spans=tuple(in_text), title_spans=tuple(titled))


def _pairs(
    readings: Sequence[DocumentReading],
    scored: Scored,
    model: ScoringModel,
    sentence_evidence: dict[tuple[int, int], int],
) -> Iterator[Pair]:
    sentences: dict[str, set[tuple[int, int]]] = {}
    for place, item in enumerate(readings):
        for mention in item.reading.pairs:
            sentences.setdefault(f"{mention.first}-{mention.second}", set()).update(
                [(place, sentence) for sentence in mention.sentences]
            )
    pairs = [(pair, tuple(sorted(indexes))) for pair, indexes in sorted(sentences.items())]
    # Three actors in one sentence are three pairs with one score.
    parts = list({ordered: None for _, ordered in pairs})
    scores = dict(zip(parts, model.score_parts(scored.read, parts), strict=True))
    for pair, ordered in pairs:
        both = scores[ordered]
        yield Pair(
            pair=pair,
            escalation=scored.relevance * both.escalation,
            de_escalation=scored.relevance * both.de_escalation,
            evidence=tuple([sentence_evidence[key] for key in ordered if key in sentence_evidence]),
        )


def _topics(readings: Sequence[DocumentReading]) -> Iterator[Topic]:
    found: dict[tuple[str, str | None], Topic] = {}
    for item in readings:
        for mention in item.reading.topics:
            spans = tuple(item.document.original(*span) for span in mention.spans)
            key = (mention.topic, mention.dispute)
            earlier = found.get(key)
            found[key] = Topic(
                id=mention.topic,
                dispute=mention.dispute,
                weight=max(mention.weight, earlier.weight if earlier else 0.0),
                spans=(earlier.spans if earlier else ()) + (spans if item.place == "text" else ()),
                title_spans=(earlier.title_spans if earlier else ())
                + (spans if item.place == "title" else ()),
            )
    yield from sorted(found.values(), key=lambda topic: (-topic.weight, topic.id, topic.dispute or ""))


def _military(item: DocumentReading, mention: MilitaryMention) -> Military:
    span = item.document.original(mention.start, mention.end)
    return Military(
        place=item.place,
        span=span,
        text=item.document.text[slice(*span)],
        category=mention.category,
        modality=mention.modality,
        attribution=mention.attribution,
    )


def _times(readings: Sequence[DocumentReading]) -> Iterator[Time]:
    told: set[str] = set()
    if len(readings) > 1:
        told = {mention.value for item in readings if item.place == "text" for mention in item.reading.times}
    for item in readings:
        for mention in item.reading.times:
            if item.place == "title" and mention.value in told:
                continue
            yield _time(item, mention)


def _time(item: DocumentReading, mention: TimeMention) -> Time:
    span = item.document.original(mention.start, mention.end)
    return Time(
        place=item.place,
        span=span,
        text=item.document.text[slice(*span)],
        type=mention.type,
        value=mention.value,
        start=_iso(mention.first),
        end=_iso(mention.last),
        precision=mention.precision,
    )


def _follow_ups(article: str, readings: Sequence[DocumentReading]) -> Iterator[FollowUp]:
    told = [mention for item in readings if item.place == "text" for mention in item.reading.follow_ups]
    titled = [mention for item in readings if item.place == "title" for mention in item.reading.follow_ups]
    seen: dict[tuple[object, ...], int] = {}
    for item in readings:
        for mention in item.reading.follow_ups:
            if item.place == "title" and any(_same_act(mention, other) for other in told):
                continue
            parties: Sequence[ParticipantMention] = mention.participants
            if item.place == "text" and titled and mention.kind == "vote":
                parties = _with_sides(mention, titled)
            who = _who(parties)
            when = (_iso(mention.first), _iso(mention.last))
            key = (mention.kind, who, when)
            seen[key] = seen.get(key, 0) + 1
            span = item.document.original(mention.start, mention.end)
            yield FollowUp(
                place=item.place,
                id=follow_up_id(article, mention.kind, who, when, seen[key]),
                span=span,
                text=item.document.text[slice(*span)],
                kind=mention.kind,
                status=mention.status,
                participants=tuple([Participant(who.text, who.actor) for who in parties]),
                location=mention.location,
                when=When(text=mention.time_text, start=when[0], end=when[1], precision=mention.precision),
            )


def _with_sides(ruling: FollowUpMention, titled: Sequence[FollowUpMention]) -> Sequence[ParticipantMention]:
    """Who takes part in a ruling, with the states between which a court rules, where only the headline names these."""
    if not all(who.actor is not None and is_body(who.actor) for who in ruling.participants):
        return ruling.participants
    for title in titled:
        sides = [who for who in title.participants if who.actor is not None and not is_body(who.actor)]
        if len(sides) > 1 and _same_act(title, ruling):
            return (*ruling.participants, *sides)
    return ruling.participants


def _held(article: str, readings: Sequence[DocumentReading]) -> Iterator[HeldAct]:
    told = [mention for item in readings if item.place == "text" for mention in item.reading.held]
    seen: dict[tuple[object, ...], int] = {}
    for item in readings:
        for mention in item.reading.held:
            if item.place == "title" and any(
                _same_act(mention, other) for other in told if other.sure or not mention.sure
            ):
                continue
            who = _who(mention.participants)
            when = (_iso(mention.first), _iso(mention.last))
            key = (mention.kind, who, when)
            seen[key] = seen.get(key, 0) + 1
            span = item.document.original(mention.start, mention.end)
            yield HeldAct(
                place=item.place,
                id=held_id(article, mention.kind, who, when, seen[key]),
                span=span,
                text=item.document.text[slice(*span)],
                kind=mention.kind,
                participants=tuple([Participant(who.text, who.actor) for who in mention.participants]),
                location=mention.location,
                when=When(text=mention.time_text, start=when[0], end=when[1], precision=mention.precision),
                sure=mention.sure,
            )


def _who(participants: Sequence[ParticipantMention]) -> tuple[str, ...]:
    return tuple(sorted([participant.actor or participant.text for participant in participants]))


def _same_act(title: FollowUpMention | HeldMention, text: FollowUpMention | HeldMention) -> bool:
    """Whether a headline and the text tell of one act: same kind, and times and actors that do not differ."""
    if title.kind != text.kind:
        return False
    if title.first is not None and text.first is not None and title.first != text.first:
        return False
    named = {participant.actor for participant in title.participants} - {None}
    others = {participant.actor for participant in text.participants} - {None}
    if isinstance(title, FollowUpMention) and isinstance(text, FollowUpMention):
        changed = title.status in _CHANGED and text.status not in _CHANGED
        if changed:
            return False
    return not named or not others or bool(named & others)


_CHANGED = ("postponed", "cancelled")


@lru_cache(maxsize=_DAYS)
def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
