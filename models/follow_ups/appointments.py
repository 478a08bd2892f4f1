"""The present tense or the progressive with a date: "ministers meet on Monday", "is flying out tonight"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.acts import acts
from models.follow_ups.boundaries import finite, present_act
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.forms import Form
from models.follow_ups.kinds import Naming, name_act
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import before_apposition, plural_subject, shared_subject, subject_start
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.words import Words
from models.signal import Kind

_CLASSES = classes()
_DATE_REACH = 13
_LEADING = frozenset(("when", "before", "as", "until"))
_AWAITED: frozenset[Kind] = frozenset(("visit", "meeting", "talks", "summit", "vote", "signing", "call"))
"""Kinds that a clause of time tells as awaited: "when ministers meet on Monday"."""
_SPANS_OF_NOW = frozenset(("week", "month", "year"))


def appointments(setting: Setting, index: int) -> Iterator[Candidate]:
    """Yield the act of the verb at `index`, if it is in the present tense and has a date."""
    words = setting.words
    for form in acts().appointing[words.lower[index]]:
        if _scheduled(words, index, form) and _present(words, index, form):
            yield from _dated(setting, index, form)
            return


def _scheduled(words: Words, index: int, form: Form) -> bool:
    for phrase in acts().present[form.base]:
        if len(phrase) == 1 or tuple(words.lower[index + 1 : index + len(phrase)]) == phrase[1:]:
            return True
    return False


def _dated(setting: Setting, index: int, form: Form) -> Iterator[Candidate]:
    words = setting.words
    start = subject_start(words, index if form.name != "ing" else index - 1)
    first, last = start, index
    if start >= index:
        start = shared_subject(words, index)
        first = index
        last = next((at for at in range(start, index) if finite(words, at) or present_act(words, at)), index)
    if start >= index or setting.ritual:
        return
    hanging = first > 0 and words.lower[first - 1] in _CLASSES.conjunctions
    if hanging and words.lower[first - 1] not in _LEADING:
        return
    end = clause_end(words, index + 1)
    near = words.timed[start : min(end, index + _DATE_REACH)]
    if not any(near) or _running(words.lower[index + 1 : end]):
        return
    group = VerbGroup(index, index + 1, form.base, passive=False)
    naming = name_act(words, group, (start, index), end) or Naming("other", sure=False)
    if hanging and (naming.kind not in _AWAITED or first_noun(words, start, index, subject=True) is not None):
        return
    yield Candidate(words, first, end, index, (start, last), naming.kind, "confirmed", sure=False, past=True)


def _running(words: list[str]) -> bool:
    """Whether the date is a span that now lies in, of which the present tense tells what goes on."""
    return "this" in words and "later" not in words and not _SPANS_OF_NOW.isdisjoint(words)


def _present(words: Words, index: int, form: Form) -> bool:
    """Whether the word is a finite verb here and no noun, infinitive or participle."""
    if index == 0:
        return False
    before = words.lower[index - 1]
    if form.name == "ing":
        return before in _CLASSES.be_present
    if before == ",":
        return form.name == "s" and before_apposition(words, index - 1) < index - 1
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
        return plural_subject(words, index)
    return words.lower[index] not in acts().nouns or before.isalpha()
