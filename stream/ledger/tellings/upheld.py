"""Word in one article that an act is off, which those who are to do it contradict at once: "the trip of July 2 stood".

The act is then as it was, and disputed: nobody whose word counts has called it off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import days_of, overlap
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

_UNDONE = ("postponed", "cancelled")
_STANDING = ("confirmed", "agreed", "expected")
_STANDS = re.compile(
    r"\b(?:st(?:ood|ands?)(?! (?:at|by|for|in|on the|to|up|with|down|ready|accused|trial)\b)|(?:was|is|are|were|be|remain(?:s|ed)?) (?:still |very much )?(?:on|unchanged|unaffected|on (?:track|schedule|course|the calendar))(?=$|[,;.]| as\b)|still on\b"
    r"|(?:held|holds|keeps?|kept|sticks?|stuck) (?:to|good)\b)"
)
"""What is said of an act that takes place all the same."""
_TO_BE = re.compile(
    r"\b(?:would|will) (?:still |indeed |nevertheless |nonetheless )?(?:take place|go ahead|go forward|proceed|be held|happen)\b(?!.*\b(?:later|another|other|new|once|when|if|after|unless|soon|due course)\b)"
)
"""The same, where nothing tells that it is for another time: "the visit would take place"."""


def upheld(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article; one that is told to be off and then to stand is told once, as standing against that word.

    The words that it is off are the `ruling` of what stands.
    """
    if not any(act.status in _UNDONE for act in acts):
        return tuple(acts)
    kept = list(acts)
    for act in acts:
        off = next((one for one in kept if _against(act, one)), None)
        if off is not None:
            kept[kept.index(act)] = msgspec.structs.replace(act, ruling=off.text or "")
            kept.remove(off)
    return tuple(kept)


def _against(act: Told, off: Told) -> bool:
    """Whether an act is said to stand of which the text has told before that it is off."""
    if act.status not in _STANDING or off.status not in _UNDONE or act.kind != off.kind:
        return False
    if act.place != "text" or off.place != "text" or act.span is None or off.span is None:
        return False
    if off.span[1] > act.span[0] or not _stands(act, off):
        return False
    if act.sides and off.sides and act.sides.isdisjoint(off.sides):
        return False
    told, ruled = days_of(act.when), days_of(off.when)
    return not (told.dated and ruled.dated) or overlap(told, ruled)


def _stands(act: Told, off: Told) -> bool:
    """Whether the words tell that it takes place all the same, which nobody doubts where one of many only stays away."""
    text, denied = (act.text or "").lower(), (off.text or "").lower()
    if _STANDS.search(text) is not None:
        return True
    hangs = act.when.text is not None and not days_of(act.when).dated
    if hangs or off.status != "cancelled" or rules().shunning.search(denied) is not None:
        return False
    return _TO_BE.search(text) is not None
