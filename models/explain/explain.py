"""Why an article was read as it was: what made each mention, and what each feature adds to the scores."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from models.article import Article, parse_moment
from models.explain.actors import ActorEntries
from models.explain.fired import Fired
from models.explain.follow_ups import FollowUpEntries
from models.explain.military import MilitaryEntries
from models.explain.pairs import PairEntries
from models.explain.times import TimeEntries
from models.explain.topics import TopicEntries
from models.read import Reader
from models.reading import DocumentReading
from models.scoring.shares import PlaceShares, Share, shares_of
from models.signal import Place, Signal, Span

MentionKind = Literal["actor", "time", "military", "topic", "pair", "follow_up"]


class ExplainedMention(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A mention with its characters, its label, its sentence, and the lexicon entries that made it.

    Spans are those of signals. A topic has a mention for each of its spans, a pair for each of its sentences.
    """

    kind: MentionKind
    place: Place
    span: Span
    text: str
    label: str
    sentence: Span
    fired: tuple[Fired, ...]


class ExplainedEvidence(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A sentence, or the article as a whole, with what it adds to the log-odds, feature by feature.

    `features` add up to `relevance`, `escalation` and `de_escalation`, which are those of the signal's evidence.
    """

    place: Place
    span: Span | None
    text: str | None
    relevance: float
    escalation: float
    de_escalation: float
    features: tuple[Share, ...]


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """The signal of an article, read without the gate, and what is behind it."""

    signal: Signal
    mentions: tuple[ExplainedMention, ...] = ()
    evidence: tuple[ExplainedEvidence, ...] = ()


class Explainer:
    """Explains articles; made once, then used for any number of them.

    Args:
        model: a folder of artefacts in place of the shipped ones.
        lexicons: a folder of the user's own lexicons, which extend the shipped ones.

    Raises:
        LexiconError: a lexicon breaks its schema.
        ModelError: artefacts are missing or altered.
    """

    def __init__(self, *, model: Path | None = None, lexicons: Path | None = None) -> None:
        self.reader = Reader.load(model=model, lexicons=lexicons)
        read = self.reader.lexicons
        self._actors = ActorEntries(read)
        self._times = TimeEntries()
        self._military = MilitaryEntries(read)
        self._topics = TopicEntries(read)
        self._pairs = PairEntries(read)
        self._follow_ups = FollowUpEntries(read)

    def explain(self, article: Article) -> Explanation:
        """Explain an article; one in another language has a signal only."""
        with self.reader.session():
            signal = self.reader.read(article, gate=False)
            if signal.outcome != "scored":
                return Explanation(signal=signal)
            published_at = signal.article.published_at
            day = None if published_at is None else parse_moment(published_at)[0]
            readings = self.reader.read_places(article, day)
            read = self.reader.model.occurrences([(item.document, item.reading) for item in readings])
            return Explanation(
                signal=signal,
                mentions=tuple(mention for item in readings for mention in self._mentions(item)),
                evidence=tuple(_evidence(item, readings) for item in shares_of(self.reader.model, read)),
            )

    def _mentions(self, item: DocumentReading) -> Iterator[ExplainedMention]:
        document, reading = item.document, item.reading
        names, times = self._actors.scan(document), self._times.scan(document)
        phrases, relations = self._topics.scan(document), self._pairs.scan(document)
        for actor in reading.actors:
            label = f"{actor.actor}, {actor.how}"
            yield _mention(item, "actor", (actor.start, actor.end), label, self._actors.of(actor, names))
        for time in reading.times:
            entries = self._times.of(times.get((time.start, time.end)))
            yield _mention(item, "time", (time.start, time.end), f"{time.type} {time.value}", entries)
        for military in reading.military:
            label = f"{military.category}, {military.modality}"
            yield _mention(
                item, "military", (military.start, military.end), label, self._military.of(military)
            )
        for topic in reading.topics:
            label = topic.topic if topic.dispute is None else f"{topic.topic} ({topic.dispute})"
            for span in topic.spans:
                found = document.sentence_at(span[0])
                sentence = (found.start, found.end)
                entries = self._topics.of(topic, span, sentence, phrases, document.lower)
                yield _mention(item, "topic", span, label, entries)
        for pair in reading.pairs:
            for index in pair.sentences:
                sentence = (document.sentences[index].start, document.sentences[index].end)
                yield _mention(
                    item, "pair", sentence, f"{pair.first}-{pair.second}", self._pairs.of(sentence, relations)
                )
        for act in reading.follow_ups:
            label = f"{act.kind}, {act.status}"
            yield _mention(item, "follow_up", (act.start, act.end), label, self._follow_ups.of(act, document))


def _mention(
    item: DocumentReading, kind: MentionKind, span: Span, label: str, fired: tuple[Fired, ...]
) -> ExplainedMention:
    document = item.document
    sentence = document.sentence_at(span[0])
    original = document.original(*span)
    return ExplainedMention(
        kind=kind,
        place=item.place,
        span=original,
        text=document.text[slice(*original)],
        label=label,
        sentence=document.original(sentence.start, sentence.end),
        fired=fired,
    )


def _evidence(shares: PlaceShares, readings: tuple[DocumentReading, ...]) -> ExplainedEvidence:
    at, sentence = shares.place
    span: Span | None = None
    if sentence is not None:
        found = readings[at].document.sentences[sentence]
        span = readings[at].document.original(found.start, found.end)
    relevance, escalation, de_escalation = (
        math.fsum(share.effects[column] for share in shares.shares) for column in range(3)
    )
    return ExplainedEvidence(
        place="article" if span is None else readings[at].place,
        span=span,
        text=None if span is None else readings[at].document.text[slice(*span)],
        relevance=relevance,
        escalation=escalation,
        de_escalation=de_escalation,
        features=shares.shares,
    )
