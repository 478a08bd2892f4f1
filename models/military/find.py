"""Where military things are named: hits of the lexicon, sifted by what stands around them."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
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
    entries, parts = document.hits(lexicon.entries), document.hits(lexicon.parts)
    if not entries and not parts:
        return []
    peaceful = _is_peaceful(parts)
    found: list[Candidate] = []
    told: set[Category] = set()
    last_entry = last_part = 0
    count = len(parts)
    for index, sentence in enumerate(document.sentences):
        # What stands between two sentences belongs to the first of them.
        until = document.starts[index + 1] if index + 1 < len(document.starts) else sys.maxsize
        first_entry, first_part = last_entry, last_part
        last_entry = _until(entries, first_entry, until)
        opens = closes = 0
        counts = False
        while last_part < count:
            start, _end, part = parts[last_part]
            if start >= until:
                break
            opens |= part.opens
            closes |= part.closes
            counts = counts or part.counted
            last_part += 1
        frames = opens & closes != 0
        if first_entry == last_entry and not frames and not counts:
            continue
        named, around = entries[first_entry:last_entry], parts[first_part:last_part]
        here = framed(document.lower, sentence, around) if frames else []
        if named:
            here += _named(document.lower, sentence, named, around, peaceful=peaceful, told=told)
        if counts:
            here += counted(document.lower, sentence, around)
        here = _apart(document.lower, here, named)
        if here:
            told.update([candidate.category for candidate in here])
            found += sift(document.lower, here)
    return found


def _is_peaceful(parts: list[Hit[Parts]]) -> bool:
    """Whether more words of business, sports or the like stand in a document than ones of military context."""
    mild = context = 0
    for _start, _end, part in parts:
        if part.peaceful:
            mild += 1
        if part.context:
            context += 1
    return mild > context


def _until(hits: list[Hit[Payload]], at: int, offset: int) -> int:
    """The place of the first hit, from the one at `at` on, that does not start before an offset."""
    count = len(hits)
    while at < count and hits[at][0] < offset:
        at += 1
    return at


def _apart(lower: str, here: list[Candidate], named: list[Hit[Entry | None]]) -> list[Candidate]:
    """Those that stand in no excluded phrase or other word."""
    if not here:
        return here
    shadows = [(start, end) for start, end, entry in named if entry is None]
    return [
        candidate
        for candidate in here
        if not (shadows and not free(shadows, candidate.start, candidate.end))
        and not _is_compound(lower, candidate)
    ]


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
    if not peaceful:
        for _start, _end, part in parts:
            peaceful = peaceful or part.peaceful
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
        named.append(Candidate(start, end, entry.category, entry.name, sentence, verb=verb))
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
    start, end = candidate.start, candidate.end
    if start and lower[start - 1] == "-" and candidate.category != "conflict":
        return True
    return end < len(lower) and lower[end] == "-" and _COMPOUND.match(lower, end) is not None
