"""Acts that something opens the way to: invitations, and "could pave the way for talks"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.agreeing.agreements import agreements, declared_dead, parted_with, taken_back
from models.follow_ups.agreeing.in_force_later import FORCE, in_force_later
from models.follow_ups.agreeing.truces import TAKING_UP, TRUCES
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.deals_off import deal_off
from models.follow_ups.changed_plans.kept_out import INSPECTORS, kept_out
from models.follow_ups.classes import classes
from models.follow_ups.cues import DEALS, cues, tables
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.destinations import goes_to_place
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
_REACH = 12
_GUEST_REACH = 9
_TAKEN_REACH = 5
_TAKEN_BACK = frozenset(
    ("withdrawn", "withdrew", "withdraws", "rescinded", "revoked", "revokes", "cancelled", "canceled", "retracted", "declined",
     "rejected", "refused", "spurned")
)  # fmt: skip
"""What is done to an invitation that does not stand."""
_TURNING = frozenset(("turned", "turns"))
_WILL = frozenset(("will", "wo", "would", "could", "can", "ca"))
_UNWANTED = frozenset(
    (
        "withdraw",
        "rescind",
        "revoke",
        "cancel",
        "retract",
        "decline",
        "reject",
        "refuse",
        "spurn",
        "withdrawing",
    )
)
"""What somebody wants or threatens to do with an invitation tells of no act."""
_ON = frozenset(("on", "about", "over", "against"))
"""Behind these it is only the matter of another act: "will vote on | inviting trainers to remain"."""
_NOUN_REACH = 6
_NOT = frozenset(("not", "n't", "never"))
_INVITED_FOR: frozenset[Kind] = frozenset(
    ("talks", "visit", "meeting", "summit", "exercise", "inspection", "signing")
)
_INVITES = frozenset(("invited", "invites"))
_SPOKEN: frozenset[Kind | None] = frozenset((None, "talks", "meeting", "call"))
"""What a guest does on any visit."""
_MAY = frozenset(("may", "might", "could"))
"""Only before these is it an invitation that is itself in the air: "may | invite"; who "plans to" or "will not" is told by that."""
_BOTH = frozenset(("sides", "parties", "countries", "governments", "delegations", "rivals"))
_AGREEMENTS = cues().agreeing.nouns | cues().agreeing.accepting | TAKING_UP
_DEALS = frozenset(DEALS)
_CONSENTS = cues().agreeing.nouns | cues().agreeing.consents
_GUEST_ENDS = frozenset(("and", ",", "for", "on"))


def openings(setting: Setting) -> list[Candidate]:
    """Answer the acts of a sentence that somebody is invited to or that something leads to."""
    found: list[Candidate] = []
    lower = setting.words.lower
    for index in setting.opening:
        word = lower[index]
        if word in _CLASSES.inviting:
            candidate = _invitation(setting, index)
            if candidate is not None:
                found.append(candidate)
        off = _off(setting, index) if word in _DEALS or word == INSPECTORS else None
        found += _accords(setting, index) if off is None else [off]
        if word in FORCE:
            later = in_force_later(setting, index)
            if later is not None:
                found.append(later)
        led = tables().leads.at(setting.words.lower, index)
        if led is not None:
            found += _led_to(setting, index, index + led[0])
    return found


def _off(setting: Setting, index: int) -> Candidate | None:
    """What does not come, since the deal named at `index` is given up, or the inspectors there are kept out."""
    if setting.words.lower[index] == INSPECTORS:
        return kept_out(setting.words, index)
    return deal_off(setting, index)


def _accords(setting: Setting, index: int) -> list[Candidate]:
    """The acts of an accord named at `index`, of a proposal accepted there, or of a consent taken back."""
    word = setting.words.lower[index]
    found = agreements(setting, index) if word in _AGREEMENTS else []
    if word in _CONSENTS:
        found += taken_back(setting, index)
        found += parted_with(setting, index)
        found += declared_dead(setting, index)
    return found


def _invitation(setting: Setting, index: int) -> Candidate | None:
    """The act after "to": "invited to Athens", "an invitation to Mr X to visit Ankara"; none where it is yet to be sent."""
    words = setting.words
    lower = words.lower
    end = _past_name(words, index, clause_end(words, index + 1))
    near = lower[max(0, index - _TAKEN_REACH) : index]
    unaccepted = _not_accepted(near)
    if not unaccepted and not _NOT.isdisjoint(near[-3:]):
        return None
    if lower[index] == "inviting" and near[-1:] != [] and near[-1] in _ON:
        return None
    if lower[index] == "invite" and _MAY.isdisjoint(near[-2:]):
        return None
    if not _UNWANTED.isdisjoint(near) or near[-1:] == ["no"] or "yet" in near:
        return None
    status: Status = "agreed" if "accepted" in near else "possible"
    if unaccepted or not _TAKEN_BACK.isdisjoint(near) or ("down" in near and not _TURNING.isdisjoint(near)):
        status = "cancelled"
    start = subject_start(words, index)
    for at in range(index + 1, min(index + _REACH, end - 1)):
        if lower[at] != "to" or words.timed[at]:
            continue
        doing = is_base(words, at + 1) and lower[at + 1] not in words.acts.nouns
        if not doing and _guest_first(words, at + 1, end) and not _to_a_place(words, index, at, end):
            continue
        kind = _named_by_verb(words, at + 1, (start, index), end) if doing else _invited_to(words, at, end)
        if kind is None and setting.dated and _at_place_on_day(words, at + 1, end):
            kind = "visit"
        head = at + 1 if doing else index
        return (
            None
            if kind is None
            else Candidate(words, start, end, head, (start, index), kind, status, sure=True)
        )
    act = _for_an_act(words, start, index, end, status)
    return act or (_for_a_day(setting, start, index, end, status) if setting.dated else None)


def _not_accepted(near: list[str]) -> bool:
    """Whether somebody will not accept the invitation behind these words: "would | not accept an", not "has not accepted the"."""
    if "accept" not in near:
        return False
    at = near.index("accept")
    return near[at - 1 : at] in (["not"], ["n't"]) and not _WILL.isdisjoint(near[:at])


def _named_by_verb(words: Words, verb: int, subject: Range, end: int) -> Kind | None:
    """The kind of what a guest is to do; None where that is of no kind of its own."""
    group = verb_group(words, verb)
    naming = None if group is None else name_act(words, group, subject, end)
    return None if naming is None or naming.kind == "other" else naming.kind


def _at_place_on_day(words: Words, first: int, end: int) -> bool:
    """Whether a guest is to do whatever it is at a place and on a day: "to watch the final | in Mohali on March 30"."""
    if words.capital(first) or True not in words.timed[first:end]:
        return False
    places = (at for at in range(first + 1, end - 1) if words.lower[at] in ("in", "at"))
    return any(words.capital(at + 1) and not words.timed[at + 1] for at in places)


def _past_name(words: Words, first: int, end: int) -> int:
    """Where the clause ends, behind a guest's name between commas: "invited his host, Ana Dovrin|, to Quito"; else `end`."""
    named = words.lower[end : end + 2] == [",", "to"] and "," in words.lower[first:end]
    return clause_end(words, end + 2) if named else end


def _for_an_act(words: Words, start: int, index: int, end: int, status: Status) -> Candidate | None:
    """The act for which guests are invited: "has invited the rebels | for talks in April"."""
    lower = words.lower
    if lower[index] not in _INVITES:
        return None
    near = range(index + 2, min(index + _REACH, end - 1))
    at = next((at for at in near if lower[at] == "for" and not words.timed[at + 1]), None)
    noun = None if at is None else first_noun(words, at + 1, min(at + 1 + _NOUN_REACH, end))
    kind = None if noun is None else words.acts.nouns[noun[1]]
    if noun is None or kind is None or kind not in _INVITED_FOR:
        return None
    return Candidate(words, start, end, noun[0], (start, index), kind, status, sure=True)


def _for_a_day(setting: Setting, start: int, index: int, end: int, status: Status) -> Candidate | None:
    """The visit for which a guest is invited, by whom alone tells where: "has invited Chad's president | for May 9", "accepted Chad's invitation | for May 9"."""
    words = setting.words
    lower = words.lower
    noun = lower[index] not in _INVITES
    if noun:
        if status != "agreed":
            return None
        verb = index - 1 - lower[max(0, index - _TAKEN_REACH) : index][::-1].index("accepted")
        if not _NOT.isdisjoint(lower[max(0, verb - 3) : verb]):
            return None
        start = min(subject_start(words, group_start(words, verb)), verb)
    near = range(index + 1, min(index + _REACH, end - 1))
    day = next((at for at in near if lower[at] == "for" and words.timed[at + 1]), None)
    if day is None or not any(map(words.capital, range(start, index) if noun else range(index + 1, day))):
        return None
    return Candidate(words, start, end, index, (start, index), "visit", status, sure=True)


def _invited_to(words: Words, to: int, end: int) -> Kind | None:
    """The kind of what follows "to": an act by its noun, a visit where it is a place."""
    noun = to + 2 if words.lower[to + 1] in ("a", "the") and to + 2 < end else to + 1
    named = words.acts.nouns.get(words.lower[noun])
    if named is not None:
        return named
    if not _BOTH.isdisjoint(words.lower[max(0, to - 2) : to]):
        return "talks" if goes_to_place(words, to, end) else None
    if noun > to + 1 and goes_to_place(words, noun, end):
        return "visit"
    name = to + 2 if words.lower[to + 1] == "the" and to + 2 < end else to + 1
    return "visit" if goes_to_place(words, to, end) and words.capital(name) else None


def _to_a_place(words: Words, index: int, to: int, end: int) -> bool:
    """Whether one guest is invited to a named place, to speak there: "invited the premier | to Ankara to talk about water"."""
    lower = words.lower
    if lower[index] not in _INVITES or not words.capital(to + 1) or "and" in lower[index:to]:
        return False
    if not _BOTH.isdisjoint(lower[index:to]) or not goes_to_place(words, to, end):
        return False
    then = next((at for at in range(to + 2, min(to + _REACH, end - 1)) if lower[at] == "to"), None)
    return then is not None and _named_by_verb(words, then + 1, (index, index), end) in _SPOKEN


def _guest_first(words: Words, index: int, end: int) -> bool:
    """Whether it is the guest who follows, and the act only after him: "to Mr X to visit Y"."""
    for at in range(index, min(index + _GUEST_REACH, end)):
        if words.lower[at] in _GUEST_ENDS:
            return False
        if words.lower[at] == "to":
            return True
    return False


def _led_to(setting: Setting, index: int, first: int) -> Iterator[Candidate]:
    """The act that is led to, as sure as the verb before."""
    words = setting.words
    lower = words.lower
    status: Status | None = None
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if lower[at] in ("expect", "expects", "expected"):
            status = "expected"
        else:
            status = cues().modals.get(lower[at]) or cues().infinitive.get(lower[at])
        if status is not None:
            break
    if status is None:
        return
    end = clause_end(words, first)
    for at in range(first, min(first + _NOUN_REACH, end)):
        named = tables().nouns.at(lower, at)
        if named is not None and (named[1] != "other" or lower[at] in TRUCES):
            yield Candidate(words, first, end, at, (first, first), named[1], status, sure=True, nominal=True)
            return
