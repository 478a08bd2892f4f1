"""Acts of which somebody says that they never began, or that did not take place: "maintains that the truce | never began"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.later_instead import later_instead
from models.follow_ups.changed_plans.not_come_about import goes_on_undone
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE
from models.follow_ups.changed_plans.still_meant import still_meant
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun, phrase_start
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind, Status

_BEGUN = frozenset(("began", "begun", "started", "happened", "occurred", "existed", "materialised", "materialized"))  # fmt: skip
_WITH = (("took", "place"), ("taken", "place"), ("took", "effect"), ("taken", "effect"), ("came", "into"), ("come", "into"), ("gone", "into"), ("entered", "into"), ("been", "held"))  # fmt: skip
_PLACE = (("take", "place"), ("go", "ahead"), ("come", "about"), ("come", "off"), ("get", "under"))
_HAPPEN = frozenset(("happen", "occur", "materialise", "materialize"))
_HAVING = frozenset(("had", "has"))
_KEPT = frozenset(("observed", "respected", "kept", "implemented", "honoured", "honored"))
"""What a truce never was, as one side says: "had never been | respected"."""
NEVER_DONE = (
    *(f"never been {kept}" for kept in sorted(_KEPT)),
    *(f"{had} not {verb} {what}" for had in ("had", "has") for verb, what in (("taken", "effect"), ("come", "into"), ("gone", "into"), ("entered", "into"))),
    *(f"never {verb}" for verb in (*sorted(_BEGUN), *(f"{verb} {what}" for verb, what in _WITH))),
    *(f"{did} {verb}" for did in ("did not", "didn't", "failed to") for verb in (*sorted(_HAPPEN), *(f"{verb} {what}" for verb, what in _PLACE))),
)  # fmt: skip
"""What marks a sentence that may say so."""
_CLAIMING = cues().context.reports | {"maintains", "maintain", "maintained", "insists", "insist", "insisted", "says", "say", "claims", "claim", "claimed"}  # fmt: skip
_DID_NOT = (["did", "not"], ["did", "n't"], ["failed", "to"])
_IT = (["it"], ["this"], ["they"], ["these"])
_KINDS: frozenset[Kind] = DENIABLE | {"other"}
_NEWS = 4
"""So many sentences tell what is new; later ones may tell of acts of long ago."""
_AFTER_REACH = 6
_SUBJECT_REACH = 24
_JOINED_REACH = 8
_MOVED_REACH = 5
_BESIDE = classes().prepositions - {"of"}
"""Before a noun they tell that it is not what the verb is about: "a vote due | at the summit did not take place"."""


def never_done(setting: Setting) -> Iterator[Candidate]:
    """Yield the act of a sentence that, as one side says, never came about."""
    words = setting.words
    lower = words.lower
    if setting.sentence.index >= _NEWS:
        return
    if "did" in lower:
        yield from _not_held(setting, lower.index("did"))
    elif "failed" in lower:
        yield from _not_held(setting, lower.index("failed"))
    never = _never(lower)
    if never is None:
        return
    stop = group_start(words, never)
    first = subject_start(words, stop)
    end = clause_end(words, never + 2)
    claim = _claim(words, (first, end))
    kind = None if claim is None or first >= stop else _kind(setting, (first, stop))
    if kind != "other" and (lower[never] == "not" or not _KEPT.isdisjoint(lower[never + 2 : never + 3])):
        return
    if claim is not None and kind is not None:
        yield Candidate(
            words, min(claim, first), end, never, (first, first), kind, "cancelled", sure=True, nominal=True
        )


def _never(lower: list[str]) -> int | None:
    """Where it is said that something never began: "| never took effect"; of a truce also "had | not come into force", "| never been kept"."""
    if "never" in lower:
        at = lower.index("never")
        done = lower[at + 1 : at + 3]
        begun = not _BEGUN.isdisjoint(done[:1]) or tuple(done) in _WITH
        return at if begun or (done[:1] == ["been"] and not _KEPT.isdisjoint(done)) else None
    at = next(
        (at for at, word in enumerate(lower) if word == "not" and tuple(lower[at + 1 : at + 3]) in _WITH), 0
    )
    return at if at and lower[at - 1] in _HAVING else None


def _not_held(setting: Setting, did: int) -> Iterator[Candidate]:
    """The act that was to take place, and did not: "the talks due on Friday | did not take place"."""
    words, lower = setting.words, setting.words.lower
    verb = did + 2
    happened = lower[verb : verb + 1] != [] and (lower[verb] in _HAPPEN or tuple(lower[verb : verb + 2]) in _PLACE)  # fmt: skip
    if not happened or lower[did : did + 2] not in _DID_NOT:
        return
    for at in range(did - 1, max(-1, did - _SUBJECT_REACH), -1):
        if boundary(words, at):
            return
        kind = words.acts.nouns.get(lower[at])
        beside = not _BESIDE.isdisjoint(lower[max(0, at - 2) : at])
        if kind is not None and kind in DENIABLE and not beside:
            if _moved_then(words, at, verb):
                return
            first = phrase_start(words, at)
            first += lower[first] == "-"
            end = clause_end(words, verb + 1)
            status: Status = (
                "postponed" if later_instead(words, end) or still_meant(words, end) else "cancelled"
            )
            if status == "postponed" or lower[did] == "did":
                yield Candidate(words, first, end, at, (first, first), kind, status, sure=True, nominal=True)
            return


def _moved_then(words: Words, noun: int, verb: int) -> bool:
    """Whether the clause goes on to say that the act at `noun` was put off: "did not take place | and has been moved to June"."""
    lower = words.lower
    joining = next(
        (at for at in range(verb, min(verb + _JOINED_REACH, len(lower))) if lower[at] in ("and", "but")), 0
    )
    if not joining or not goes_on_undone(lower, noun, joining):
        return False
    undone = [undone_at(words, at) for at in range(joining + 1, min(joining + _MOVED_REACH, len(lower)))]
    return any(found is not None and found[1] == "postponed" for found in undone)


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
    if words.lower[subject[0] : subject[1]] in _IT:
        kind = told_before(setting, subject[0], _KINDS)
        near = {*words.lower[: subject[0]], *_sentence_before(setting)}
        return kind if kind != "other" or not BEGINNINGS.isdisjoint(near) else None
    noun = first_noun(words, subject[0], subject[1], subject=True)
    if noun is None:
        return None
    kind = words.acts.nouns[noun[1]]
    return kind if kind in DENIABLE or words.lower[noun[0]] in BEGINNINGS else None


def _sentence_before(setting: Setting) -> list[str]:
    index = setting.sentence.index
    return setting.sentence.document.sentences[index - 1].lower.split() if index else []
