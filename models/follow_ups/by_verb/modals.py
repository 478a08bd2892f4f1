"""Acts after a modal verb: "will meet", "could lead to", "said it would close"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.agreeing.consenting import agreed_to_do, consented
from models.follow_ups.by_verb.clause import Cue
from models.follow_ups.by_verb.no_plans import only_able
from models.follow_ups.by_verb.verbal import told_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.cues import FEAR, REPORT, cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Status

_CLASSES = classes()
_MODALS = cues().modals
_REPORTS = cues().context.reports
_BILL_REACH = 11
_WHETHER_REACH = 10
_VOTE_REACH = 10
_ON_THE_POINT = frozenset(("about", "set", "poised", "preparing", "getting", "planning"))
"""What may "be about to" happen may happen."""
_VOTING = frozenset(("vote", "votes", "voting", "ballot", "debate"))
_HOPING = frozenset(("hopes", "hope", "hoped", "hoping"))
_HOPE_REACH = 16
_UNREAL = frozenset(("would", "could", "might", "should"))
_CONTRARY = frozenset(("had", "were", "was"))
"""Forms that tell of a condition which is not met: "if it had agreed"."""
_BILL_WORDS = frozenset(("a", "an", "the", "draft", "new", "proposed", "-"))


def modal_acts(setting: Setting, index: int) -> Sequence[Candidate]:
    """Answer the acts after the modal verb at `index`."""
    words = setting.words
    word = words.lower[index]
    lower = words.lower
    if word == "may" and index and words.capital(index):
        return ()
    verb, negated = skip_adverbs(words, index + 1)
    if verb >= len(lower) or (word in _UNREAL and _perfect(words, verb)):
        return ()
    verb = _past_hedges(lower, verb)
    agreed = word == "should" and agreed_to_do(words, index)
    if word == "should" and not agreed and lower[verb] not in _CLASSES.arriving:
        return ()
    bill: Sequence[Candidate] = ()
    if word == "would":
        if lower[index - 1] in ("that", "which"):
            bill = _bill(setting, index)
        if not (_future_of_past(setting, index) or (setting.conditional and _CONTRARY.isdisjoint(lower))):
            return bill
    status: Status = _MODALS.get(word, "confirmed")
    if agreed or (status == "possible" and consented(words, index)):
        status = "agreed"
    hedged = lower[index + 1 : verb]
    if status == "confirmed" and ("probably" in hedged or "likely" in hedged):
        status = "expected"
    if status == "confirmed" and _hoped(words, index):
        status = "possible"
    told = told_acts(setting, Cue(index, status, modal=word, negated=negated), verb)
    return [*bill, *(act for act in told if not only_able(act, word))]


def _hoped(words: Words, index: int) -> bool:
    """Whether it is only what somebody hopes: "hopes | that the talks will begin in June"."""
    lower = words.lower
    for at in range(index - 1, max(-1, index - _HOPE_REACH), -1):
        if lower[at] in _HOPING:
            return lower[at + 1] not in ("to", "for", "of")
        if lower[at] == "," or boundary(words, at):
            return False
    return False


def _past_hedges(lower: list[str], verb: int) -> int:
    """Where the verb itself stands: "will likely | meet", "may be about to | launch"."""
    if lower[verb] == "likely":
        return verb + 1
    if lower[verb] != "be" or verb + 3 >= len(lower):
        return verb
    return verb + 3 if lower[verb + 1] in _ON_THE_POINT and lower[verb + 2] == "to" else verb


def _perfect(words: Words, have: int) -> bool:
    """Whether it is "have" and a participle follows, so that the modal tells of what was not, or may have been: "would have | ended on Friday"."""
    if words.lower[have] != "have":
        return False
    verb, _ = skip_adverbs(words, have + 1)
    return verb < len(words) and (
        words.lower[verb] == "been"
        or words.lower[verb].endswith("ed")
        or words.acts.base(words.lower[verb], "past") is not None
    )


def _bill(setting: Setting, index: int) -> Sequence[Candidate]:
    """A bill "that would ban …", which somebody has yet to approve; the vote on it is told before it in "will vote on a bill that"."""
    words = setting.words
    for at in range(index - 2, max(-1, index - _BILL_REACH), -1):
        if boundary(words, at):
            break
        if words.lower[at] in words.acts.objects["bills"]:
            start = at
            while start > 0 and words.lower[start - 1] in _BILL_WORDS:
                start -= 1
            if not _VOTING.isdisjoint(words.lower[max(0, start - _VOTE_REACH) : start]):
                return ()
            end = clause_end(words, index + 1)
            return [Candidate(words, start, end, at, (start, index - 1), "vote", "possible", sure=True)]
    return ()


def _future_of_past(setting: Setting, index: int) -> bool:
    """Whether "would" stands in a report of now or in the terms of an accord, not in a relative clause or a tale."""
    lower = setting.words.lower
    if index > 1 and lower[index - 1] in _CLASSES.relatives and lower[index - 2] not in _REPORTS:
        return False
    if (setting.told & FEAR and not DENYING.isdisjoint(lower)) or setting.disputed(index) is not None:
        return True
    if _left_open(setting.words, index):
        return True
    if setting.told & REPORT and not _REPORTS.isdisjoint(lower) and _tale(lower):
        return False
    return setting.reported or setting.under


def _left_open(words: Words, index: int) -> bool:
    """Whether it stands in what somebody leaves open or does not know: "left open whether the king | would visit Oslo"."""
    lower = words.lower
    if lower[index - 1] == "there":
        return False
    for at in range(index - 1, max(0, index - _WHETHER_REACH), -1):
        if lower[at] == "whether":
            return "asked" not in lower and "wondered" not in lower
        if boundary(words, at):
            return False
    return False


def _tale(lower: list[str]) -> bool:
    """Whether what is reported is long said: "said last May", or nothing but what somebody "had said"."""
    said = [at for at, word in enumerate(lower) if word in _REPORTS]
    if any(lower[at + 1 : at + 2] == ["last"] and lower[at + 2 : at + 3] != ["week"] for at in said):
        return True
    return all(at and lower[at - 1] == "had" for at in said)
