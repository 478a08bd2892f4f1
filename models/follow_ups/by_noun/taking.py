"""Acts that a verb of planning or proposing takes as its object: "has proposed a call", "is weighing a visit", "agreed on talks"."""

from __future__ import annotations

from models.follow_ups.agreeing.accepted import past_day
from models.follow_ups.agreeing.proposals import is_news, past_proposal, still_hoped
from models.follow_ups.agreeing.proposed_that import proposal_of
from models.follow_ups.agreeing.truces import truce
from models.follow_ups.by_noun.doing import doing, told_by_doing
from models.follow_ups.by_noun.tallies import tallied
from models.follow_ups.by_verb.infinitive_cues import ASIDE
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import OPENINGS
from models.follow_ups.changed_plans.wished_away import wished_away
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.days.agreed_then import act_alone
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import holds, says, word_at
from models.follow_ups.grammar.subjects import adverb, is_base, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.deliveries import supply_of
from models.follow_ups.kinds.duties import duty_on
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
_UNDOING = frozenset(cues().undone_nouns)
_NEAR = 3
_OBLIGED = frozenset(("must", "should", "ought"))
"""Before "agree" they tell what somebody wants others to agree on."""
_TAKEN_BACK = frozenset(("not", "n't", "never", "had", "no", "by", "be", "been", "failed", "unable"))
_REPORT_REACH = 12
_GETTING = frozenset(("getting", "gets", "get", "made", "makes"))
"""Before "ready for" they tell of what is certain to come."""
_PREPARED: frozenset[Kind] = frozenset(
    (
        "sanctions",
        "exercise",
        "summit",
        "call",
        "visit",
        "talks",
        "meeting",
        "exchange",
        "inspection",
        "signing",
    )
)
_PREPARING = frozenset(("preparing", "planning", "plans", "plan"))
_ORDERING = frozenset(("ordered", "orders"))
_AWAITING = frozenset(("await", "awaits", "awaiting"))
"""What somebody only waits for needs a day to be an act that is fixed."""
_HOPES = frozenset(("hope", "hopes"))
_HOPE_OF = 2
_MARKETS = frozenset(("shares", "stocks", "equities", "futures", "bourse", "markets"))
"""They move on whatever is hoped for: "| shares up on hopes for a summit"."""


def taken_object(setting: Setting, index: int, length: int, status: Status) -> Candidate | None:
    """The act that a verb of planning or proposing takes as its object."""
    words, after = setting.words, index + length
    if not _takes_object(words, index, length) or words.lower[after : after + 2] in ASIDE:
        return None
    start = subject_start(words, _auxiliary_start(words, index))
    if (
        start >= index
        or not _MARKETS.isdisjoint(words.lower[start:index])
        or _what_it_called(words, start, index)
    ):
        return None
    end = clause_end(words, after + word_at(words.lower, after).endswith("ing"))
    after = past_day(words, past_proposal(words, after, end), end)
    subject = (start, index)
    done = doing(words, after, end)
    if done is not None:
        return told_by_doing(words, done, (after, end), subject, status)
    noun = first_noun(words, after, end)
    if noun is None:
        return _without_act_noun(words, (start, index), (after, end), status)
    if (
        holds(words.lower, after, noun[0], _UNDOING)
        or (status == "possible" and wished_away(words, noun[0]))
        or (words.lower[index] in _ORDERING and not _by_a_day(words, noun, end))
    ):
        return None
    kind = words.acts.nouns[noun[1]]
    if kind == "other" and status != "confirmed" and length > 1 and words.lower[index] != "open":
        opened = words.lower[noun[0]] in OPENINGS
        if not opened and (status != "agreed" or not truce(words, subject, noun[0])):
            return None
        sure = True
    else:
        sure = _sure(words, index, kind, status)
    asked = proposal_of(words, start) is not None or not _OBLIGED.isdisjoint(words.lower[start:index])
    if status == "agreed" and asked:
        status = "possible"
    if status == "agreed":
        end = act_alone(words, index, noun[0], end)
    return Candidate(words, start, end, noun[0], subject, kind, status, sure=sure)


def _without_act_noun(words: Words, subject: Range, taken: Range, status: Status) -> Candidate | None:
    """A supply of arms, or a duty, among the words `taken`: "agreed on | the supply of six jets", "plans | a 10 percent duty on steel"."""
    start, index = subject
    after, end = taken
    supplied = supply_of(words, after, end)
    if supplied is not None:
        return Candidate(words, start, end, supplied, subject, "exchange", status, sure=status != "confirmed")
    duty = duty_on(words, after, end)
    if duty is None:
        return None
    prepared = status != "confirmed" or words.lower[index] in _PREPARING
    return Candidate(words, start, end, duty, subject, "sanctions", status, sure=prepared)


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
    if says(lower, 0, len(lower), "votes") and tallied(lower, lower.index("votes")):
        return False
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
    following = word_at(lower, after)
    infinitive = (
        lower[after - 1] == "to"
        and length > 1
        and is_base(words, after)
        and following not in words.acts.nouns
    )
    if following == "to" or infinitive:
        return False
    progressive = lower[index].endswith("ing") and lower[index] not in ("eyeing", "proposing")
    return not progressive or not _CLASSES.be.isdisjoint(before)


def _reported_that(lower: list[str], index: int) -> bool:
    """Whether "had" before `index` only shifts back what somebody says now: "said that they | had agreed on"."""
    near = lower[max(0, index - _REPORT_REACH) : index]
    return "that" in near and not _CLASSES.saying.isdisjoint(near)


def _by_a_day(words: Words, noun: tuple[int, str], end: int) -> bool:
    """Whether what is ordered is to be done by a day, which is not that of the order: "ordered the closure of the post | by June 30"."""
    if words.acts.nouns[noun[1]] != "other":
        return False
    return any(words.lower[at] == "by" and words.timed[at + 1] for at in range(noun[0], end - 1))


def _auxiliary_start(words: Words, index: int) -> int:
    while index > 0 and (words.lower[index - 1] in _CLASSES.auxiliaries or adverb(words.lower[index - 1])):
        index -= 1
    return index


def _what_it_called(words: Words, start: int, index: int) -> bool:
    """Whether it only tells by which name something goes: "opened what it | called an exercise"."""
    return words.lower[index] in ("called", "calls") and words.lower[start - 1 : start] == ["what"]
