"""Which military categories were told of which pairs, when, by which stories: what "new" is judged by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

import msgspec

from models.signal import RELEVANT, Category, Evidence, Military, Modality, Place, Span
from stream.alerts.moment import Moment
from stream.alerts.settings import DAY, AlertSettings
from stream.records.score import Score

PREFIX: Final = "sighting/"
"""What the keys of sightings begin with: pair, category and UTC day follow."""

_SENTENCE: Final = 400
"""Characters of a sentence that are kept at most; of a longer one the mention itself is."""

_A_DAY: Final = 8
"""Stories of a day, a pair, a category and a modality that are kept: as many as a rule can ask for."""


class Sighting(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A story that told of a category on a pair. `at` is the article's moment in seconds, not after its reading."""

    modality: Modality
    at: float
    story: str
    article: str
    source: str | None
    place: Place
    span: Span
    text: str


class _Cell(msgspec.Struct, frozen=True, array_like=True):
    """The sightings of a day, and the position of the input that last changed them; one that was emptied is kept too.

    Inputs before that position were applied to it before, and change nothing there: what they would leave out, or
    bring back, was decided by what stood at their own time.
    """

    position: int
    sightings: tuple[Sighting, ...]


class Stretch(NamedTuple):
    """Characters of an article's text or title."""

    place: Place
    span: Span
    text: str


class Subject(NamedTuple):
    """A military category on a pair."""

    pair: str
    category: Category


class Sightings:
    """Sightings by pair, category and UTC day; bounded in days and in number, the oldest go first."""

    def __init__(self, settings: AlertSettings) -> None:
        self._settings = settings
        self._days: dict[Subject, dict[int, _Cell]] = defaultdict(dict)
        self._places: dict[str, set[tuple[Subject, int]]] = defaultdict(set)
        self._changed: set[tuple[Subject, int]] = set()
        self._count = 0

    def __len__(self) -> int:
        """How many days of a pair and a category are kept."""
        return self._count

    def take(self, score: Score, published: float, at: Moment) -> list[Subject]:
        """Replace what an article contributed by what it says now, a doubtful one nothing; answers what it tells of."""
        told: dict[tuple[Subject, Modality], Sighting] = {}
        for mention in score.military if score.relevance >= RELEVANT else ():
            for pair, stretch in pairs_of_mention(score, mention):
                told.setdefault(
                    (Subject(pair, mention.category), mention.modality),
                    Sighting(
                        modality=mention.modality,
                        at=min(published, at.now),
                        story=score.story or score.article.id,
                        article=score.article.id,
                        source=score.article.source,
                        place=stretch.place,
                        span=stretch.span,
                        text=stretch.text,
                    ),
                )
        self._replace(score.article.id, told, at)
        if self._count > self._settings.sightings:
            self._drop_the_oldest()
        return sorted({subject for subject, _ in told})

    def withdraw(self, article: str, at: Moment) -> None:
        """Remove what an article contributed."""
        self._replace(article, {}, at)

    def between(self, subject: Subject, start: float, end: float) -> Iterator[Sighting]:
        """Sightings from `start` until `end`, both inclusive, in seconds."""
        for day, cell in self._days.get(subject, {}).items():
            if start - DAY < day * DAY <= end:
                yield from (sighting for sighting in cell.sightings if start <= sighting.at <= end)

    def forget(self, now: float) -> None:
        """Drop what is too old."""
        oldest = (now - self._settings.sighting_days * DAY) // DAY
        for day, subject in self._cells():
            if day < oldest:
                self._put(subject, day, None)

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted since the last call."""
        changed = {}
        for subject, day in sorted(self._changed):
            cell = self._days.get(subject, {}).get(day)
            key = f"{PREFIX}{subject.pair}/{subject.category}/{day}"
            changed[key] = None if cell is None else _encoder.encode(cell)
        self._changed.clear()
        return changed

    def load(self, key: str, value: bytes) -> None:
        """Take one entry of `changes` back."""
        pair, category, day = key.removeprefix(PREFIX).rsplit("/", 2)
        subject = Subject(pair, msgspec.convert(category, Category))
        self._put(subject, int(day), _decoder.decode(value))
        self._changed.discard((subject, int(day)))

    def _replace(self, article: str, told: dict[tuple[Subject, Modality], Sighting], at: Moment) -> None:
        new: dict[tuple[Subject, int], list[Sighting]] = defaultdict(list)
        for (subject, _), sighting in told.items():
            new[subject, int(sighting.at // DAY)].append(sighting)
        for subject, day in sorted({*self._places.get(article, ()), *new}):
            cell = self._days.get(subject, {}).get(day)
            if cell is not None and at.position < cell.position:
                continue
            known = () if cell is None else cell.sightings
            mine = {item.modality: item for item in known if item.article == article}
            added = [_earlier(mine.get(item.modality), item) for item in new.get((subject, day), [])]
            kept = _trim([*(item for item in known if item.article != article), *added])
            if kept != known:
                self._put(subject, day, _Cell(at.position, kept))

    def _drop_the_oldest(self) -> None:
        """Down to nine tenths of the bound, so that this is seldom done."""
        cells = self._cells()
        for day, subject in cells[: len(cells) - self._settings.sightings * 9 // 10]:
            self._put(subject, day, None)

    def _cells(self) -> list[tuple[int, Subject]]:
        return sorted((day, subject) for subject, days in self._days.items() for day in days)

    def _put(self, subject: Subject, day: int, cell: _Cell | None) -> None:
        days = self._days[subject]
        before = days.pop(day, None)
        # An article may tell of it in several modalities.
        for article in {item.article for item in before.sightings} if before is not None else ():
            self._places[article].discard((subject, day))
            if not self._places[article]:
                del self._places[article]
        self._count += (cell is not None) - (before is not None)
        if cell is not None:
            days[day] = cell
            for item in cell.sightings:
                self._places[item.article].add((subject, day))
        elif not days:
            del self._days[subject]
        self._changed.add((subject, day))


def pairs_of_mention(score: Score, mention: Military) -> list[tuple[str, Stretch]]:
    """The pairs in whose sentences a mention stands, each with that sentence; else the article's only pair."""
    own = Stretch(mention.place, mention.span, mention.text)
    within: list[tuple[str, Stretch]] = []
    for pair in score.pairs:
        told = (score.evidence[index] for index in pair.evidence if index < len(score.evidence))
        stretch = next((found for item in told if (found := _around(item, own)) is not None), None)
        if stretch is not None:
            within.append((pair.pair, stretch))
    return within or ([(score.pairs[0].pair, own)] if len(score.pairs) == 1 else [])


def _around(item: Evidence, mention: Stretch) -> Stretch | None:
    """The evidence that a mention stands in, or the mention itself where that is long."""
    if item.span is None or item.place != mention.place:
        return None
    if not (item.span[0] <= mention.span[0] and mention.span[1] <= item.span[1]):
        return None
    if item.text is None or len(item.text) > _SENTENCE:
        return mention
    return Stretch(item.place, item.span, item.text)


def _earlier(known: Sighting | None, new: Sighting) -> Sighting:
    """A redelivered article keeps the moment at which it was first applied."""
    if known is not None and msgspec.structs.replace(new, at=known.at) == known:
        return known
    return new


def _trim(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """The earliest article of each story, and the earliest stories of each modality."""
    first: dict[tuple[Modality, str], Sighting] = {}
    for sighting in sorted(sightings):
        first.setdefault((sighting.modality, sighting.story), sighting)
    kept: list[Sighting] = []
    for _, group in groupby(first.values(), key=lambda sighting: sighting.modality):
        kept += list(group)[:_A_DAY]
    return tuple(kept)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Cell)
