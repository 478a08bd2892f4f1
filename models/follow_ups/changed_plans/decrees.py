"""Acts that fall with the paper that called for them: "revoked a decree calling | a referendum", "withdrew its request for | a vote"."""

from __future__ import annotations

from models.follow_ups.changed_plans.refusals import CANCELLABLE
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.words import Words
from models.signal import Kind

PAPERS = frozenset(("decree", "decrees", "order", "request", "motion", "writ", "summons"))
"""What calls for an act, and takes it along when it is withdrawn."""
_TAKING_BACK = frozenset(
    ("revoked", "revokes", "rescinded", "rescinds", "withdrew", "withdrawn", "withdraws", "reversed", "reverses", "cancelled", "canceled", "cancels",
     "scrapped", "scraps", "dropped", "drops")
)  # fmt: skip
_CALLING = frozenset(("calling", "setting", "ordering", "scheduling", "convening", "announcing", "for", "on"))
_CALLED = frozenset(("called", "set", "ordered", "scheduled", "convened", "calls", "sets", "orders"))
_VOTING = frozenset(("vote", "voted", "votes", "voting"))
_PULLED = frozenset(("withdrew", "withdrawn", "withdraws"))


def falls_with(words: Words, verb: int, paper: int, end: int) -> tuple[int, Kind, int] | None:
    """The word, the kind and the end of the act for which the paper at `paper`, object of the verb at `verb`, had called.

    None where it called for none.
    """
    lower = words.lower
    if lower[verb] not in _TAKING_BACK:
        return None
    if lower[paper] in words.acts.objects["bills"]:
        return _put_to_vote(words, verb, paper, end)
    if lower[paper] not in PAPERS:
        return None
    at = paper + 1
    if lower[at : at + 1] in (["that"], ["which"]):
        at += 1
        calling = lower[at : at + 1] != [] and lower[at] in _CALLED
        end = max(end, clause_end(words, at + 1)) if calling else end
    else:
        calling = lower[at : at + 1] != [] and lower[at] in _CALLING
    noun = first_noun(words, at + 1, max(end, at + 1)) if calling else None
    if noun is None:
        return None
    kind = words.acts.nouns[noun[1]]
    return (noun[0], kind, end) if kind in CANCELLABLE else None


def _put_to_vote(words: Words, verb: int, paper: int, end: int) -> tuple[int, Kind, int] | None:
    """A draft that is withdrawn before the vote on it: "withdrew a resolution | that was to be put to a vote on Friday"."""
    if words.lower[verb] not in _PULLED:
        return None
    ahead = (at for at in range(paper + 1, end) if words.lower[at] in _VOTING)
    voting = next(ahead, None)
    return None if voting is None or True not in words.timed[paper:end] else (voting, "vote", end)
