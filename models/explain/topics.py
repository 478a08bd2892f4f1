"""Which phrases put a topic at stake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from models.explain.fired import Fired, fired
from models.lexicons import Lexicons
from models.reading import TopicMention
from models.signal import Span
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner
from models.topics.entries import Entries, read_entries
from models.topics.phrasing import Phrasing

_TOPICS, _CUES, _DISPUTES = (f"topics/{name}.toml" for name in ("topics", "cues", "disputes"))
_LEVELS = ("strong", "fair", "weak")


class _Source(NamedTuple):
    """Where a pattern stands: `about` is its topic, its class or its dispute; "" for general cues."""

    entry: Fired
    about: str
    level: str


class TopicEntries:
    """Finds the patterns again that the phrases of a text were spelt out from."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        entries = read_entries(lexicons)
        phrasing = Phrasing(entries.cues.irregular, entries.cues.american)
        sources: dict[str, tuple[_Source, ...]] = {}
        for pattern, source in self._patterns(entries):
            for phrase in phrasing.spell(pattern):
                sources[phrase] = (*sources.get(phrase, ()), source)
        self._sources = sources
        self._scanner = PhraseScanner(sources)
        self._classes: dict[str, set[str]] = {
            topic: {name for rule in entry.rules for name in (*rule.of, *rule.near)}
            for topic, entry in entries.topics.items()
        }

    def scan(self, document: Document) -> list[Hit[tuple[_Source, ...]]]:
        """Every phrase of the document, in order."""
        return self._scanner.scan(document.lower)

    def of(
        self,
        mention: TopicMention,
        span: Span,
        sentence: Span,
        hits: list[Hit[tuple[_Source, ...]]],
        lower: str,
    ) -> tuple[Fired, ...]:
        """The entries within a span of a mention, and the first general cue beside those that need one."""
        found: list[_Source] = []
        for start, end, _ in hits:
            if span[0] <= start and end <= span[1]:
                found += [
                    source for source in self._with_parts(lower[start:end]) if self._tells(mention, source)
                ]
        levels = {source.level for source in found}
        if levels and levels <= {"fair", "weak", "places", "sides"}:
            found += self._cue(hits, sentence)
        return tuple(dict.fromkeys(source.entry for source in found))

    def _tells(self, mention: TopicMention, source: _Source) -> bool:
        if source.level in _LEVELS:
            return source.about == mention.topic
        if source.level == "class":
            return source.about in self._classes[mention.topic]
        return source.about == mention.dispute

    def _with_parts(self, phrase: str) -> Iterator[_Source]:
        """What a phrase and its parts say: the scanner finds only the longest at a place."""
        yield from self._sources.get(phrase, ())
        words = phrase.split(" ")
        for first, last in combinations(range(len(words) + 1), 2):
            if last - first < len(words):
                yield from self._sources.get(" ".join(words[first:last]), ())

    def _cue(self, hits: list[Hit[tuple[_Source, ...]]], sentence: Span) -> list[_Source]:
        for start, _, sources in hits:
            if sentence[0] <= start < sentence[1]:
                general = [source for source in sources if source.level == "general"]
                if general:
                    return general[:1]
        return []

    def _patterns(self, entries: Entries) -> Iterator[tuple[str, _Source]]:
        for topic, entry in entries.topics.items():
            for level in _LEVELS:
                yield from self._listed(_TOPICS, (topic, level), getattr(entry, level), topic, level)
        yield from self._listed(_CUES, ("general",), entries.cues.general, "", "general")
        for name, patterns in entries.cues.classes.items():
            yield from self._listed(_CUES, ("classes", name), patterns, name, "class")
        for name, dispute in entries.disputes.items():
            for level in ("names", "places"):
                yield from self._listed(_DISPUTES, (name, level), getattr(dispute, level), name, level)
            for side in dispute.sides:
                own = self._lexicons.adds(_DISPUTES, name, "sides", item=side)
                for pattern in side:
                    yield (
                        pattern,
                        _Source(Fired(_DISPUTES, f'[{name}] sides "{pattern}"', own), name, "sides"),
                    )

    def _listed(
        self, file: str, keys: tuple[str, ...], patterns: Sequence[str], about: str, level: str
    ) -> Iterator[tuple[str, _Source]]:
        for pattern in patterns:
            yield pattern, _Source(fired(self._lexicons, file, *keys, item=pattern), about, level)
