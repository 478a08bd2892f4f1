"""Whether an act points back to parties told before, to one of them or to two."""

from __future__ import annotations

import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.mentions import ParticipantMention
from models.signal import Kind

_REFERENCES = cues().references
_PRONOUNS = _REFERENCES.pronouns
_PAIRS = _REFERENCES.pairs
_SINGULAR = _REFERENCES.singular
_HEAD = 9
_PAIR_REACH = 3
_PAIRING = frozenset(("two", "both", "the", "their", "bilateral", "trilateral"))
_SIDES_WORDS = 2
_OCCURRING = frozenset(("place", "effect", "force"))
_SIDES = frozenset(("country", "sides", "parties", "countries", "governments", "states", "nations", "powers"))
_ATTENDING = frozenset(("participants", "delegates", "delegations", "negotiators", "attendees", "mediators"))
_AMONG = frozenset(("included", "include", "including", "among"))
_PERSONS = frozenset(("he", "she"))
_MUTUAL: frozenset[Kind] = frozenset(("talks", "summit", "call", "exchange", "signing"))
"""Kinds that take two."""
_JOINT_BODY = re.compile(
    r"\b(?:joint|mixed|bilateral|trilateral|intergovernmental) (?:[\w-]+ ){0,3}(?:committee|commission|council|group|panel|board)\b"
)
_MEETINGS = frozenset(("meeting", "meetings"))


def points_back(candidate: Candidate, subject: list[str]) -> bool:
    """Whether the subject is a pronoun or "the two sides", or an act without one is told of such."""
    if subject and subject[0] in _PRONOUNS:
        return True
    if subject:
        head = subject[:_PAIR_REACH]
    else:
        head = candidate.words.lower[candidate.first : min(candidate.first + _HEAD, candidate.last)]
    return any(word in _PAIRS for word in head) and not _PAIRING.isdisjoint(head)


def only_some(subject: list[str]) -> bool:
    """Whether the subject points to all who were told of before and names only some: "the participants, who | included the envoys of Chad"."""
    if len(subject) < _SIDES_WORDS or subject[0] != "the":
        return False
    return (subject[1] in _SIDES or subject[1] in _ATTENDING) and not _AMONG.isdisjoint(subject)


def back_to_one(candidate: Candidate, subject: list[str]) -> bool:
    """Whether the act goes back to one: "it will …", "its summit", "he will report to a meeting"; not where "it" is the act."""
    lower = candidate.words.lower
    if len(subject) == 1 and subject[0] == "it" and (_occurs(candidate) or _is_joint_body(candidate)):
        return False
    if (subject[0] if subject else lower[candidate.first]) in _SINGULAR:
        return True
    return candidate.nominal and not _PERSONS.isdisjoint(lower[: candidate.first])


def _is_joint_body(candidate: Candidate) -> bool:
    """Whether "it" is a body of both sides that the sentence before names: "revived a joint committee. | It is to convene in May"."""
    document = candidate.words.document
    index = document.sentence_at(candidate.words.starts[candidate.first]).index
    return (
        candidate.kind == "meeting"
        and index > 0
        and _JOINT_BODY.search(document.sentences[index - 1].lower) is not None
    )


def _occurs(candidate: Candidate) -> bool:
    """Whether the verb tells of the act itself that it takes place or effect: "it | will be held", "it | comes into force"."""
    lower, head = candidate.words.lower, candidate.head
    return lower[head] == "held" or not _OCCURRING.isdisjoint(lower[head + 1 : head + 3])


def takes_two(candidate: Candidate) -> bool:
    """Whether the act takes two: talks, and a meeting that is called so, but no session or hearing."""
    if candidate.kind == "meeting":
        return not _MEETINGS.isdisjoint(candidate.words.lower[candidate.first : candidate.last])
    return candidate.kind in _MUTUAL


def pointing_body(people: ParticipantMention | None) -> bool:
    """Whether the body only stands for parties named before: "two sides"."""
    if people is None:
        return False
    *before, last = people.text.lower().split()
    return last in _SIDES and len(before) < _SIDES_WORDS
