"""From mentions to the signal: spans led back to the text as received, items grouped and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
