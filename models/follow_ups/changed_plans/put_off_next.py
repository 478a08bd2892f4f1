"""What "will not" take place but is only put off, as the title or the next sentences say: "The mission had been postponed until"."""

from __future__ import annotations

import re

from models.follow_ups.grammar.words import Words

_NEXT = 2
"""It is told within so many sentences."""
_OFF = r"(?:postponed|put off|delayed|deferred|rescheduled|put back|pushed back)"
_PUT_OFF = re.compile(
    rf"\b(?:it|they|this|(?:the|his|her|its|their) [a-z]+(?: [a-z]+)?|talks|plans) (?:has|have|had|was|were|is|are|will)"
    rf"(?: (?:only|simply|merely|now|instead|been|be|being))* {_OFF}\b"
    r"(?! (?:already|once|twice|before|several|repeatedly|three|last|in (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)))(?! (?:[a-z]+ )?(?:to|until|till|for|by) (?:[a-z]+ ){0,2}(?:\d|next|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
)
"""Whether it is put off now, and not that it was before; where its new day follows, that sentence tells the act as put off."""
_NEW_DAY = re.compile(r"\b(?:a|another|the) (?:new|later) (?:date|day|time) (?:will|would|is|was|has|had)\b")
_TITLE = re.compile(rf"\b(?:{_OFF}|postpones?|puts? off|delays|on hold)\b")
_GIVEN_UP = re.compile(r"\b(?:cancel\w*|call(?:s|ed)? off|scrap\w*|drop(?:s|ped))\b")


def put_off_next(words: Words) -> bool:
    """Whether the title, or the sentences behind that of the words, say that what will not be done is to be done later."""
    document = words.document
    index = document.sentence_at(words.starts[0]).index
    for sentence in document.sentences[index + 1 : index + 1 + _NEXT]:
        if _PUT_OFF.search(sentence.lower) is not None or _NEW_DAY.search(sentence.lower) is not None:
            return True
        if _GIVEN_UP.search(sentence.lower) is not None:
            return False
    title = document.title.lower()
    return index == 0 and _TITLE.search(title) is not None and _GIVEN_UP.search(title) is None
