"""Forward from a verb or noun to where its clause ends."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import MARKS, boundary, finite
from models.follow_ups.grammar.insets_in_complements import after_comma
from models.follow_ups.grammar.new_clauses import new_clause
from models.follow_ups.grammar.paired import pair_described
from models.follow_ups.grammar.so_called import past_naming
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_SUBORDINATORS = cues().context.subordinators
_QUICK = _CLASSES.marks | _CLASSES.saying | _CLASSES.finite | _SUBORDINATORS | {"-", "and", "or", ","}
"""The words and marks at which a clause may end, or at which it has to be asked whether it goes on."""

_OFFICE_REACH = 4
_DUTY_REACH = 14
_TO_REACH = 4
_AGREED_REACH = 24
_PAIR_REACH = 8
_AGREEING = frozenset(("agreed", "agree", "agrees"))
_BY = frozenset(("by", "within", "in", "before", "until"))
_TERMS = frozenset(("deadline", "deadlines", "ultimatum", "term", "date", "period", "time"))
_BEFORE_DATES = frozenset(("until", "before", "after", "following", "since"))
_LASTING = frozenset(("missing", "held", "jailed", "detained", "imprisoned", "interned", "captive", "stationed", "based", "lost"))  # fmt: skip
"""Of these "since" tells for how long they have been so: "soldiers missing | since the war"."""
_SINCE_REACH = 4
_GERUNDS = frozenset(("ending", "raising", "bringing"))
_BEFORE_GERUNDS = frozenset(("on", "of", "for", "about", "at", "towards"))
"""Before "ending" they show that it is what a pact or talks are about: "a declaration on | ending their dispute"."""
_AGAIN = (["more"], ["again"])
_AS_FAR = frozenset(("such", "soon", "well", "early", "late", "many", "much", "far", "part"))


def clause_end(words: Words, start: int) -> int:
    """The index after the last word of the clause whose verb or noun ends before `start`."""
    known = words.clause_ends.get(start)
    if known is None:
        known = words.clause_ends[start] = _clause_end(words, start)
    return known


def _clause_end(words: Words, start: int) -> int:
    lower, timed = words.lower, words.timed
    index, stop = start, len(lower)
    while index < stop:
        if lower[index] not in _QUICK or timed[index]:
            index += 1
            continue
        due = _what_is_due(words, index)
        if due is not None:
            index = clause_end(words, due + 1)
            continue
        named = past_naming(words, index) if lower[index] == "what" else None
        if named is not None:
            index = named
            continue
        if _ends(words, index, start):
            break
        if lower[index] == ",":
            onward = after_comma(words, index)
            if onward is None:
                break
            index = onward
            continue
        index += 1
    while index > start and lower[index - 1] in _CLASSES.trailing:
        index -= 1
    return index


def _what_is_due(words: Words, index: int) -> int | None:
    """The verb that tells what has to be done by a deadline: "the ultimatum by | which Chad must pay"."""
    lower = words.lower
    if lower[index] != "which" or index < 2 or lower[index - 1] not in _BY or lower[index - 2] not in _TERMS:  # noqa: PLR2004 - a term and "by"
        return None
    stop = min(index + _DUTY_REACH, len(lower))
    return next((at for at in range(index + 1, stop) if finite(words, at)), None)


def _ends(words: Words, index: int, start: int) -> bool:
    word = words.lower[index]
    if word in MARKS and boundary(words, index):
        return True
    if word in _SUBORDINATORS:
        return not _runs_on(words, index, start)
    if word in ("and", "or"):
        if _agreed_besides(words, index, start):
            return True
        if word == "and" and _second_side(words, index):
            return False
        return not pair_described(words, index, start) and new_clause(words, index + 1)
    return word in _CLASSES.saying or (word in _CLASSES.finite and index > start + 1 and finite(words, index))


def _second_side(words: Words, index: int) -> bool:
    """Whether "and" at `index` leads to the second side of those named: "between Peru | and Chile over nine seized boats"."""
    lower = words.lower
    for at in range(index - 1, max(-1, index - _PAIR_REACH), -1):
        if lower[at] == "between":
            return True
        if lower[at] in ("and", ",") or boundary(words, at) or words.timed[at]:
            return False
    return False


def _agreed_besides(words: Words, index: int, start: int) -> bool:
    """Whether "and" at `index` leads to one more thing that is agreed on, or to be done: "agreed to a truce that will begin in May | and to talks", "to build a road | and to meet again"."""
    lower = words.lower
    if index + 2 >= len(lower) or lower[index + 1] not in ("to", "on") or words.timed[index + 2]:
        return False
    verb = lower[index + 2]
    named = verb in words.acts.nouns and word_at(lower, index + 3) in _CLASSES.prepositions
    base = None if named else words.acts.base(verb, "base")
    if base is not None:
        infinitive = lower[index + 1] == "to" and "to" in lower[max(0, start - _TO_REACH) : start]
        return infinitive and base in words.acts.named and not words.capital(index + 2)
    for at in range(start - 1, max(-1, start - _AGREED_REACH), -1):
        if lower[at] in _AGREEING:
            return lower[index + 1] in lower[at + 1 : start]
        if lower[at] in _CLASSES.marks:
            return False
    return False


def _runs_on(words: Words, index: int, start: int) -> bool:
    """Words that stay within the act: "more than", "as soon as", "until the summer", "on whether to"."""
    word = words.lower[index]
    following = index + 1
    if word in _BEFORE_DATES and following < len(words) and (word != "since" or words.timed[following]):
        return words.timed[following]
    if word == "than" or (word == "once" and words.lower[following : following + 1] in _AGAIN):
        return True
    if word == "since":
        return words.lower[index - 1] in _LASTING and not any(
            finite(words, at) for at in range(following, min(following + _SINCE_REACH, len(words)))
        )
    if word in _GERUNDS:
        return words.lower[index - 1] in _BEFORE_GERUNDS
    if word == "whether":
        return words.lower[index - 1] == "on" and words.lower[following : following + 1] == ["to"]
    if word == "as":
        before = index > start and words.lower[index - 1] in _AS_FAR
        if before or (following < len(words) and words.lower[following] in _AS_FAR):
            return True
        return _in_office(words, following)
    return word in ("so", "once", "including") and index == start


def _in_office(words: Words, index: int) -> bool:
    """Whether a bare noun follows "as": "step down as mediator in June", and no clause."""
    if (
        index >= len(words)
        or words.lower[index] in _CLASSES.pronouns
        or words.lower[index] in _CLASSES.articles
    ):
        return False
    noun = words.lower[index].isalpha() and not words.capital(index) and not words.lower[index].endswith("s")
    if index + 1 < len(words) and words.acts.base(words.lower[index + 1], "s") is not None:
        # In "as minister visits" somebody does something.
        return False
    return noun and not any(
        finite(words, at) for at in range(index + 1, min(index + _OFFICE_REACH, len(words)))
    )
