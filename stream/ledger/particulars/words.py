"""The words that tell what an act is about, brought to their stems."""

from __future__ import annotations

import re
from functools import lru_cache

from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

WORD = re.compile(r"[^\W\d_]{3,}")
_TRUCE = re.compile(
    r"\b(?:cease-?fires?|truces?|armistice|cessation|(?:stop|halt|suspend|pause|cease|end)(?:s|ped|ing|ed)?"
    r" (?:all |its |their |the )*(?:military |armed |offensive )?(?:operations|hostilities|fighting|fire|attacks|strikes|shelling|offensive))\b"
)
"""Words for a truce, whichever of them an article has."""
_ARMS_AT_REST = frozenset(("truce",))
_LEAST = 4
"""The letters that a word keeps when its ending is taken off."""


def matter(text: str, told: Told) -> frozenset[str]:
    """The stems of the words of a text in lower case, without who takes part in the act that it tells, when and where."""
    empty = rules().words.empty
    named = (one.text for one in told.participants if one.actor is not None)
    known = " ".join((*named, told.location or "", told.when.text or ""))
    without = {stem(word) for word in WORD.findall(known.lower())}
    words = frozenset(stem(word) for word in WORD.findall(text) if word not in empty) - without
    return words | _ARMS_AT_REST if told.kind == "other" and _TRUCE.search(text) else words


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The first letters of a word without its ending."""
    words = rules().words
    for ending in words.endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    return word[: words.letters]
