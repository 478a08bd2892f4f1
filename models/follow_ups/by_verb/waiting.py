"""Acts that somebody has to wait for: "inspectors must wait until June 20 to enter the plant"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.signal import Kind

_CLASSES = classes()
_HAVING_TO = frozenset(("must", "to", "will", "would"))
_UNTIL = frozenset(("until", "till"))
_NEAR = 3


def waited_for(words: Words, index: int) -> Candidate | None:
    """The act, put off, for which somebody has to wait until the day that follows "wait" at `index`."""
    lower = words.lower
    if (
        lower[index + 1 : index + 2] == []
        or lower[index + 1] not in _UNTIL
        or words.timed[index + 2 : index + 3] != [True]
    ):
        return None
    must = next(
        (at for at in range(index - 1, max(-1, index - 1 - _NEAR), -1) if lower[at] in _HAVING_TO), None
    )
    if must is None:
        return None
    modal = must - (lower[must] == "to" and lower[must - 1] in _CLASSES.having | {"have"})
    start = subject_start(words, group_start(words, modal))
    after = next((at for at in range(index + 2, len(words)) if not words.timed[at]), len(words))
    named = _named(words, (start, modal), after)
    if named is None or start >= modal:
        return None
    head, kind, end = named
    return Candidate(words, start, end, head, (start, modal), kind, "postponed", sure=True)


def _named(words: Words, subject: tuple[int, int], first: int) -> tuple[int, Kind, int] | None:
    """The word and the kind of what is waited for, and where its clause ends."""
    lower = words.lower
    if first + 1 >= len(lower):
        return None
    end = clause_end(words, first + 1)
    group: VerbGroup | None = None
    if lower[first] == "to" and is_base(words, first + 1):
        group = verb_group(words, first + 1)
    elif lower[first] == "before" and words.acts.base(lower[first + 1], "ing") is not None:
        group = VerbGroup(first + 1, first + 2, words.acts.base(lower[first + 1], "ing") or "", passive=False)
    if group is not None:
        naming = name_act(words, group, subject, end)
        return None if naming is None or naming.kind == "other" else (group.verb, naming.kind, end)
    if lower[first] != "for":
        return None
    noun = first_noun(words, first + 1, end)
    kind = None if noun is None else words.acts.nouns[noun[1]]
    return None if noun is None or kind is None or kind == "other" else (noun[0], kind, end)
