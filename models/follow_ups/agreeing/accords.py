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
"""Begins with one of few letters, not with an edge, which lets the search skip all others at once."""
_SENTENCES_OF_ACCORD = 3


def tells_of_accord(sentence: Sentence) -> bool:
    """Whether the passage up to the sentence, at most over one paragraph's end, speaks of an accord."""
    sentences = sentence.document.sentences
    first = sentence.index
    lowest = max(0, first - _SENTENCES_OF_ACCORD)
    while first > lowest and sentences[first - 1].paragraph >= sentence.paragraph - 1:
        first -= 1
    lower = sentence.document.lower
    return _ACCORDS.search(lower, sentences[first].start, sentence.end) is not None
