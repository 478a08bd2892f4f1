"""Whom an act speaks of that names nobody: the actors of its sentence and of the passage before it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.lazy import lazy
from models.reading import ActorMention, ParticipantMention
from models.text.document import Document, Sentence

_CLASSES = classes()
_SENTENCES_BACK = 4
_MENTIONS_BACK = 100
_DATELINE = 60
"""A dateline stands within this many characters of the start."""
_AFTER_DATELINES = (", ", " - ", " (")
_STATIC = frozenset(("in", "off", "near", "around", "outside"))
_PARTIES = frozenset(("name", "capital", "group"))
"""How an actor is named that acts itself; an official of its may only be the one who tells."""
_LISTING = (", ", " and ", ", and ")


class Actors:
    """The actor mentions of a document in order, and what their places in the text say."""

    def __init__(self, document: Document, mentions: Sequence[ActorMention]) -> None:
        self.document = document
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def between(self, start: int, end: int) -> Sequence[ActorMention]:
        """The mentions that start in `[start, end)`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def text(self, mention: ActorMention) -> str:
        """The mention as named."""
        return self.document.clean[mention.start : mention.end]

    def named(self, mention: ActorMention) -> ParticipantMention:
        """The actor as named: a person in full, "Chad" for "Chad's leader", the state for a bare adjective."""
        text = self.text(mention)
        if mention.person is not None:
            return ParticipantMention(mention.person, mention.actor)
        owner, genitive, _ = text.partition("'s ")
        if genitive:
            return ParticipantMention(owner, mention.actor)
        if mention.how == "demonym" and not text.endswith("s"):
            return ParticipantMention(self.state_name(mention.actor, text), mention.actor)
        return ParticipantMention(text, mention.actor)

    def state_name(self, actor: str, text: str) -> str:
        """The name that the article first gives the actor, else `text`."""
        names = self._names.get(actor, ())
        return next((name for name in names if "'" not in name), text)

    def fullest_name(self, actor: str, text: str) -> str:
        """The longest name that the article gives the actor, else `text`."""
        return max(self._names.get(actor, ()), key=len, default=text)

    @lazy
    def counts(self) -> Counter[str]:
        """How often each actor is mentioned."""
        return Counter(mention.actor for mention in self.mentions)

    @lazy
    def _names(self) -> dict[str, list[str]]:
        """The different names of each actor, in the order of the article."""
        names: dict[str, list[str]] = {}
        for mention in self.mentions:
            if mention.how == "name" and self.text(mention) not in names.setdefault(mention.actor, []):
                names[mention.actor].append(self.text(mention))
        return names

    def placed(self, mention: ActorMention, candidate: Candidate) -> bool:
        """Whether the actor is named only as where something is: "in Vienna", "in Kuwait and Doha"."""
        lower = self.document.lower
        before = lower[max(0, mention.start - 12) : mention.start].split()
        if before and before[-1] == "the":
            before.pop()
            if before[-1:] == ["at"] and lower[mention.start : mention.end] in _CLASSES.buildings:
                return True
        if (before and before[-1] == "and") or lower[mention.start - 2 : mention.start] == ", ":
            index = bisect_left(self._starts, mention.start) - 1
            if index < 0 or lower[self.mentions[index].end : mention.start] not in _LISTING:
                return False
            return mention.how in ("capital", "name") and self.placed(self.mentions[index], candidate)
        if not before or before[-1] not in _CLASSES.placing:
            return False
        if before[-1] == "from" and candidate.kind == "withdrawal":
            return True
        return mention.how == "capital" or (mention.how == "name" and before[-1] in _STATIC)


def referred(
    actors: Actors, candidate: Candidate, *, single: bool, pairing: bool
) -> list[ParticipantMention]:
    """The actors that the act goes back to.

    Args:
        actors: those of the document.
        candidate: the act.
        single: whether it goes back to one, as "he" and "it" do; else to two.
        pairing: whether it speaks of two parties, so that one alone won't do.
    """
    sentence = actors.document.sentence_at(candidate.words.starts[candidate.first])
    if single:
        return _speaker(actors, candidate, sentence)
    beside = _beside(actors, candidate, sentence)
    if len(beside) > 1 or (len(beside) == 1 and not pairing and beside[0].how in _PARTIES):
        return [actors.named(mention) for mention in beside]
    return _salient(actors, candidate, sentence)


def _speaker(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ParticipantMention]:
    """Who speaks in the clause around the act, else who is first in the sentence, or in those before it."""
    sentences = actors.document.sentences
    start = candidate.words.starts[candidate.first]
    earlier = range(sentence.index - 1, max(-1, sentence.index - 1 - _SENTENCES_BACK), -1)
    stretches = [(_speech_start(candidate), start), (sentence.start, start)]
    stretches += [(sentences[at].start, sentences[at].end) for at in earlier]
    for first, last in stretches:
        for mention in actors.between(first, last):
            if not actors.placed(mention, candidate) and not _dateline(actors, mention):
                return [actors.named(mention)]
    return []


def _speech_start(candidate: Candidate) -> int:
    """Where the clause begins whose verb of saying governs the act: its subject is who "it" is."""
    words = candidate.words
    reports = cues().context.reports
    at = next((at for at in range(candidate.first - 1, -1, -1) if words.lower[at] in reports), 0)
    while at > 0 and words.lower[at - 1] not in (";", "but", "while"):
        if words.lower[max(0, at - 2) : at] == [",", "and"]:
            break
        at -= 1
    return words.starts[at]


def _beside(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ActorMention]:
    """Up to two actors of the same sentence outside the act: those before it, else those after it."""
    words = candidate.words
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    for first, last in ((sentence.start, start), (end, sentence.end)):
        found: dict[str, ActorMention] = {}
        for mention in actors.between(first, last):
            if len(found) < 2 and not (actors.placed(mention, candidate) or _dateline(actors, mention)):  # noqa: PLR2004 - two sides
                found.setdefault(mention.actor, mention)
        if found:
            return list(found.values())
    return []


def _salient(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ParticipantMention]:
    """The two actors named most often in the article among those of the last sentences, or before these."""
    first = actors.document.sentences[max(0, sentence.index - _SENTENCES_BACK)].start
    near = _by_actor(actors, actors.between(first, sentence.end), candidate)
    if len(near) < 2:  # noqa: PLR2004 - two sides
        earlier = actors.between(0, sentence.end)[-_MENTIONS_BACK:]
        near = _by_actor(actors, earlier, candidate)
    ranked = sorted(near.values(), key=lambda mention: (-actors.counts[mention.actor], mention.start))[:2]
    return [
        ParticipantMention(actors.state_name(mention.actor, actors.named(mention).text), mention.actor)
        for mention in sorted(ranked, key=lambda mention: mention.start)
    ]


def _by_actor(
    actors: Actors, mentions: Sequence[ActorMention], candidate: Candidate
) -> dict[str, ActorMention]:
    """The first mention of each actor, datelines and seats of events left out."""
    found: dict[str, ActorMention] = {}
    for mention in mentions:
        if mention.actor in found or _dateline(actors, mention):
            continue
        if mention.how != "capital" or not actors.placed(mention, candidate):
            found[mention.actor] = mention
    return found


def _dateline(actors: Actors, mention: ActorMention) -> bool:
    if mention.start >= _DATELINE or not actors.text(mention).isupper():
        return False
    return mention.how == "capital" or actors.document.lower.startswith(_AFTER_DATELINES, mention.end)
