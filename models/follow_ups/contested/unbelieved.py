"""Acts that one side says took place, and of which another says that they did not: "denied that the rebels had left"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.contested.doubts import Doubt, doubts_of
from models.follow_ups.contested.signs import AGAINST, SIGNS
from models.follow_ups.contested.told_done import BY_NOW, DONE, HAVING, PLANNED, disputable, told_by_verb
from models.follow_ups.cues import DOUBTING
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind

_CLASSES = classes()
_NOT = frozenset(("not", "never", "n't"))
_TOLD = frozenset(
    ("reported", "claimed", "announced", "said", "declared", "spoke", "boasted", "proclaimed", "had")
)
_REACH = 20


def unbelieved(setting: Setting) -> list[Candidate]:
    """Answer the acts of a sentence that somebody denies to have taken place."""
    words = setting.words
    against = bool(setting.told & DOUBTING) and not AGAINST.isdisjoint(words.lower)
    found = _not_done(words) if against else []
    for doubt in doubts_of(setting):
        named = _deed(words, doubt)
        if named is not None:
            head, kind, last = named
            if doubt.last < len(words) and words.lower[doubt.last] in _CLASSES.untrue:
                last = doubt.last + 1
            first = doubt.start
            found.append(
                Candidate(
                    words, first, last, head, (first, first), kind, "cancelled", sure=True, nominal=True
                )
            )
    return found


def _not_done(words: Words) -> list[Candidate]:
    """The acts that clauses with a negation tell not to have been done."""
    found: list[Candidate] = []
    for negation in [at for at, word in enumerate(words.lower) if word in _NOT]:
        undone = _undone(words, negation)
        if undone is not None:
            start, head, kind, last = undone
            found.append(
                Candidate(
                    words, start, last, head, (start, start), kind, "cancelled", sure=True, nominal=True
                )
            )
    return found


def _undone(words: Words, negation: int) -> tuple[int, int, Kind, int] | None:
    """What is told not to have been done by the clause with a negation, from its first word to the one after it."""
    lower = words.lower
    having = negation - 1
    if having > 0 and lower[having] not in HAVING and lower[negation] != "never":
        return None
    verb = negation + 1
    while verb < len(lower) and lower[verb] in ("been", "yet", "all", "actually"):
        verb += 1
    if verb >= len(lower) or lower[verb] in PLANNED:
        return None
    stop = group_start(words, negation)
    first = subject_start(words, stop)
    if first >= stop:
        return None
    last = with_contradiction(words, clause_end(words, verb + 1))
    if lower[verb] in DONE | {"took", "happened", "begun", "started"}:
        noun = first_noun(words, first, stop, subject=True)
        kind = None if noun is None else words.acts.nouns[noun[1]]
        return (first, noun[0], kind, last) if noun is not None and kind in DENIABLE else None
    base = words.acts.base(lower[verb], "past")
    if base is None:
        return None
    passive = "been" in lower[negation:verb] or lower[having] in ("was", "were")
    naming = name_act(words, VerbGroup(verb, verb + 1, base, passive=passive), (first, stop), last)
    if naming is None or not disputable(words, naming.kind, first, last):
        return None
    return first, verb, naming.kind, last


def _deed(words: Words, doubt: Doubt) -> tuple[int, Kind, int] | None:
    """The word and kind of the deed, and the word after it."""
    lower = words.lower
    for at in range(doubt.first, min(doubt.first + _REACH, doubt.last)):
        if lower[at] in _CLASSES.modals and not words.timed[at]:
            return None
        if at > doubt.first and lower[at] in HAVING:
            found = told_by_verb(words, doubt, at)
            if found is not None:
                return found
    signs = lower[doubt.first - 2] in SIGNS
    noun = first_noun(words, doubt.first, doubt.last) if signs else None
    if noun is None:
        return None
    kind = words.acts.nouns[noun[1]]
    # Who looks for a withdrawal has been told of one.
    told = kind == "withdrawal" and BY_NOW.isdisjoint(lower[doubt.start : doubt.last])
    if not told and _TOLD.isdisjoint(lower[noun[0] : doubt.last]):
        return None
    return (
        (noun[0], kind, _with_relative(words, clause_end(words, noun[0] + 1))) if kind in DENIABLE else None
    )


def _with_relative(words: Words, end: int) -> int:
    """The end of the clause, past who told of the act: "the launch | that Peru reported"."""
    relative = words.lower[end : end + 1] in (["that"], ["which"])
    return clause_end(words, end + 1) if relative else end
