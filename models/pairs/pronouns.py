"""Pronouns that stand for whom the sentence before is about: "It denied that …", "Norway accused it of …"."""

from __future__ import annotations

import re

from models.pairs.cues import DIRECTED, Cues
from models.pairs.groups import Group
from models.pairs.parsing import SUBJECT, Parsed

_SUBJECT = re.compile(r"[\s\"'-]*(It|He|She|They|Its|His|Her|Their)\b")
_SUBJECT_OPENS = ("It", "He", "She", "They", "Their", "His", '"', "'", "-", " ", "\n", "\t")
_SUBJECT_FIRST = frozenset(opening[0] for opening in _SUBJECT_OPENS)
_OBJECT = re.compile(r" (it|them)[ .,]")


def with_pronouns(item: Parsed, before: Parsed, cues: Cues) -> Parsed:
    """The sentence with its opening pronoun, or the one its only actor does something to, as a group of its own.

    `before` is the last sentence that names anyone; it counts only where it is the one right before.
    """
    sentence = item.sentence
    if before.sentence.index != sentence.index - 1:
        return item
    clean = sentence.document.clean
    # Most sentences begin with something else.
    pronoun = None
    if clean[sentence.start] in _SUBJECT_FIRST and _may_open(clean, sentence.start):
        pronoun = _SUBJECT.match(clean, sentence.start, sentence.end)
    opens = pronoun is not None
    if pronoun is None and len(item.groups) == 1 and item.said & DIRECTED:
        pronoun = _object(item, cues)
    if pronoun is None:
        return item
    subject = _first_party(before.groups)
    if subject is None or subject.start - before.sentence.start >= SUBJECT or len(subject.actors) > 1:
        return item
    meant = Group(pronoun.start(1), pronoun.end(1), subject.actors)
    return item.with_groups([meant, *item.groups] if opens else [*item.groups, meant])


def _may_open(clean: str, start: int) -> bool:
    """Whether the letters of a pronoun, or a mark that may lead it, stand there; most often it is an article."""
    if clean[start] == "T":
        return clean[start + 1 : start + 4] in ("hey", "hei")
    return clean.startswith(_SUBJECT_OPENS, start)


def _first_party(groups: list[Group]) -> Group | None:
    for group in groups:
        if not group.place:
            return group
    return None


def _object(item: Parsed, cues: Cues) -> re.Match[str] | None:
    """The pronoun right behind a deed of the single actor with which the sentence begins."""
    sentence = item.sentence
    subject = item.groups[0]
    if subject.start - sentence.start >= SUBJECT:
        return None
    lower = sentence.document.lower
    for start, end in cues.spans(DIRECTED, subject.end, sentence.end):
        if lower[end + 1 : end + 3] not in ("it", "th"):
            continue
        pronoun = _OBJECT.match(lower, end)
        if pronoun is not None and not lower.startswith("against", start):
            return pronoun
    return None
