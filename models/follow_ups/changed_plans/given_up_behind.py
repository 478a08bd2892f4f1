"""Acts told as planned, of which the clause goes on to say that they are off: "duties due to begin on May 4 | will not go ahead"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.later_instead import later_instead
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.changed_plans.put_off_beside import put_off_beside
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.signal import Status

_WILL = frozenset(("will", "would", "wo"))
_NOT = frozenset(("not", "n't"))
_COMING_ABOUT = frozenset(("go", "take", "happen", "proceed", "materialise", "materialize", "come", "kick", "begin", "start", "apply", "open", "occur"))  # fmt: skip
_CONDITIONS = frozenset(("if", "unless", "until", "before"))
_BEEN = frozenset(("has", "have", "was", "were"))


def given_up_behind(candidate: Candidate) -> Candidate:
    """The act as called off or put off, where what follows its words says so; else unchanged."""
    words = candidate.words
    lower = words.lower
    at = candidate.last + (lower[candidate.last : candidate.last + 1] == [","])
    if lower[at : at + 1] == []:
        return candidate
    if lower[at] in _WILL:
        return _will_not(candidate, at)
    if lower[at] not in _BEEN:
        return candidate
    verb, negated = skip_adverbs(words, at + 1)
    if lower[verb : verb + 1] == ["been"] and not negated:
        verb, negated = skip_adverbs(words, verb + 1)
    if negated or verb >= len(words):
        return candidate
    undone = undone_at(words, verb)
    if undone is None:
        return candidate
    return _changed(candidate, undone[1], verb + undone[0])


def _will_not(candidate: Candidate, will: int) -> Candidate:
    lower = candidate.words.lower
    if lower[will + 1 : will + 2] == [] or lower[will + 1] not in _NOT:
        return candidate
    verb = will + 2
    if lower[verb : verb + 1] == [] or lower[verb] not in _COMING_ABOUT:
        return candidate
    if not _CONDITIONS.isdisjoint(lower[verb:]):
        return candidate
    last = clause_end(candidate.words, verb + 1)
    later = later_instead(candidate.words, last) or put_off_beside(candidate.words, last)
    return _changed(candidate, "cancelled" if later is None else "postponed", verb + 1)


def _changed(candidate: Candidate, status: Status, after: int) -> Candidate:
    """The act with that status; what is put off takes the words that may give its new time."""
    words = candidate.words
    last = max(after, _end(words, after))
    return candidate.altered(last=last, status=status, sure=True)


def _end(words: Words, after: int) -> int:
    """Where the clause ends, without who said it or a date that is that of saying."""
    end = clause_end(words, after)
    return end if words.lower[end : end + 1] != [] else len(words)
