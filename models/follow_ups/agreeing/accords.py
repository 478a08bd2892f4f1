"""Passages that speak of an accord, whose terms the acts in them may be: "The two signed a truce. | Troops will leave by May"."""

from __future__ import annotations

import re

from models.follow_ups.cues import cues
from models.text.document import Sentence

_ACCORDS = re.compile(
    "|".join(
        rf"{word[0]}(?<!will {word[0]})(?<!to {word[0]})(?<!\w{word[0]}){word[1:]}\b"
        for word in sorted(cues().context.accords)
    )
)
_BEGINNINGS = [
    word
    for word in sorted(cues().context.accords)
    if not any(word != other and word.startswith(other) for other in cues().context.accords)
]
"""What the words of an accord begin with, each beginning once."""
_SENTENCES_OF_ACCORD = 3


def tells_of_accord(sentence: Sentence) -> bool:
    """Whether the passage up to the sentence, at most over one paragraph's end, speaks of an accord."""
    sentences = sentence.document.sentences
    first = sentence.index
    lowest = max(0, first - _SENTENCES_OF_ACCORD)
    while first > lowest and sentences[first - 1].paragraph >= sentence.paragraph - 1:
        first -= 1
    lower, start, end = sentence.document.lower, sentences[first].start, sentence.end
    # Plain words are found many times sooner than the pattern, which is tried only at them.
    for beginning in _BEGINNINGS:
        at = lower.find(beginning, start, end)
        while at >= 0:
            if _ACCORDS.match(lower, at, end) is not None:
                return True
            at = lower.find(beginning, at + 1, end)
    return False
