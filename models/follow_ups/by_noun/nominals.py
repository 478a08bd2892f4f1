"""Acts told by a noun: "has proposed a call", "possible trips", "next week's summit", "talks are off"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.agreeing.agreed_next import agreed_next
from models.follow_ups.agreeing.approved import APPROVED, approved_act
from models.follow_ups.agreeing.proposals import SOUNDING, asked_for, in_talks_about, sounded_out
from models.follow_ups.agreeing.proposed_that import proposed_that
from models.follow_ups.agreeing.truces import AGREEING, TRUCES, agreed_on_a_day, agreed_with
from models.follow_ups.by_noun.begun_behind import begun_behind
from models.follow_ups.by_noun.nouns_ahead import noun_ahead
from models.follow_ups.by_noun.overturned import Said
from models.follow_ups.by_noun.predicates import said_of
from models.follow_ups.by_noun.taking import taken_object
from models.follow_ups.by_noun.tallies import tallied
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.as_of_now import now_on
from models.follow_ups.changed_plans.falling_through import fallen_through
from models.follow_ups.changed_plans.moves import Fixed, after_pair, dated_phrase, day_fixed, undone_by_noun
from models.follow_ups.changed_plans.overturning import OF_DEADLINES
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE, DENYING, SERVICES, denial_start
from models.follow_ups.classes import classes
from models.follow_ups.contested.denial import denied
from models.follow_ups.cues import NOUN, TAKING, tables
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import doing, first_noun, medical, of_acts, phrase_start
from models.follow_ups.grammar.spans import holds, word_at
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.easing import lifting
from models.follow_ups.kinds.inspecting import inspectors_among, no_such_inspection
from models.follow_ups.setting import Setting, is_denied
from models.signal import Kind, Status

_CLASSES = classes()
_NO_REACH = 8
_DUE = frozenset(("due", "set", "planned", "scheduled"))
_NONE = frozenset(("no", "nothing"))
_VISITORS_BEFORE = 3
_VISITORS_REACH = 7
_NO_NOMINAL = frozenset(("round", "rounds", "approval"))
_BEGINNINGS_OF = frozenset(("opening", "closing"))
_OPENED_REACH = 6
_SITTINGS = frozenset(("session", "sessions"))
"""Nouns that only count talks where these follow: "a session of | border talks"."""
_LEADING = AGREEING | SOUNDING
"""The words at which those phrases begin that lead to an act past a day or the other party, besides "in talks with"."""
_UNNAMED: frozenset[Kind] = frozenset(("other", "deadline"))


def nominals(setting: Setting) -> Sequence[Candidate]:
    """Answer the acts of a sentence that its nouns tell, in order."""
    told: list[Candidate] = []
    lower = setting.words.lower
    nouns = tables().nouns
    for at, index in enumerate(setting.nouns):
        roles = setting.noun_roles[at]
        if lower[index] == APPROVED:
            candidate = approved_act(setting.words, index)
            if candidate is not None:
                told.append(candidate)
        elif roles & TAKING:
            taking = _taking(setting.words, index)
            if taking is not None:
                candidate = (
                    taken_object(setting, index, taking[0], taking[1])
                    or agreed_next(setting.words, index)
                    or proposed_that(setting.words, index)
                )
                if candidate is not None:
                    told.append(candidate)
        if roles & NOUN:
            named = nouns.at(lower, index)
            if named is not None:
                candidate = _noun(setting, index + named[0] - 1, named[1])
                if candidate is not None:
                    told.append(candidate)
    return told


def _taking(words: Words, index: int) -> tuple[int, Status] | None:
    """The words that take an act as their object, and its status, perhaps past a day or the other party."""
    word = words.lower[index]
    if word == "in":
        led = in_talks_about(words, index)
    else:
        led = _led_to(words, index) if word in _LEADING else None
    return led or tables().nominal.at(words.lower, index) or asked_for(words, index)


def _led_to(words: Words, index: int) -> tuple[int, Status] | None:
    """The words that lead to an act past a day or the other party, and its status."""
    return agreed_on_a_day(words, index) or agreed_with(words, index) or sounded_out(words, index)


def _noun(setting: Setting, index: int, kind: Kind) -> Candidate | None:
    """An act noun of which something is said, or that carries a date of its own."""
    words = setting.words
    if not _names_act(words, index) or (
        words.lower[index] in _SITTINGS and of_acts(words, index, len(words))
    ):
        return None
    if kind == "visit":
        near = words.lower[max(0, index - _VISITORS_BEFORE) : index + _VISITORS_REACH]
        if inspectors_among(near) or no_such_inspection(words, index):
            kind = "inspection"
    fixed = _fixed(words, index) if setting.dated and kind not in _UNNAMED else None
    if fixed is not None and DENYING.isdisjoint(words.lower[fixed.first : index]):
        first, last = fixed.first, clause_end(words, index + 1)
        status = fixed.status
        if begun_behind(words, last):
            return None
        return Candidate(
            words, first, last, index, (first, first), kind, status, sure=True, past=True, nominal=True
        )
    said = (
        _denied(words, index, kind)
        or _fallen(words, index, kind)
        or (_said(setting, index) if setting.overturning else None)
    )
    if said is not None:
        if said.status not in ("postponed", "cancelled") and (
            setting.ritual or begun_behind(words, said.last)
        ):
            return None
        if said.status not in ("postponed", "cancelled") and is_denied(setting, said.first):
            said = Said("cancelled", denial_start(words, said.first), said.last)
        return _told(words, index, kind, said)
    truce = words.lower[index] in TRUCES and word_at(words.lower, index + 1) in _DUE
    unnamed = kind in _UNNAMED and not truce
    ahead = None if unnamed or words.lower[index] in _NO_NOMINAL else noun_ahead(setting, index, kind)
    return None if ahead is None or begun_behind(words, ahead.last) else ahead


def _told(words: Words, index: int, kind: Kind, said: Said) -> Candidate | None:
    """The act named at `index` as the clause tells it; the end of measures is no measure."""
    first, last, told = said.first, said.last, said.status
    if told == "agreed" and kind not in DENIABLE:
        return None
    off = told in ("postponed", "cancelled")
    eased = kind == "sanctions" and lifting(words, index)
    if off and kind == "other" and words.lower[first] != "there" and not _begins(words, index, said):
        return None
    if off and kind == "sanctions" and not OF_DEADLINES.isdisjoint(words.lower[index:last]):
        return None
    kind = "other" if eased else kind
    return Candidate(words, first, last, index, (first, first), kind, told, sure=True, nominal=True)


def _begins(words: Words, index: int, said: Said) -> bool:
    """Whether the noun tells the beginning of something, or its new day is told: "direct | flights have been put off to June 4"."""
    if words.lower[index] in BEGINNINGS:
        return True
    dated = said.status == "postponed" and True in words.timed[index + 1 : said.last]
    return dated and words.lower[index] in SERVICES and "to" in words.lower[index : said.last]


def _fixed(words: Words, index: int) -> Fixed | None:
    """The words before the noun, or before what describes it, that fix its day: "April 3 is the date of | the border talks"."""
    start = phrase_start(words, index)
    fixed = day_fixed(words, start)
    if fixed is not None:
        return fixed
    dated = dated_phrase(words, index)
    return day_fixed(words, dated) if dated not in (start, index) else None


def _said(setting: Setting, index: int) -> Said | None:
    """What the clause, or a noun before that of the act, says of it: "talks are off", "the cancellation of the talks"."""
    words = setting.words
    undone = undone_by_noun(words, phrase_start(words, index))
    if undone is not None:
        return Said(undone.status, undone.first, clause_end(words, after_pair(words, index + 1)))
    return said_of(setting, index)


def _denied(words: Words, index: int, kind: Kind) -> Said | None:
    if kind == "deadline" or not holds(words.lower, index - _NO_REACH, index, _NONE):
        return None
    none = denied(words, index)
    return none and Said("cancelled", *none)


def _fallen(words: Words, index: int, kind: Kind) -> Said | None:
    fallen = fallen_through(words, index, kind)
    now = None if fallen is not None or kind == "other" else now_on(words, index)
    if fallen is not None:
        return Said("cancelled", *fallen)
    return None if now is None else Said(now[1], *now[0])


def _opens_act(words: Words, index: int) -> bool:
    """Whether the noun only tells the beginning of an act that is named behind it: "the | opening of a naval exercise"."""
    lower = words.lower
    if lower[index] not in _BEGINNINGS_OF or word_at(lower, index + 1) != "of":
        return False
    noun = first_noun(words, index + 2, min(index + 2 + _OPENED_REACH, len(words)))
    return noun is not None and words.acts.nouns[noun[1]] not in _UNNAMED


def _names_act(words: Words, index: int) -> bool:
    """Whether the word is a noun here ("ban the march" has none) and, if "call", one by telephone."""
    lower = words.lower
    if _opens_act(words, index):
        return False
    following = word_at(lower, index + 1)
    if following in _CLASSES.no_noun_before:
        return False
    if following == "of" and word_at(lower, index + 2) in _CLASSES.no_exchange_of:
        return False
    before = lower[index - 1] if index else ""
    if tallied(lower, index):
        return False
    if before == "to" and is_base(words, index) and words.capital(index + 1 - (index + 1 >= len(lower))):
        return False
    if (
        before == "from"
        or medical(words, index)
        or doing(words, index)
        or (before in ("press", "news") and lower[index].startswith("conference"))
    ):
        return False
    called = index > 0 and (lower[index - 1] in _CLASSES.of_calls or lower[index - 1] == "port")
    if lower[index] not in ("call", "calls") or called:
        return True
    return following == "between"
