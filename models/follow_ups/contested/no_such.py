"""Acts of which somebody says that there is "no such plan": the one told before, which others announced."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before

_PLANS = frozenset(
    ("plan", "plans", "arrangement", "arrangements", "agreement", "agreements", "deal", "undertaking", "promise", "commitment", "decision",
     "intention", "appointment", "understanding", "invitation", "thing")
)  # fmt: skip
_DENYING = frozenset(
    ("knew", "knows", "know", "heard", "hear", "aware", "made", "make", "given", "gave", "had", "has", "have", "was", "were", "is", "are", "agreed", "reached", "existed")
)  # fmt: skip
_NEAR = 4
NO_SUCH = tuple(f"no such {plan}" for plan in sorted(_PLANS))


def no_such(setting: Setting) -> Iterator[Candidate]:
    """Yield the act of a sentence of which somebody knows, or has made, no such plan."""
    words = setting.words
    lower = words.lower
    for at in range(2, len(lower) - 1):
        if lower[at] != "such" or lower[at - 1] != "no" or lower[at + 1] not in _PLANS:
            continue
        near = range(at - 2, max(-1, at - 2 - _NEAR), -1)
        verb = next((one for one in near if lower[one] in _DENYING), None)
        kind = None if verb is None else told_before(setting, verb, DENIABLE)
        if verb is not None and kind is not None:
            start = min(subject_start(words, group_start(words, verb)), verb)
            yield Candidate(
                words, start, at + 2, at + 1, (start, start), kind, "cancelled", sure=True, nominal=True
            )
            return
