"""Acts of a day for which, somebody says, there is no accord: "there is no agreement with Peru on | a swap on June 3"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.contested.signs import ACCORDS
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting

_ON = frozenset(("on", "for", "about", "to", "of", "regarding", "concerning"))
_HAVING = frozenset(
    ("is", "was", "has", "had", "have", "there", "made", "given", "gave", "reached", "knew", "knows", "existed", "exists", "been", "of", "saw", "sees")
)  # fmt: skip
_OPEN = frozenset(("yet", "still", "so", "final", "formal", "date", "dates"))
"""Beside these it is only open, and nobody is contradicted."""
_REACH = 14
_NEAR = 3


def no_accord(setting: Setting) -> list[Candidate]:
    """Answer the act of a sentence for whose day, it says, there is no accord."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    for at in range(len(lower) - 3):
        if lower[at] != "no" or ACCORDS.isdisjoint(lower[at + 1 : at + 3]) or (at and not _told(words, at)):
            continue
        noun = _act(words, at + 2)
        if noun is None:
            continue
        end = clause_end(words, noun + 1)
        if True not in words.timed[noun:end] or not _OPEN.isdisjoint(lower[at:noun]):
            continue
        start = min(subject_start(words, group_start(words, at - 1)), at - 1) if at else 0
        found.append(Candidate(
            words, start, end, noun, (start, start), words.acts.nouns[lower[noun]], "cancelled", sure=True, nominal=True
        ))  # fmt: skip
        return found
    return found


def _told(words: Words, no: int) -> bool:
    """Whether the words before "no" tell that there is none, or open the clause."""
    near = words.lower[max(0, no - _NEAR) : no]
    return not _HAVING.isdisjoint(near) or near[-1:] == ["that"] or boundary(words, no - 1)


def _act(words: Words, first: int) -> int | None:
    """The noun of the act that the accord would be on."""
    for at in range(first, min(first + _REACH, len(words) - 1)):
        if boundary(words, at):
            return None
        if words.lower[at] not in _ON or words.timed[at + 1]:
            continue
        noun = first_noun(words, at + 1, clause_end(words, at + 1))
        if (
            noun is not None
            and words.acts.nouns[noun[1]] in DENIABLE
            and words.lower[noun[0]] in words.acts.nouns
        ):
            return noun[0]
    return None
