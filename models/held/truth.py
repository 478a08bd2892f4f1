"""Whether an article tells the act of a verb as a fact: not denied, doubted, hoped for, a condition or a habit."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import MARKS, boundary
from models.follow_ups.grammar.subjects import since_then
from models.follow_ups.grammar.words import Words
from models.held.subjects import past_verb
from models.held.verb_groups import PastGroup
from models.held.word_classes import WordClasses

_CLASSES = classes()
_RELATIVES, _REPORTINGS = _CLASSES.relatives, _CLASSES.reportings
_REACH = 14
_SUBJECT_HEAD = 3
_HABIT_REACH = 4
_HANGING_REACH = 4
_NEAR = 3
_MEMBERS = frozenset(
    ("members", "member", "states", "countries", "nations", "governments", "parliaments", "signatories")
)
_HOW_MANY = frozenset(
    (
        "all",
        "most",
        "many",
        "several",
        "some",
        "other",
        "remaining",
        "every",
        "each",
        "half",
        "majority",
        "dozens",
        "few",
    )
)
_GOVERNED = frozenset(("that", "of", "by", "about"))
_OF_NUMBERS = frozenset(("nearly", "almost"))
"""In a subject they deny nothing: "nearly 300 soldiers"."""
_NONE = frozenset(("no", "neither"))
"""Before the object they tell that nothing was done: "received | no proposal to hold talks"."""
_PLACING = frozenset(("where", "after"))
"""Before the subject they tell when, or where, what had been done was done."""
_SETTING = frozenset(
    ("after", "as", "while", "when", "despite", "following", "amid", "with", "although", "though")
)
"""At the start of a sentence they open what the comma closes, and nothing of it governs what follows."""
_ASIDE = frozenset(("when", "where"))
"""What they open is not what was promised or denied before: "promised help | when they met in Rome"."""
_PROMISED = frozenset(("promised", "expected"))
_BEFORE_NOUNS = frozenset(("the", "a", "its", "their", "long", "much"))
_BEFORE_LAST = frozenset(("the", "their", "its", "a", "at", "his", "her", "to"))
_COMPARED = frozenset(("more", "less", "fewer"))
"""Before "than" they only count: "after more than two years the crossing was reopened"."""
_AHEAD = frozenset(("will", "would", "should"))
_SAYING = frozenset(("said", "says", "that", "told", "announced", "reported", "confirmed", "added"))


_SIGNS = frozenset(("sign", "signs", "evidence", "indication", "indications", "proof", "trace"))
"""Behind "no" they tell that nothing shows what follows: "no indication that | forces had left"."""
_YIELDING = frozenset(("brought", "produced", "yielded", "achieved", "made"))
_FRUITS = frozenset(
    (
        "result",
        "results",
        "breakthrough",
        "progress",
        "headway",
        "agreement",
        "accord",
        "outcome",
        "deal",
        "movement",
    )
)
"""What did not come of what took place: "brought no | result"."""


def _fruitless(words: Words, group: PastGroup) -> bool:
    """Whether only nothing came of the act, which took place: "the meeting brought | no result"."""
    lower = words.lower
    return lower[group.verb] in _YIELDING and not _FRUITS.isdisjoint(lower[group.verb + 2 : group.verb + 4])


def told_as_fact(words: Words, group: PastGroup, end: int, known: WordClasses) -> bool:
    """Whether nothing around the clause, which ends before `end`, takes from the act that it took place."""
    lower = words.lower
    subject, stop = group.subject
    if lower[-1] == "?" or _negated(lower, subject, stop, known):
        return False
    if (
        not group.passive
        and group.verb + 1 < len(lower)
        and lower[group.verb + 1] in _NONE
        and not _fruitless(words, group)
    ):
        return False
    told_of = _before_relative(lower, subject, stop)
    first = max(0, subject - _HABIT_REACH)
    if told_of < stop:
        habitual = not (
            known.habits.isdisjoint(lower[first:told_of]) and known.habits.isdisjoint(lower[stop:end])
        )
    else:
        habitual = not known.habits.isdisjoint(lower[first : max(stop, end)])
    if habitual or _hangs(words, group, told_of, end, known):
        return False
    if group.perfect in ("has", "have") and _counted(lower[max(0, subject - 2) : stop]):
        return True in words.timed[subject:end]
    # In "became the first to visit" the word tells of no earlier time.
    remote = _last_then(lower, group.start) or (
        lower[group.verb - 1] != "to"
        and not known.remote.isdisjoint(lower[max(stop, group.start - 1) : group.verb + 1])
    )
    if remote or (group.perfect == "had" and not _reported(words, subject)):
        placed = subject > 0 and lower[subject - 1] in _PLACING
        dated = placed or True in words.timed[subject:end] or _narrated(words, subject)
        return dated and not _doubted(words, subject, known)
    return not _doubted(words, subject, known)


def _negated(lower: list[str], subject: int, stop: int, known: WordClasses) -> bool:
    """Whether "not" or "not true that" stands before the subject, or a word in it denies what is told of it."""
    before = lower[subject - 1] if subject else ""
    if before == "not" or (before == "that" and lower[max(0, subject - 3) : subject - 1] == ["not", "true"]):
        return True
    negations = known.negations
    for at in range(subject, min(stop, subject + _SUBJECT_HEAD)):
        if lower[at] in negations and lower[at] not in _OF_NUMBERS:
            return True
    return False


def _before_relative(lower: list[str], subject: int, stop: int) -> int:
    """Where a relative clause in the subject begins, which only describes it: "the drill, | which they hold every spring, began"."""
    for at in range(subject + 1, stop):
        if lower[at] in _RELATIVES:
            return at
    return stop


def _last_then(lower: list[str], verb: int) -> bool:
    """Whether it is told when something was done before: "the two | last met at a funeral"."""
    return lower[verb - 1 : verb] == ["last"] and lower[max(0, verb - 2)] not in _BEFORE_LAST


def _counted(subject: Sequence[str]) -> bool:
    """Whether it is only told how many of a body's members have done so by now: "all other members of the union"."""
    if _MEMBERS.isdisjoint(subject):
        return False
    return not _HOW_MANY.isdisjoint(subject) or any(word.isdigit() for word in subject)


def _hangs(words: Words, group: PastGroup, told_of: int, end: int, known: WordClasses) -> bool:
    """Whether the clause is a condition, a background or a question: "if …", "since …", an undated "when …".

    Its subject is told of further from word `told_of` on.
    """
    lower, hanging, disbelief = words.lower, known.hanging, known.disbelief
    subject, stop = group.subject
    for at in range(subject - 1, max(-1, subject - 1 - _HANGING_REACH), -1):
        word = lower[at]
        if word == "," or boundary(words, at):
            break
        if word == "before" and at + 1 == subject and _after_past(words, at, known):
            continue
        if word in hanging and not (word == "since" and True in words.timed[group.verb : end]):
            return True
        if word == "when" and not (True in words.timed[group.verb : end] or _narrated(words, at + 1)):
            return True
    for at in range(subject, stop):
        word = lower[at]
        hung = word in hanging and at < told_of and not _measures(words, at)
        if (hung or word in disbelief or word in _AHEAD) and not _only_described(lower, at):
            return True
    return False


def _measures(words: Words, at: int) -> bool:
    """Whether the word only counts or dates what stands before it: "more | than two years", "soldiers held | since March"."""
    return since_then(words, at) or (words.lower[at] == "than" and words.lower[at - 1] in _COMPARED)


def _after_past(words: Words, before: int, known: WordClasses) -> bool:
    """Whether those who did something then did what follows: "opened a school | before they met"."""
    if words.lower[before + 1] not in known.persons:
        return False
    return any(past_verb(words, at, known) for at in range(max(1, before - _REACH), before))


def _narrated(words: Words, subject: int) -> bool:
    return subject > 1 and words.timed[subject - 2]


def _reported(words: Words, subject: int) -> bool:
    """Whether "had" only shifts back what somebody said."""
    return not _SAYING.isdisjoint(words.lower[max(0, subject - _NEAR) : subject])


def _doubted(words: Words, subject: int, known: WordClasses) -> bool:
    """Whether a word of denial, doubt or wish governs the clause."""
    lower, denials = words.lower, known.denials
    if lower[max(0, subject - 1)] in _ASIDE:
        return lower[-3:-1] == ["were", "false"]
    for at in range(subject - 1, max(-1, subject - _REACH), -1):
        word = lower[at]
        if word == "but" or (word in MARKS and boundary(words, at)):
            return False
        if word == "," and _opening(words, at) in _SETTING:
            return False
        if word in denials and not _only_described(lower, at):
            return True
        if word in _REPORTINGS and _rejected(lower, at):
            return True
        if word in _SIGNS and lower[max(0, at - 2) : at].count("no"):
            return True
        if word == "and" and at < subject - 1:
            return False
    if words.document.lower.find("false", words.starts[0], words.starts[-1] + len(lower[-1])) < 0:
        return False
    return lower[-3:-1] == ["were", "false"] or "false" in lower[subject:]


def _opening(words: Words, index: int) -> str:
    """The first word of the sentence, past a dateline: "Rome - | after"."""
    first = index
    while first and not boundary(words, first - 1):
        first -= 1
    return words.lower[first]


def _rejected(lower: list[str], report: int) -> bool:
    """Whether somebody says that the report at `report` is not so: "rejected as invention | a report that"."""
    before = lower[max(0, report - _REACH) : report]
    return not (_CLASSES.rejecting.isdisjoint(before) and _CLASSES.untrue.isdisjoint(before))


def _only_described(lower: list[str], at: int) -> bool:
    """Whether the word governs no clause: "after weeks of doubts he came", "the long promised swap"."""
    if at == 0:
        return False
    if lower[at - 1] == "of":
        return lower[at + 1] not in _GOVERNED
    return lower[at] in _PROMISED and lower[at - 1] in _BEFORE_NOUNS
