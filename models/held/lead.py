"""What a lead tells as done, where its words name no act that took place.

It is weak: who knows that the same sides were to meet there on that day, or what was to be done, may take it that it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.parties.datelines import mixed_dateline
from models.held.lexicon import HeldLexicon
from models.mentions import ActorMention, ParticipantMention, TimeMention
from models.reading import HeldMention
from models.signal import Kind
from models.text.document import Document
from models.text.places import places_between

_SIDES = 2
_LONGEST = 600
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\?")
_PLACING = ("in ", "at ", "near ", "off ")
_PLACE = re.compile(
    r"\b(?:in|at|near|off) (?:the )?((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)[A-Z][\w.'-]*(?: (?:(?:of|al|de|el) )?[A-Z][\w'-]*)*)"
)
"""A place that the sentence names, but no day or month."""
_FIGURES = tuple("0123456789")
_CLOSING = frozenset(",.;:!)\"'")
"""Marks behind a word of which `_WORD` finds none."""
_NAMED: frozenset[Kind] = frozenset(("exercise", "launch"))
"""Kinds of acts that have names of their own."""
_ENCOUNTERS: frozenset[Kind] = frozenset(("meeting", "talks", "summit", "visit"))
_SHORTEST = len("used")
_NOT_DONE = classes().no_participles
_NO_DOUBT = frozenset(("to", "can"))
"""Modals that leave it open whether the act took place; the others tell of what is ahead."""


def told_in_lead(
    document: Document,
    actors: Sequence[ActorMention],
    times: TimePhrases,
    told: Iterable[HeldMention],
    lexicon: HeldLexicon,
) -> HeldMention | None:
    """The act, marked as not sure, that the first sentence may tell of; None where it tells of none.

    Its place is the first that the sentence names, else the dateline's, its kind that of the first noun of an act, else
    that of an exercise or a launch in the title, else "meeting" of two sides and "other" of one; it has a day only where the sentence names one that is over. Nothing is answered
    where the first verb tells of what is ahead, put off or called off, or where an act of that kind is told outright.
    """
    if document.day is None or not document.sentences or not actors:
        return None
    start, end = document.sentences[0].start, min(document.sentences[0].end, _LONGEST)
    if actors[0].start >= end:
        return None
    dateline = document.dateline
    if dateline is not None:
        start = max(start, dateline.span[1])
    else:
        filed = mixed_dateline(document.clean)
        start = max(start, filed.end) if filed.holds(document, actors[0]) else start
    sides = _sides(document, actors, start, end)
    if not sides:
        return None
    words = _words(document.lower[start:end])
    if not _tells_of_doing(words, lexicon):
        return None
    noun = _first_kind(words, lexicon) or _by_title(document, lexicon)
    kind: Kind = noun or ("meeting" if len(sides) >= _SIDES else "other")
    if any(_one_family(kind, mention.kind) and mention.start < end for mention in told):
        return None
    where = _place(document.clean, start, end)
    place = where[1] if where is not None else None if dateline is None else dateline.place
    time = _day(document, times.between(start, end))
    return HeldMention(
        start=start,
        end=end,
        kind=kind,
        participants=sides,
        location=place,
        time_text=None if time is None else document.clean[time.start : time.end],
        first=None if time is None else time.first,
        last=None if time is None else time.last,
        precision="none" if time is None else time.precision,
        sure=False,
    )


def _place(clean: str, start: int, end: int) -> re.Match[str] | None:
    """What `_PLACE` finds first; it is tried only where one of its first words stands."""
    for at in places_between(clean, _PLACING, start, end):
        where = _PLACE.match(clean, at, end)
        if where is not None:
            return where
    return None


def _words(lower: str) -> list[str]:
    """What `_WORD` finds; most of what stands between blanks is one word of plain letters, or has such before a mark."""
    words: list[str] = []
    plain = lower.isascii() and not _has_figures(lower)
    for chunk in lower.split():
        word = chunk[:-1] if chunk[-1] in _CLOSING else chunk
        if word.isalnum() and (plain or (word.isalpha() and word.isascii())):
            words.append(word)
        else:
            words += _WORD.findall(chunk)
    return words


def _has_figures(lower: str) -> bool:
    for figure in _FIGURES:  # noqa: SIM110 - a loop costs half of a generator
        if figure in lower:
            return True
    return False


def _first_kind(words: Sequence[str], lexicon: HeldLexicon) -> Kind | None:
    """The kind of the first noun of an act."""
    single = lexicon.single
    for word in words:
        if word in single:
            return single[word]
    return None


def _by_title(document: Document, lexicon: HeldLexicon) -> Kind | None:
    """The kind of exercise or launch that the title names, where the lead only calls it by its own name: "started Iron Bear"."""
    words = _WORD.findall(document.title.lower())
    kinds = {lexicon.single[word] for word in words if word in lexicon.single}
    return next(iter(kinds)) if len(kinds) == 1 and kinds <= _NAMED else None


def _sides(
    document: Document, actors: Sequence[ActorMention], start: int, end: int
) -> tuple[ParticipantMention, ...]:
    found: dict[str, ParticipantMention] = {}
    for mention in actors:
        if start <= mention.start < end and mention.actor not in found:
            name = document.clean[mention.start : mention.end]
            found[mention.actor] = ParticipantMention(name, mention.actor)
    return tuple(found.values())


def _tells_of_doing(words: list[str], lexicon: HeldLexicon) -> bool:
    """Whether the first verb that decides it tells of what was done; what comes after it may tell of what is ahead."""
    undone = tables().undone
    first_words = undone.first_words
    ahead, modals = lexicon.words.ahead, lexicon.words.modals
    for at, word in enumerate(words):
        match = undone.at(words, at) if word in first_words else None
        if word == "held" and at > 1 and words[at - 1] == "be" and words[at - 2] == "to":
            return False
        if (
            word in ahead
            or (word in modals and word not in _NO_DOUBT)
            or (match is not None and match[0] > 1)
        ):
            return False
        if _done(word, lexicon):
            return True
    return False


def _done(word: str, lexicon: HeldLexicon) -> bool:
    """Whether the word reads as a past verb that is none of saying."""
    if not (word.endswith("ed") and len(word) > _SHORTEST) and word not in lexicon.words.past:
        return False
    return word not in lexicon.words.saying and word not in _NOT_DONE


def _one_family(one: Kind, other: Kind) -> bool:
    return one == other or (one in _ENCOUNTERS and other in _ENCOUNTERS)


def _day(document: Document, times: Sequence[TimeMention]) -> TimeMention | None:
    """The one day that the sentence names, if it is over or the article's."""
    day = document.day
    days = [time for time in times if time.precision == "day" and time.type != "DURATION"]
    if len(days) != 1 or day is None or days[0].last is None or days[0].last > day:
        return None
    return days[0]
