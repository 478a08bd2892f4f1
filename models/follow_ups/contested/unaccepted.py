"""Acts to which somebody says not to have agreed, or that are not planned: "had not agreed to any meeting", "a summit is not being prepared"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.receiving import HOSTING
from models.follow_ups.setting import Setting
from models.signal import Kind

_CLASSES = classes()
_AGREED = frozenset(
    ("agreed", "accepted", "consented", "approved", "granted", "authorised", "authorized", "scheduled", "arranged", "planned",
     "requested", "proposed", "offered", "promised", "sought")
)  # fmt: skip
_BEING = _CLASSES.be - {"be"}
_HAVING = frozenset(("has", "have", "had"))
_NOT = frozenset(("not", "n't", "never"))
_TELLING = _AGREED | _NOT
_NOBODY = frozenset(("nobody", "none", "neither", "no-one"))
_STILL = frozenset(
    (
        "yet",
        "still",
        "so",
        "until",
        "unless",
        "before",
        "further",
        "more",
        "fully",
        "formally",
        "details",
        "terms",
        "if",
    )
)
"""With these the act may still be agreed on, or is but for its details."""
NOT_PLANNED = (
    ("planned",), ("scheduled",), ("foreseen",), ("envisaged",), ("being", "planned"), ("being", "prepared"), ("being", "considered"),
    ("being", "organised"), ("being", "organized"), ("in", "preparation"), ("in", "the", "works"), ("in", "our", "plans"),
)  # fmt: skip
"""What an act "is not"."""


def unaccepted(setting: Setting) -> list[Candidate]:
    """Answer the acts that somebody says not to have agreed to, or not to plan; nothing is taken back that may still be agreed."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    for at, word in enumerate(lower):
        if word not in _TELLING:
            continue
        if word in _AGREED and setting.reported:
            found += _not_agreed(words, at)
        elif word in _NOT and lower[at - 1] in _BEING and not setting.conditional:
            found += _not_planned(words, at)
    return found


def _not_agreed(words: Words, at: int) -> list[Candidate]:
    found: list[Candidate] = []
    lower = words.lower
    begin = group_start(words, at)
    start = min(subject_start(words, begin), begin)
    near = lower[begin:at]
    if _HAVING.isdisjoint(near) or not _STILL.isdisjoint((*near, *lower[at + 1 : at + 2])):
        return found
    end = clause_end(words, at + 1)
    named = _agreed_to(words, at + 1, end)
    if named is None or not _STILL.isdisjoint(lower[at:end]):
        return found
    head, kind, no = named
    if no or not _NOT.isdisjoint(near) or not _NOBODY.isdisjoint(lower[start:begin][:1]):
        found.append(Candidate(words, start, end, head, (start, begin), kind, "cancelled", sure=True))
    return found


def _agreed_to(words: Words, first: int, end: int) -> tuple[int, Kind, bool] | None:
    """The word and the kind of the act that was agreed to, and whether that is told as "no" act."""
    lower = words.lower
    if lower[first : first + 1] == ["to"] and is_base(words, first + 1):
        group = verb_group(words, first + 1)
        naming = None if group is None else name_act(words, group, (first, first), end)
        if group is None or naming is None or naming.kind not in DENIABLE:
            return None
        guest = group.base in HOSTING and naming.kind == "meeting"
        return (group.verb, "visit" if guest else naming.kind, False) if naming.sure or guest else None
    noun = first_noun(words, first + (lower[first : first + 1] in (["to"], ["on"])), end)
    if noun is None or words.acts.nouns[noun[1]] not in DENIABLE:
        return None
    return noun[0], words.acts.nouns[noun[1]], "no" in lower[first : noun[0]]


def _not_planned(words: Words, at: int) -> list[Candidate]:
    """The act of which the words behind "not" at `at` say that nobody plans it."""
    found: list[Candidate] = []
    lower = words.lower
    after = at + 1 + (lower[at + 1 : at + 2] in (["currently"], ["now"]))
    if not any(tuple(lower[after : after + len(one)]) == one for one in NOT_PLANNED):
        return found
    being = group_start(words, at - 1)
    start = subject_start(words, being)
    noun = first_noun(words, start, being, subject=True)
    if (
        noun is None
        or words.acts.nouns[noun[1]] not in DENIABLE
        or not _STILL.isdisjoint(lower[at : after + 1])
    ):
        return found
    if any(boundary(words, between) for between in range(start, at)):
        return found
    end = clause_end(words, after)
    found.append(
        Candidate(
            words,
            start,
            end,
            noun[0],
            (start, start),
            words.acts.nouns[noun[1]],
            "cancelled",
            sure=True,
            nominal=True,
        )
    )
    return found
