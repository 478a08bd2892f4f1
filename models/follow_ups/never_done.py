"""Acts of which somebody says that they never began or took place: "maintains that the truce | never began"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import cues
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.refusals import BEGINNINGS, DENIABLE
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import group_start, subject_start
from models.follow_ups.told_before import told_before
from models.follow_ups.words import Words
from models.signal import Kind

_BEGUN = frozenset(("began", "begun", "started", "happened", "occurred", "existed", "materialised", "materialized"))  # fmt: skip
_WITH = (("took", "place"), ("taken", "place"), ("took", "effect"), ("taken", "effect"), ("came", "into"), ("gone", "into"), ("been", "held"))  # fmt: skip
NEVER_DONE = tuple(f"never {verb}" for verb in (*sorted(_BEGUN), *(f"{verb} {what}" for verb, what in _WITH)))
"""What marks a sentence that may say so."""
_CLAIMING = cues().context.reports | {"maintains", "maintain", "maintained", "insists", "insist", "insisted", "says", "say", "claims", "claim", "claimed"}  # fmt: skip
_IT = (["it"], ["this"], ["they"], ["these"])
_KINDS: frozenset[Kind] = frozenset(kind for kind in get_args(Kind) if kind in DENIABLE or kind == "other")
_NEWS = 4
"""So many sentences tell what is new; later ones may tell of acts of long ago."""
_AFTER_REACH = 6


def never_done(setting: Setting) -> Iterator[Candidate]:
    """Yield the act of a sentence that, as one side says, never came about."""
    words = setting.words
    lower = words.lower
    if "never" not in lower or setting.sentence.index >= _NEWS:
        return
    never = lower.index("never")
    if not (lower[never + 1 : never + 2] and (lower[never + 1] in _BEGUN or tuple(lower[never + 1 : never + 3]) in _WITH)):  # fmt: skip
        return
    stop = group_start(words, never)
    first = subject_start(words, stop)
    end = clause_end(words, never + 2)
    claim = _claim(words, (first, end))
    kind = None if claim is None or first >= stop else _kind(setting, (first, stop))
    if claim is not None and kind is not None:
        yield Candidate(
            words, min(claim, first), end, never, (first, first), kind, "cancelled", sure=True, nominal=True
        )


def _claim(words: Words, clause: Range) -> int | None:
    """Where the words begin of which the clause is somebody's claim, at the clause itself where it comes first; None where it is nobody's."""
    first, end = clause
    lower = words.lower
    verb = first - 2 if lower[first - 1 : first] == ["that"] else first - 1
    while verb > 0 and (words.timed[verb] or (lower[verb] == "on" and words.timed[verb + 1])):
        verb -= 1
    if verb > 0 and lower[verb] in _CLAIMING:
        return subject_start(words, group_start(words, verb))
    return first if not _CLAIMING.isdisjoint(lower[end : end + _AFTER_REACH]) else None


def _kind(setting: Setting, subject: Range) -> Kind | None:
    """The kind of the act that the subject names, or that "it" stands for."""
    words = setting.words
    if words.lower[slice(*subject)] in _IT:
        kind = told_before(setting, subject[0], _KINDS)
        near = {*words.lower[: subject[0]], *_sentence_before(setting)}
        return kind if kind != "other" or not BEGINNINGS.isdisjoint(near) else None
    noun = first_noun(words, *subject, subject=True)
    if noun is None:
        return None
    kind = acts().nouns[noun[1]]
    return kind if kind in DENIABLE or words.lower[noun[0]] in BEGINNINGS else None


def _sentence_before(setting: Setting) -> list[str]:
    index = setting.sentence.index
    return setting.sentence.document.sentences[index - 1].lower.split() if index else []
