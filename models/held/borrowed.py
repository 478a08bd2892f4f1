"""What a verb tells that says no more than that something took place: "held talks", "paid a visit", "the summit opened"."""

from __future__ import annotations

from collections.abc import Mapping

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Range
from models.held.doers import inspecting
from models.held.nouns import act_noun, unreal
from models.held.subjects import past_verb
from models.held.telling import Telling, follows
from models.signal import Kind

_MAKING = frozenset(("make", "pay"))
_ENTERING = frozenset(("take", "come", "enter", "go"))
DECLARING = frozenset(("declare", "proclaim", "reach"))
"""What parties do with a truce alone that is then in force: "declared a ceasefire", not "announced talks"."""
IN_FORCE: Mapping[Kind, frozenset[str]] = {
    "other": _ENTERING | DECLARING | {"open", "begin", "start", "resume", "reopen", "get", "kick", "launch"},
    "sanctions": _ENTERING | {"begin", "start", "restore", "reintroduce", "reactivate"},
}
"""What is open or in force from then on, a border or a truce, is an act where it does this, or it is done to it."""
_LASTING: frozenset[Kind] = frozenset(("deployment",))
"""Kinds of which the end is another act than their beginning."""
_FAILING = frozenset(("fail", "collapse", "break", "founder"))
_PARLEYS: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "call"))
"""Kinds of acts that took place where they failed; a swap that collapsed did not."""
_NOT_BEGUN = (
    ["to", "take"], ["to", "happen"], ["to", "materialise"], ["to", "materialize"], ["to", "begin"], ["to", "start"], ["to", "open"],
    ["to", "get"], ["to", "go"],
)  # fmt: skip
"""What talks that "failed" did not even do: "failed | to take place"."""
_REALISING = frozenset(
    ("hold", "host", "open", "begin", "start", "resume", "conduct", "stage", "convene", "kick")
)
"""What was planned or put off takes place when somebody does this with it."""
_NAME_REACH = 8
_ONLY_WITH = {"give": "welcome", "take": "delivery"}
"""The one noun with which a verb of many uses tells an act."""
_WITH_OBJECT = (["the"], ["a"], ["an"])
"""What shows that the verb has an object and says nothing of its subject: "opened | the way"."""


def borrowed_kind(telling: Telling) -> Kind | None:
    """The kind that a verb which only tells that something took place has from its object, else from its subject."""
    words, group, base, lexicon = telling.words, telling.group, telling.base, telling.lexicon
    following = group.verb + 1
    if group.passive:
        return _of_noun(telling, group.subject) if base in lexicon.passive else None
    for particles in lexicon.object.get(base, ()):
        if not follows(words, following, particles):
            continue
        first = following + len(particles)
        stretch = _beside_its_name(telling, first) or (first, telling.end)
        found = act_noun(words, stretch[0], stretch[1], lexicon)
        if found is None or not _goes_with(telling, words.lower[found[0]]):
            continue
        if base == "have" and not _has(telling, found):
            continue
        return _of_noun(telling, stretch)
    for particles in lexicon.subject.get(base, ()):
        onward = following + len(particles)
        if words.lower[onward : onward + 1] in _WITH_OBJECT:
            continue
        if not group.progressive and follows(words, following, particles):
            return _of_noun(telling, group.subject)
    if any(follows(words, following, particles) for particles in lexicon.results.get(base, ())):
        return _of_noun(telling, group.subject)
    return None


def _beside_its_name(telling: Telling, first: int) -> Range | None:
    """The words that tell what is only named right behind the verb: "began Iron Bear, | a joint exercise"."""
    words = telling.words
    if telling.base not in _REALISING:
        return None
    comma = next(
        (at for at in range(first, min(first + _NAME_REACH, len(words))) if words.lower[at] == ","), first
    )
    if comma == first or not all(words.capital(at) for at in range(first, comma)):
        return None
    return comma + 1, min(comma + 1 + _NAME_REACH, len(words))


def _goes_with(telling: Telling, noun: str) -> bool:
    """Whether the verb tells an act with this noun: "paid a visit", "gave a welcome"."""
    if telling.base in _MAKING and noun not in telling.lexicon.made:
        return False
    if telling.base in DECLARING:
        return noun in TRUCES
    only = _ONLY_WITH.get(telling.base)
    return noun == only if only is not None else noun != "welcome"


def _has(telling: Telling, found: tuple[int, Kind]) -> bool:
    """Whether "had" is no auxiliary of a verb before the noun: "had good talks", but not "had expected talks"."""
    words, known = telling.words, telling.lexicon.words
    noun, kind = found
    between = range(telling.group.verb + 1, noun)
    return kind in telling.lexicon.had and not any(
        words.lower[at] == "to" or words.lower[at] in known.participles or past_verb(words, at, known)
        for at in between
    )


def _of_noun(telling: Telling, stretch: Range) -> Kind | None:
    """The kind of the act noun in the stretch, where the act is real and its beginning is told."""
    found = act_noun(telling.words, stretch[0], stretch[1], telling.lexicon)
    if found is None:
        return None
    told_real = stretch == telling.group.subject or telling.base in _REALISING
    if found[1] == "deadline" or unreal(telling.words, found[0], telling.lexicon, fulfilled=told_real):
        return None
    if found[1] in IN_FORCE and telling.base not in IN_FORCE[found[1]]:
        return None
    if telling.base in _FAILING and (found[1] not in _PARLEYS or telling.after()[:2] in _NOT_BEGUN):
        return None
    if found[1] == "visit" and inspecting(telling):
        return "inspection"
    return None if telling.base in telling.lexicon.ending and found[1] in _LASTING else found[1]
