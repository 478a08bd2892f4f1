"""Demands and proposals that somebody turns down, with the act that they are for: "rejected a call to pull back", "turned down a visit"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.agreeing.truces import ONLY_OF, TRUCES
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.destinations import goes_to_place
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.signal import Kind

_CLASSES = classes()
_DEMAND_REACH = 5
_JOINED_REACH = 8
_TRUCE_REACH = 8
TURNING_DOWN = frozenset(("rejected", "rejects", "turned", "turns"))
"""Verbs that turn down what was asked or offered."""
_ADMITTED: frozenset[Kind] = frozenset(("deployment", "visit", "inspection", "talks", "meeting", "summit", "exercise", "exchange"))  # fmt: skip
_OF_WHOM = (["of"], ["by"], ["with"], ["from"], ["in"], ["on"], ["to"])
_PROPOSALS = frozenset(("ultimatum", "demand", "demands", "invitation"))


def turned_down(words: Words, subject: Range, after: int, end: int) -> Iterator[Candidate]:
    """The act of a demand or a proposal, words `[after, end)`, that the subject turns down."""
    demand = words.lower[after : after + _DEMAND_REACH]
    if _CLASSES.demands.isdisjoint(demand):
        act = _act(words, after, end)
        if act is not None:
            yield Candidate(words, subject[0], end, subject[1], subject, act, "cancelled", sure=True)
        return
    kind = _demanded(words, subject, after, end)
    if kind != "other" or not _PROPOSALS.isdisjoint(demand) or _of_a_truce(words, after, end):
        start, index = subject
        yield Candidate(words, start, end, index, subject, kind, "cancelled", sure=True)


def _act(words: Words, first: int, end: int) -> Kind | None:
    """The kind of the act itself that is turned down, with who or what it is of: "the stationing | of a battery", "a visit | by the king"."""
    if _of_a_truce(words, first, end):
        return "other"
    noun = first_noun(words, first, end)
    if noun is None or words.lower[noun[0] + 1 : noun[0] + 2] not in _OF_WHOM:
        return None
    kind = words.acts.nouns[noun[1]]
    return kind if kind in _ADMITTED else None


def _of_a_truce(words: Words, first: int, end: int) -> bool:
    """Whether what is turned down is a truce: "rejected | a ceasefire", "turned down | the offer of a truce over the feast"."""
    noun = first_noun(words, first, min(end, first + _TRUCE_REACH))
    if noun is None or noun[1] not in TRUCES:
        return False
    return words.lower[noun[0] + 1 : noun[0] + 2] == [] or words.lower[noun[0] + 1] not in ONLY_OF


def _demanded(words: Words, subject: Range, first: int, end: int) -> Kind:
    """The kind of what was demanded: "a call | to pull back", "an appeal | for talks", "a proposal for its king | to meet"."""
    for at in range(first, end - 1):
        if words.lower[at] == "to" and is_base(words, at + 1):
            group = verb_group(words, at + 1)
            naming = None if group is None else name_act(words, group, subject, end)
            if naming is not None and naming.kind != "other":
                return naming.kind
            return _joined(words, at + 2, subject)
        if words.lower[at] == "to" and not words.capital(at + 1):
            joined = _joined(words, at + 2, subject)
            if joined != "other":
                return joined
        if (
            words.lower[at] == "to"
            and "invitation" in words.lower[first:at]
            and goes_to_place(words, at, end)
        ):
            return "visit"
        if words.lower[at] in ("for", "of"):
            noun = first_noun(words, at + 1, end)
            if noun is not None:
                return words.acts.nouns[noun[1]]
    return "other"


def _joined(words: Words, first: int, subject: Range) -> Kind:
    """The kind of the second thing that was asked: "an offer to search jointly | and exchange the dead"."""
    for at in range(first, min(first + _JOINED_REACH, len(words) - 1)):
        if words.lower[at] == "and" and is_base(words, at + 1):
            group = verb_group(words, at + 1)
            naming = None if group is None else name_act(words, group, subject, clause_end(words, at + 2))
            return "other" if naming is None else naming.kind
        if words.lower[at] in _CLASSES.marks:
            break
    return "other"
