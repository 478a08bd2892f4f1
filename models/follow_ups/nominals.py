"""Acts told by a noun: "has proposed a call", "possible trips", "next week's summit", "talks are off"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.aftermath import in_its_aftermath
from models.follow_ups.agreed_at import settled_there
from models.follow_ups.agreed_next import agreed_besides, agreed_next
from models.follow_ups.agreed_then import act_alone
from models.follow_ups.as_of_now import now_on
from models.follow_ups.boundaries import boundary, finite, verb_between
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import NOUN, TAKING, cues, tables
from models.follow_ups.denial import denied
from models.follow_ups.disputing import Dispute
from models.follow_ups.falling_through import fallen_through
from models.follow_ups.inspecting import inspectors_among
from models.follow_ups.kinds import name_act
from models.follow_ups.moves import after_pair, day_fixed, undone_by_noun
from models.follow_ups.noun_phrases import first_noun, modified, phrase_start, told_end
from models.follow_ups.overturning import OF_DEADLINES
from models.follow_ups.predicates import Said, said_of
from models.follow_ups.proposals import (
    asked_for,
    in_talks_about,
    is_news,
    past_proposal,
    sounded_out,
    still_hoped,
)
from models.follow_ups.records import of_record
from models.follow_ups.refusals import BEGINNINGS, DENIABLE, OPENINGS, denial_start
from models.follow_ups.setting import Setting, is_denied
from models.follow_ups.subjects import adverb, is_base, subject_start
from models.follow_ups.truces import AGREEING, agreed_on_a_day, agreed_with, truce
from models.follow_ups.under_way import under_way
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.wished_away import wished_away
from models.follow_ups.words import Words
from models.signal import Kind, Status

_CLASSES = classes()
_GERUND_REACH = 8
_NEAR = 3
_NO_REACH = 8
_NONE = frozenset(("no", "nothing"))
_VISITORS_BEFORE = 3
_VISITORS_REACH = 7
_TAKEN_BACK = frozenset(("not", "n't", "never", "had", "no", "by", "be", "been", "failed", "unable"))
_REPORT_REACH = 12
_GETTING = frozenset(("getting", "gets", "get", "made", "makes"))
"""Before "ready for" they tell of what is certain to come."""
_AHEAD = cues().modals.keys() | cues().infinitive_rules.participles | {"to"}
_OFF = frozenset(
    (
        "cancelled",
        "canceled",
        "aborted",
        "abandoned",
        "scrapped",
        "called-off",
        "failed",
        "botched",
        "aborted",
    )
)
_PUT_OFF = frozenset(("postponed", "delayed", "deferred", "missed"))
_NO_NOMINAL = frozenset(("round", "rounds", "approval"))
_PREPARED: frozenset[Kind] = frozenset(("sanctions", "exercise", "summit"))
_PREPARING = frozenset(("preparing", "planning", "plans"))
_AWAITING = frozenset(("await", "awaits", "awaiting"))
"""What somebody only waits for needs a day to be an act that is fixed."""
_HOPES = frozenset(("hope", "hopes"))
_HOPE_OF = 2
_UNNAMED: frozenset[Kind] = frozenset(("other", "deadline"))


def nominals(setting: Setting) -> Sequence[Candidate]:
    """Answer the acts of a sentence that its nouns tell, in order."""
    told: list[Candidate] = []
    lower = setting.words.lower
    taken, nouns = tables().nominal, tables().nouns
    for index, _, roles in setting.marks:
        if roles & TAKING:
            taking = (
                agreed_on_a_day(setting.words, index)
                or agreed_with(setting.words, index)
                or sounded_out(setting.words, index)
                or in_talks_about(setting.words, index)
                or taken.at(lower, index)
                or asked_for(setting.words, index)
            )
            if taking is not None:
                candidate = _object(setting, index, *taking) or agreed_next(setting.words, index)
                if candidate is not None:
                    told.append(candidate)
        if roles & NOUN:
            named = nouns.at(lower, index)
            if named is not None:
                candidate = _noun(setting, index + named[0] - 1, named[1])
                if candidate is not None:
                    told.append(candidate)
    return told


def _object(setting: Setting, index: int, length: int, status: Status) -> Candidate | None:
    """The act that a verb of planning or proposing takes as its object."""
    words = setting.words
    if not _takes_object(words, index, length):
        return None
    after = index + length
    start = subject_start(words, _auxiliary_start(words, index))
    if start >= index:
        return None
    end = clause_end(words, after + "".join(words.lower[after : after + 1]).endswith("ing"))
    after = past_proposal(words, after, end)
    subject = (start, index)
    gerund = _gerund(words, after, end)
    if gerund is not None:
        naming = name_act(words, gerund, subject, end)
        if naming is not None and (naming.kind != "other" or naming.sure):
            sure = status != "confirmed"
            return Candidate(words, start, end, gerund.verb, subject, naming.kind, status, sure=sure)
        return None
    noun = first_noun(words, after, end)
    if (
        noun is None
        or not cues().undone_nouns.keys().isdisjoint(words.lower[after : noun[0]])
        or (status == "possible" and wished_away(words, noun[0]))
    ):
        return None
    kind = acts().nouns[noun[1]]
    if kind == "other" and status != "confirmed" and length > 1 and words.lower[index] != "open":
        opened = words.lower[noun[0]] in OPENINGS
        if not opened and (status != "agreed" or not truce(words, subject, noun[0])):
            return None
        sure = True
    else:
        sure = _sure(words, index, kind, status)
    if status == "agreed":
        end = act_alone(words, index, noun[0], end)
    return Candidate(words, start, end, noun[0], subject, kind, status, sure=sure)


def _sure(words: Words, index: int, kind: Kind, status: Status) -> bool:
    """Whether the verb at `index` makes an act of its object though no day is told."""
    word = words.lower[index]
    if status == "confirmed":
        prepared = kind in _PREPARED and word in _PREPARING
        return word not in _AWAITING and (kind == "vote" or prepared)
    return word not in _CLASSES.weak or kind not in ("talks", "other") or is_news(words, index)


def _takes_object(words: Words, index: int, length: int) -> bool:
    """Whether the words around the verb leave it one that takes an act as its object, and now."""
    lower = words.lower
    if length == _HOPE_OF and lower[index + 1] == "of" and lower[index] in _HOPES:
        return still_hoped(words, index)
    before = lower[max(0, index - _NEAR) : index]
    if before[-1:] == ["had"] and lower[index] == "agreed" and _reported_that(lower, index):
        before = before[:-1]
    if not _TAKEN_BACK.isdisjoint(before) or (
        length == 1 and before[-1:] and before[-1] in _CLASSES.determiners
    ):
        return False
    if lower[index] == "agree" and before[-1:] == ["to"]:
        return False
    if lower[index] == "ready" and before[-1:] and before[-1] in _GETTING:
        return False
    after = index + length
    following = "".join(lower[after : after + 1])
    infinitive = (
        lower[after - 1] == "to" and length > 1 and is_base(words, after) and following not in acts().nouns
    )
    if following == "to" or infinitive:
        return False
    progressive = lower[index].endswith("ing") and lower[index] not in ("eyeing", "proposing")
    return not progressive or not _CLASSES.be.isdisjoint(before)


def _reported_that(lower: list[str], index: int) -> bool:
    """Whether "had" before `index` only shifts back what somebody says now: "said that they | had agreed on"."""
    near = lower[max(0, index - _REPORT_REACH) : index]
    return "that" in near and not _CLASSES.saying.isdisjoint(near)


def _gerund(words: Words, first: int, end: int) -> VerbGroup | None:
    for index in range(first, min(first + _GERUND_REACH, end)):
        word = words.lower[index]
        if word == "of":
            return None
        base = acts().base(word, "ing") if word.endswith("ing") and word not in acts().nouns else None
        if base is not None:
            return VerbGroup(index, index + 1, base, passive=False)
    return None


def _auxiliary_start(words: Words, index: int) -> int:
    while index > 0 and (words.lower[index - 1] in _CLASSES.auxiliaries or adverb(words.lower[index - 1])):
        index -= 1
    return index


def _noun(setting: Setting, index: int, kind: Kind) -> Candidate | None:
    """An act noun of which something is said, or that carries a date of its own."""
    words = setting.words
    if not _names_act(words, index):
        return None
    if kind == "visit" and inspectors_among(
        words.lower[max(0, index - _VISITORS_BEFORE) : index + _VISITORS_REACH]
    ):
        kind = "inspection"
    fixed = day_fixed(words, phrase_start(words, index)) if setting.dated and kind not in _UNNAMED else None
    if fixed is not None:
        first, last = fixed.first, clause_end(words, index + 1)
        status = fixed.status
        return Candidate(
            words, first, last, index, (first, first), kind, status, sure=True, past=True, nominal=True
        )
    said = (
        _denied(words, index, kind)
        or _fallen(words, index, kind)
        or (_said(setting, index) if setting.overturning else None)
    )
    if said is not None:
        if said.status not in ("postponed", "cancelled") and setting.ritual:
            return None
        if said.status not in ("postponed", "cancelled") and is_denied(setting, said.first):
            said = Said("cancelled", denial_start(words, said.first), said.last)
        first, last, told = said.first, said.last, said.status
        off = told in ("postponed", "cancelled")
        if off and kind == "other" and words.lower[first] != "there" and words.lower[index] not in BEGINNINGS:
            return None
        if off and kind == "sanctions" and not OF_DEADLINES.isdisjoint(words.lower[index:last]):
            return None
        return Candidate(words, first, last, index, (first, first), kind, told, sure=True, nominal=True)
    return None if kind in _UNNAMED or words.lower[index] in _NO_NOMINAL else _ahead(setting, index, kind)


def _ahead(setting: Setting, index: int, kind: Kind) -> Candidate | None:
    """An act noun that words beside it, or a date, tell as to come."""
    words = setting.words
    lower = words.lower
    start = phrase_start(words, index)
    if kind == "sanctions" and "possible" not in lower[start:index]:
        return None
    sign = modified(words, start, index, dated=setting.dated)
    parties = agreed_besides(words, start)
    if parties is not None and (sign is None or sign[0] == "confirmed"):
        sign = ("agreed", True)
    dispute = setting.disputed(index)
    if sign is None and dispute is not None and dispute.unknown:
        return _disputed(words, dispute, (index, told_end(words, index)), kind)
    if (
        sign is None
        or setting.ritual
        or of_record(words, index)
        or in_its_aftermath(words, start)
        or _given_up(words, start, index)
        or under_way(words, start)
        or _beside(words, index)
        or setting.feared(start)
        or _occasion(words, start)
    ):
        return None
    end = told_end(words, index)
    if "ahead" in lower[index + 1 : end]:
        end = lower.index("ahead", index + 1)
    status, sure = sign
    if dispute is not None:
        return _disputed(words, dispute, (index, end), kind)
    if status == "confirmed" and setting.unconfirmed:
        status = "expected"
    subject = (start, start) if parties is None or status != "agreed" else parties
    return Candidate(words, start, end, index, subject, kind, status, sure=sure, past=not sure, nominal=True)


def _given_up(words: Words, start: int, index: int) -> bool:
    """Whether the noun itself is told as off, or as put off from a time before it: "her cancelled trip", "the delayed | May talks"."""
    for at in range(max(0, start - 1), index):
        if words.lower[at] in _OFF:
            return True
        if words.lower[at] in _PUT_OFF and True in words.timed[at:index]:
            return True
    return False


def _beside(words: Words, index: int) -> bool:
    """Whether it only tells where those met who did something: "the two, | meeting in Oslo on Friday, agreed"."""
    lower = words.lower
    if lower[index] != "meeting" or (index and lower[index - 1] != "," and not boundary(words, index - 1)):
        return False
    if lower[index + 1 : index + 2] not in (["in"], ["at"], ["on"], ["here"]) or "," not in lower[index:]:
        return False
    verb = next((at for at in range(lower.index(",", index), len(lower)) if finite(words, at)), None)
    return verb is not None and lower[verb] not in _AHEAD


def _disputed(words: Words, dispute: Dispute, named: Range, kind: Kind) -> Candidate | None:
    """The act of the noun at the first of the words `named`, of which somebody says that there is none."""
    if kind not in DENIABLE:
        return None
    start = (dispute.start, dispute.start)
    noun, end = named
    if dispute.first == dispute.start:
        end = max(end, dispute.last)
    return Candidate(words, dispute.start, end, noun, start, kind, "cancelled", sure=True, nominal=True)


def _said(setting: Setting, index: int) -> Said | None:
    """What the clause, or a noun before that of the act, says of it: "talks are off", "the cancellation of the talks"."""
    words = setting.words
    undone = undone_by_noun(words, phrase_start(words, index))
    if undone is not None:
        return Said(undone.status, undone.first, clause_end(words, after_pair(words, index + 1)))
    return said_of(setting, index)


def _denied(words: Words, index: int, kind: Kind) -> Said | None:
    if kind == "deadline" or _NONE.isdisjoint(words.lower[max(0, index - _NO_REACH) : index]):
        return None
    none = denied(words, index)
    return none and Said("cancelled", *none)


def _fallen(words: Words, index: int, kind: Kind) -> Said | None:
    fallen = fallen_through(words, index, kind)
    now = None if fallen is not None or kind == "other" else now_on(words, index)
    if fallen is not None:
        return Said("cancelled", *fallen)
    return None if now is None else Said(now[1], *now[0])


def _occasion(words: Words, start: int) -> bool:
    """Whether the act is only where something was done: "urged calm at | a summit in Rome on Friday"."""
    lower = words.lower
    if start == 0:
        return False
    if lower[start - 1] in ("at", "during"):
        if settled_there(words, start - 1) is not None:
            return True
        return _AHEAD.isdisjoint(lower[:start]) and verb_between(words, 1, start)
    first = next((at for at in range(start - 1, max(0, start - _NEAR) - 1, -1) if lower[at] == "in"), None)
    if first is None or lower[first + 1] not in ("a", "an", "the"):
        return False
    by_phone = tables().nouns.at(lower, start - 1) is not None and cues().modals.keys().isdisjoint(
        lower[:first]
    )
    return lower[first - 1] in AGREEING or (by_phone and verb_between(words, 1, first))


def _names_act(words: Words, index: int) -> bool:
    """Whether the word is a noun here ("ban the march" has none) and, if "call", one by telephone."""
    lower = words.lower
    if index + 1 < len(words.lower) and lower[index + 1] in _CLASSES.no_noun_before:
        return False
    if lower[index + 1 : index + 2] == ["of"] and not _CLASSES.no_exchange_of.isdisjoint(
        lower[index + 2 : index + 3]
    ):
        return False
    before = lower[index - 1] if index else ""
    if before == "to" and is_base(words, index) and words.capital(index + 1 - (index + 1 >= len(lower))):
        return False
    if before == "from" or (before in ("press", "news") and lower[index].startswith("conference")):
        return False
    if lower[index] not in ("call", "calls") or (index > 0 and lower[index - 1] in _CLASSES.of_calls):
        return True
    return lower[index + 1 : index + 2] == ["between"]
