"""Acts that go ahead all the same: it is denied that they are off, or nothing touches them."""

from __future__ import annotations

from models.follow_ups.by_verb.clause import Cue
from models.follow_ups.by_verb.verbal import told_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.changed_plans.refusals import ARRANGED, denial_start
from models.follow_ups.classes import classes
from models.follow_ups.contested.claims_beside import denies_undoing
from models.follow_ups.contested.signs import COURSES, STANDING
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import adverb, group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting

_CLASSES = classes()
_UNDONE = frozenset(("postponed", "cancelled"))
_NOT = frozenset(("not", "n't", "never"))
_NOT_BE = (["not", "be"], ["n't", "be"], ["not", "been"])
_STAYING = frozenset(("remain", "remains", "remained", "stay", "stays", "stayed"))


def upheld(setting: Setting, candidate: Candidate) -> Candidate:
    """The act as it stands, where it is only denied that it is off: "denied that it had pulled out of | talks", "reports that … are untrue"."""
    if candidate.status not in _UNDONE or candidate.kind not in ARRANGED:
        return candidate
    if denies_undoing(candidate):
        first = min(denial_start(candidate.words, candidate.head), candidate.first)
        return candidate.altered(status="confirmed", first=first, sure=True)
    at = undoing(candidate)
    dispute = None if at is None else setting.disputed(at)
    if dispute is None or dispute.unknown or dispute.first > candidate.head:
        return candidate
    last = max(candidate.last, min(dispute.last + 1, len(candidate.words)))
    return candidate.altered(
        status="confirmed", first=min(dispute.start, candidate.first), last=last, sure=True
    )


def untouched(setting: Setting) -> list[Candidate]:
    """Answer the acts of which it is told that they are on course: "the visit will not be | affected", "is still on | course to visit"."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    for at, word in enumerate(lower):
        if word not in STANDING:
            continue
        verb = _on_course(words, at) if word in COURSES else _not_given_up(words, at)
        if verb is None:
            continue
        if lower[at + 1 : at + 2] == ["to"] and word in COURSES:
            told = told_acts(setting, Cue(verb, "confirmed", be=True), at + 2)
            found += (act for act in told if act.kind in ARRANGED)
            continue
        begin = group_start(words, verb)
        start = subject_start(words, begin)
        noun = first_noun(words, start, begin, subject=True) if start < begin else None
        while start and words.timed[start] and words.timed[start - 1]:
            start -= 1
        kind = "other" if noun is None else words.acts.nouns[noun[1]]
        end = max(clause_end(words, at + 1 + (word == "still")), at + 1)
        # Without a day it may be how talks go that is "on track".
        if noun is not None and kind in ARRANGED and True in words.timed[start:end]:
            found.append(
                Candidate(
                    words, start, end, noun[0], (start, start), kind, "confirmed", sure=True, nominal=True
                )
            )
    return found


def _on_course(words: Words, at: int) -> int | None:
    """The verb of which "on" and the word at `at` tell: "| is still on course", "| remain on track"."""
    lower = words.lower
    if at < 2 or lower[at - 1] != "on":  # noqa: PLR2004 - a verb and "on"
        return None
    verb = at - 2
    while verb > 0 and (adverb(lower[verb]) or lower[verb] in ("very", "much")):
        if lower[verb] in _NOT:
            return None
        verb -= 1
    return verb if lower[verb] in _STAYING or lower[verb] in _CLASSES.be else None


def _not_given_up(words: Words, at: int) -> int | None:
    """The verb that tells that the act is not given up, with the word at `at`: "| is still on for Friday", "| is going ahead"."""
    lower = words.lower
    if lower[at] == "still":
        on = lower[at + 1 : at + 2] == ["on"] and lower[at + 2 : at + 3] in (["for"], [","], ["."], ["as"])
        return at - 1 if on and at and lower[at - 1] in _CLASSES.be else None
    if lower[at] == "ahead":
        going = lower[at - 1 : at] == ["going"] and at > 1
        verb = at - 2 - (going and adverb(lower[at - 2]))
        return verb if going and lower[verb] in _CLASSES.be else None
    return _not_affected(words, at)


def _not_affected(words: Words, at: int) -> int | None:
    """The verb that tells that nothing touches the act, with the word at `at`: "would not | be affected", "| is unaffected"."""
    lower = words.lower
    if lower[at] == "unaffected":
        return at - 1 if at and (lower[at - 1] in _CLASSES.be or lower[at - 1] in _STAYING) else None
    return at - 1 if lower[max(0, at - 2) : at] in _NOT_BE else None
