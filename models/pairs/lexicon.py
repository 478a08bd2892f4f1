"""The cues of relation, read from relations.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import rtoml

from models.actors.lexicon import ActorLexicon
from models.errors import LexiconError
from models.pairs import cues as flags

_FILE = Path(__file__).with_name("relations.toml")
_VOWELS = "aeiou"


class RelationLexicon(NamedTuple):
    """Cues by their lower-case phrase, and the words around places; `bodies` and `generic` are kinds of actors."""

    cues: Mapping[str, int]
    places: frozenset[str]
    place_adjectives: frozenset[str]
    civilians: frozenset[str]
    backing: frozenset[str]
    trade: frozenset[str]
    lends: frozenset[str]
    venues: frozenset[str]
    bodies: frozenset[str]
    generic: frozenset[str]


def relation_lexicon(actors: ActorLexicon) -> RelationLexicon:
    """Read relations.toml; the kinds of actors are those of the reader's own lexicon.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    raw = rtoml.load(_FILE)
    cues: dict[str, int] = {}
    for key, cue, verbs in (
        ("directed_verbs", flags.DIRECTED, True),
        ("mutual_verbs", flags.MUTUAL, True),
        ("mutual_nouns", flags.MUTUAL, False),
        ("directed_nouns", flags.DIRECTED, False),
        ("bilateral", flags.BILATERAL, False),
        ("the_two", flags.THE_TWO, False),
        ("saying", flags.SAYING, False),
        ("barriers", flags.BARRIER, False),
        ("presence", flags.PRESENCE, False),
        ("mediation", flags.MEDIATION, False),
    ):
        for entry in _phrases(raw, key):
            for form in inflections(entry) if verbs else (entry,):
                cues[form] = cues.get(form, 0) | cue
    return RelationLexicon(
        cues=cues,
        places=frozenset(_phrases(raw, "places")),
        place_adjectives=frozenset(_phrases(raw, "place_adjectives")),
        civilians=frozenset(_phrases(raw, "civilians")),
        backing=frozenset(_phrases(raw, "backing")),
        trade=frozenset(_phrases(raw, "trade")),
        lends=frozenset(_phrases(raw, "lends")),
        venues=frozenset(_phrases(raw, "venues")),
        # Held here too, as every mention is asked whether it is one.
        bodies=actors.bodies,
        generic=actors.generic,
    )


def inflections(entry: str) -> Iterator[str]:
    """The forms of a verb written as its base form, or as its base form and irregular forms with "/"."""
    base, *irregular = entry.split("/")
    verb, _, particle = base.partition(" ")
    tail = f" {particle}" if particle else ""
    yield base
    yield from irregular
    yield _third_person(verb) + tail
    yield _stem(verb) + "ing" + tail
    if irregular:
        return
    yield _past(verb) + tail


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in _VOWELS else _stem(verb) + "ed"


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _stem(verb: str) -> str:
    """What -ed and -ing are added to."""
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1]
    short = len(verb) <= 4 or verb in ("expel", "deter", "rebuff", "confer")  # noqa: PLR2004 - one syllable
    if short and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
        return verb + verb[-1]
    return verb


def _phrases(raw: Mapping[str, Any], key: str) -> list[str]:
    value = raw.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word for word in value):
        raise LexiconError(f'{_FILE.name}: {key} must be a list of words; write {key} = ["…"]')
    for word in value:
        if word != word.lower().strip():
            raise LexiconError(
                f"{_FILE.name}: {key}: {word!r} must be in lower case without blanks around it"
            )
    return value
