"""Which sentences may tell of an act that took place, and the words in them that do; only these are cut into words."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.grammar.subjects import adverb
from models.follow_ups.grammar.words import Words, cut
from models.held.gatherings import gathering
from models.held.introducing import introduced
from models.held.sign import BESIDE, LASTING, LIGHT, NOUN, PRESENT, PROGRESS, STAY, STRONG, Sign
from models.held.verb_groups import AUXILIARIES, NO_SIMPLE_PAST_AFTER, UNDONE
from models.held.word_classes import WordClasses
from models.text.document import Document, Sentence
from models.text.phrases import Hit, PhraseScanner

_LETTERS = bytes(code if chr(code).isascii() and chr(code).isalpha() else 0x20 for code in range(256))
"""Of a text in UTF-8 leaves the letters from a to z, and blanks for all others."""
LONGEST = 2000
"""What passes for a sentence is read up to this many characters."""
MOST = 40
"""No more signs than this are looked at in a sentence."""
_LEADING = 2
"""Only so many sentences tell in the present tense what has just taken place."""
_NO_VERB_AFTER = frozenset(
    ("to", "will", "the", "a", "an", "of", "or", "may", "would", "could", "in", "on", "for", "with", "their", "its", "not")
)  # fmt: skip
"""What stands before most words that are no finite verb in the present tense, so that no sentence is read for them."""
_HAD_REACH = 32
"""From "had" to the noun in "had long and frank talks", in characters."""
_BEFORE_GERUNDS = ("after ", ", ")
_ANYHOW = NOUN | PROGRESS | STAY | PRESENT | LASTING | BESIDE
"""Signs that are more than a verb of the past, which some words before it leave no act."""
_NOT_ITSELF = ("after ", "did ", "became ", "been ", "are ", "were ", "was ", "is ")
"""What begins phrases of which another word is the verb."""
_HAD = Sign(LIGHT)
Mark = Hit[Sign]
"""Where a sign starts and ends in the document, and what it is a sign of."""


class HeldScanner:
    """Finds the signs of acts that took place, sentence by sentence."""

    def __init__(self, phrases: Mapping[str, Sign], presents: Mapping[str, Sign], known: WordClasses) -> None:
        self.signs = PhraseScanner(phrases)
        self._presents = PhraseScanner(presents)
        self._barring = _barring(known)

    def sentences(self, document: Document, times: TimePhrases) -> list[tuple[Words, list[Mark]]]:
        """The words of each sentence that may tell of an act, with its signs, in order."""
        found = self._by_sentence(document)
        self._add_presents(document, times, found)
        told: list[tuple[Words, list[Mark]]] = []
        for index, marks in found.items():
            sentence = document.sentences[index]
            kept = self._worth(document, sentence, marks)
            if not kept:
                continue
            start = sentence.start
            end = min(sentence.end, start + LONGEST)
            words = cut(document, (start, end), times.between(start, end))
            if words.lower:
                told.append((words, kept))
        return told

    def _by_sentence(self, document: Document) -> dict[int, list[Mark]]:
        """The signs of each sentence that has some, by its index, in order."""
        found: dict[int, list[Mark]] = {}
        hits, starts = document.hits(self.signs), document.starts
        index, begun, last = 0, 0, len(starts) - 1
        for at in range(len(hits)):
            start = hits[at][0]
            if index < last and start >= starts[index + 1]:
                if begun < at:
                    found[index] = hits[begun:at]
                begun = at
                while index < last and start >= starts[index + 1]:
                    index += 1
        if begun < len(hits):
            found[index] = hits[begun:]
        return found

    def _add_presents(self, document: Document, times: TimePhrases, found: dict[int, list[Mark]]) -> None:
        """Add the verbs in the present tense of the first sentence, and of the second if it names a day."""
        leading = document.sentences[:_LEADING]
        if len(leading) == _LEADING and not times.between(leading[-1].start, leading[-1].end):
            leading = leading[:1]
        if not leading:
            return
        filed = document.dateline
        # A wire may be called "Press", which nobody does in a dateline.
        start = leading[0].start if filed is None else max(leading[0].start, filed.span[1])
        lower = document.lower[start : min(leading[-1].end, start + LONGEST)]
        second = leading[-1].start if len(leading) == _LEADING else start + LONGEST
        presents: tuple[list[Mark], list[Mark]] = [], []
        for at, stop, sign in self._presents.scan(lower):
            if at and not _no_verb_after(lower, at):
                presents[start + at >= second].append((start + at, start + stop, sign))
        for index, marks in enumerate(presents):
            if marks:
                found[index] = sorted([*found.get(index, ()), *marks], key=itemgetter(0))

    def _worth(self, document: Document, sentence: Sentence, marks: list[Mark]) -> list[Mark]:
        """The signs that may tell an act in what the sentence holds besides, at most `MOST`."""
        clean, lower, first = document.clean, document.lower, sentence.start
        # Where not all can be looked at, those that are barred count as well.
        few = 2 * len(marks) <= MOST
        words: list[bytes] | None = None
        kept: list[Mark] = []
        for mark in marks:
            start, _, sign = mark
            bits, asked = sign.bits, sign.asked
            free = bool(bits & PROGRESS) or (bool(bits & LIGHT) and _with_noun(marks))
            if bits & STRONG and asked is not None and not free:
                end = min(sentence.end, first + LONGEST)
                worth = sign.few is None or _hold_one(lower, sign.few, first, end)
                if worth:
                    if words is None:
                        words = _words(lower[first:end])
                    worth = not asked.isdisjoint(words)
            else:
                worth = (
                    free
                    or bool(bits & STRONG)
                    or (bool(bits & NOUN) and (introduced(lower, start) or gathering(clean, lower, start)))
                    or (bool(bits & BESIDE) and lower.endswith(_BEFORE_GERUNDS, 0, start))
                )
                had = lower.rfind(" had ", max(first, start - _HAD_REACH), start) if bits & NOUN else -1
                if had >= 0:
                    kept.append((had + 1, had + 4, _HAD))
            if worth and (bits & _ANYHOW or not few or not self._barred(lower, first, start)):
                kept.append(mark)
        return kept[:MOST] if len(kept) > MOST else kept

    def _barred(self, lower: str, first: int, start: int) -> bool:
        """Whether the word before the verb at `start`, in a sentence from `first`, leaves it no act that took place."""
        if start <= first or lower[start - 1] != " ":
            return False
        begun = max(lower.rfind(" ", first, start - 1) + 1, first)
        return lower[begun : start - 1] in self._barring and not lower.startswith(_NOT_ITSELF, start)


def _barring(known: WordClasses) -> frozenset[str]:
    """The words right behind which `past_group` and `participle_group` find no verb of the past that tells an act."""
    words = known.negations | {word for word in known.modals if not adverb(word)} | (UNDONE - {"having"})
    describing = {word for word in NO_SIMPLE_PAST_AFTER if word not in AUXILIARIES and not adverb(word)}
    return frozenset([word for word in words | describing if word.isalnum()])


def _no_verb_after(lower: str, end: int) -> bool:
    """Whether what stands before `end`, behind a blank, shows that no finite verb in the present tense begins there."""
    if lower[end - 1] != " ":
        return False
    if lower[max(0, end - 3) : end] == "'s ":
        return True
    blank = lower.rfind(" ", 0, end - 1)
    return blank >= 0 and lower[blank + 1 : end - 1] in _NO_VERB_AFTER


def _with_noun(marks: list[Mark]) -> bool:
    """Whether the noun of an act is among the signs, from which a verb may take its kind."""
    for _, _, sign in marks:  # noqa: SIM110 - a loop costs half of a generator
        if sign.bits & NOUN:
            return True
    return False


def _hold_one(lower: str, few: list[str], start: int, end: int) -> bool:
    """Whether the letters of one of a few words stand in `[start, end)`."""
    for word in few:  # noqa: SIM110 - a loop costs half of a generator
        if lower.find(word, start, end) >= 0:
            return True
    return False


def _words(text: str) -> list[bytes]:
    """The runs of letters from a to z in a lower-case text."""
    return text.encode("utf-8", "surrogatepass").translate(_LETTERS).split()
