"""Deeds of which somebody says that they did none: "said that it had delivered no tanks", "had seen no pullback"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.contested.signs import SIGNS
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind

_DEEDS: frozenset[Kind] = frozenset(("withdrawal", "exchange", "launch", "deployment"))
"""Kinds of what others tell to have been done."""
_GIVEN = (
    "delivered", "received", "supplied", "shipped", "sent", "handed", "sold", "transferred", "released", "freed", "returned", "withdrawn", "pulled", "fired",
    "launched", "deployed", "moved", "provided", "given", "tested", "got", "despatched", "dispatched",
)  # fmt: skip
_WATCHED = (
    "seen",
    "observed",
    "noticed",
    "detected",
    "registered",
    "witnessed",
    "spotted",
    "found",
    "recorded",
)
_PARTICLES = frozenset(("over", "out", "back", "off", "up"))
NOTHING_GIVEN = tuple(
    f"{verb}{behind} {none}"
    for verb in (*_GIVEN, *_WATCHED)
    for behind in ("", *(f" {particle}" for particle in ("over", "out", "back") if verb in ("handed", "pulled", "moved", "sent")))
    for none in ("no", "any", "a single")
)  # fmt: skip
"""What marks a sentence that may say so."""
_VERBS = frozenset((*_GIVEN, *_WATCHED))
_NOT = frozenset(("not", "n't", "never"))
_HAVING = frozenset(("had", "has", "have"))
_CLAIMING = cues().context.reports | {"maintained", "maintains", "asserted", "asserts"}
_SO_FAR = frozenset(
    ("yet", "since", "so", "until", "before", "further", "more", "new", "other", "casualties", "comment")
)
"""With these it is only told how things stand by now, or that no more was done."""
_THING_REACH = 5
_NEAR = 4


def nothing_given(setting: Setting) -> Iterator[Candidate]:
    """Yield the deed of a sentence of which who is told to have done it says that they did none of it."""
    words = setting.words
    lower = words.lower
    if _CLAIMING.isdisjoint(lower) and DENYING.isdisjoint(lower):
        return
    for none, word in enumerate(lower):
        if word not in ("no", "any", "single") or none < _NEAR - 2:
            continue
        verb = none - 1 - (word == "single")
        verb -= lower[verb] in _PARTICLES
        having = _having(words, verb)
        if having is None or not _denied(words, having, verb, none):
            continue
        named = _named(words, having, verb, none)
        if named is not None:
            start, last, kind = named
            yield Candidate(
                words, start, last, verb, (start, start), kind, "cancelled", sure=True, nominal=True
            )
            return


def _having(words: Words, verb: int) -> int | None:
    """Where the perfect of the verb begins: "| had not delivered"."""
    lower = words.lower
    if verb < 1 or lower[verb] not in _VERBS:
        return None
    return next((at for at in range(verb - 1, max(-1, verb - _NEAR), -1) if lower[at] in _HAVING), None)


def _denied(words: Words, having: int, verb: int, none: int) -> bool:
    """Whether the clause says that nothing was done: by "no", by "not … any", or as what somebody denies."""
    lower = words.lower
    if lower[none] == "no":
        return _NOT.isdisjoint(lower[having:verb])
    if not _NOT.isdisjoint(lower[having:verb]):
        return lower[none] == "any" or lower[none - 1] == "a"
    for at in range(having - 1, -1, -1):
        if lower[at] in DENYING:
            return True
        if boundary(words, at) or lower[at] in ("but", "which", "who"):
            return False
    return False


def _named(words: Words, having: int, verb: int, none: int) -> tuple[int, int, Kind] | None:
    """Where the words begin and end that tell it, and its kind."""
    lower = words.lower
    end = clause_end(words, none + 1)
    if not _SO_FAR.isdisjoint(lower[verb : min(end, none + _THING_REACH)]):
        return None
    first = subject_start(words, having)
    if first >= having:
        return None
    if lower[verb] in _WATCHED:
        noun = first_noun(words, none + 1, min(end, none + _THING_REACH))
        pullback = (
            noun is not None
            and words.acts.nouns[noun[1]] == "withdrawal"
            and SIGNS.isdisjoint(lower[none : noun[0]])
        )
        kind: Kind | None = "withdrawal" if pullback else None
    else:
        base = words.acts.base(lower[verb], "past")
        group = None if base is None else VerbGroup(verb, verb + 1, base, passive=False)
        naming = None if group is None else name_act(words, group, (first, having), end)
        kind = None if naming is None or naming.kind not in _DEEDS else naming.kind
    if kind is None:
        return None
    return _claim_start(words, first), with_contradiction(words, end), kind


def _claim_start(words: Words, first: int) -> int:
    """Where the words begin by which it is said: "| Chad said on Friday that it had delivered none"."""
    lower = words.lower
    verb = first - 1 - (lower[first - 1 : first] == ["that"])
    while verb > 0 and (words.timed[verb] or lower[verb] == "on"):
        verb -= 1
    if verb > 0 and (lower[verb] in _CLAIMING or lower[verb] in DENYING):
        return subject_start(words, group_start(words, verb))
    return first
