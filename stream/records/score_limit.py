"""Cutting a signal to the size limit of its record, so that what remains still adds up."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from models.signal import Actor, Evidence, Pair, Signal, Topic

LISTS = ("evidence", "actors", "pairs", "topics", "military", "follow_ups", "held", "times")
TITLE_CHARACTERS = 4096
SPANS = 256
_COUNTED = (*LISTS, "actors.spans", "topics.spans", "pairs.evidence", "article.title")

S = TypeVar("S", bound=Signal)
_encoder = msgspec.json.Encoder()


def cut_to_limit(signal: S, *, limit: int) -> S:
    """Cut a signal whose JSON is over `limit` bytes; one within it is answered as it is.

    Each list keeps a fair share of the room: short lists stay whole, long ones lose their tail. Evidence
    loses what weighs least, and that is folded into one item of place "article", so that evidence and
    intercept still sum to the log-odds. `cut` counts what is gone, by list.
    """
    if len(_encoder.encode(signal)) <= limit:
        return signal
    gone: Counter[str] = Counter(signal.cut)
    signal = _cut_title(signal, gone)
    actors = tuple(_cut_spans(actor, "actors.spans", gone) for actor in signal.actors)
    topics = tuple(_cut_spans(topic, "topics.spans", gone) for topic in signal.topics)
    signal = msgspec.structs.replace(signal, actors=actors, topics=topics)
    shares = _fair_shares(
        {name: sum(map(_size, getattr(signal, name))) for name in LISTS}, limit - _size_without_lists(signal)
    )
    kept: dict[str, Any] = {}
    for name in ("actors", "topics", "military", "follow_ups", "held", "times"):
        kept[name] = _head(getattr(signal, name), shares[name])
        gone[name] += len(getattr(signal, name)) - len(kept[name])
    kept["evidence"], places = _strongest(signal.evidence, shares["evidence"])
    gone["evidence"] += sum(item.place != "article" for item in signal.evidence) - sum(
        item.place != "article" for item in kept["evidence"]
    )
    pairs = _head(tuple(_point_to(pair, places, gone) for pair in signal.pairs), shares["pairs"])
    gone["pairs"] += len(signal.pairs) - len(pairs)
    return msgspec.structs.replace(
        signal, **kept, pairs=pairs, cut={name: gone[name] for name in _COUNTED if gone[name]}
    )


def _size(item: Any) -> int:
    return len(_encoder.encode(item)) + len(",")


def _size_without_lists(signal: Signal) -> int:
    counts = dict.fromkeys(_COUNTED, 10**9)
    return _size(msgspec.structs.replace(signal, **dict.fromkeys(LISTS, ()), cut=counts))


def _cut_title(signal: S, gone: Counter[str]) -> S:
    title = signal.article.title
    if title is None or len(title) <= TITLE_CHARACTERS:
        return signal
    gone["article.title"] += len(title) - TITLE_CHARACTERS
    return msgspec.structs.replace(
        signal, article=msgspec.structs.replace(signal.article, title=title[:TITLE_CHARACTERS])
    )


SpansT = TypeVar("SpansT", Actor, Topic)


def _cut_spans(item: SpansT, name: str, gone: Counter[str]) -> SpansT:
    gone[name] += max(len(item.spans) - SPANS, 0) + max(len(item.title_spans) - SPANS, 0)
    return msgspec.structs.replace(item, spans=item.spans[:SPANS], title_spans=item.title_spans[:SPANS])


def _fair_shares(sizes: dict[str, int], room: int) -> dict[str, int]:
    """Divide `room` bytes: the shortest list first, each at most an even part of what is left."""
    shares: dict[str, int] = {}
    for waiting, name in zip(
        range(len(sizes), 0, -1), sorted(sizes, key=lambda name: sizes[name]), strict=True
    ):
        shares[name] = min(sizes[name], max(room, 0) // waiting)
        room -= shares[name]
    return shares


def _head(items: Sequence[Any], room: int) -> tuple[Any, ...]:
    for count, item in enumerate(items):
        room -= _size(item)
        if room < 0:
            return tuple(items[:count])
    return tuple(items)


def _strongest(evidence: Sequence[Evidence], room: int) -> tuple[tuple[Evidence, ...], dict[int, int]]:
    """Keep the evidence of most weight in its order; answer it and where each old index stands now."""
    if sum(map(_size, evidence)) <= room:
        return tuple(evidence), {index: index for index in range(len(evidence))}
    room -= _size(_fold(evidence))
    located = [index for index, item in enumerate(evidence) if item.place != "article"]
    chosen: list[int] = []
    for index in sorted(located, key=lambda at: (-_weight(evidence[at]), at)):
        size = _size(evidence[index])
        if size <= room:
            chosen.append(index)
            room -= size
    chosen.sort()
    taken = set(chosen)
    rest = [item for index, item in enumerate(evidence) if index not in taken]
    kept = (*(evidence[index] for index in chosen), _fold(rest))
    return kept, {old: new for new, old in enumerate(chosen)}


def _weight(item: Evidence) -> float:
    return abs(item.escalation) + abs(item.de_escalation)


def _fold(evidence: Sequence[Evidence]) -> Evidence:
    return Evidence(
        place="article",
        span=None,
        text=None,
        escalation=math.fsum(item.escalation for item in evidence),
        de_escalation=math.fsum(item.de_escalation for item in evidence),
    )


def _point_to(pair: Pair, places: dict[int, int], gone: Counter[str]) -> Pair:
    kept = tuple(places[index] for index in pair.evidence if index in places)
    gone["pairs.evidence"] += len(pair.evidence) - len(kept)
    return msgspec.structs.replace(pair, evidence=kept)
