"""The new day of what is put off, where the words go on to it: "has put off its visit | and will now come on Friday", "The new date is"."""

from __future__ import annotations

import re

from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words
from models.text.document import Sentence

_CLASSES = classes()
_GOING_ON = frozenset(("will", "'ll", "would", "is", "are"))
_ANEW = frozenset(("now", "instead"))
_ANEW_REACH = 3
_NEW_DATE = re.compile(
    r"^\W*(?:(?:a|the|another|its) (?:new |next |second |fresh )?(?:attempt|try|launch window|opportunity) (?:is|was|will|has)\b"
    r"|(?:the|a|its|their|his|her) new (?:date|dates|day|days|time|deadline|term)\b"
    r"|(?:(?:it|they|he|she|both|the \w+) )(?:will|would|is|are|has|have) now\b"
    r"|(?:it|they) (?:will|would|is to|are to|is due to|are due to) (?:be held|take place|be staged|be made|begin|start|open|go ahead|come|happen)\b"
    r"|[^.,;]{1,40} (?:is|are|was|were) (?:\w+ )?(?:the|its|their) new (?:date|dates|day|days|deadline)\b)"
)


def set_anew(words: Words, end: int) -> int:
    """Where the words end that give what is put off its new day, behind the clause that ends at `end`; else `end`."""
    lower = words.lower
    at = end + (lower[end : end + 1] == [","])
    if lower[at : at + 1] != ["and"] or lower[at + 1 : at + 2] == []:
        return end
    verb = at + 1 + (lower[at + 1] in _CLASSES.pronouns)
    if lower[verb : verb + 1] == [] or lower[verb] not in _GOING_ON:
        return end
    last = clause_end(words, verb + 1)
    anew = not _ANEW.isdisjoint(lower[verb + 1 : verb + 1 + _ANEW_REACH]) or "instead" in lower[verb:last]
    return last if anew and True in words.timed[verb:last] else end


def new_date(sentence: Sentence) -> Sentence | None:
    """The sentence after this one, where it tells the new day of what is put off here; None where it does not."""
    sentences = sentence.document.sentences
    if sentence.index + 1 >= len(sentences):
        return None
    following = sentences[sentence.index + 1]
    return following if _NEW_DATE.match(following.lower) is not None else None
