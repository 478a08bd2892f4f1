"""Which cues of relation stand in the sentences of a pair."""

from __future__ import annotations

from models.explain.fired import Fired
from models.lexicons import Lexicons
from models.pairs.lexicon import inflections
from models.signal import Span
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner

_FILE = "pairs/relations.toml"
_VERBS = ("directed_verbs", "mutual_verbs")
_LISTS = (*_VERBS, "mutual_nouns", "directed_nouns", "bilateral", "the_two", "mediation")
_TOGETHER = Fired("pairs/judging.py", "both act in this sentence")


class PairEntries:
    """Finds them again in relations.toml."""

    def __init__(self, lexicons: Lexicons) -> None:
        raw = lexicons.load(_FILE)
        cues: dict[str, tuple[Fired, ...]] = {}
        for key in _LISTS:
            for entry in raw[key]:
                for form in inflections(entry) if key in _VERBS else (entry,):
                    cues[form] = (*cues.get(form, ()), Fired(_FILE, f'{key} "{entry}"'))
        self._scanner = PhraseScanner(cues)

    def scan(self, document: Document) -> list[Hit[tuple[Fired, ...]]]:
        """Every cue of the document, in order."""
        return self._scanner.scan(document.lower)

    def of(self, sentence: Span, hits: list[Hit[tuple[Fired, ...]]]) -> tuple[Fired, ...]:
        """The cues of a sentence; where it has none, that both are named there to act."""
        found = [
            entry for start, _, entries in hits if sentence[0] <= start < sentence[1] for entry in entries
        ]
        return tuple(dict.fromkeys(found)) or (_TOGETHER,)
