"""Orders and sales of arms that are given up, or lapse: "dropped the | purchase of six jets", "let the | offer of a frigate lapse"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, shared_subject, subject_start
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Status

_CLASSES = classes()
_ON = frozenset(("of", "for", "on"))
_THINGS_REACH = 10
_VERB_REACH = 6
_PREDICATE_REACH = 12
_LETTING = frozenset(("let", "lets", "letting", "allowed"))
_LAPSE = frozenset(("lapse", "expire", "drop", "die", "fall"))
_LAPSED = frozenset(("lapsed", "lapses", "collapsed", "collapses", "expired"))
_HAVING = frozenset(("has", "have", "had"))
_BEEN = frozenset(("was", "were", "been", "is", "are"))
_MORE = frozenset(
    ("may", "might", "could", "would", "not", "n't", "never", "to", "if", "unless", "threatened")
)


def deal_off(setting: Setting, index: int) -> Candidate | None:
    """The delivery that does not come, since the deal named at `index` is given up."""
    words = setting.words
    if not _on_arms(words, index):
        return None
    start = phrase_start(words, index)
    return _given_up(words, index, start) or _come_to_nothing(words, index, start)


def _on_arms(words: Words, index: int) -> bool:
    """Whether arms are what the deal is on: "the | sale of eight F-16s", "the F-16 | deal"."""
    lower = words.lower
    arms = words.acts.objects["hardware"]
    if lower[index - 1 : index] != [] and lower[index - 1] in arms:
        return True
    if word_at(lower, index + 1) not in _ON:
        return False
    return not arms.isdisjoint(lower[index + 2 : index + 2 + _THINGS_REACH])


def _given_up(words: Words, index: int, start: int) -> Candidate | None:
    """Who gives it up, told before it: "| has dropped the order for", "| let the offer … lapse"."""
    lower = words.lower
    for verb in range(start - 1, max(-1, start - 1 - _VERB_REACH), -1):
        status: Status = "cancelled"
        if lower[verb] in _LETTING:
            lapse = range(index + 1, min(index + _THINGS_REACH + 2, len(lower)))
            if not any(lower[at] in _LAPSE for at in lapse):
                return None
        else:
            undone = undone_at(words, verb)
            if undone is None:
                continue
            if verb + undone[0] > index:
                return None
            status = undone[1]
        begin = group_start(words, verb)
        first = min(subject_start(words, begin), shared_subject(words, verb))
        if first >= verb or not _MORE.isdisjoint(lower[begin:verb]):
            return None
        last = clause_end(words, index + 1)
        return Candidate(words, first, last, index, (first, verb), "exchange", status, sure=True)
    return None


def _come_to_nothing(words: Words, index: int, start: int) -> Candidate | None:
    """What has become of it, told behind it: "the | order for six jets has lapsed", "was cancelled"."""
    lower = words.lower
    status: Status = "cancelled"
    for at in range(index + 1, min(index + 1 + _PREDICATE_REACH, len(lower))):
        if lower[at] in _CLASSES.marks or lower[at] in _CLASSES.relatives:
            return None
        if lower[at] in _LAPSED:
            last = at + 1
        elif (lower[at] in _HAVING or lower[at] in _BEEN) and not words.timed[at]:
            verb, negated = skip_adverbs(words, at + 1)
            if word_at(lower, verb) in _BEEN:
                verb, negated = skip_adverbs(words, verb + 1)
            undone = None if negated or verb >= len(lower) else undone_at(words, verb)
            lapsed = word_at(lower, verb) in _LAPSED and not negated
            if not lapsed and undone is None:
                continue
            status = "cancelled" if undone is None else undone[1]
            last = verb + (1 if undone is None else undone[0])
        else:
            undone = undone_at(words, at)
            if undone is None or undone[0] == 1:
                continue
            status, last = undone[1], at + undone[0]
        end = max(last, clause_end(words, last))
        return Candidate(
            words, start, end, index, (start, start), "exchange", status, sure=True, nominal=True
        )
    return None
