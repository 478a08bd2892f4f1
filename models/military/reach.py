"""How far a cue reaches, and over what it does not."""

from __future__ import annotations

import re

from models.military.candidate import Candidate
from models.military.cues import CueHit, Cues, Group

_DEFINITE = re.compile(
    r"(?:^|\s)(?:the|this|these|those|its|their|his|her|our|that|\w+'s?)\s(?:[\w.-]+\s){0,2}$"
)
_PARTICIPLE = re.compile(r"\b(?:be|been|being|have|has|had|get|was|were)\s(?:\w+ly\s)?$")
_MARK = re.compile(r"[,;:()]")
_SUBJECT = re.compile(r"\b(?:that|who|which|he|she|it|they|i|we|but|while)\b")
_TOLD = re.compile(r"\b(?:said|says|told|vowed|announced|threatened|pledged|promised|declared)\b[^,;:]*$")
_ASIDE = 2
"""Commas around an aside."""
_AWAITED = re.compile(r"\b(?:until|till|unless|if|once|when|before)\s(?:[\w.'-]+\s){0,4}$")
"""What has not come yet before the cue: "until it ends its siege"."""
_OBJECT = re.compile(r"\b(?:in|from|during|amid|throughout)\s(?:the|this|that|its|their)\s$")
"""What makes a mention no subject of the verb behind it: "a pause in the war will begin"."""
_LOOK = 24
"""Characters before a mention in which its determiner is looked for."""
_FAR = 10
"""Cues that reach further than this many words (fears, conditions) do so over verbs and prepositions too."""
_CLOSE = 2
_THING = 3
"""Words within which a negation or a fear turns arms and forces: further away they are there all the same."""
_HOLLOW = 12
_VERB = 5
"""Words that a modal may stand away from the verb it governs."""


def governs(cues: Cues, lower: str, group: Group, hit: CueHit, mention: Candidate) -> bool:
    """Whether a cue, read as one of its groups, turns a mention.

    Args:
        cues: the lexicon of cues.
        lower: the document in lower case.
        group: the group as which the cue is read.
        hit: where the cue stands, in the clause of the mention.
        mention: what it may turn.
    """
    if mention.category not in group.categories or (group.acts and not mention.verb):
        return False
    begun, done, _groups = hit
    if begun < mention.end and mention.start < done:
        # A frame holds the words between its parts ("reinforcements will arrive"), a cue its verb ("could fire").
        if begun == mention.start and "/frame" in mention.entry:
            # The verb that names the act does not turn it as well: "dropped two bombs".
            return False
        inside = begun > mention.start and "/frame" in mention.entry
        return group.before and (begun < mention.start or done < mention.end or inside)
    if group.before != (done <= mention.start):
        return False
    if group.before:
        return _governs_ahead(cues, lower, group, hit, mention)
    return _governs_back(lower, group, hit, mention)


def _governs_back(lower: str, group: Group, hit: CueHit, mention: Candidate) -> bool:
    between = lower[mention.end : hit[0]]
    if between.count(",") == _ASIDE:
        # What stands between two commas parts nothing: "the pullout, agreed in May, has been halted".
        before, _, after = between.split(",")
        between = before + after
    if between.count(" ") - 1 > group.reach:
        return False
    if between.endswith(" and ") or _MARK.search(between) or _SUBJECT.search(between):
        # After "and" another act of the same subject is told: "shelled the town and cancelled leave".
        return False
    if group.awaited and _AWAITED.search(lower, mention.sentence.start, mention.start):
        return False
    if group.subject and _OBJECT.search(lower, max(0, mention.start - _LOOK), mention.start):
        return False
    return not (group.indefinite and _DEFINITE.search(lower, max(0, mention.start - _LOOK), mention.start))


def _governs_ahead(cues: Cues, lower: str, group: Group, hit: CueHit, mention: Candidate) -> bool:
    begun, done, _groups = hit
    count = lower.count(" ", done, mention.start) - 1
    if count > (max(group.reach, _HOLLOW) if group.hollow else _reach(group, mention)):
        return False
    between = lower[done : mention.start]
    words = between.split()
    if group.hollow and (count > group.reach or "for" in words):
        return count <= _HOLLOW and not cues.hollow_nouns.isdisjoint(words[: group.reach])
    if count > _reach(group, mention) or (group.unbroken and ", " in between):
        return False
    if group.barred and not cues.barriers.isdisjoint(words):
        return False
    if group.awaited and _AWAITED.search(lower, mention.sentence.start, begun):
        return False
    if group.told and _TOLD.search(lower, mention.sentence.start, begun):
        return False
    if not group.indefinite:
        return True
    if group.modality == "negated":
        return mention.verb or count <= _CLOSE or _DEFINITE.search(between) is None
    return _is_open(cues, lower, group, hit, mention)


def _reach(group: Group, mention: Candidate) -> int:
    if (
        not mention.verb
        and mention.category in ("weapons", "deployment")
        and (group.unbroken or group.reach > _FAR)
    ):
        return min(group.reach, _THING)
    return group.reach


def _is_open(cues: Cues, lower: str, group: Group, hit: CueHit, mention: Candidate) -> bool:
    """Whether a modal can govern the mention: what is definite, or told in the past tense, exists already."""
    begun, done, _groups = hit
    between = lower[done : mention.start].removeprefix(" that")
    if mention.verb:
        form = lower[mention.start : mention.end].split(maxsplit=1)[0]
        if form.endswith("ed") and _PARTICIPLE.search(lower, begun, mention.start) is None:
            return False
        return group.reach > _FAR or between.count(" ") - 1 <= _VERB
    if group.reach <= _FAR and " for " in between:
        return False
    return _DEFINITE.search(between) is None or cues.light_verbs.search(between) is not None
