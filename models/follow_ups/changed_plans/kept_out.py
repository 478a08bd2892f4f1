"""Inspectors who are not let in: "refused the | inspectors entry to Parchin", "inspectors were turned back"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
INSPECTORS = "inspectors"
_ENTRY = frozenset(("entry", "access", "admission", "admittance"))
_REFUSING = frozenset(("refused", "refuses", "denied", "denies"))
_BARRING = frozenset(
    ("barred", "bars", "banned", "bans", "kept", "blocked", "blocks", "stopped", "prevented")
)
_TURNING = frozenset(("turned", "turns", "sent", "locked", "kept"))
_AWAY = frozenset(("away", "back", "out"))
_BEEN = frozenset(("was", "were", "been"))
_HAVING = frozenset(("has", "have", "had"))
_REACH = 6


def kept_out(words: Words, index: int) -> Candidate | None:
    """The inspection that does not take place, since the inspectors at `index` are refused entry, barred or turned back."""
    following = word_at(words.lower, index + 1)
    if following in _BEEN or following in _HAVING:
        return _are_kept_out(words, index)
    verbs = _verbs(words.lower, index, following)
    first = index
    for verb in range(index - 1, max(-1, index - _REACH), -1):
        if words.lower[verb] not in verbs:
            continue
        begin = group_start(words, verb)
        first = subject_start(words, begin)
        if first >= begin or not _CLASSES.negations.isdisjoint(words.lower[begin:verb]):
            return None
        last = clause_end(words, index + 1)
        return Candidate(words, first, last, verb, (first, begin), "inspection", "cancelled", sure=True)
    return None


def _verbs(lower: list[str], index: int, following: str) -> frozenset[str]:
    """The verbs that keep inspectors out with the word that follows these, or with "entry to" before them."""
    if following in _ENTRY or not _ENTRY.isdisjoint(lower[max(0, index - 4) : index]):
        return _REFUSING
    if following == "from":
        return _BARRING
    return _TURNING if following in _AWAY else frozenset()


def _are_kept_out(words: Words, index: int) -> Candidate | None:
    """The same in the passive: "inspectors | were refused entry"."""
    lower = words.lower
    verb, negated = skip_adverbs(words, index + 2)
    if word_at(lower, verb) == "been":
        verb, negated = skip_adverbs(words, verb + 1)
    if negated:
        return None
    told, following = word_at(lower, verb), word_at(lower, verb + 1)
    refused = told in _REFUSING and following in _ENTRY
    barred = told in _BARRING and following == "from"
    if not (refused or barred or (told in _TURNING and following in _AWAY)):
        return None
    first = subject_start(words, index + 1)
    last = clause_end(words, verb + 1)
    return Candidate(words, first, last, verb, (first, index + 1), "inspection", "cancelled", sure=True)
