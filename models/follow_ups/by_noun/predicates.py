"""What is said of an act noun: that it is off, put off, under discussion, expected, or set for a day."""

from __future__ import annotations

from models.follow_ups.agreeing.consenting import agreed_now
from models.follow_ups.by_noun.overturned import (
    DATE_REACH,
    FIRM,
    Said,
    is_off,
    reported_now,
    said_off,
    said_undone,
)
from models.follow_ups.by_noun.planned_anew import planned_anew
from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.not_come_about import goes_on_undone
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import boundary, finite, verb_between
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.new_clauses import new_clause
from models.follow_ups.grammar.spans import holds
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Status

_CLASSES = classes()
_INFINITIVE = cues().infinitive
_NEAR = 4
_RELATIVE_REACH = 30
_GOVERNED_REACH = 3
_CLAUSE_OPENERS = frozenset(("and", "or", "but", "that", ",", "while"))
_TEMPORAL = frozenset(("at", "during", "after", "since"))
_STOPS = frozenset((";", ":", '"', "said", "says", "but"))
_ENDING = _STOPS - {"but"} | _CLASSES.modals
_SUBORDINATE = frozenset(("after", "since", "when"))
_ONLY_MATTERS = frozenset(
    ("subject", "subjects", "topic", "topics", "theme", "themes", "item", "items", "issue", "issues", "point", "points", "question", "questions", "target",
     "targets", "cause", "causes", "reason", "reasons", "motive", "motives", "answer", "answers", "option", "options", "weapon", "weapons")
)  # fmt: skip
"""What a noun behind "likely" or "possible" says that the act is: "tariffs are likely | subjects"."""
_IN = frozenset(("in", "on", "within"))
_BEING = _CLASSES.be - {"'s"}
"""Before a participle "'s" mostly is a genitive: "Chad's vote, planned for May"."""
_OVERTURNING = tables().overturning
_TELLING = _STOPS | _SUBORDINATE | _CLASSES.modals | _OVERTURNING | {"and", "off"}
"""The words and marks that a predicate is looked for at; all others are passed over."""


def said_of(setting: Setting, index: int) -> Said | None:
    """What the clause goes on to say of the act noun at `index`."""
    words = setting.words
    lower = words.lower
    if holds(lower, index - _GOVERNED_REACH, index, _TEMPORAL):
        return None
    described = _relative_clause(words, index)
    for at in range(index + 1, len(lower)):
        word = lower[at]
        if (
            word not in _TELLING
            or described[0] <= at < described[1]
            or goes_on_undone(lower, index, at)
            or _since_then(words, at)
            or _of_something_missing(lower, index, at)
        ):
            continue
        if word in _STOPS or (word == "and" and _joins_clauses(words, index, at)):
            return None
        off = said_off(setting, index, at) if word == "off" else None
        if off is not None:
            return off
        if word in FIRM and _to_be_undone(words, at):
            continue
        if not words.timed[at] and (word in _SUBORDINATE or word in _CLASSES.modals):
            said = _discussed(words, at) if word in _CLASSES.modals else None
            return said and Said(said.status, subject_start(words, index + 1), said.last)
        if word not in _OVERTURNING:
            continue
        near = lower[max(0, at - _NEAR) : at]
        said = said_undone(setting, at, near) or _discussed(words, at) or _fixed(setting, at, near)
        if said is not None:
            return Said(said.status, subject_start(words, index + 1), said.last)
    return None


def _of_something_missing(lower: list[str], noun: int, at: int) -> bool:
    """Whether it is said of what the act comes without: "talks end with no accord | in sight"."""
    return lower[at] in _IN and "no" in lower[max(noun + 1, at - _NEAR) : at]


def _since_then(words: Words, at: int) -> bool:
    """Whether "since" only leads to a time: "that had been weighed | since April is off"."""
    return words.lower[at] == "since" and at + 1 < len(words.timed) and words.timed[at + 1]


def _relative_clause(words: Words, noun: int) -> Range:
    """The words of a relative clause or a participle between commas behind the noun, after which its own clause goes on; none else."""
    lower = words.lower
    for comma in range(noun + 1, len(lower) - 1):
        if lower[comma] == "," and (
            lower[comma + 1] in ("which", "that") or lower[comma + 1] in _OVERTURNING
        ):
            for at in range(comma + 2, min(comma + _RELATIVE_REACH, len(lower) - 1)):
                if boundary(words, at):
                    break
                if lower[at] == "," and lower[at + 1] in _CLASSES.auxiliaries:
                    return comma, at + 1
            break
    return 0, 0


def _overturned(setting: Setting, fixed: int) -> Said | None:
    """What becomes of an act that "was scheduled", where the sentence goes on: "… for Friday, | has been put off"."""
    words, nouns = setting.words, tables().nouns.first_words
    for at in range(fixed + 1, len(words)):
        if words.timed[at]:
            continue
        if boundary(words, at) or words.lower[at] in _ENDING or words.lower[at] in nouns:
            return None
        if words.lower[at] == "off" and is_off(words, at):
            return Said("cancelled", at, at + 1)
        if words.lower[at] in _OVERTURNING:
            said = said_undone(setting, at, words.lower[max(fixed, at - _NEAR) : at])
            if said is not None:
                return said
    return None


def _to_be_undone(words: Words, at: int) -> bool:
    """Whether the modal at `at` says that the act will be off: "will now be postponed"."""
    being, negated = skip_adverbs(words, at + 1)
    if negated or words.lower[being : being + 1] != ["be"]:
        return False
    verb, negated = skip_adverbs(words, being + 1)
    return not negated and verb < len(words) and undone_at(words, verb) is not None


def _joins_clauses(words: Words, index: int, at: int) -> bool:
    """Whether "and" at `at` begins a clause; within "talks between X and Y" no verb stands before it."""
    if "between" in words.lower[index + 1 : at] and "and" not in words.lower[index + 1 : at]:
        return False
    return new_clause(words, at + 1) and (verb_between(words, index + 1, at) or _governed(words, index))


def _governed(words: Words, index: int) -> bool:
    """Whether a verb stands before the noun in its own clause, so that the noun is no subject."""
    for at in range(index - 1, -1, -1):
        opens = words.lower[at] in _CLAUSE_OPENERS or words.lower[at] in _CLASSES.saying
        if opens or boundary(words, at):
            return False
        if finite(words, at):
            return True
    return False


def _had_been(words: Words, at: int) -> bool:
    """Whether a relative clause tells what was once said of an act told of otherwise: "the call that had been | mooted for weeks"."""
    near = words.lower[max(0, at - _NEAR) : at]
    return "had" in near and not _CLASSES.relatives.isdisjoint(near[: near.index("had")][-1:])


def _discussed(words: Words, at: int) -> Said | None:
    passive = tables().passive.at(words.lower, at)
    if passive is None or _had_been(words, at):
        return None
    behind = words.lower[at + passive[0] : at + passive[0] + 1]
    if behind == ["to"] or not _ONLY_MATTERS.isdisjoint(behind):
        return None
    if passive[1] == "agreed":
        end = agreed_now(words, at)
        return None if end is None else Said("agreed", at, end)
    return Said(passive[1], at, max(at + passive[0], clause_end(words, at + passive[0])))


def _fixed(setting: Setting, at: int, near: list[str]) -> Said | None:
    """Fixed for a day, or expected without an infinitive: "is set for Friday"; or what became of an act that was."""
    words = setting.words
    word = words.lower[at]
    if word not in _CLASSES.fixed or _BEING.isdisjoint(near) or words.lower[at + 1 : at + 2] == ["to"]:
        return None
    if "had" in near and not reported_now(words, at):
        return None
    expected = word == "expected" and _CLASSES.be_past.isdisjoint(near)
    if not (expected or any(words.timed[at + 1 : at + DATE_REACH]) or planned_anew(words, at, near)):
        return None
    overturned = None if _CLASSES.be_past.isdisjoint(near) else _overturned(setting, at)
    # Who is called on to do something may not do it; a session that is called for a day will be held.
    status: Status = "confirmed" if word == "called" else _INFINITIVE.get(word, "confirmed")
    return overturned or Said(status, at, clause_end(words, at + 1))
