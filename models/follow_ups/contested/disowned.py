"""Acts to which somebody denies having agreed: "denied that it had accepted an inspection"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE, DENYING, PLANS, denial_start
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.contested.signs import AGAINST
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind

_AGREEING = frozenset(
    ("accepted", "agreed", "consented", "approved", "granted", "authorised", "authorized", "allowed", "permitted", "planned",
     "promised", "offered", "proposed", "scheduled", "set", "fixed", "arranged", "accepting", "agreeing", "planning")
)  # fmt: skip
_INVITING = frozenset(("invited", "inviting"))
"""Who denies having done so denies that there is to be a visit."""
_HAVING = frozenset(("had", "has", "have", "having", "was", "were"))
_BEEN = frozenset(("been", "was", "were"))
_SAYING = frozenset(("said", "says", "insisted", "insists", "stated", "declared", "stressed", "maintained", "added"))  # fmt: skip
_OF = frozenset(("of", "for"))
_WHO = frozenset(("it", "they", "he", "she"))
"""Who agreed to what they deny, where no auxiliary tells it: "denied that | they agreed to a truce"."""
_DAY_REACH = 6
_REACH = 22
_NEAR = 3


def disowned(setting: Setting) -> Iterator[Candidate]:
    """Yield the acts of a sentence that somebody denies having agreed to; one of no kind of its own needs a date."""
    words = setting.words
    for denial in [at for at, word in enumerate(words.lower) if word in DENYING or _without_plans(words, at)]:
        agreeing = _agreeing(words, denial)
        if agreeing is None:
            continue
        end = with_contradiction(words, clause_end(words, _past_day(words, agreeing + 1)))
        named = _named(words, agreeing, end)
        truce = named is not None and words.lower[named[0]] in TRUCES
        if named is None or (
            named[1] not in DENIABLE and not truce and not (named[1] == "other" and setting.dated)
        ):
            continue
        start = min(denial_start(words, denial + 1), subject_start(words, group_start(words, denial)))
        start = _speaker(words, start) if words.lower[denial] == "no" else start
        head, kind = named
        yield Candidate(
            words, start, end, head, (start, denial), kind, "cancelled", sure=truce or kind != "other"
        )


def _speaker(words: Words, start: int) -> int:
    """Where the words begin of who says that there are no plans: "| Chad said that there were no plans"; `start` itself where nobody does."""
    if words.lower[max(0, start - 1) : start] != ["that"]:
        return start
    at = start - 2
    while at > 0 and (words.timed[at] or words.lower[at] == "on"):
        at -= 1
    return subject_start(words, group_start(words, at)) if words.lower[at] in _SAYING else start


def _without_plans(words: Words, at: int) -> bool:
    """Whether "no" at `at` tells that there are no plans of the kind: not "no further plans", after which others stand.

    That "there are no plans to" do something contradicts nobody, unless the sentence tells whom.
    """
    lower = words.lower
    if lower[at] != "no" or lower[at + 1 : at + 2] == [] or lower[at + 1] not in PLANS:
        return False
    if "there" not in lower[max(0, at - _NEAR) : at] or lower[at + 2 : at + 3] in (["for"], ["of"]):
        return True
    return not AGAINST.isdisjoint(lower)


def _agreeing(words: Words, denial: int) -> int | None:
    """The participle by which the act was agreed, in what is denied: "denied | having agreed", "denied that … had | accepted"."""
    lower = words.lower
    for at in range(denial + 1, min(denial + _REACH, len(words))):
        if boundary(words, at):
            return None
        if lower[at] in PLANS and lower[at + 1 : at + 2] in (["of"], ["for"]):
            return at + 1
        if lower[at] in PLANS and lower[at + 1 : at + 3] in (
            ["exist", "for"],
            ["yet", "for"],
            ["currently", "for"],
        ):
            return at + 2
        if lower[at] in PLANS and lower[at + 1 : at + 2] == ["to"]:
            return at
        if lower[at] in _AGREEING | _INVITING:
            had = not _HAVING.isdisjoint(lower[max(denial, at - _NEAR) : at])
            then = not _WHO.isdisjoint(lower[max(denial, at - 2) : at])
            return at if had or then or lower[at].endswith("ing") else None
    return None


def _of_report(words: Words, agreeing: int) -> tuple[int, str] | None:
    """The noun of what is denied to have been agreed: "denied that | a meeting had been arranged"."""
    being = group_start(words, agreeing)
    if _BEEN.isdisjoint(words.lower[being:agreeing]):
        return None
    return first_noun(words, subject_start(words, being), being, subject=True)


def _past_day(words: Words, first: int) -> int:
    """The word behind a day that was agreed on for the act: "accepted | May 3 as the day of | talks", "set June 1 for | a visit"."""
    lower, at = words.lower, first
    at += lower[at : at + 1] in (["to"], ["on"], ["upon"])
    day = at
    while at < len(words) and words.timed[at]:
        at += 1
    if at == day or lower[at : at + 1] not in (["as"], ["for"]):
        return first
    if lower[at] == "for":
        return at + 1
    return next((of + 1 for of in range(at, min(at + _DAY_REACH, len(words))) if lower[of] in _OF), first)


def _named(words: Words, agreeing: int, end: int) -> tuple[int, Kind] | None:
    """The word and the kind of what was agreed to: the noun, or the verb of an infinitive."""
    first = _past_day(words, agreeing + 1)
    if words.lower[agreeing] in _INVITING:
        return agreeing, "visit"
    if words.lower[first : first + 1] in (["to"], ["on"], ["for"]):
        first += 1
        if words.lower[first - 1] == "to" and is_base(words, first):
            group = verb_group(words, first)
            naming = None if group is None else name_act(words, group, (agreeing, agreeing), end)
            return None if naming is None or group is None else (group.verb, naming.kind)
    noun = first_noun(words, first, end) or _of_report(words, agreeing)
    if noun is not None:
        return noun[0], words.acts.nouns[noun[1]]
    doing = range(first, min(first + _NEAR, end))
    for gerund in doing:
        base = words.acts.base(words.lower[gerund], "ing")
        if base is not None:
            naming = name_act(
                words, VerbGroup(gerund, gerund + 1, base, passive=False), (agreeing, agreeing), end
            )
            return gerund, "other" if naming is None else naming.kind
    return None
