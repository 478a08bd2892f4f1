"""Acts of which somebody says that they have not been agreed: "a meeting had not been fixed", "talk of a summit was premature"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import DAYS, NOT
from models.follow_ups.contested.undecided import BEING, SETTLED
from models.follow_ups.cues import tables
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun, phrase_start
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.receiving import HOSTING
from models.follow_ups.setting import Setting
from models.signal import Kind

_CLASSES = classes()
_AGREED = SETTLED - {"accepted", "approved"}
_CALENDARS = frozenset(("calendar", "agenda", "cards", "programme", "program", "schedule", "diary", "table"))
_AGREEING = frozenset(("agreed", "consented", "committed"))
_PREDICATES = _AGREED | _CALENDARS | _AGREEING | {"premature"}
"""Without one of these nothing is told not to be agreed."""
_HAVING = frozenset(("has", "have", "had", "did"))
_REACH = 14
_NEAR = 4


def unagreed(setting: Setting) -> list[Candidate]:
    """Answer the first act of a sentence that has not been agreed, or of which others have told too early."""
    found: list[Candidate] = []
    words = setting.words
    if _PREDICATES.isdisjoint(words.lower):
        return found
    refused = _not_agreed_to(words)
    if refused is not None:
        found.append(refused)
        return found
    nouns = tables().nouns
    for at, word in enumerate(words.lower):
        named = nouns.at(words.lower, at) if word in nouns.first_words and not words.timed[at] else None
        if named is None:
            continue
        head, kind = at + named[0] - 1, named[1]
        first = _subject(words, head, kind)
        last = None if first is None else _predicate(words, head)
        if first is not None and last is not None:
            found.append(
                Candidate(words, first, last, head, (first, first), kind, "expected", sure=True, nominal=True)
            )
            return found
    return found


def _not_agreed_to(words: Words) -> Candidate | None:
    """The act to which somebody has not agreed: "has not consented | to a meeting", "never agreed to hold talks".

    To what they "had" not agreed, beside its day, they have not agreed for good, nor to receive a guest of whom others tell: that is unaccepted.
    """
    lower = words.lower
    for at in range(2, len(lower) - 2):
        if lower[at] not in _AGREEING or lower[at + 1] not in ("to", "on"):
            continue
        verb = at - 1 - (lower[at - 1] == "yet")
        if lower[verb] not in NOT or (lower[verb] != "never" and lower[verb - 1] not in _HAVING):
            continue
        start = subject_start(words, group_start(words, verb))
        end = clause_end(words, at + 2)
        named = _object(words, at + 1, (start, verb), end)
        if named is not None and start < verb:
            head, kind = named
            guest = kind == "meeting" and lower[head] in HOSTING
            if guest and verb == at - 1 and lower[verb - 1] in _HAVING:
                return None
            if lower[verb - 1] == "had" and DAYS.isdisjoint(lower[at:head]):
                return None
            return Candidate(
                words, start, end, head, (start, start), kind, "expected", sure=True, nominal=True
            )
    return None


def _object(words: Words, leading: int, subject: Range, end: int) -> tuple[int, Kind] | None:
    """The word and the kind of the act behind "to" or "on", a noun or an infinitive."""
    if words.lower[leading] == "to" and is_base(words, leading + 1):
        group = verb_group(words, leading + 1)
        naming = None if group is None else name_act(words, group, subject, end)
        named = None if group is None or naming is None else (group.verb, naming.kind)
    else:
        noun = first_noun(words, leading + 1, end)
        named = None if noun is None else (noun[0], words.acts.nouns[noun[1]])
    return named if named is not None and named[1] in DENIABLE else None


def _subject(words: Words, noun: int, kind: Kind) -> int | None:
    """Where the subject begins that the act named at `noun` heads, or the announcement of which it is."""
    lower = words.lower
    first = phrase_start(words, noun)
    if kind not in DENIABLE or kind == "vote":
        return None
    if first == 0 or lower[first - 1] not in _CLASSES.prepositions | {"of"}:
        return first
    told = first > 1 and lower[first - 1] in ("of", "about") and lower[first - 2] in _CLASSES.reportings
    return phrase_start(words, first - 2) if told else None


def _predicate(words: Words, noun: int) -> int | None:
    """The word after the predicate by which the act is not agreed."""
    lower = words.lower
    for at in range(noun + 1, min(noun + _REACH, len(lower) - 1)):
        if words.timed[at]:
            continue
        if boundary(words, at) or lower[at] in _CLASSES.saying or lower[at] in _CLASSES.relatives:
            return None
        if lower[at] in BEING and lower[at + 1] == "premature":
            return at + 2
        if lower[at] in NOT and not _CLASSES.auxiliaries.isdisjoint(lower[at - 2 : at]):
            return _not_agreed(words, at)
        if lower[at] in _CLASSES.finite and lower[at + 1] not in NOT:
            return None
    return None


def _not_agreed(words: Words, negation: int) -> int | None:
    """The word after "not yet been agreed", "not on the calendar"."""
    lower = words.lower
    after = negation + 1 + (lower[negation + 1] == "yet")
    after += lower[after : after + 1] == ["been"]
    settled = lower[after : after + 1]
    if settled and settled[0] in _AGREED and lower[after - 1] == "been":
        return after + 1
    listed = settled == ["on"] and not _CALENDARS.isdisjoint(lower[after : after + _NEAR])
    return clause_end(words, after + 1) if listed else None
