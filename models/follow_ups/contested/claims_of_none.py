"""Deeds of which a claim that others reject says that they were not done: "rejected Niger's claim that its troops had not left", "that nobody had gone"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind

_CLASSES = classes()
_CLAIMS = frozenset(("claim", "claims", "assertion", "assertions", "allegation", "allegations", "contention", "accusation", "accusations", "charge", "charges"))  # fmt: skip
_SAYING = cues().context.reports | _CLASSES.saying | {"insisted", "insists", "maintained", "maintains", "claimed", "claims", "complained", "saying", "claiming"}  # fmt: skip
_ALONE = "nobody"
_NOBODY = frozenset((_ALONE, "one"))
_NO_ONE = ["no", "one"]
NONE_DID = (
    *(f"{nobody} {had}" for nobody in ("nobody", "no one") for had in ("had", "has", "was")),
    *(f"{claim} that" for claim in sorted(_CLAIMS)),
)
"""What marks a sentence that may say so."""
_HAVING = frozenset(("had", "has", "have", "was", "were"))
_NOT = frozenset(("not", "n't", "never"))
_BETWEEN = frozenset(("been", "in", "fact", "actually", "really", "yet", "so", "far"))
_DEEDS: frozenset[Kind] = frozenset(("withdrawal", "exchange", "inspection"))
_DOING: dict[str, Kind] = {
    **dict.fromkeys(("left", "withdrawn", "gone", "departed", "moved", "pulled", "quit", "retreated"), "withdrawal"),
    **dict.fromkeys(("freed", "released", "exchanged", "swapped", "returned", "handed", "repatriated"), "exchange"),
    **dict.fromkeys(("visited", "inspected", "entered", "admitted"), "inspection"),
}  # fmt: skip
_ROOMS = frozenset(("room", "hall", "table", "building", "meeting"))
"""What is left by people who only go home."""
_NEWS = 5
"""So many sentences tell what is new."""
_CLAIM_REACH = 14
_REACH = 6


def claims_of_none(setting: Setting) -> list[Candidate]:
    """Answer the deed that the sentence says nobody did, or that a claim in it says was not done."""
    words = setting.words
    lower = words.lower
    if setting.sentence.index >= _NEWS or (_NOBODY.isdisjoint(lower) and _CLAIMS.isdisjoint(lower)):
        return []
    for at, word in enumerate(lower):
        if word == _ALONE or lower[at : at + 2] == _NO_ONE:
            found = _nobody(setting, at)
        else:
            found = _denied_in_claim(setting, at) if word in _NOT else None
        if found is not None:
            return [found]
    return []


def _nobody(setting: Setting, nobody: int) -> Candidate | None:
    """The deed, known from what was told of it, that nobody has done: "nobody had | left the port"."""
    words, lower = setting.words, setting.words.lower
    having = nobody + 1 + (lower[nobody] == "no")
    if lower[having : having + 1] == [] or lower[having] not in _HAVING:
        return None
    verb = _behind(lower, having)
    kind = _DOING.get(lower[verb]) if verb < len(lower) else None
    if kind is None or not _ROOMS.isdisjoint(lower[verb : verb + _REACH]):
        return None
    told = told_before(setting, nobody, _DEEDS)
    if told is None and not any(words.acts.nouns.get(word) == kind for word in lower[verb:]):
        return None
    if told not in (None, kind) or (_SAYING.isdisjoint(lower) and _CLAIMS.isdisjoint(lower)):
        return None
    return _cancelled(words, nobody, verb, kind)


def _denied_in_claim(setting: Setting, negation: int) -> Candidate | None:
    """The deed that a claim says was not done: "rejected the claim that its troops had | not left"."""
    words, lower = setting.words, setting.words.lower
    near = range(max(1, negation - _CLAIM_REACH), negation)
    claim = next((at for at in near if lower[at] == "that" and lower[at - 1] in _CLAIMS), None)
    if claim is None or lower[negation - 1] not in _HAVING:
        return None
    verb = _behind(lower, negation)
    base = words.acts.base(lower[verb], "past") if verb < len(lower) else None
    if base is None:
        return None
    passive = "been" in lower[negation:verb] or lower[negation - 1] in ("was", "were")
    group = VerbGroup(verb, verb + 1, base, passive=passive)
    naming = name_act(words, group, (claim + 1, negation - 1), clause_end(words, verb + 1))
    if naming is None or naming.kind not in _DEEDS:
        return None
    return _cancelled(words, claim - 1, verb, naming.kind)


def _behind(lower: list[str], at: int) -> int:
    """The verb behind an auxiliary and its adverbs: "had | in fact left"."""
    verb = at + 1
    while verb < min(at + _REACH, len(lower)) and lower[verb] in _BETWEEN:
        verb += 1
    return verb


def _cancelled(words: Words, denial: int, verb: int, kind: Kind) -> Candidate:
    """The deed, with who speaks of it, up to the end of the clause."""
    lower = words.lower
    says = next((at for at in range(denial - 1, 0, -1) if lower[at] in _SAYING | _CLASSES.rejecting), denial)
    first = 0 if says == denial else min(subject_start(words, group_start(words, says)), says)
    return Candidate(
        words,
        first,
        max(clause_end(words, verb + 1), verb + 1),
        verb,
        (first, first),
        kind,
        "cancelled",
        sure=True,
        nominal=True,
    )
