"""How far the words of what is called off or put off reach: a relative clause that tells of the plan, and the new day behind it."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_NEW_DAY_REACH = 6
_RESETTING = frozenset(("rescheduling", "moving", "pushing", "shifting", "resetting", "setting"))
_HOST_REACH = 4
_AT_FIRST = frozenset(("originally", "initially", "first", "previously", "once", "earlier"))


def with_relative(words: Words, end: int) -> int:
    """The end of the clause, past words that date the act: "a drill | that was to start in June"."""
    following = words.lower[end : end + 2]
    if following in (["by", "which"], ["before", "which"], ["for", "which"], ["on", "which"]):
        return clause_end(words, end + 2)
    if words.lower[end - 1 : end + 1] in (["by", "which"], ["before", "which"]):
        return clause_end(words, end + 1)
    if len(following) == 2 and following[0] in ("that", "which") and following[1] in _CLASSES.auxiliaries:  # noqa: PLR2004 - pronoun and verb
        return clause_end(words, end + 2)
    if words.lower[end : end + 3] == [",", "this", "time"]:
        return clause_end(words, end + 3)
    if following == [",", "now"] and words.lower[end + 2 : end + 3] in (["to"], ["until"], ["till"], ["for"]):
        return clause_end(words, end + 3)
    hosted = _past_host(words, end)
    if hosted is not None:
        return clause_end(words, hosted)
    planned = end + 1 + (following[1:] != [] and following[1] in _AT_FIRST)
    if following[:1] == [","] and not cues().postmodifiers.words.isdisjoint(
        words.lower[planned : planned + 1]
    ):
        return _to_new_day(words, clause_end(words, planned + 1))
    if following == [",", "which"] and not _CLASSES.auxiliaries.isdisjoint(words.lower[end + 2 : end + 3]):
        return clause_end(words, end + 3)
    if following[:1] == [","] and following[1:] != [] and following[1] in _RESETTING:
        return _to_its_day(words, end + 2) or end
    return end


def _to_its_day(words: Words, first: int) -> int | None:
    """The end of the clause that gives what is put off its new day: ", rescheduling | it for May 29"; None where it gives none."""
    last = clause_end(words, first)
    return last if True in words.timed[first : min(first + _NEW_DAY_REACH, last)] else None


def _past_host(words: Words, relative: int) -> int | None:
    """The word behind the auxiliary, where a name and it follow the pronoun at `relative`: "a summit that Sarajevo was | to host"."""
    if words.lower[relative : relative + 1] not in (["that"], ["which"]):
        return None
    at = relative + 1
    while at < min(relative + 1 + _HOST_REACH, len(words) - 1) and words.capital(at):
        at += 1
    return at + 1 if at > relative + 1 and words.lower[at] in _CLASSES.be_past else None


def _to_new_day(words: Words, end: int) -> int:
    """The end of the clause, past the new time behind a comma that ends an insertion: "the drill, due on May 3, | to June"."""
    lower = words.lower
    to = end + 1 + (lower[end + 1 : end + 2] in (["off"], ["back"]))
    if lower[end : end + 1] != [","] or lower[to : to + 1] not in (["to"], ["until"], ["till"], ["by"]):
        return end
    return clause_end(words, to + 1) if any(words.timed[to + 1 : to + 1 + _NEW_DAY_REACH]) else end
