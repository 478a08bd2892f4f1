"""Which sentences may tell of an act to come; only these are cut into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.setting import Setting
from models.follow_ups.time_phrases import TimePhrases
from models.follow_ups.words import Words
from models.text.document import Document
from models.text.phrases import Hit, PhraseScanner

_CUE, _NOUN, _MODIFIER, _VERB = 1, 2, 4, 8
"""Signs of an act: a cue that is enough by itself; a noun and what makes it future; a verb that a date makes so."""
_CUE_PHRASES = (
    "is expected",
    "are expected",
    "is due",
    "are due",
    "won't",
    "is to",
    "are to",
    "was to",
    "were to",
    "invitation",
    "inviting",
)
_VERB_PHRASES = ("until", "deadline", "to be", "must", "been summoned", "gave", "gives")
_DURATIONS = ("hours", "days", "day", "weeks", "week", "months", "month", "years", "year")


LONGEST = 2000
"""What passes for a sentence is read in stretches of at most this many characters."""


class SentenceScanner:
    """Finds the sentences of a document that may tell of an act to come."""

    def __init__(self) -> None:
        phrases = _trigger_phrases()
        self._scanner = PhraseScanner(phrases)
        self.triggers: frozenset[str] = frozenset(phrases)

    def settings(self, document: Document, times: TimePhrases) -> Iterator[Setting]:
        """Yield them in order."""
        signs = _signs(document, self._scanner.scan(document.lower))
        if len(document.sentences) == 1 and " to " in document.lower:
            signs[0] = _CUE
        for index, told in signs.items():
            sentence = document.sentences[index]
            for start in range(sentence.start, sentence.end, LONGEST):
                end = min(start + LONGEST, sentence.end)
                dated = times.between(start, end)
                if told & _CUE or _tells(told, ahead=any(map(times.may_lie_ahead, dated))):
                    words = Words(document, (start, end), [(time.start, time.end) for time in dated])
                    if len(words):
                        yield Setting(sentence, words)


def _signs(document: Document, hits: Iterable[Hit[int]]) -> dict[int, int]:
    """The signs of each sentence that has some, by its index, in order; hits come in the order of their starts."""
    signs: dict[int, int] = {}
    sentences = document.sentences
    index = 0
    for start, _, payload in hits:
        while start >= sentences[index].end and index + 1 < len(sentences):
            index += 1
        signs[index] = signs.get(index, 0) | payload
    return signs


def _tells(signs: int, *, ahead: bool) -> bool:
    if ahead and signs & (_VERB | _NOUN):
        return True
    return bool(signs & _NOUN and signs & _MODIFIER)


def _trigger_phrases() -> dict[str, int]:
    """Every phrase to look for with its signs."""
    lexicon = cues()
    participles = lexicon.infinitive_rules.participles
    phrases: dict[str, int] = {}
    for sign, group in (
        (_CUE, (*lexicon.modals, *lexicon.nominal, *_CUE_PHRASES)),
        (_CUE, tuple(word for word in lexicon.infinitive if word not in participles)),
        (_CUE, tuple(f"{word} to" for word in participles)),
        (_NOUN, tuple(acts().nouns)),
        (_MODIFIER, (*lexicon.premodifiers, *lexicon.openers, *lexicon.undone, *lexicon.passive)),
        (_MODIFIER, (*classes().fixed, "is off", "are off", "was off")),
        (_VERB, (*_VERB_PHRASES, *(f"{unit} to" for unit in _DURATIONS))),
        (
            _VERB | _MODIFIER,
            tuple(f"{be} {word}" for be in ("been", "was", "were") for word in lexicon.undone),
        ),
        (_VERB, tuple(filter(acts().scheduled, acts().forms))),
    ):
        for phrase in group:
            phrases[phrase] = phrases.get(phrase, 0) | sign
    for phrase in ("rejected", "rejects"):
        phrases[phrase] = _CUE
    return phrases
