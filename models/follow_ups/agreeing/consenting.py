"""Acts that somebody has agreed may be done: "has agreed that inspectors | may return"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words

_CONSENTING = frozenset(
    (
        "agreed",
        "agree",
        "agrees",
        "consented",
        "consents",
        "consent",
        "accepted",
        "accepts",
        "accept",
        "assented",
        "conceded",
    )
)
_AGREEING = frozenset(("agreed", "agree", "agrees"))
_THEIRS = frozenset(("they", "their", "both", "two"))
"""In a subject they tell that it is of those who agree."""
_NOT = frozenset(
    (
        "not",
        "n't",
        "never",
        "no",
        "yet",
        "had",
        "denied",
        "denies",
        "denying",
        "would",
        "could",
        "might",
        "if",
        "whether",
    )
)
"""Before the verb these tell that nobody has agreed, or that it is long ago."""
_WERE = frozenset(("was", "were"))
_VISITING = frozenset(("visit", "come", "go", "travel", "fly", "meet", "host", "receive", "return"))
"""What a person is to do by it, who may be named: a guest or a host."""
_INDEFINITE = frozenset(("a", "an", "another", "further", "new"))
_HAVING = frozenset(("has", "have"))
_REACH = 16
_NEAR = 4
_PARTNER_REACH = 9
_DAY_REACH = 4


def consented(words: Words, modal: int) -> bool:
    """Whether what may, might or could be done by the modal verb at `modal` is what somebody agreed to."""
    return _leading(words, modal, _CONSENTING) >= 0


def agreed_to_do(words: Words, modal: int) -> bool:
    """Whether what should be done by the modal verb at `modal` is what the parties themselves are to do.

    "agreed that | their envoys should meet", "that | a second round should be held", "that | Okoye should visit Lome", but not
    "that Moscow should yield".
    """
    that = _leading(words, modal, _AGREEING)
    if that < 0:
        return False
    subject = words.lower[that + 1 : modal]
    nouns = words.acts.nouns
    visits = words.lower[modal + 1 : modal + 2] and words.lower[modal + 1] in _VISITING
    return bool(visits) or not _THEIRS.isdisjoint(subject) or any(word in nouns for word in subject)


def agreed_now(words: Words, at: int) -> int | None:
    """Where the words end by which an act is told to be agreed now, the day with them that it was agreed "for"; None where it was long before.

    "A visit has been | agreed for May", "a visit was | agreed in Oslo", but not "the swap was agreed in May".
    """
    lower = words.lower
    now = lower[at - 1] == "been" and lower[at - 2] in _HAVING
    new = lower[at - 1] in _WERE and lower[subject_start(words, at - 1)] in _INDEFINITE
    if not (now or new) or not _NOT.isdisjoint(lower[max(0, at - _NEAR) : at]):
        return None
    return clause_end(words, at + 1) if lower[at + 1 : at + 2] == ["for"] else at + 1


def _leading(words: Words, modal: int, consenting: AbstractSet[str]) -> int:
    """The "that" of the clause of the modal verb where one of the verbs leads to it and holds; -1 elsewhere."""
    lower = words.lower
    for at in range(modal - 1, max(0, modal - _REACH), -1):
        if boundary(words, at):
            return -1
        if lower[at] == "that":
            verb = _before_partner(words, at - 1, consenting)
            while (
                verb > 0
                and at - verb < _DAY_REACH
                and (words.timed[verb] or lower[verb] in ("on", "in", "principle"))
            ):
                verb -= 1
            told = lower[verb] in consenting and _NOT.isdisjoint(lower[max(0, verb - _NEAR) : verb])
            return at if told else -1
    return -1


def _before_partner(words: Words, last: int, consenting: AbstractSet[str]) -> int:
    """The word before those that name with whom somebody agreed: "agreed | with the Red Cross that"; else `last`."""
    lower = words.lower
    for at in range(last, max(0, last - _PARTNER_REACH), -1):
        if lower[at] in ("with", "under") and lower[at - 1] in consenting:
            return at - 1
        if words.timed[at] or boundary(words, at) or lower[at] in ("and", "or", "that"):
            break
    return last
