"""Sentences that go on from an act told before, and only say when or where it takes place: "It will be held in Oslo"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_PRONOUNS = frozenset(("it", "they", "this", "these", "both"))
_EVENTS = frozenset(("ceremony", "event"))
_OCCURRING = frozenset(
    (
        "take",
        "be",
        "run",
        "begin",
        "start",
        "open",
        "last",
        "end",
        "come",
        "go",
        "enter",
        "kick",
        "occur",
        "conclude",
        "continue",
        "get",
    )
)
"""Verbs of which an act is the subject, by their base forms."""
_PARTICLES = {
    "take": ("place", "effect"),
    "be": ("held", "hosted", "signed", "staged", "conducted", "launched", "convened", "opened"),
    "come": ("into",),
    "go": ("into", "ahead", "on"),
    "enter": ("into",),
    "kick": ("off",),
    "get": ("under", "underway"),
}
"""What must follow those verbs that have other senses."""
_FORCE = frozenset(("effect", "force", "kick", "apply", "effective"))
_FORCE_REACH = 4
_ARTICLE_AND_NOUN = 2
_LASTING = frozenset(("last", "run", "continue"))
_TO_ITS_END = (["until"], ["till"], ["through"])


def resumes(candidate: Candidate) -> bool:
    """Whether a pronoun, or a word for what goes with an act, stands for an act that was told before this one."""
    words = candidate.words
    if candidate.kind == "sanctions" and not candidate.nominal:
        return _in_force(candidate)
    if candidate.kind != "other" or candidate.nominal or not _pointing(candidate):
        return False
    at = candidate.head
    word = words.lower[at]
    base = word if word in _OCCURRING else words.acts.base(word, "past") or ""
    if word == "be" or words.lower[at - 1] == "be":
        verb = words.lower[at + 1 : at + 2] if word == "be" else [word]
        return not set(_PARTICLES["be"]).isdisjoint(verb)
    if base not in _OCCURRING:
        return False
    particles = _PARTICLES.get(base)
    return particles is None or words.lower[at + 1 : at + 2] in [[particle] for particle in particles]


def _in_force(candidate: Candidate) -> bool:
    """Whether "the measures", named without whose they are, or "they", take effect."""
    words = candidate.words
    first, last = candidate.subject
    known = last - first == _ARTICLE_AND_NOUN and words.lower[first] in ("the", "these")
    if not (known or words.lower[first:last] in (["they"], ["these"])):
        return False
    return not _FORCE.isdisjoint(words.lower[candidate.head : candidate.head + _FORCE_REACH])


def _pointing(candidate: Candidate) -> bool:
    first, last = candidate.subject
    subject = candidate.words.lower[first:last]
    if len(subject) == 1:
        return subject[0] in _PRONOUNS
    return len(subject) == _ARTICLE_AND_NOUN and subject[0] == "the" and subject[1] in _EVENTS


def lasts(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether it is only told how long an exercise goes on that has been told of: "the drills will run until Friday"."""
    if group.base not in _LASTING or words.lower[group.after : group.after + 1] not in _TO_ITS_END:
        return False
    noun = first_noun(words, subject[0], subject[1], subject=True)
    return noun is not None and words.acts.nouns[noun[1]] == "exercise"
