"""Measures and pacts that are decided now and in force from a later day: "imposed tariffs on Chad, | to take effect on May 4"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.duties import duty_on
from models.follow_ups.setting import Setting
from models.signal import Kind

FORCE = frozenset(("effect", "force", "effective"))
"""Words at which a sentence may tell from when what it decides is in force."""
_TAKING = (["to", "take"], [",", "taking"], [",", "with"])
_INTO = (["enter", "into"], ["come", "into"], ["go", "into"])
_FROM = frozenset(("on", "from", "as", "of", "in", "at"))
_DECIDED = frozenset(
    ("imposed", "imposes", "announced", "announces", "approved", "approves", "adopted", "adopts", "unveiled", "unveils", "introduced", "introduces",
     "raised", "raises", "widened", "tightened", "doubled", "reimposed", "reinstated")
)  # fmt: skip
_EASED = frozenset(("lifted", "lifts", "eased", "eases", "cut", "suspended", "suspends", "halved", "removed", "withdrew", "scrapped"))  # fmt: skip
_SIGNED = frozenset(("signed", "signs", "ratified", "ratifies", "sealed", "concluded"))
_DAY_REACH = 4
_VERB_REACH = 24
_NO_DEED = frozenset(("had", "not", "n't", "never", "to", "if", "be", "would", "could", "may", "might"))


def in_force_later(setting: Setting, index: int) -> Candidate | None:
    """The act of the word of force at `index`, which tells the day from which what was decided before is in force."""
    words = setting.words
    last = _day_behind(words, index)
    if not setting.dated or last is None or not _tells_when(words, index):
        return None
    for verb in range(index - 1, max(0, index - _VERB_REACH), -1):
        if boundary(words, verb):
            return None
        kind = _decided(words, verb, index)
        if kind is not None:
            start = subject_start(words, group_start(words, verb))
            if start >= verb or not _NO_DEED.isdisjoint(words.lower[max(start, verb - 2) : verb]):
                return None
            return Candidate(words, start, last, index, (start, verb), kind, "confirmed", sure=False)
    return None


def _tells_when(words: Words, index: int) -> bool:
    """Whether it stands in words beside the deed: ", to take effect", "with effect from", ", effective"; not "the tax takes effect"."""
    lower = words.lower
    if lower[index] == "effective":
        return lower[index - 1] == "," or words.timed[index - 1]
    if lower[index - 1] == "with":
        return lower[index] == "effect" and not _FROM.isdisjoint(lower[index + 1 : index + 2])
    if lower[index] == "effect" and lower[index - 2 : index] in _TAKING:
        to = index - 2
    elif lower[index - 2 : index] in _INTO and lower[index - 3] == "to":
        to = index - 3
    else:
        return False
    return lower[to] == "," or lower[to - 1] == "," or words.timed[to - 1]


def _day_behind(words: Words, index: int) -> int | None:
    """Where the day ends that stands behind the word of force; None where none does."""
    for at in range(index + 1, min(index + 1 + _DAY_REACH, len(words))):
        if words.timed[at]:
            return next((end for end in range(at, len(words)) if not words.timed[end]), len(words))
        if words.lower[at] not in _FROM:
            return None
    return None


def _decided(words: Words, verb: int, end: int) -> Kind | None:
    """The kind of what the verb at `verb` decides; None where it decides nothing that could be in force later."""
    word = words.lower[verb]
    if word in _SIGNED:
        return None if words.acts.objects["treaties"].isdisjoint(words.lower[verb + 1 : end]) else "other"
    if word not in _DECIDED and word not in _EASED:
        return None
    noun = first_noun(words, verb + 1, end)
    measure = noun is not None and words.acts.nouns[noun[1]] == "sanctions"
    if not measure and duty_on(words, verb + 1, end) is None:
        return None
    return "other" if word in _EASED else "sanctions"
