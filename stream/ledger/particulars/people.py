"""Who takes part: the persons and offices that a telling names, by the actor they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from models.actors.lexicon import actor_lexicon
from models.signal import Participant
from stream.ledger.particulars.places import spot_of
from stream.ledger.rules import rules

By = Mapping[str, frozenset[str]]
"""Names by actor, "" where the actor is not known."""

_MATTER = "the"
"""The key of names that tell the matter: two acts may have them in common, and are not apart for having others."""
_BARE = 2
"""Words of a name that stands by itself at most."""
_NAMED = 5
"""Words of a title's end and a name behind it at most."""
_WORD = re.compile(r"[^\W\d_][\w.-]*")


def persons(participants: tuple[Participant, ...], text: str = "") -> By:
    """The words of proper names, without titles and what names the actor itself; rivers and works, "the Blue Nile" in `text`, apart."""
    found: dict[str, frozenset[str]] = {}
    for participant in participants:
        words = _persons(participant.text)
        holder = _in_office_of(participant, text) if participant.actor is not None else frozenset()
        if holder and participant.actor is not None:
            found[participant.actor] = found.get(participant.actor, frozenset()) | holder
        if not words or (participant.actor is None and _thing(participant.text)):
            continue
        actor = participant.actor or ""
        if actor and _with_article(participant.text, text):
            actor = _MATTER
        found[actor] = found.get(actor, frozenset()) | words
    return found


@lru_cache(maxsize=16_384)
def offices(text: str) -> frozenset[str]:
    """The offices named in a text, a deputy's apart from the holder's."""
    found = set()
    for match in _offices_pattern().finditer(text.lower()):
        if match.group(1) in rules().people.private:
            continue
        deputy = "deputy " if match.group(1) else ""
        found.add(deputy + rules().office[match.group(2)])
    return frozenset(found)


def other_offices(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name offices, and none in common: deputy ministers, and no presidents."""
    return bool(one and other) and one.isdisjoint(other)


def conflict(one: By, other: By) -> bool:
    """Whether both name persons for one actor, and nobody in common."""
    if not one or not other or shared(one, other):
        return False
    return any(actor and actor != _MATTER and actor in other for actor in one)


def doubtful(one: By, other: By) -> bool:
    """Whether both name persons, one of them for an actor not known, and nobody in common."""
    if not one or not other or shared(one, other):
        return False
    return ("" in one or "" in other) and {_MATTER} not in (one.keys(), other.keys())


def shared(one: By, other: By) -> bool:
    """Whether both name a person in common."""
    if not one or not other:
        return False
    return any(not names.isdisjoint(more) for names in one.values() for more in other.values())


def joined(one: By, other: By) -> By:
    """All names of both."""
    if not other:
        return one
    if not one:
        return other
    found = dict(one)
    for actor, names in other.items():
        found[actor] = found.get(actor, frozenset()) | names
    return found


def _in_office_of(participant: Participant, text: str) -> frozenset[str]:
    """The names of who holds an office of a state that is named behind them: "President | Ann Obi | of Kenya"."""
    at = text.find(f" of {participant.text}")
    if at < 0:
        return frozenset()
    before = text[:at].split()[-_NAMED:]
    named: list[str] = []
    for word in reversed(before):
        if not word[:1].isupper() or word.lower() in rules().people.titles:
            titled = word.lower() in rules().people.titles
            return _persons(" ".join(named)) if titled and named else frozenset()
        named.append(word)
    return frozenset()


@lru_cache(maxsize=16_384)
def _persons(text: str) -> frozenset[str]:
    titles, actors = rules().people.titles, _words_of_actors()
    return frozenset(
        word.lower().removesuffix(".")
        for word in _words(text)
        if word[0].isupper() and len(word) > 1 and word.lower() not in titles and word.lower() not in actors
    )


def _thing(text: str) -> bool:
    """Whether a name that no actor bears is that of a place or a work and no person's: "Kariba Dam"."""
    words = text.split()
    return bool(words) and (words[-1].lower() in rules().people.things or spot_of(text).state is not None)


def _with_article(name: str, text: str) -> bool:
    """Whether the bare name stands in the text behind "the", as no person's does: "the | Blue Nile", "the | Mandaya dam"."""
    words = name.split()
    bare = len(words) <= _BARE and rules().people.titles.isdisjoint(word.lower() for word in words)
    return bare and f"the {name} " in f"{text} "


@cache
def _offices_pattern() -> re.Pattern[str]:
    names = sorted(rules().office, key=len, reverse=True)
    deputies = "|".join(map(re.escape, sorted(rules().people.deputies | rules().people.private)))
    return re.compile(rf"\b(?:({deputies})[ -])?({'|'.join(map(re.escape, names))})\b")


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s").removesuffix("\u2019s") for word in _WORD.findall(text)]


@cache
def _words_of_actors() -> frozenset[str]:
    return frozenset(word.lower() for name in actor_lexicon().names for word in _words(name.form))
