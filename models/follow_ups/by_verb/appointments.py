"""The present tense or the progressive with a date: "ministers meet on Monday", "is flying out tonight"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from models.follow_ups.agreeing.in_force import meant_by
from models.follow_ups.agreeing.proposed_that import proposal_of
from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.by_noun.aftermath import returns_visit
from models.follow_ups.by_verb.antecedents import described
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.forces.leaving import goes_out
from models.follow_ups.grammar.boundaries import finite, present_act
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.forms import Form
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import (
    adverb,
    before_apposition,
    plural_subject,
    shared_subject,
    subject_start,
)
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.kinds.no_acts import reads_as_person
from models.follow_ups.kinds.pact_ends import ends_pact
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.resuming import lasts
from models.signal import Kind

_CLASSES = classes()
_DATE_REACH = 13
_LONG_REACH = 22
"""The same of what is done in a day: "meets | the American secretary of state and the head of the commission in Oslo on Friday"."""
_LEADING = frozenset(("when", "before", "as", "until"))
_AWAITED: frozenset[Kind] = frozenset(("visit", "meeting", "talks", "summit", "vote", "signing", "call"))
"""Kinds that a clause of time tells as awaited: "when ministers meet on Monday"."""
_LEAVING = frozenset(
    ("left", "leaves", "leave", "kept", "keeps", "keep", "remain", "remained", "stay", "stayed")
)
"""What something does, or is done with it, that is "open"."""
_PERCEIVING = frozenset(
    (
        "saw",
        "seen",
        "watched",
        "heard",
        "noticed",
        "spotted",
        "observed",
        "witnessed",
        "filmed",
        "let",
        "made",
        "helped",
    )
)
"""Who does this sees others do what follows, or has them do it: "monitors | saw soldiers leave on Friday"."""
_RELATIVES = frozenset(("which", "that", "who"))
_GOING_ON = "continue"
"""Only gatherings are appointments where they do so on a day to come."""
_SPANS_OF_NOW = frozenset(("week", "month", "year"))
_AT_ONCE = frozenset(
    ("come", "go", "travel", "fly", "head", "arrive", "return", "leave", "depart", "meet", "visit", "host", "receive", "welcome", "gather", "convene", "sign", "confer", "chair")
)  # fmt: skip
"""What is done in a day or two, of which the present tense tells what is to come even in a span that now lies in."""
_ONLY_BY_KIND = frozenset(("confer", "chair", "call", "participate"))
"""Verbs that a date makes appointments only where they name an act."""
_STILL: tuple[list[str], ...] = (
    [],
    [","],
    ["."],
    ["up"],
    ["for"],
    ["despite"],
    ["and"],
    ["but"],
    ["so"],
    ["in"],
)
"""What follows where a truce "is holding", and nobody holds anything."""
_PERFECT = frozenset(("has", "have", "had"))


def appointments(setting: Setting, index: int) -> Sequence[Candidate]:
    """Answer the act of the verb at `index`, if it is in the present tense and has a date."""
    words = setting.words
    for form in words.acts.appointing[words.lower[index]]:
        if not _scheduled(words, index, form):
            continue
        if index and words.lower[index - 1] in _RELATIVES and form.name in ("s", "base"):
            return _described(setting, index, form)
        if _present(words, index, form):
            return _dated(setting, index, form)
    return ()


def _scheduled(words: Words, index: int, form: Form) -> bool:
    known = words.acts.present.get(form.base, ())
    if form.name == "ing" or not known:
        known += words.acts.progressive.get(form.base, ())
    for phrase in known:
        if len(phrase) == 1 or tuple(words.lower[index + 1 : index + len(phrase)]) == phrase[1:]:
            return True
    return False


def _dated(setting: Setting, index: int, form: Form) -> list[Candidate]:
    found: list[Candidate] = []
    words = setting.words
    start = subject_start(words, index if form.name != "ing" else index - 1)
    first, last = start, index
    if start >= index:
        start = shared_subject(words, index)
        first = index
        last = next((at for at in range(start, index) if finite(words, at) or present_act(words, at)), index)
    if start >= index or setting.ritual or (form.name == "base" and proposal_of(words, start) is not None):
        return found
    if form.name == "base" and (
        not _PERCEIVING.isdisjoint(words.lower[start:index]) or words.lower[index - 1] in _LEAVING
    ):
        return found
    hanging = first > 0 and words.lower[first - 1] in _CLASSES.conjunctions
    if hanging and words.lower[first - 1] not in _LEADING:
        return found
    end = clause_end(words, index + 1)
    reach = _LONG_REACH if form.base in _AT_ONCE else _DATE_REACH
    near = words.timed[start : min(end, index + reach)]
    running = form.base not in _AT_ONCE and _running(words.lower[index + 1 : end])
    if not any(near) or running or _done_before(words, start, index):
        return found
    group = VerbGroup(index, index + 1, form.base, passive=False)
    if lasts(words, group, (start, index)) or goes_out(words, group, end) or returns_visit(words, index):
        return found
    naming = name_act(words, group, (start, index), end) or Naming("other", sure=False)
    if form.base == _GOING_ON and (naming.kind not in _AWAITED or _now(words, index, end)):
        return found
    if not _is_appointment(words, naming, (start, last), (index, end)):
        return found
    meant = meant_by(setting, group, (start, index)) if naming.kind == "other" else None
    naming = naming if meant is None else Naming(meant, sure=naming.sure)
    if hanging and (naming.kind not in _AWAITED or first_noun(words, start, index, subject=True) is not None):
        return found
    found.append(
        Candidate(words, first, end, index, (start, last), naming.kind, "confirmed", sure=False, past=True)
    )
    return found


def _is_appointment(words: Words, naming: Naming, subject: Range, told: Range) -> bool:
    """Whether the verb, with its clause the words `told`, names an act that its subject has yet to do: not "oil comes to Oran this year"."""
    lower, (index, end) = words.lower, told
    running = _running(lower[index + 1 : end])
    if naming.kind == "other":
        return not running and words.acts.base(lower[index], "s") not in _ONLY_BY_KIND
    return not running or ("year" not in lower[index:end] and _somebody(words, naming, *subject))


def _somebody(words: Words, naming: Naming, first: int, last: int) -> bool:
    """Whether those who come or go are people or forces, and no goods: not "oil | comes to Oran this month"."""
    if naming.kind != "visit" or reads_as_person(words, (first, last)):
        return True
    return not words.acts.objects["units"].isdisjoint(words.lower[first:last])


def _now(words: Words, index: int, end: int) -> bool:
    """Whether what goes on does so on the article's own weekday: "talks continue | on Friday", told on Friday."""
    day = words.document.day
    today = None if day is None else calendar.day_name[day.weekday()].lower()
    return today is None or today in words.lower[index:end] or "today" in words.lower[index:end]


def _done_before(words: Words, start: int, index: int) -> bool:
    """Whether the word belongs to what another verb tells as done: "came on Friday under the flag of the Red | Cross".

    The other verb has the day, or is in the perfect: "has bought three | launches". Neither is so of what a relative
    clause or a participle behind a comma tells of the subject, nor of a day that the subject was planned for.
    """
    for at in range(start + 1, index):
        if words.timed[at] or words.lower[at] in _CLASSES.be or not finite(words, at):
            continue
        if words.lower[at - 1] == "," or words.lower[at - 1] in _CLASSES.relatives:
            return False
        if words.lower[at] in _PERFECT:
            return True
        if words.lower[at + 1] != "for" and any(words.timed[at + 1 : index]):
            return True
    return False


def _described(setting: Setting, index: int, form: Form) -> list[Candidate]:
    """The act, or the act of those, that a relative clause dates: "their drill, which | begins on Monday", "who | meet on Friday"."""
    found: list[Candidate] = []
    words = setting.words
    relative = index - 1
    end = clause_end(words, index + 1)
    if True not in words.timed[index : min(end, index + _DATE_REACH)] or _running(
        words.lower[index + 1 : end]
    ):
        return found
    group = VerbGroup(index, index + 1, form.base, passive=False)
    if words.lower[relative] == "who":
        start: int | None = subject_start(words, relative)
    else:
        start = described(words, group, relative)
    if start is None or start >= relative or setting.ritual or setting.feared(start) is not None:
        return found
    naming = name_act(words, group, (start, relative), end)
    named = naming is not None and (
        naming.kind != "other"
        or not TRUCES.isdisjoint(words.lower[start:relative])
        or ends_pact(words, group, (start, relative))
    )
    if naming is not None and named:
        found.append(
            Candidate(
                words, start, end, index, (start, relative), naming.kind, "confirmed", sure=False, past=True
            )
        )
    return found


def _running(words: list[str]) -> bool:
    """Whether the date is a span that now lies in, of which the present tense tells what goes on."""
    return "this" in words and "later" not in words and not _SPANS_OF_NOW.isdisjoint(words)


def _object_before(words: Words, index: int) -> bool:
    """Whether a verb stands before the word, which then is its object: "Idris began a | visit on Friday"."""
    if words.lower[index] not in words.acts.nouns:
        return False
    return any(words.acts.base(words.lower[at], "past") for at in range(subject_start(words, index), index))


def _of_an_office(words: Words, index: int) -> bool:
    """Whether the word behind a genitive tells of what somebody or something is: "India's | shipping minister", no "he's shipping"."""
    holder = words.lower[index + 1 : index + 2]
    known = cues().references
    return any(word in _CLASSES.guests or word in known.bodies or word in known.organs for word in holder)


def _present(words: Words, index: int, form: Form) -> bool:
    """Whether the word is a finite verb here and no noun, infinitive or participle."""
    if index == 0:
        return False
    before = words.lower[index - 1]
    if before == "red" and words.lower[index] == "cross":
        return False
    if form.name == "ing":
        if form.base == "hold" and words.lower[index + 1 : index + 2] in _STILL:
            return False
        return before in _CLASSES.be_present and not (before == "'s" and _of_an_office(words, index))
    if before == ",":
        inset = before_apposition(words, index - 1) < index - 1
        return inset and (form.name == "s" or (form.name == "base" and plural_subject(words, index)))
    if before in _CLASSES.no_present_after:
        return (
            form.name == "s"
            and before == "and"
            and index > 1
            and (words.timed[index - 2] or words.capital(index - 2))
        )
    if words.timed[index - 1]:
        return False
    if form.name == "base":
        split = adverb(before) and index > 1 and words.lower[index - 2] in _CLASSES.no_present_after
        return not split and plural_subject(words, index) and not _object_before(words, index)
    return words.lower[index] not in words.acts.nouns or before.isalpha()
