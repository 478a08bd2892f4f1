"""Acts whose noun a date, or words beside it, tell as to come: "next week's summit", "possible trips", "the coming vote"."""

from __future__ import annotations

from models.follow_ups.agreeing.agreed_at import settled_there
from models.follow_ups.agreeing.agreed_next import agreed_besides
from models.follow_ups.agreeing.asked_there import asked_there
from models.follow_ups.agreeing.truces import AGREEING
from models.follow_ups.by_noun.aftermath import after_weekday, in_its_aftermath, of_a_weekday
from models.follow_ups.by_noun.records import of_record
from models.follow_ups.by_noun.under_way import under_way
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.contested.disputing import Dispute, with_denial
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import boundary, finite, verb_between
from models.follow_ups.grammar.noun_phrases import modified, phrase_start, told_end
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Kind

_NEAR = 3
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
    )
)
_BEFORE_VERBS = frozenset(("will", "would", "could", "might", "should", "must", "shall", "cannot"))
"""Behind these the word is a verb, which is read as such: "he would | visit Oslo"."""
_PUT_OFF = frozenset(("postponed", "delayed", "deferred", "missed"))


def noun_ahead(setting: Setting, index: int, kind: Kind) -> Candidate | None:
    """An act noun that words beside it, or a date, tell as to come."""
    words = setting.words
    lower = words.lower
    if index and lower[index - 1] in _BEFORE_VERBS:
        return None
    start = phrase_start(words, index)
    if kind == "sanctions" and "possible" not in lower[start:index] and not _fixed_for(words, index):
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
        or of_a_weekday(words, index)
        or after_weekday(words, start)
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


def _fixed_for(words: Words, index: int) -> bool:
    """Whether a day is told on which the measures at `index` are to take effect: "the tariff | announced for March 15"."""
    fixed = words.lower[index + 1 : index + 2]
    if not fixed or fixed[0] not in cues().postmodifiers.words:
        return False
    return words.lower[index + 2 : index + 3] in (["for"], ["on"]) and words.timed[index + 3 : index + 4] == [
        True
    ]


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
    end = with_denial(words, dispute, end)
    return Candidate(words, dispute.start, end, noun, start, kind, "cancelled", sure=True, nominal=True)


def _occasion(words: Words, start: int) -> bool:
    """Whether the act is only where something was done: "urged calm at | a summit in Rome on Friday"."""
    lower = words.lower
    if start == 0:
        return False
    if lower[start - 1] in ("at", "during"):
        if settled_there(words, start - 1) is not None:
            return True
        return not _looks_ahead(words, start) and verb_between(words, 1, start)
    first = next((at for at in range(start - 1, max(0, start - _NEAR) - 1, -1) if lower[at] == "in"), None)
    if first is None and _after_a_call(words, start):
        return True
    if first is None or lower[first + 1] not in ("a", "an", "the"):
        return False
    by_phone = tables().nouns.at(lower, start - 1) is not None and cues().modals.keys().isdisjoint(
        lower[:first]
    )
    if lower[first - 1] in AGREEING or (by_phone and verb_between(words, 1, first)):
        return True
    return asked_there(words, first) is not None


def _looks_ahead(words: Words, end: int) -> bool:
    """Whether the words up to `end` tell of what will be, not "to" a place: "was invited to Athens"."""
    lower = words.lower
    return any(
        lower[at] in _AHEAD and not (lower[at] == "to" and at + 1 < end and words.capital(at + 1))
        for at in range(end)
    )


def _after_a_call(words: Words, start: int) -> bool:
    """Whether somebody did or said something after it: "after a phone | call with the emir on Monday, the king said"."""
    lower = words.lower
    led = lower[max(0, start - _NEAR) : max(0, start - 1)]
    if not led or led[0] not in ("after", "following") or tables().nouns.at(lower, start - 1) is None:
        return False
    if "," not in lower[start:]:
        return False
    verb = next((at for at in range(lower.index(",", start), len(lower)) if finite(words, at)), None)
    return verb is not None and lower[verb] not in _AHEAD
