"""Acts told by an infinitive: "is to meet", "is due to vote", "agreed to hold", "talks to be held"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.follow_ups.acts import acts
from models.follow_ups.antecedents import who
from models.follow_ups.arrivals import awaited
from models.follow_ups.boundaries import finite
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.clause import Clause, Cue
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import cues, tables
from models.follow_ups.destinations import goes_to_place
from models.follow_ups.kinds import name_act
from models.follow_ups.looking_back import long_threatened
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.proposals import renewed_offer
from models.follow_ups.refusals import CANCELLABLE, DENIABLE, DENYING
from models.follow_ups.sending import sent_as_force
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import group_start, is_base, subject_start
from models.follow_ups.truces import lasting
from models.follow_ups.verbal import judged, told_acts
from models.follow_ups.verbs import skip_adverbs, verb_group
from models.follow_ups.words import Words
from models.signal import Kind, Status

_CLASSES = classes()
_MARKER_REACH = 10
_BE_TO_REACH = 12
_NEAR = 4
_PROPOSAL_REACH = 6
_PROPOSALS = frozenset(("request", "proposal", "offer", "invitation", "appeal", "suggestion", "bid"))
_SO_FAR = 3
_OBJECTS = frozenset(("it", "them", "this", "these", "those", "him", "her", "us"))
"""What "to" only leads to, and no infinitive: "agreed to | them in May"."""
_NEWS = 2
"""The first sentences tell what is new."""
_PLANNING = frozenset(("plan", "planning", "intend", "intends", "intending"))
_DECIDING = frozenset(("decided", "agreed", "chose", "opted", "resolved"))
_NOT = frozenset(("not", "n't"))
_BEGINNING = frozenset(("begin", "begins", "start", "starts", "continue", "continues"))
"""In headlines what somebody does these "to" do is under way."""
_OF_OTHERS = frozenset(
    (
        "expects",
        "expect",
        "expected",
        "anticipates",
        "anticipate",
        "wants",
        "want",
        "asked",
        "asks",
        "urged",
        "invited",
        "invites",
        "inviting",
    )
)
"""Cues of what others are to do, who may be two."""
_SETTLED = frozenset(("confirmed", "agreed"))
"""What is so decided, and "not", is off: "decided not to attend"."""
_STOPS = frozenset((";", ":", '"', ",", "that", "and", "but", "if", "on"))


_READY = frozenset(("ready", "prepared", "willing", "open"))
"""What somebody who "said that it was" is now."""
_SAID_REACH = 7


def be_to(setting: Setting, index: int) -> Sequence[Candidate]:
    """Answer the acts after a form of "be" at `index` and "to"."""
    words = setting.words
    lower = words.lower
    if "to" not in lower[index + 1 : index + _BE_TO_REACH]:
        return ()
    to, negated = skip_adverbs(words, index + 1)
    if negated or to + 1 >= len(lower) or lower[to] != "to":
        return ()
    if lower[to - 1] == "due" and not _known(words, to + 1):
        return ()
    past = lower[index] in _CLASSES.be_past
    return told_acts(setting, Cue(index, "confirmed", past=past, be=True), to + 1)


def to_be(setting: Setting, index: int) -> Iterator[Candidate]:
    """What a noun is to undergo: "talks to be held in May", "the accord, to be monitored by both"."""
    words = setting.words
    group = verb_group(words, index + 1)
    if index == 0 or group is None or not group.passive:
        return
    before = words.lower[index - 1]
    at = index - 1 if before == "," else index
    start = subject_start(words, at)
    if (before != "," and before not in acts().nouns) or start >= at:
        return
    end = clause_end(words, group.after)
    naming = name_act(words, group, (start, at), end)
    if naming is None or (naming.kind == "other" and not naming.sure):
        return
    status: Status = "agreed" if setting.terms(naming.kind, group.base) else "confirmed"
    clause = Clause(naming, group, (start, end), (start, at))
    candidate = judged(setting, Cue(index, status), clause, status)
    if candidate is not None:
        yield candidate


def headline(setting: Setting, index: int) -> Iterator[Candidate]:
    """The infinitive of headlines: "Ministers to meet in Rome"."""
    words = setting.words
    if index == 0 or index + 1 >= len(words.lower) or any(finite(words, at) for at in range(1, index)):
        return
    if words.lower[index - 1] in _BEGINNING:
        return
    for candidate in told_acts(setting, Cue(index, "confirmed"), index + 1):
        first = 0 if candidate.first < index else candidate.first
        yield candidate.altered(first=first, subject=(0, index))


def infinitive(setting: Setting, index: int) -> Iterator[Candidate]:
    """Yield the acts after a word such as "due", "plans" or "agreed" at `index`."""
    words = setting.words
    word = words.lower[index]
    if word in cues().infinitive_rules.whether and not _weighed(words, index):
        return
    to = _marker(words, index)
    if to is not None and words.lower[to - 1] == "time":
        return
    if to is None:
        if word in ("expected", "due"):
            yield from _expected_at(setting, index)
        return
    if words.lower[to + 1] in _OBJECTS:
        return
    if (word in _PLANNING and words.lower[index - 1] in _NOT) or (
        word in _DECIDING and words.lower[to - 1] in _NOT
    ):
        unplanned = told_acts(setting, Cue(index, "cancelled"), to + 1)
        yield from (act for act in unplanned if act.kind in DENIABLE and act.sure)
        return
    cue = _cue(words, index, to)
    if cue is None:
        return
    if words.lower[to - 1] in _NOT:
        given_up = told_acts(setting, Cue(index, "cancelled"), to + 1) if cue.status in _SETTLED else ()
        yield from (act for act in given_up if act.kind in CANCELLABLE and act.sure)
        return
    yield from _told(setting, cue, to)


def _told(setting: Setting, cue: Cue, to: int) -> Iterator[Candidate]:
    """The acts of the infinitive at `to`; some cues need a date where the act has no kind of its own."""
    words, index = setting.words, cue.at
    word, rules = words.lower[index], cues().infinitive_rules
    others = word in _OF_OTHERS and "and" in words.lower[index + 1 : to]
    for candidate in told_acts(setting, cue, to + 1):
        if others:
            candidate = candidate.altered(first=index + 1, subject=(index + 1, to))  # noqa: PLW2901
        if candidate.kind == "other" and word in rules.of_kind_only:
            if cue.status not in ("cancelled", "expected"):
                yield candidate.altered(sure=False)
        elif candidate.kind == "other" and (_thought(words, index) or lasting(candidate)):
            yield candidate.altered(sure=False)
        else:
            yield candidate


def _weighed(words: Words, index: int) -> bool:
    """Whether an infinitive tells what is weighed: "considering | whether to", "studying | a UN request to"."""
    lower = words.lower
    if lower[index + 1 : index + 2] == ["whether"]:
        return True
    return not _PROPOSALS.isdisjoint(lower[index + 1 : index + _PROPOSAL_REACH])


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


def _thought(words: Words, index: int) -> bool:
    """Whether "plan" is a noun here, of which an act without a kind needs a date: "a joint plan to"."""
    return words.lower[index] == "plan" and not _CLASSES.articles.isdisjoint(
        words.lower[max(0, index - 3) : index]
    )


def _cue(words: Words, index: int, to: int) -> Cue | None:
    """The cue as it stands among the words before it; None where these take it back."""
    word = words.lower[index]
    before = words.lower[max(0, index - _NEAR) : index]
    rules = cues().infinitive_rules
    if not (_CLASSES.negations - DENYING).isdisjoint(before) or "so far" in " ".join(
        (*before, *words.lower[index : index + _SO_FAR])
    ):
        return None
    if word in ("plans", "plan") and _dropped(before):
        return None
    if word == "offer" and not renewed_offer(words, index):
        return None
    if word == "threatened" and long_threatened(words, index):
        return None
    if word in rules.perfect and {"has", "have"}.isdisjoint(before) and not _refused_now(words, index):
        return None
    if word in ("called", "calls") and words.lower[index + 1] not in ("on", "upon"):
        return None
    status = cues().infinitive[word]
    if "had" in before and word in rules.told:
        return Cue(index, status, past=True)
    if word in rules.participles:
        return _of_participle(words, index, to, before)
    if word in rules.plain and not {"to", *_CLASSES.modals}.isdisjoint(before):
        return None
    return Cue(index, status, past=word == "planned")


def _of_participle(words: Words, index: int, to: int, before: list[str]) -> Cue | None:
    """The cue of a participle such as "due" or "planned", after "be" or at once after a noun."""
    word, rules = words.lower[index], cues().infinitive_rules
    status = cues().infinitive[word]
    be = group_start(words, index) < index and not _CLASSES.be.isdisjoint(before)
    known = is_base(words, to + 1) or words.lower[to + 1] == "be"
    if word == "planned" and not DENYING.isdisjoint(before) and not be:
        return Cue(index, status, past=True)
    if "been" in before or (not be and (word not in rules.bare or not known)):
        return None
    if not be and _superseded(words, index, to):
        return None
    past = not _CLASSES.be_past.isdisjoint(before)
    if (
        past
        and word in _READY
        and not _CLASSES.saying.isdisjoint(words.lower[max(0, index - _SAID_REACH) : index])
    ):
        past = False
    return Cue(index, status, past=past, be=be)


def _dropped(before: list[str]) -> bool:
    """Whether the plans that follow are said to be given up."""
    return any(
        word in ("suspended", "halted") or tables().undone.at(before, at) is not None
        for at, word in enumerate(before)
    )


def _marker(words: Words, index: int) -> int | None:
    """The index of "to" after a cue: at once, or after a date, "with X", "for X", an object of a few words."""
    lower = words.lower
    word = lower[index]
    at_once = (
        cues().infinitive[word] in ("confirmed", "expected") and word not in cues().infinitive_rules.reaching
    )
    for at in range(index + 1, min(index + _MARKER_REACH, len(lower) - 1)):
        if words.timed[at]:
            continue
        if lower[at] == "to":
            if lower[at + 1] == '"' and at + 2 < len(lower):
                return at + 1
            verb = lower[at + 1].isalpha() and lower[at + 1] not in _CLASSES.articles
            verb = verb and (word != "due" or _known(words, at + 1))
            return at if verb and not words.capital(at + 1) else None
        dates = lower[at] == "on" and (words.timed[at + 1] or word in ("called", "calls"))
        if lower[at] in _STOPS and not dates and not _listing(words, index, at):
            return None
        if at_once and lower[at] not in cues().context.adverbs and lower[at] not in ("on", "by"):
            return None
    return None


def _listing(words: Words, index: int, at: int) -> bool:
    """Whether the word at `at` joins two names of whom the word at `index` tells what they are to do: "expects Peru | and Chile to"."""
    lower = words.lower
    if lower[at] != "and" or lower[index] not in _OF_OTHERS:
        return False
    return words.capital(at + 1) or (lower[at + 1] == "the" and words.capital(at + 2))


def _known(words: Words, index: int) -> bool:
    """Whether a verb follows "due to" and no cause: "was due to | bad weather"."""
    lower = words.lower
    index, _ = skip_adverbs(words, index)
    return index < len(lower) and (is_base(words, index) or lower[index] in ("be", "have"))


def _expected_at(setting: Setting, index: int) -> Iterator[Candidate]:
    """An arrival without a verb: "is expected back in Cairo on Friday", "are due at the summit"."""
    words = setting.words
    lower = words.lower
    at, _ = skip_adverbs(words, index + 1)
    being = group_start(words, index)
    start = subject_start(words, being)
    if start >= being and lower[being - 1] == "who":
        start = who(words, being - 1) or start
    if start >= index or _CLASSES.be_present.isdisjoint(lower[max(start, index - _NEAR) : index]):
        return
    status = cues().infinitive[lower[index]]
    if True in words.timed[index + 1 : at] and awaited(words, at, (start, being)):
        yield Candidate(words, start, at, index, (start, index), "visit", status, sure=False)
        return
    if at >= len(words.lower):
        return
    placed = lower[at] == "here" or (lower[at] in ("in", "at") and not any(words.timed[at + 1 : at + 2]))
    if (lower[at] != "back" and not placed) or first_noun(words, start, index, subject=True) is not None:
        return
    end = clause_end(words, at)
    noun = first_noun(words, at + 1, end)
    coming: Kind = "deployment" if sent_as_force(lower[start:being]) else "visit"
    kind = coming if noun is None else acts().nouns[noun[1]]
    if kind != "other" and (noun is not None or goes_to_place(words, at, end)):
        yield Candidate(words, start, end, index, (start, index), kind, status, sure=status == "expected")
