"""Where military things are named: hits of the lexicon, sifted by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from models.military.candidate import Candidate, apart, sift
from models.military.frames import counted, framed
from models.military.lexicon import Entry, Lexicon, Parts
from models.signal import Category, Span
from models.text.document import Document, Sentence
from models.text.phrases import Hit, Payload

_CONTESTED: frozenset[Category] = frozenset(("conflict", "restraint", "threat"))
"""Business and politics wage wars, call truces and retaliate too."""
_AGAIN = re.compile(r"\b(?:the|this|that|these|those|its|their)\s$")
"""What stands before a thing that was named already: "the drills" after drills were told of."""
_COMPOUND = re.compile(
    r"-(?:torn|ravaged|hit|era|weary|scarred|affected|related|like|stricken|battered|plagued|prone|ridden)\b"
)
_BEFORE_VERB = re.compile(
    r"(?:\b(?:to|will|would|could|can|may|might|shall|should|must|not|they|he|she|it|we|who|which|and|or|never|also)"
    r"|n't)\s$"
)
_LOOK = 16
"""Characters looked back for the word before."""


def find_candidates(document: Document, lexicon: Lexicon) -> list[Candidate]:
    """Find what is named, in the order of starts, without overlaps; longer and fuller readings win."""
    entries = _by_sentence(document, lexicon.entries.scan(document.lower))
    parts = _by_sentence(document, lexicon.parts.scan(document.lower))
    every = [hit.payload for hits in parts.values() for hit in hits]
    peaceful = sum(part.peaceful for part in every) > sum(part.context for part in every)
    found: list[Candidate] = []
    told: set[Category] = set()
    for index in sorted(entries.keys() | parts.keys()):
        sentence = document.sentences[index]
        named, around = entries.get(index, []), parts.get(index, [])
        shadowed = [(hit.start, hit.end) for hit in named if hit.payload is None]
        here = [
            candidate
            for candidate in chain(
                framed(document.lower, sentence, around),
                _named(document.lower, sentence, named, around, peaceful=peaceful, told=told),
                counted(document.lower, sentence, around),
            )
            if not _is_compound(document.lower, candidate)
            and all(apart(span, candidate.start, candidate.end) for span in shadowed)
        ]
        told.update(candidate.category for candidate in here)
        found.extend(sift(document.lower, here))
    return found


def _by_sentence(document: Document, hits: Iterable[Hit[Payload]]) -> dict[int, list[Hit[Payload]]]:
    grouped: dict[int, list[Hit[Payload]]] = {}
    at = 0
    sentences = document.sentences
    for hit in hits:
        while at < len(sentences) and hit.start >= sentences[at].end:
            at += 1
        if at < len(sentences) and sentences[at].start <= hit.start:
            grouped.setdefault(at, []).append(hit)
    return grouped


def _named(
    lower: str,
    sentence: Sentence,
    hits: Sequence[Hit[Entry | None]],
    parts: Sequence[Hit[Parts]],
    *,
    peaceful: bool,
    told: AbstractSet[Category],
) -> Iterator[Candidate]:
    """Yield what single phrases name; doubtful ones need something military in their sentence, or told before."""
    shadowed = [(hit.start, hit.end) for hit in hits if hit.payload is None]
    context: list[Span] = [
        (hit.start, hit.end)
        for hit in parts
        if hit.payload.context and all(apart(span, hit.start, hit.end) for span in shadowed)
    ]
    strong = [(hit.start, hit.end) for hit in hits if hit.payload is not None and not hit.payload.weak]
    peaceful = peaceful or any(hit.payload.peaceful for hit in parts)
    for start, end, entry in hits:
        if entry is None:
            continue
        contested = peaceful and entry.category in _CONTESTED
        if entry.weak or contested:
            support = context if contested else (*strong, *context)
            again = entry.category in told and _AGAIN.search(lower, max(0, start - _LOOK), start)
            if not again and not any(apart(span, start, end) for span in support):
                continue
        verb = entry.word == "verb" or (
            entry.word == "either"
            and _BEFORE_VERB.search(lower, max(sentence.start, start - _LOOK), start) is not None
        )
        yield Candidate(start, end, entry.category, entry.name, verb, sentence)


def _is_compound(lower: str, candidate: Candidate) -> bool:
    """Whether a hyphen makes it part of a word that names something else: "conflict-torn", "soft-shelled"."""
    if candidate.category != "conflict" and lower[candidate.start - 1 : candidate.start] == "-":
        return True
    return _COMPOUND.match(lower, candidate.end) is not None
