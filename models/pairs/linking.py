"""The links that one sentence makes between actors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.actors.registry import is_body
from models.pairs.closing import may_close
from models.pairs.cues import (
    ACTS,
    BARRIER,
    BILATERAL,
    DIRECTED,
    MEDIATION,
    PRESENCE,
    SAYING,
    Cues,
)
from models.pairs.gaps import is_about_others, is_broken, is_history, is_second_verb, is_source, weight_of
from models.pairs.groups import Group
from models.pairs.link import STRONG, TIGHT, WEAK, Link, across
from models.pairs.listing import is_counterpart, listed

_GRIP = 60
"""At most this many characters between forces and the place where they are."""

# The subject of the sentence goes on: by a pronoun, a new clause, an infinitive or a second verb.
_RESUMES = re.compile(
    r"\b(?:it|they|he|she)\b|[;:]| - |, (?:but|and|who|which|then)\b|\. | and that "
    r"| to (?!the |a |an |its |his |their )[a-z]+ "
)
_PRONOUNS = ("it", "they", "he", "she")
_CONTINUED = re.compile(r",? and [a-z]+ ")
_RELATIVE = re.compile(r"(?:'s)?,? (?:which|who) ")
_FORCES = re.compile(
    r"\b(?:troops|soldiers|forces|army|navy|marines|warships|bombers|peacekeepers|guards|guardsmen)$"
)
_WHICH_CLOSES = ("which ", "whom ", "which the ", "whom the ", "\n")
_WITH_WHICH = re.compile(r"\b(?:with|against) (?:which|whom)(?: the)? $")
# Before a group: it is the subject of a clause of its own.
_CLAUSE = re.compile(r"\b(?:that|saying|after|when|while|because) (?:the |an? )?(?:\w+ )?$")
_CLAUSE_OPENS = ("that ", "saying ", "after ", "when ", "while ", "because ")
_CLAUSE_LONG = 30
# Behind a body: "U.N.-sponsored talks between".
_SPONSORED = re.compile(
    r"-(?:sponsored|brokered|mediated|led|hosted|backed) (?:[a-z]+ ){1,2}(?:between (?:the )?)?$"
)
# "X, the Y's only friend": what one is to the other.
_KIN_GAP = re.compile(r",(?: who is| which is| once| long)?(?: the| an?)? ")
_KIN_GAP_LONG = 15
_KIN = re.compile(
    r"'s? (?:[a-z-]+ ){0,3}(?:ally|allies|friend|patron|backer|protector|sponsor|supplier|foe|enemy|rival|adversary|opponent"
    r"|neighbou?r|trading partner|partner|creditor|overlord|occupier|mentor)\b"
)
# Before a place: those who act there.
_ACTS_THERE = re.compile(
    r"(?:In|(?:The )?(?:[A-Z]?[a-z]+ )?(?:[Oo]fficials|[Ii]nvestigators|[Pp]rosecutors|[Ll]awmakers|[Ss]enators|[Dd]eputies|[Dd]iplomats"
    r"|[Mm]inisters|[Ll]eaders|[Aa]uthorities|[Gg]enerals|[Jj]udges|[Pp]olice|[Pp]rotesters|[Cc]rowds|[Dd]emonstrators|[Pp]arliament"
    r"|[Gg]overnment) in) "
)
# Before a group: what it does is answered or waited for.
_REACTION = re.compile(r"\b(?:after|until|unless|if|because|once|since) (?:the |a |an )?$")
_REACTION_CLOSES = frozenset(("after", "until", "unless", "if", "because", "once", "since"))
_REACTION_LONG = 13


class Passage:
    """The sentence at `[start, end)` of `clean`: its groups in order, the document's cues, and the year of publication."""

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self, clean: str, start: int, end: int, groups: list[Group], cues: Cues, year: int | None
    ) -> None:
        self.clean = clean
        self.start = start
        self.end = end
        self.groups = groups
        self.cues = cues
        self.year = year


def links(passage: Passage) -> list[Link]:
    """The links of a sentence, in the order of its groups.

    What is dated to a year before the last is told as background.
    """
    found: list[Link] = []
    first: Group | None = None
    left: Group | None = None
    for at, right in enumerate(passage.groups):
        follow = at > 0 and len(right.actors) > 1 and follows(right, passage.cues, passage.end)
        if len(right.actors) > 1 and not follow:
            found += listed(passage.clean, (passage.start, passage.end), passage.groups, at, passage.cues)
        if follow:
            found += _followed(right, found)
        elif left is not None and not _repeats(left, right):
            subject = first or (left if _opens(passage, left) else None)
            if subject is not None:
                found += _linked(passage, at, subject)
        if first is None and not right.place:
            first = right
        left = right
    return found


def follows(group: Group, cues: Cues, end: int) -> bool:
    """Whether actors do, right behind their names, what needs a counterpart: "…, and X and Y did the same"."""
    return group.end + 1 < end and bool(cues.starting(group.end + 1) & BILATERAL)


def _followed(group: Group, found: Sequence[Link]) -> list[Link]:
    """The links of those who did the same with whom it was done to."""
    for link in reversed(found):
        if link.weight > WEAK and link.towards not in group.actors:
            return across(group, Group(group.start, group.end, (link.towards,)), TIGHT)
    return []


def _opens(passage: Passage, left: Group) -> bool:
    """Whether a place that opens the sentence stands for those who act there: "In X, senators drafted a bill"."""
    return _ACTS_THERE.fullmatch(passage.clean, passage.start, left.start) is not None


def _repeats(left: Group, right: Group) -> bool:
    """Whether the right one names nobody whom the left one does not."""
    if len(right.actors) == 1:
        return right.actors[0] in left.actors
    return set(right.actors) <= set(left.actors)


def _linked(passage: Passage, at: int, first: Group) -> list[Link]:
    """The links of the group `at` with the group before it or with the subject of the sentence, `first`."""
    clean, end, groups, cues = passage.clean, passage.end, passage.groups, passage.cues
    left, right = groups[at - 1], groups[at]
    stationed = right.place and _FORCES.search(clean, left.start, left.end) is not None
    if not (stationed or _is_party(left, right, cues)):
        return []
    gap = clean[left.end : right.start]
    if len(right.actors) > 1 and gap.startswith("-") and _SPONSORED.match(gap):
        return across(left, right, TIGHT)
    cue = cues.between(left.end, right.start)
    if is_about_others(gap, groups, at, cue) or is_source(clean, end, groups, at):
        return []
    if _is_named_of(passage, right, gap):
        return across(left, right, TIGHT)
    if first is not left and gap.startswith(" that "):
        return across(first, right, STRONG)
    if cue & ACTS and not cue & BARRIER:
        return _acted(passage, at, first, gap, cue)
    if stationed and len(gap) <= _GRIP:
        return across(left, right, TIGHT)
    if _reacts(first, right, gap, cues, end):
        return across(first, right, STRONG)
    if cue & SAYING:
        return _told(first, end, groups, at, cues)
    return []


def _is_named_of(passage: Passage, right: Group, gap: str) -> bool:
    """Whether the right one is named as what the left one has: its counterpart, its friend, whom it deals with."""
    return (
        is_counterpart(passage.clean, right)
        or (gap.endswith(_WHICH_CLOSES) and _WITH_WHICH.search(gap) is not None)
        or (
            gap.startswith(",")
            and len(gap) <= _KIN_GAP_LONG
            and _KIN_GAP.fullmatch(gap) is not None
            and _KIN.match(passage.clean, right.end, passage.end) is not None
        )
    )


def _reacts(first: Group, right: Group, gap: str, cues: Cues, end: int) -> bool:
    """Whether the subject does something after, until or because the other does."""
    return (
        may_close(gap, len(gap), _REACTION_CLOSES)
        and _REACTION.search(gap, max(0, len(gap) - _REACTION_LONG)) is not None
        and set(first.actors).isdisjoint(right.actors)
        and bool(cues.between(right.end, min(end, right.end + _GRIP)) & (ACTS | MEDIATION))
    )


def _is_party(left: Group, right: Group, cues: Cues) -> bool:
    """Whether a group is more than where something happens: forces and embassies deal with whose place it is."""
    return not right.place or bool(cues.between(max(left.end, right.start - _GRIP), right.start) & PRESENCE)


def _acted(passage: Passage, at: int, first: Group, gap: str, cue: int) -> list[Link]:
    """The links that the words of relation `cue` in the gap between two groups make."""
    clean, cues, year = passage.clean, passage.cues, passage.year
    left, right = passage.groups[at - 1], passage.groups[at]
    clause = _RELATIVE.match(gap) if " wh" in gap and not left.place else None
    if clause is not None:
        # "X, which has a pact with Y": the clause is about X.
        gap = gap[clause.end() - 1 :]
    broken = is_broken(gap)
    subject = left
    if left is not first and (
        left.place or broken or _resumes(gap) or _CONTINUED.match(gap) or is_second_verb(left, gap, cues)
    ):
        opens = _opens_clause(clean, max(first.end, left.start - _CLAUSE_LONG), left.start)
        subject = left if opens and not broken else first
    weight = WEAK if broken else weight_of(cue, gap, cues, right)
    if weight == STRONG and _are_alone(passage.groups):
        weight = TIGHT
    if weight > WEAK and year is not None and is_history(clean, right.end, year):
        weight = WEAK
    found = across(subject, right, weight)
    if subject is not left and not left.place and weight > WEAK:
        found += across(left, right, WEAK)
    return found


def _resumes(gap: str) -> bool:
    """Whether the subject of the sentence goes on within a gap that no mark breaks, nor a clause."""
    for word in _PRONOUNS:
        at = gap.find(word)
        while at >= 0:
            if not (at and gap[at - 1].isalnum()) and not gap[at + len(word) : at + len(word) + 1].isalnum():
                return _RESUMES.search(gap) is not None
            at = gap.find(word, at + 1)
    return (" to " in gap or ", then" in gap) and _RESUMES.search(gap) is not None


def _opens_clause(clean: str, start: int, end: int) -> bool:
    """Whether a word that opens a clause stands right before its subject; most often none stands there at all."""
    for opening in _CLAUSE_OPENS:
        if clean.find(opening, start, end) >= 0:
            return _CLAUSE.search(clean, start, end) is not None
    return False


def _are_alone(groups: list[Group]) -> bool:
    """Whether a sentence names just two actors, who then cannot be meant for anyone else."""
    if len(groups) == 2 and len(groups[0].actors) == 1 and len(groups[1].actors) == 1:  # noqa: PLR2004 - a pair
        return groups[0].actors[0] != groups[1].actors[0]
    return len({actor for item in groups for actor in item.actors}) == 2  # noqa: PLR2004 - a pair


def _told(first: Group, end: int, groups: list[Group], at: int, cues: Cues) -> list[Link]:
    """The links that a word of saying between two groups makes."""
    left, right = groups[at - 1], groups[at]
    if _are_alone(groups):
        weight = STRONG if cues.between(right.end, end) & DIRECTED else WEAK
        return across(first if left.place else left, right, weight)
    if len(right.actors) > 1 and all(is_body(actor) for actor in left.actors):
        # A body that tells what others agreed has had a hand in it.
        return across(left, right, STRONG)
    return []
