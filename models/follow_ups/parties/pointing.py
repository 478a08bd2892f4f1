"""Whether an act points back to parties told before, to one of them or to two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.mentions import ParticipantMention
from models.signal import Kind

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


def points_back(candidate: Candidate, subject: Sequence[str]) -> bool:
    """Whether the subject is a pronoun or "the two sides", or an act without one is told of such."""
    references = cues().references
    if subject and subject[0] in references.pronouns:
        return True
    words = candidate.words.lower[candidate.first : min(candidate.first + _HEAD, candidate.last)]
    head = subject[:_PAIR_REACH] if subject else words
    return not references.pairs.isdisjoint(head) and not _PAIRING.isdisjoint(head)


def only_some(subject: Sequence[str]) -> bool:
    """Whether the subject points to all who were told of before and names only some: "the participants, who | included the envoys of Chad"."""
    if _AMONG.isdisjoint(subject) or subject[:1] != ["the"] or len(subject) < _SIDES_WORDS:
        return False
    return subject[1] in _SIDES or subject[1] in _ATTENDING


def back_to_one(candidate: Candidate, subject: Sequence[str]) -> bool:
    """Whether the act goes back to one: "it will …", "its summit", "he will report to a meeting"; not where "it" is the act."""
    lower = candidate.words.lower
    if subject == ["it"] and (_occurs(candidate) or _is_joint_body(candidate)):
        return False
    if (subject or lower[candidate.first :])[0] in cues().references.singular:
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
