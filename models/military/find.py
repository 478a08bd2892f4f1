"""Where military things are named: hits of the lexicon, sifted by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from models.military.candidate import Candidate, free, sift
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
_OBJECT = re.compile(
    r"\s(?:(?:its?|his|her|their|our|my|the|an?|any|all|some|that|this|these|those|one|two|three|four|\d+)\b"
    r"|(?:from|of)\s(?:[\w'-]+\s){0,4}?(?:treaty|pact|accord|agreement|deal|talks|negotiations|race|contest"
    r"|convention|protocol|court|union|tournament|election|club|market)\b)"
)
"""What is withdrawn, or left, that is no ground: "withdrew the bill", "pull out of the nuclear deal"."""
_LOOK = 16
"""Characters looked back for the word before."""


def find_candidates(document: Document, lexicon: Lexicon) -> list[Candidate]:
    """Find what is named, in the order of starts, without overlaps; longer and fuller readings win."""
    lower = document.lower
    entries = _by_sentence(document, document.hits(lexicon.entries))
    every = document.hits(lexicon.parts)
    parts = _by_sentence(document, every)
    mild = sum([part.peaceful for _, _, part in every])
    peaceful = mild > 0 and mild > sum([part.context for _, _, part in every])
    found: list[Candidate] = []
    told: set[Category] = set()
    for index in sorted(entries.keys() | parts.keys()):
        sentence = document.sentences[index]
        named, around = entries.get(index, ()), parts.get(index, ())
        opens = closes = counts = 0
        calm = peaceful
        for _, _, part in around:
            opens |= part.opens
            closes |= part.closes
            counts |= part.counted
            calm |= part.peaceful
        here = framed(lower, sentence, around) if opens & closes else []
        if named:
            here += _named(lower, sentence, named, around, peaceful=calm, told=told)
        if counts:
            here += counted(lower, sentence, around)
        if not here:
            continue
        shadows = [(start, end) for start, end, entry in named if entry is None]
        here = [
            candidate
            for candidate in here
            if not (shadows and not free(shadows, candidate.start, candidate.end))
            and not _is_compound(lower, candidate)
        ]
        told.update([candidate.category for candidate in here])
        found += sift(lower, here)
    return found


def _by_sentence(document: Document, hits: Iterable[Hit[Payload]]) -> dict[int, list[Hit[Payload]]]:
    """The hits, which are in order, by the index of their sentence."""
    grouped: dict[int, list[Hit[Payload]]] = {}
    here: list[Hit[Payload]] = []
    end = 0
    for hit in hits:
        if hit[0] >= end:
            sentence = document.sentence_at(hit[0])
            here = grouped.setdefault(sentence.index, [])
            end = sentence.end
        here.append(hit)
    return grouped


def _named(
    lower: str,
    sentence: Sentence,
    hits: Sequence[Hit[Entry | None]],
    parts: Sequence[Hit[Parts]],
    *,
    peaceful: bool,
    told: AbstractSet[Category],
) -> list[Candidate]:
    """What single phrases name; doubtful ones need something military in their sentence, or told before."""
    around: _Around | None = None
    named: list[Candidate] = []
    for start, end, entry in hits:
        if entry is None:
            continue
        contested = peaceful and entry.category in _CONTESTED
        if entry.weak or contested:
            around = around or _Around(hits, parts)
            if around.leaves_doubt(start, end, contested=contested) and not (
                entry.category in told and _AGAIN.search(lower, max(0, start - _LOOK), start)
            ):
                continue
        if entry.bare and _OBJECT.match(lower, end, sentence.end):
            continue
        verb = entry.word == "verb" or (
            entry.word == "either"
            and _BEFORE_VERB.search(lower, max(sentence.start, start - _LOOK), start) is not None
        )
        named.append(Candidate(start, end, entry.category, entry.name, verb, sentence))
    return named


class _Around:
    """What else a sentence says: the context that tells of military things, and the phrases that name them surely."""

    def __init__(self, hits: Sequence[Hit[Entry | None]], parts: Sequence[Hit[Parts]]) -> None:
        self._hits = hits
        self._parts = parts
        self._strong = [(start, end) for start, end, entry in hits if entry is not None and not entry.weak]

    def _context(self) -> list[Span]:
        shadows = [(start, end) for start, end, entry in self._hits if entry is None]
        return [
            (start, end) for start, end, part in self._parts if part.context and free(shadows, start, end)
        ]

    def leaves_doubt(self, start: int, end: int, *, contested: bool) -> bool:
        """Whether a phrase that is weak, or `contested` since it may be peaceful here, finds no support."""
        if not contested and _one_apart(self._strong, start, end):
            return False
        return not _one_apart(self._context(), start, end)


def _one_apart(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of some spans, which are in order, shares no character with a stretch."""
    return bool(spans) and (spans[0][1] <= start or end <= spans[-1][0])


def _is_compound(lower: str, candidate: Candidate) -> bool:
    """Whether a hyphen makes it part of a word that names something else: "conflict-torn", "soft-shelled"."""
    if candidate.category != "conflict" and lower[candidate.start - 1 : candidate.start] == "-":
        return True
    return lower.startswith("-", candidate.end) and _COMPOUND.match(lower, candidate.end) is not None
