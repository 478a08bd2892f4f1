"""What was agreed in words that leave its kind open, and then told by its noun: "agreed to convene their committee. The meeting".

A text that says "the meeting" for the first time means what it has just told: that is one act, of that kind.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules
from stream.ledger.tellings.anaphora import definite, named

_AHEAD = ("confirmed", "agreed", "expected")
_ENCOUNTER = "encounter"


def known_by_noun(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, one agreed that leaves its kind open together with the words that next tell it as known."""
    kept = list(acts)
    for act in acts:
        open_ = next((one for one in kept if _open(one) and _just_before(one, act, kept)), None)
        if open_ is not None and _resumes(act):
            kept[kept.index(open_)] = msgspec.structs.replace(
                open_, kind=act.kind, location=open_.location or act.location, when=act.when
            )
            kept.remove(act)
    return tuple(kept)


def _open(one: Told) -> bool:
    undated = not days_of(one.when).dated
    return one.kind == "other" and one.status == "agreed" and one.place == "text" and undated


def _resumes(act: Told) -> bool:
    ahead = act.status in _AHEAD and act.place == "text" and not named(act)
    return ahead and rules().family[act.kind] == _ENCOUNTER and definite(act)


def _just_before(one: Told, act: Told, acts: Sequence[Told]) -> bool:
    """Whether the text tells nothing of either kind between the two, nor of an encounter to come before."""
    if one.span is None or act.span is None or one.span[1] > act.span[0]:
        return False
    return not any(
        other not in (one, act)
        and other.place == "text"
        and other.sure
        and other.span is not None
        and other.span[1] <= act.span[0]
        and (one.span[1] <= other.span[0] or rules().family[other.kind] == _ENCOUNTER)
        for other in acts
    )
