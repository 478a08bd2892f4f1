"""Which sentences may tell of an act that took place, and the words in them that do; only these are cut into words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.grammar.words import Words
from models.held.gatherings import gathering
from models.held.introducing import introduced
from models.held.sign import BESIDE, LIGHT, NOUN, PROGRESS, STRONG, Sign
from models.text.document import Document, Sentence
from models.text.phrases import PhraseScanner

_LETTERS = bytes(code if chr(code).isascii() and chr(code).isalpha() else 0x20 for code in range(256))
"""Of a text in UTF-8 leaves the letters from a to z, and blanks for all others."""
LONGEST = 2000
"""What passes for a sentence is read up to this many characters."""
MOST = 40
"""No more signs than this are looked at in a sentence."""
_LEADING = 2
"""Only so many sentences tell in the present tense what has just taken place."""
_NO_VERB_AFTER = (
    " to ", " will ", " the ", " a ", " an ", " of ", " or ", " may ", " would ", " could ", " in ", " on ", " for ", " with ",
    "'s ", " their ", " its ", " not ",
)  # fmt: skip
"""What stands before most words that are no finite verb in the present tense, so that no sentence is read for them."""
_HAD_REACH = 32
"""From "had" to the noun in "had long and frank talks", in characters."""
_BEFORE_GERUNDS = ("after ", ", ")
_HAD = Sign(LIGHT)
Mark = tuple[int, Sign]
"""Where a sign starts in the document, and what it is a sign of."""


class HeldScanner:
    """Finds the signs of acts that took place, sentence by sentence."""

    def __init__(self, phrases: Mapping[str, Sign], presents: Mapping[str, Sign]) -> None:
        self.signs = PhraseScanner(phrases)
        self._presents = PhraseScanner(presents)

    def sentences(
        self, document: Document, times: TimePhrases
    ) -> Iterator[tuple[Words, list[tuple[int, int]]]]:
        """Yield the words of each sentence that may tell of an act, with its signs, in order."""
        lower = document.lower
        sentences = document.sentences
        found = self._by_sentence(document)
        self._add_presents(document, times, found)
        for index, marks in found.items():
            kept = _worth(document.clean, lower, sentences[index], marks)
            if not kept:
                continue
            start = sentences[index].start
            end = min(sentences[index].end, start + LONGEST)
            words = Words(
                document, (start, end), [(time.start, time.end) for time in times.between(start, end)]
            )
            if words.lower:
                yield words, [(at, sign.bits) for at, sign in kept if at < end]

    def _by_sentence(self, document: Document) -> dict[int, list[Mark]]:
        """The signs of each sentence that has some, by its index, in order."""
        found: dict[int, list[Mark]] = {}
        starts = document.starts
        for start, _, sign in document.hits(self.signs):
            index = max(bisect_right(starts, start) - 1, 0)
            marks = found.get(index)
            if marks is None:
                marks = found[index] = []
            marks.append((start, sign))
        return found

    def _add_presents(self, document: Document, times: TimePhrases, found: dict[int, list[Mark]]) -> None:
        """Add the verbs in the present tense of the first sentence, and of the second if it names a day."""
        leading = document.sentences[:_LEADING]
        if len(leading) == _LEADING and not times.between(leading[-1].start, leading[-1].end):
            leading = leading[:1]
        if not leading:
            return
        start = leading[0].start
        lower = document.lower[start : min(leading[-1].end, start + LONGEST)]
        second = leading[-1].start if len(leading) == _LEADING else start + LONGEST
        presents: tuple[list[Mark], list[Mark]] = [], []
        for at, _, sign in self._presents.scan(lower):
            if at and not lower.endswith(_NO_VERB_AFTER, 0, at):
                presents[start + at >= second].append((start + at, sign))
        for index, marks in enumerate(presents):
            if marks:
                found[index] = sorted([*found.get(index, ()), *marks], key=itemgetter(0))


def _words(text: str) -> list[bytes]:
    """The runs of letters from a to z in a lower-case text."""
    return text.encode("utf-8", "surrogatepass").translate(_LETTERS).split()


def _worth(clean: str, lower: str, sentence: Sentence, marks: Sequence[Mark]) -> list[Mark]:
    """The signs that may tell an act in what the sentence holds besides, at most `MOST`."""
    told = 0
    for _, sign in marks:
        told |= sign.bits
    free = PROGRESS | (LIGHT if told & NOUN else 0)
    words: list[bytes] | None = None
    kept: list[Mark] = []
    for mark in marks:
        start, (bits, asked) = mark
        if bits & STRONG and asked is not None and not bits & free:
            if words is None:
                words = _words(lower[sentence.start : min(sentence.end, sentence.start + LONGEST)])
            worth = not asked.isdisjoint(words)
        else:
            worth = (
                bool(bits & (free | STRONG))
                or (bool(bits & NOUN) and (introduced(lower, start) or gathering(clean, lower, start)))
                or (bool(bits & BESIDE) and lower.endswith(_BEFORE_GERUNDS, 0, start))
            )
            had = lower.rfind(" had ", max(sentence.start, start - _HAD_REACH), start) if bits & NOUN else -1
            if had >= 0:
                kept.append((had + 1, _HAD))
        if worth:
            kept.append(mark)
    return kept[:MOST]
