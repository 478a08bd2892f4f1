"""What a score says of places in the article, as marks over its title and its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from models.signal import Span
from stream.pages.days import short_days
from stream.pages.segments import Layer, Mark
from stream.records.score import Score

Place = Literal["title", "text"]

FAINT = 0.05
"""What moves the two log-odds apart by less leans to neither side."""
_SLIGHT = 0.25
"""What moves them apart by less is marked, but not coloured."""
_STRONG = 1.0
"""What moves them apart by more is coloured fully."""


def marks_of(score: Score, place: Place, prefix: str) -> list[Mark]:
    """The marks of one place; ids begin with the article's `prefix`."""
    return [*_evidence(score, place, prefix), *_things(score, place, prefix), *_items(score, place, prefix)]


def lean(escalation: float, de_escalation: float) -> Literal["", "raises", "lowers"]:
    """Whether evidence speaks for escalation on the whole, or for de-escalation, or for neither."""
    if abs(escalation - de_escalation) < FAINT:
        return ""
    return "raises" if escalation > de_escalation else "lowers"


def _kind(escalation: float, de_escalation: float) -> str:
    side, effect = lean(escalation, de_escalation), abs(escalation - de_escalation)
    strength = "slight" if effect < _SLIGHT else "strong" if effect > _STRONG else ""
    return f"{side} {strength}".strip()


def named(name: str) -> str:
    """An id as words: "human_rights" is human rights."""
    return name.replace("_", " ")


def _evidence(score: Score, place: Place, prefix: str) -> Iterator[Mark]:
    for index, item in enumerate(score.evidence):
        if item.place == place and item.span is not None:
            yield Mark(
                *item.span,
                "evidence",
                _kind(item.escalation, item.de_escalation),
                label=str(index + 1),
                target=f"{prefix}evidence-{index + 1}",
                anchor=f"{prefix}sentence-{index + 1}",
            )


def _things(score: Score, place: Place, prefix: str) -> Iterator[Mark]:
    """Actors and topics: labelled where they are named first."""
    for index, actor in enumerate(score.actors):
        spans = actor.title_spans if place == "title" else actor.spans
        yield from _spans(spans, "actor", actor.id, f"{prefix}actor-{index + 1}", place)
    for index, topic in enumerate(score.topics):
        spans = topic.title_spans if place == "title" else topic.spans
        yield from _spans(spans, "topic", named(topic.id), f"{prefix}topic-{index + 1}", place)


def _spans(spans: tuple[Span, ...], layer: Layer, label: str, target: str, place: Place) -> Iterator[Mark]:
    for index, (start, end) in enumerate(spans):
        anchor = f"{target}-{place}" if index == 0 else ""
        yield Mark(start, end, layer, label="" if index else label, target=target, anchor=anchor)


def _items(score: Score, place: Place, prefix: str) -> Iterator[Mark]:
    for index, item in enumerate(score.military):
        if item.place == place:
            target = f"{prefix}military-{index + 1}"
            label = f"{item.category}, {item.modality}"
            yield Mark(*item.span, "military", item.modality, label, target, f"{target}-place")
    for index, act in enumerate(score.follow_ups):
        if act.place == place:
            target = f"{prefix}follow-up-{index + 1}"
            label = f"{act.kind}, {act.status}"
            yield Mark(*act.span, "follow_up", act.status, label, target, f"{target}-place")
    for time in score.times:
        if time.place == place:
            days = short_days(time.start, time.end, score.article.published_at)
            yield Mark(*time.span, "time", label="" if days == time.text else days)
