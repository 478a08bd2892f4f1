"""Pacts that were to end and are kept after all: "revoked its decision to let the pact lapse", "halts its exit from the treaty"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting

_TAKING_BACK = frozenset(
    ("revoked", "revokes", "revoking", "revoke", "reversed", "reverses", "reversing", "reverse", "rescinded", "rescinds", "rescinding", "rescind", "withdrew",
     "withdraws", "withdrawing", "withdrawn", "dropped", "drops", "dropping", "halted", "halts", "halting", "suspended", "suspends", "suspending", "shelved",
     "shelves", "shelving", "abandoned", "abandons", "abandoning", "scrapped", "scraps", "scrapping", "cancelled", "canceled", "cancels", "cancelling",
     "recalled", "recalls", "undid", "undoes", "overturned", "overturns", "stopped", "stops")
)  # fmt: skip
_STEPS = frozenset(("decision", "notice", "notification", "plan", "plans", "move", "intention", "threat", "exit", "withdrawal", "denunciation", "termination", "expiry", "end", "departure"))  # fmt: skip
_ENDING = frozenset(("let", "allow", "end", "quit", "leave", "terminate", "scrap", "exit", "withdraw", "abandon", "denounce", "abrogate", "pull", "of", "from", "not"))  # fmt: skip
"""What leads from the step to the pact that it would have ended: "decision to | let", "exit | from"."""
_NAMED = frozenset(("exit", "withdrawal", "denunciation", "termination", "expiry", "end", "departure"))
"""Steps behind which "of" or "from" leads to the pact at once."""
_OTHERWISE = frozenset((",", "under", "in", "on", "over", "despite", "after"))
NOTICES = ("its termination", "its notice", "its denunciation", "their notice", "notice of", "notice to", "the termination", "the denunciation")  # fmt: skip
"""What marks a sentence that may say so without the noun of another act."""
_UNSURE = frozenset(("not", "n't", "may", "might", "could", "should", "if", "unless", "whether", "would", "urged", "asked", "called", "refused", "refuses", "ready", "never"))  # fmt: skip
_STEP_REACH = 5
_PACT_REACH = 9
_NEAR = 5


def kept_alive(setting: Setting) -> Iterator[Candidate]:
    """Yield the end of a pact, called off by who was to bring it about."""
    words = setting.words
    lower = words.lower
    if _STEPS.isdisjoint(lower) or words.acts.objects["treaties"].isdisjoint(lower):
        return
    for at, word in enumerate(lower):
        if word not in _TAKING_BACK or not _UNSURE.isdisjoint(lower[max(0, at - _NEAR) : at]):
            continue
        near = range(at + 1, min(at + _STEP_REACH, len(lower)))
        step = next((one for one in near if lower[one] in _STEPS), None)
        pact = None if step is None else _pact(words, step)
        if step is None or pact is None:
            continue
        stop = group_start(words, at)
        first = min(subject_start(words, stop), at)
        last = max(pact + 1, clause_end(words, pact + 1))
        yield Candidate(
            words, first, last, step, (first, first), "deadline", "cancelled", sure=True, nominal=True
        )
        return


def _pact(words: Words, step: int) -> int | None:
    """The pact that the step at `step` was to end."""
    lower = words.lower
    ending = False
    if lower[step] in _NAMED and lower[step + 1 : step + 2] not in (["of"], ["from"]):
        return None
    for at in range(step + 1, min(step + 1 + _PACT_REACH, len(lower))):
        if (
            boundary(words, at)
            or lower[at] in _OTHERWISE
            or lower[at] in words.acts.objects["contingents"] - {"forces", "unit"}
        ):
            return None
        ending = ending or lower[at] in _ENDING
        if ending and lower[at] in words.acts.objects["treaties"]:
            return at
    return None
