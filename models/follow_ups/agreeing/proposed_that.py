"""Acts that somebody proposes in a clause of its own: "has proposed that its committee with Thailand | meet in Siem Reap"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act

_CLASSES = classes()
PROPOSING = frozenset(
    ("proposed", "proposes", "proposing", "suggested", "suggests", "recommended", "recommends", "demanded", "demands", "demanding", "urged", "urges", "urging",
     "requested", "requests", "asked", "asks", "insisted", "insists", "insisting")
)  # fmt: skip
PROPOSED_THAT = tuple(f"{word} that" for word in sorted(PROPOSING))
"""What marks a sentence that may say so."""
_TAKEN_BACK = frozenset(("not", "n't", "never", "had", "been", "be"))
_FINDING = frozenset(
    ("study", "studies", "report", "reports", "poll", "polls", "survey", "surveys", "data", "evidence", "research", "figures", "images", "records",
     "documents", "analysis", "signs", "findings", "leaks", "footage")
)  # fmt: skip
"""What suggests that something is so, and not that it be done."""
_DAY_REACH = 5
_VERB_REACH = 20
_NEAR = 3
_OWN_VERBS = frozenset(("would", "will", "could", "might", "may", "can", "should", "must", "had", "has", "have", "was", "were", "is", "are", "did", "does", "do"))  # fmt: skip
_NO_VERB_AFTER = _CLASSES.determiners | _CLASSES.prepositions | {"to", "of", "between", "their", "its"}


def proposal_of(words: Words, clause: int) -> int | None:
    """The verb of proposing whose clause begins at `clause`: "| proposed on Monday that"; None where none does."""
    lower = words.lower
    if clause < _NEAR - 1 or lower[clause - 1] != "that":
        return None
    for at in range(clause - 2, max(-1, clause - 2 - _DAY_REACH), -1):
        if lower[at] in PROPOSING:
            return at
        if not (words.timed[at] or lower[at] in ("on", "in")):
            return None
    return None


def proposed_that(words: Words, index: int) -> Candidate | None:
    """The act that is proposed by the verb at `index` in a clause with "that", whose verb is in the base form."""
    lower = words.lower
    if lower[index] not in PROPOSING or not _TAKEN_BACK.isdisjoint(lower[max(0, index - _NEAR) : index]):
        return None
    that = next((at for at in range(index + 1, min(index + 1 + _DAY_REACH, len(words))) if lower[at] == "that"), None)  # fmt: skip
    if that is None or proposal_of(words, that + 1) != index:
        return None
    verb = _base_form(words, that + 1)
    group = None if verb is None else verb_group(words, verb)
    start = subject_start(words, group_start(words, index))
    if verb is None or group is None or start >= index or not _FINDING.isdisjoint(lower[start:index]):
        return None
    end = clause_end(words, group.after)
    naming = name_act(words, group, (that + 1, verb), end)
    if naming is None or naming.kind == "other" or not naming.sure:
        return None
    first = that + 1 if any(words.timed[index:that]) else start
    return Candidate(words, first, end, group.verb, (start, index), naming.kind, "possible", sure=True)


def _base_form(words: Words, first: int) -> int | None:
    """The verb of the clause that begins at `first`, where it is in the base form."""
    lower = words.lower
    for at in range(first + 1, min(first + _VERB_REACH, len(words))):
        if boundary(words, at) or lower[at] in _OWN_VERBS:
            return None
        named = lower[at] in words.acts.nouns and not words.capital(min(at + 1, len(words) - 1))
        free = not named and lower[at - 1] not in _NO_VERB_AFTER
        if free and is_base(words, at) and not words.capital(at) and not words.timed[at]:
            return at
    return None
