"""From mentions to the signal: spans led back to the text as received, items grouped and named."""

from __future__ import annotations

from collections.abc import Sequence

from models.actors import actor_name
from models.dated import follow_ups_of, held_of, times_of
from models.mentions import MilitaryMention
from models.reading import DocumentReading
from models.scoring import Scored, ScoringModel
from models.signal import (
    Actor,
    ArticleRef,
    Evidence,
    Military,
    Pair,
    Signal,
    Span,
    Topic,
)


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
        follow_ups=tuple(follow_ups_of(article.id, readings)),
        held=tuple(held_of(article.id, readings)),
        times=tuple(times_of(readings)),
    )


def _evidence(
    readings: Sequence[DocumentReading], scored: Scored
) -> tuple[tuple[Evidence, ...], list[dict[int, int]]]:
    """The evidence in reading order, and for each document the index of each sentence's item."""
    items: list[Evidence] = []
    documents = [item.document for item in readings]
    places = [item.place for item in readings]
    indexes: list[dict[int, int]] = [{} for _ in readings]
    for told in scored.contributions:
        sentence = told.sentence
        if sentence is None:
            items.append(
                Evidence(
                    place="article",
                    span=None,
                    text=None,
                    escalation=told.escalation,
                    de_escalation=told.de_escalation,
                )
            )
            continue
        document = documents[told.document]
        found = document.sentences[sentence]
        start, end = document.original(found.start, found.end)
        indexes[told.document][sentence] = len(items)
        items.append(
            Evidence(
                place=places[told.document],
                span=(start, end),
                text=document.text[start:end],
                escalation=told.escalation,
                de_escalation=told.de_escalation,
            )
        )
    return tuple(items), indexes


def _actors(readings: Sequence[DocumentReading]) -> list[Actor]:
    in_texts: dict[str, list[Span]] = {}
    in_titles: dict[str, list[Span]] = {}
    for item in readings:
        in_title = item.place == "title"
        document = item.document
        for mention in item.reading.actors:
            actor = mention.actor
            spans = in_texts.get(actor)
            if spans is None:
                in_texts[actor] = spans = []
            if in_title:
                spans = in_titles.setdefault(actor, [])
            spans.append(document.original(mention.start, mention.end))
    return [
        Actor(
            id=actor,
            name=actor_name(actor),
            spans=tuple(spans),
            title_spans=tuple(in_titles[actor]) if actor in in_titles else (),
        )
        for actor, spans in in_texts.items()
    ]


def _pairs(
    readings: Sequence[DocumentReading],
    scored: Scored,
    model: ScoringModel,
    sentence_evidence: list[dict[int, int]],
) -> list[Pair]:
    sentences: dict[str, set[tuple[int, int]]] = {}
    for place, item in enumerate(readings):
        for mention in item.reading.pairs:
            pair = f"{mention.first}-{mention.second}"
            known = sentences.get(pair)
            if known is None:
                sentences[pair] = known = set()
            for sentence in mention.sentences:
                known.add((place, sentence))
    if not sentences:
        return []
    pairs = [(pair, tuple(sorted(indexes))) for pair, indexes in sorted(sentences.items())]
    # Three actors in one sentence are three pairs with one score.
    parts = list({ordered: None for _, ordered in pairs})
    scores = dict(zip(parts, model.score_parts(scored.read, parts), strict=True))
    relevance = scored.relevance
    found: list[Pair] = []
    for pair, ordered in pairs:
        both = scores[ordered]
        evidence = [
            sentence_evidence[place][sentence]
            for place, sentence in ordered
            if sentence in sentence_evidence[place]
        ]
        found.append(
            Pair(
                pair=pair,
                escalation=relevance * both.escalation,
                de_escalation=relevance * both.de_escalation,
                evidence=tuple(evidence),
            )
        )
    return found


def _topics(readings: Sequence[DocumentReading]) -> list[Topic]:
    found: dict[tuple[str, str | None], Topic] = {}
    for item in readings:
        in_title = item.place == "title"
        document = item.document
        for mention in item.reading.topics:
            spans = tuple([document.original(start, end) for start, end in mention.spans])
            key = (mention.topic, mention.dispute)
            earlier = found.get(key)
            found[key] = Topic(
                id=mention.topic,
                dispute=mention.dispute,
                weight=max(mention.weight, earlier.weight if earlier else 0.0),
                spans=(earlier.spans if earlier else ()) + (() if in_title else spans),
                title_spans=(earlier.title_spans if earlier else ()) + (spans if in_title else ()),
            )
    return sorted(found.values(), key=lambda topic: (-topic.weight, topic.id, topic.dispute or ""))


def _military(item: DocumentReading, mention: MilitaryMention) -> Military:
    start, end = item.document.original(mention.start, mention.end)
    return Military(
        place=item.place,
        span=(start, end),
        text=item.document.text[start:end],
        category=mention.category,
        modality=mention.modality,
        attribution=mention.attribution,
    )
