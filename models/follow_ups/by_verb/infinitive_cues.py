"""Words such as "due", "plans" or "agreed" before an infinitive: where its "to" stands, and what the words before them make of it."""

from __future__ import annotations

from models.follow_ups.agreeing.proposals import renewed_offer
from models.follow_ups.agreeing.proposed_that import proposal_of
from models.follow_ups.by_verb.clause import Cue
from models.follow_ups.changed_plans.looking_back import long_threatened
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_RULES = cues().infinitive_rules
_INFINITIVE = cues().infinitive
_ADVERBS = cues().context.adverbs
_REACHING = _RULES.reaching
_MARKER_REACH = 10
_ASIDE_REACH = 17
ASIDE = (
    ["the", "sidelines"],
    ["the", "fringes"],
    ["the", "margins"],
    ["the", "eve"],
    ["the", "edge"],
    ["the", "edges"],
)
"""On these of an act something else is agreed: "agreed on | the sidelines of a summit to meet"."""
_NEAR = 4
_PROPOSAL_REACH = 6
_PROPOSALS = frozenset(("request", "proposal", "offer", "invitation", "appeal", "suggestion", "bid"))
_SO_FAR = 3
_NEWS = 2
"""The first sentences tell what is new."""
OF_OTHERS = frozenset(
    (
        "expects",
        "expect",
        "expected",
        "expecting",
        "anticipates",
        "anticipate",
        "wants",
        "want",
        "asked",
        "asks",
        "urged",
        "urges",
        "urging",
        "invited",
        "invites",
        "inviting",
    )
)
"""Cues of what others are to do, who may be two."""
_NEGATING = _CLASSES.negations - DENYING
_STOPS = frozenset((";", ":", '"', ",", "that", "and", "but", "if", "on"))
_WHO_EXPECTED = frozenset(("he", "she", "they", "it", "we", "i"))
"""Before "expected" they tell who does so of others: "said that she | expected the pact to be signed"."""
_READY = frozenset(("ready", "prepared", "willing", "open"))
"""What somebody who "said that it was" is now."""
_STANDING = frozenset(("stand", "stands", "stood"))
_SAID_REACH = 7
_TOLD_REACH = 16


def weighed(words: Words, index: int) -> bool:
    """Whether an infinitive tells what is weighed: "considering | whether to", "studying | a UN request to"."""
    lower = words.lower
    if lower[index + 1 : index + 2] == ["whether"]:
        return True
    return not _PROPOSALS.isdisjoint(lower[index + 1 : index + _PROPOSAL_REACH])


def marker(words: Words, index: int) -> int | None:
    """The index of "to" after a cue: at once, or after a date, "with X", "for X", an object of a few words."""
    lower = words.lower
    word = lower[index]
    at_once = word not in _REACHING and _INFINITIVE[word] in ("confirmed", "expected")
    at_once = at_once and not (word == "expected" and lower[index - 1] in _WHO_EXPECTED)
    reach = _MARKER_REACH
    for at in range(index + 1, min(index + _ASIDE_REACH, len(lower) - 1)):
        if at >= index + reach and not (word in OF_OTHERS and lower[at + 1] == "be"):
            if word in OF_OTHERS:
                continue
            return None
        if words.timed[at]:
            continue
        if lower[at] == "on" and lower[at + 1] == "the" and lower[at + 1 : at + 3] in ASIDE:
            reach = _ASIDE_REACH
            continue
        if lower[at] == "to":
            if lower[at + 1] == '"' and at + 2 < len(lower):
                return at + 1
            verb = lower[at + 1].replace("-", "").isalpha() and lower[at + 1] not in _CLASSES.articles
            verb = verb and (word != "due" or known(words, at + 1))
            return at if verb and not words.capital(at + 1) else None
        dates = lower[at] == "on" and (words.timed[at + 1] or word in ("called", "calls"))
        if lower[at] in _STOPS and not dates and not _listing(words, index, at):
            return None
        if at_once and lower[at] not in _ADVERBS and lower[at] not in ("on", "by"):
            return None
    return None


def _listing(words: Words, index: int, at: int) -> bool:
    """Whether the word at `at` joins two names of whom the word at `index` tells what they are to do: "expects Peru | and Chile to"."""
    lower = words.lower
    if lower[at] not in ("and", ",") or lower[index] not in OF_OTHERS:
        return False
    if lower[at] == ",":
        return words.capital(at - 1) and words.capital(at + 1)
    return words.capital(at + 1) or (lower[at + 1] == "the" and words.capital(at + 2))


def known(words: Words, index: int) -> bool:
    """Whether a verb follows "due to" and no cause: "was due to | bad weather"."""
    lower = words.lower
    index, _ = skip_adverbs(words, index)
    return index < len(lower) and (is_base(words, index) or lower[index] in ("be", "have"))


def _in_its_clause(before: list[str]) -> list[str]:
    """The words before a cue without those of another verb: "without a deal and | agreed", "did not sign but | agreed"."""
    for back in range(len(before) - 1, -1, -1):
        if before[back] == "but" or (before[back] == "and" and "without" in before[:back]):
            return before[back + 1 :]
    return before


def cue_of(words: Words, index: int, to: int) -> Cue | None:
    """The cue as it stands among the words before it; None where these take it back."""
    word = words.lower[index]
    before = words.lower[max(0, index - _NEAR) : index]
    rules = _RULES
    if not _NEGATING.isdisjoint(_in_its_clause(before)) or "so far" in " ".join(
        (*before, *words.lower[index : index + _SO_FAR])
    ):
        return None
    if word in ("plans", "plan") and _dropped(before):
        return None
    if (word == "ordered" and _bought(words, index, to)) or (
        word == "offer" and not renewed_offer(words, index)
    ):
        return None
    if word == "threatened" and long_threatened(words, index):
        return None
    if word in rules.perfect and {"has", "have"}.isdisjoint(before) and not _refused_now(words, index):
        return None
    if word in ("called", "calls") and words.lower[index + 1] not in ("on", "upon"):
        return None
    status = _status(words, index)
    if "had" in before and word in rules.told:
        return Cue(index, status, past=True)
    if word in rules.participles:
        return _of_participle(words, index, to, before)
    if word in rules.plain and not {"to", *_CLASSES.modals}.isdisjoint(before):
        return None
    return Cue(index, status, past=word == "planned")


def _status(words: Words, index: int) -> Status:
    """The status of the cue; what somebody demands that others "agree" on is only thought of."""
    if words.lower[index] == "agree" and proposal_of(words, subject_start(words, index)) is not None:
        return "possible"
    return _INFINITIVE[words.lower[index]]


def _bought(words: Words, index: int, to: int) -> bool:
    """Whether it was ordered for money, "tanks that Oslo | ordered are to arrive", or before what is told, "had been | ordered to stop"."""
    if "had" in words.lower[max(0, index - _NEAR) : index]:
        return True
    between = words.lower[index + 1 : to]
    return not (_CLASSES.finite | {"from", "expected", "due", "set"}).isdisjoint(between)


def _superseded(words: Words, index: int, to: int) -> bool:
    """Whether the clause goes on to tell when the act will be: "talks in Rome, due to open on Friday, will now open later"."""
    end = clause_end(words, to + 1)
    inserted = words.lower[index - 1] == "," and words.lower[end : end + 1] == [","]
    return inserted and words.lower[end + 1 : end + 2] in (["will"], ["would"])


def _refused_now(words: Words, index: int) -> bool:
    """Whether a refusal in the simple past is the news: told at the head of the article."""
    if (
        words.lower[index] not in ("refused", "declined")
        or "had" in words.lower[max(0, index - _NEAR) : index]
    ):
        return False
    return words.document.sentence_at(words.starts[index]).index < _NEWS


def _of_participle(words: Words, index: int, to: int, before: list[str]) -> Cue | None:
    """The cue of a participle such as "due" or "planned", after "be" or at once after a noun."""
    word, rules = words.lower[index], _RULES
    status = _INFINITIVE[word]
    be = group_start(words, index) < index and not _CLASSES.be.isdisjoint(before)
    be = be or (word in _READY and not _STANDING.isdisjoint(before[-1:]))
    known = is_base(words, to + 1) or words.lower[to + 1] == "be"
    if word == "expected" and to > index + 1 and words.lower[index - 1] in _WHO_EXPECTED:
        return Cue(index, status)
    if word == "planned" and not DENYING.isdisjoint(before) and not be:
        return Cue(index, status, past=True)
    if "been" in before or (not be and (word not in rules.bare or not known)):
        return None
    if not be and _superseded(words, index, to):
        return None
    past = not _CLASSES.be_past.isdisjoint(before)
    if past and word in _READY and _said_so(words.lower, index):
        past = False
    return Cue(index, status, past=past, be=be)


def _said_so(lower: list[str], index: int) -> bool:
    """Whether somebody says of whom it is told that they are ready: "told the king in a call on Thursday that Oslo was | willing"."""
    near = max(0, index - _SAID_REACH)
    if not _CLASSES.saying.isdisjoint(lower[near:index]):
        return True
    that = next((at for at in range(index - 1, near - 1, -1) if lower[at] == "that"), None)
    return that is not None and not _CLASSES.saying.isdisjoint(lower[max(0, that - _TOLD_REACH) : that])


def _dropped(before: list[str]) -> bool:
    """Whether the plans that follow are said to be given up."""
    return any(
        word in ("suspended", "halted") or tables().undone.at(before, at) is not None
        for at, word in enumerate(before)
    )
