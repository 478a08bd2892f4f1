"""Deeds that one side reports and another calls a show: "called the pullback a sham", "said its men had left, but Chad dismissed it as theatre"."""

from __future__ import annotations

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import SHAM
from models.follow_ups.cues import tables
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind

_CLASSES = classes()
AS_SHOWS = (
    *(f"{a} {word}" for word in sorted(SHAM - {"staged", "paper", "theatre", "theater"}) for a in ("a", "mere", "pure")),
    "theatre", "theater", "was staged", "were staged", "had been staged", "only on paper", "just on paper", "merely on paper",
)  # fmt: skip
"""What marks a sentence that may say so."""
_DEEDS: frozenset[Kind] = frozenset(("withdrawal", "exchange", "inspection"))
"""Kinds of what is announced as done; of talks or a vote that are called a farce nobody says that there were none."""
_NAMING = frozenset(
    ("called", "calls", "calling", "branded", "brands", "branding", "labelled", "labeled", "labels", "labelling", "termed", "terms", "dismissed", "dismisses",
     "dismissing", "denounced", "denounces", "denouncing", "derided", "derides", "deriding", "described", "describes", "describing", "mocked", "mocks", "mocking",
     "ridiculed", "ridicules", "decried", "decries", "rejected", "rejects", "rejecting", "condemned", "condemns")
)  # fmt: skip
_BEFORE = frozenset(("a", "an", "as", "pure", "mere", "only", "just", "nothing", "but", "sheer", "big", "cheap", "media", "propaganda", "another", "elaborate", "public", "for", "the"))  # fmt: skip
_FOR_SHOW = "show"
_STAGED = "staged"
_ON_PAPER = "paper"
_ONLY = frozenset(("only", "just", "merely"))
_THOUGHT = frozenset(("offer", "offers", "proposal", "proposals", "plan", "plans", "promise", "promises", "pledge", "talk", "vow", "possible", "planned", "proposed", "call", "calls", "idea", "bid"))  # fmt: skip
"""Of these a show is made before there is a deed."""
_GOING_AWAY = frozenset(("retreat", "departure"))
"""What a withdrawal is called by those who doubt it."""
_IT = frozenset(("it", "this", "that", "them", "these"))
_MOVE = frozenset(("move", "step", "gesture", "operation", "announcement", "action"))
_REACH = 16
_NEAR = 3
_NEWS = 5
"""So many sentences tell what is new."""
_BEGINNING = frozenset(("began", "begun", "started"))


def shams(setting: Setting) -> list[Candidate]:
    """Answer the deed of a sentence that somebody says is only shown."""
    words = setting.words
    lower = words.lower
    if SHAM.isdisjoint(lower) or setting.sentence.index >= _NEWS:
        return []
    for at, word in enumerate(lower):
        if word not in SHAM or not _as_a_show(words, at):
            continue
        found = _called(setting, at) or _being(words, at)
        if found is not None:
            return [found]
    return []


def _as_a_show(words: Words, at: int) -> bool:
    """Whether the word stands for what is only shown: "a sham", "was staged", "only on paper"."""
    lower, word = words.lower, words.lower[at]
    if not at:
        return False
    if word == _STAGED:
        return lower[at - 1] in _CLASSES.be or (lower[at - 1] in _ONLY and at > 1)
    if word == _FOR_SHOW and word_at(lower, at + 1) == "of":
        return False
    if word == _ON_PAPER:
        return lower[at - 1] == "on" and not _ONLY.isdisjoint(lower[max(0, at - _NEAR) : at])
    return lower[at - 1] in _BEFORE or lower[at - 1] in _CLASSES.be


def _called(setting: Setting, show: int) -> Candidate | None:
    """The deed that somebody calls so: "called the pullback | a sham", "dismissed it | as a show"."""
    words, lower = setting.words, setting.words.lower
    verb = next((at for at in range(show - 1, max(-1, show - _REACH), -1) if lower[at] in _NAMING), None)
    if verb is None or not verb:
        return None
    gerund = lower[verb].endswith("ing")
    start = verb if gerund else min(subject_start(words, group_start(words, verb)), verb)
    noun = _deed_noun(words, verb + 1, show)
    if noun is not None:
        first = 0 if gerund else start
        return _cancelled(words, (first, show + 1), *noun)
    meant = lower[verb + 1 : show]
    if _IT.isdisjoint(meant[:2]) and _MOVE.isdisjoint(meant[:_NEAR]):
        return None
    kind = told_as_done(words, start) or told_before(setting, start, _DEEDS)
    if kind is None:
        return None
    return _cancelled(words, (0 if start > _NEAR else start, show + 1), verb, kind)


def _being(words: Words, show: int) -> Candidate | None:
    """The deed that is said to be so: "the pullback was | a sham", "existed only on | paper"."""
    lower = words.lower
    for at in range(show - 1, max(-1, show - _REACH), -1):
        if boundary(words, at):
            return None
        if words.acts.nouns.get(lower[at]) in _DEEDS:
            if lower[phrase_start(words, at) - 1] in _CLASSES.prepositions:
                return None
            verb = lower[at + 1 : show]
            if _CLASSES.be.isdisjoint(verb) and "existed" not in verb and "exists" not in verb:
                return None
            noun = _deed_noun(words, max(0, at - _REACH), at + 1)
            start = min(subject_start(words, at + 1), at)
            return None if noun is None else _cancelled(words, (start, show + 1), *noun)
    return None


def _deed_noun(words: Words, first: int, last: int) -> tuple[int, Kind] | None:
    """The noun of a deed among the words `[first, last)` that is told as done, and its kind."""
    lower = words.lower
    if not _THOUGHT.isdisjoint(lower[first:last]):
        return None
    endings = tables().noun_endings
    for at in range(last - 1, first - 1, -1):
        if lower[at] in _GOING_AWAY:
            return at, "withdrawal"
        if lower[at] not in endings:
            continue
        name = " ".join(lower[at - 1 : at + 1])
        kind = words.acts.nouns.get(name) or words.acts.nouns.get(lower[at])
        if kind == "exchange" and not _of_captives(words):
            continue
        if kind in _DEEDS or lower[at] in TRUCES:
            return at, kind or "other"
    return None


def _of_captives(words: Words) -> bool:
    """Whether it is people who are exchanged or released, and no notes or tax returns."""
    return not words.acts.objects["captives"].isdisjoint(words.lower)


def told_as_done(words: Words, stop: int) -> Kind | None:
    """The kind of the deed that a past verb tells before the word `stop`: "troops began to pull out of Faya, Chad said, but"."""
    lower = words.lower
    for at in range(1, stop):
        base = words.acts.base(lower[at], "past")
        group: VerbGroup | None = None
        if lower[at] in _BEGINNING and word_at(lower, at + 1) == "to":
            group = verb_group(words, at + 2)
        elif base is not None:
            passive = lower[at - 1] in _CLASSES.be or lower[at - 1] == "been"
            group = VerbGroup(at, at + 1, base, passive=passive)
        if group is None:
            continue
        subject = (min(subject_start(words, at), at), at)
        naming = name_act(words, group, subject, stop)
        if naming is not None and naming.kind in _DEEDS:
            return naming.kind
    return None


def _cancelled(words: Words, told: tuple[int, int], head: int, kind: Kind) -> Candidate:
    first, last = told
    return Candidate(
        words,
        first,
        max(last, head + 1),
        head,
        (first, first),
        kind,
        "cancelled",
        sure=True,
        nominal=True,
    )
