"""The names of actors, read from states.toml, organisations.toml and masks.toml beside this file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextvars import ContextVar
from typing import Any, Literal, NamedTuple

from models.actors.countries import usual_names
from models.actors.entries import (
    BODY_KEYS,
    ELSEWHERE_KEYS,
    SHARED_KEYS,
    STATE_KEYS,
    check,
    tables,
    text,
    words,
)
from models.errors import LexiconError
from models.lexicons import SHIPPED, Lexicons

How = Literal["name", "demonym", "capital", "institution", "group"]

_NO_PLURAL = ("s", "sh", "ch", "ese", "x", "men")


class Name(NamedTuple):
    """A form that names an actor.

    `plain` names count only where their neighbours allow it, `contextual` ones only where the document names the
    actor otherwise, and names with `until` only in documents of that year or earlier.
    """

    form: str
    actor: str
    how: How
    plain: bool = False
    contextual: bool = False
    until: int | None = None


class SharedName(NamedTuple):
    """A form that two actors share: `other` where one of `words` stands in the document, else `default`.

    Where `needs` is not empty, the form counts only in a document that holds one of its words; an `after_the`
    form only behind "the" and before no other capitalised word: "the North", but not "the North Atlantic".
    """

    form: str
    how: How
    default: str
    other: str
    words: tuple[str, ...]
    needs: tuple[str, ...]
    after_the: bool


class Elsewhere(NamedTuple):
    """Words that speak against, and for, a plain name meaning the state."""

    against: tuple[str, ...]
    support: tuple[str, ...]


class Home(NamedTuple):
    """The states whose governments a group fights or deals with, until the end of the year `until`, if any."""

    states: tuple[str, ...]
    until: int | None

    def on(self, day: dt.date | None) -> tuple[str, ...]:
        """The states on `day`; all where the day is not known."""
        return () if day is not None and self.until is not None and day.year > self.until else self.states


class ActorLexicon(NamedTuple):
    """Every way to name an actor, and what hides or qualifies a name."""

    names: tuple[Name, ...]
    display: Mapping[str, str]
    groups: frozenset[str]
    bodies: frozenset[str]
    homes: Mapping[str, Home]
    generic: frozenset[str]
    masks: tuple[str, ...]
    suffixes: frozenset[str]
    brands_behind: frozenset[str]
    brand_initials: frozenset[str]
    glued: tuple[str, ...]
    neighbours: frozenset[str]
    elsewhere: Mapping[str, Elsewhere]
    shared: tuple[SharedName, ...]


def read_actor_lexicon(lexicons: Lexicons) -> ActorLexicon:
    """Read the three files.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    states = tables(lexicons, "states.toml", STATE_KEYS)
    bodies = tables(lexicons, "organisations.toml", BODY_KEYS)
    masks = lexicons.load("actors/masks.toml")
    for key, known in (("elsewhere", ELSEWHERE_KEYS), ("shared", SHARED_KEYS)):
        for name, entry in masks.get(key, {}).items():
            check(entry, known, f"masks.toml: [{key}] {name}")
    usual = usual_names()
    display: dict[str, str] = {}
    for code, entry in states.items():
        if code not in usual:
            raise LexiconError(f"states.toml: [{code}] is no ISO 3166-1 alpha-3 code; correct or remove it")
        display[code] = entry.get("name", usual[code].name)
    for code, entry in bodies.items():
        if code in display or code in usual:
            raise LexiconError(f"organisations.toml: [{code}] is a state's code; choose another id")
        display[code] = text(entry, "name", f"organisations.toml: [{code}]")
    _check_ids(bodies, display)
    names = [
        *(
            name
            for code, entry in states.items()
            for name in _state_names(code, entry, display[code], usual[code].capital)
        ),
        *(name for code, entry in bodies.items() for name in _body_names(code, entry)),
    ]
    _check_owners(names, masks.get("shared", {}), bodies)
    brands = frozenset(words(masks, "brands_behind", "masks.toml"))
    return ActorLexicon(
        names=tuple(names),
        display=display,
        groups=frozenset(code for code, entry in bodies.items() if entry.get("kind") == "group"),
        bodies=frozenset(code for code, entry in bodies.items() if entry.get("kind") == "body"),
        homes={
            code: Home(tuple(words(entry, "home", f"organisations.toml: [{code}]")), entry.get("home_until"))
            for code, entry in bodies.items()
            if "home" in entry
        },
        generic=frozenset(code for code, entry in bodies.items() if entry.get("generic")),
        masks=tuple(
            phrase
            for key in ("geography", "instruments", "brands")
            for phrase in words(masks, key, "masks.toml")
        ),
        suffixes=frozenset(words(masks, "suffixes", "masks.toml")),
        brands_behind=brands,
        brand_initials=frozenset(brand[0] for brand in brands),
        glued=tuple(words(masks, "glued", "masks.toml")),
        neighbours=frozenset(words(masks, "neighbours", "masks.toml")),
        elsewhere={
            code: Elsewhere(
                tuple(words(entry, "against", f"masks.toml: [elsewhere] {code}")),
                tuple(words(entry, "for", f"masks.toml: [elsewhere] {code}")),
            )
            for code, entry in masks.get("elsewhere", {}).items()
        },
        shared=tuple(_shared(form, entry) for form, entry in masks.get("shared", {}).items()),
    )


def _check_ids(bodies: Mapping[str, Mapping[str, Any]], known: Collection[str]) -> None:
    for code, entry in bodies.items():
        for actor in (*entry.get("home", ()), *filter(None, (entry.get("acts_for"),))):
            if actor not in known:
                raise LexiconError(
                    f"organisations.toml: [{code}] names {actor}, which is no actor; correct the id"
                )


def _check_owners(names: Iterable[Name], shared: Collection[str], bodies: Collection[str]) -> None:
    owners: dict[str, str] = {}
    for name in names:
        owner = owners.setdefault(name.form, name.actor)
        if owner != name.actor and name.form not in shared:
            file = "organisations.toml" if name.actor in bodies else "states.toml"
            raise LexiconError(
                f"{file}: [{name.actor}] {name.form!r} names {owner} already; remove it there, "
                "or tell the two apart under [shared] in masks.toml"
            )


def _state_names(code: str, entry: Mapping[str, Any], display: str, capital: str) -> Iterator[Name]:
    where = f"states.toml: [{code}]"
    plain = bool(entry.get("plain"))
    yield Name(display, code, "name", plain=plain)
    for form in words(entry, "names", where):
        yield Name(form, code, "name")
    for form in words(entry, "demonyms", where):
        yield Name(form, code, "demonym")
        if not form.endswith(_NO_PLURAL):
            yield Name(form + "s", code, "demonym")
    capitals = words(entry, "capitals", where) if "capitals" in entry else [capital] if capital else []
    for form in capitals:
        yield Name(form, code, "capital")
    for form in words(entry, "institutions", where):
        yield Name(form, code, "institution")
    for form in words(entry, "contextual", where):
        yield Name(form, code, "institution", contextual=True)
    for form in words(entry, "contextual_capitals", where):
        yield Name(form, code, "capital", contextual=True)
    for form in words(entry, "prefixes", where):
        yield Name(form + "-", code, "demonym")


def _body_names(code: str, entry: Mapping[str, Any]) -> Iterator[Name]:
    where = f"organisations.toml: [{code}]"
    if entry.get("kind") not in ("body", "territory", "group"):
        raise LexiconError(f'{where}: kind must be "body", "territory" or "group"')
    how: How = "group" if entry["kind"] == "group" else "name"
    actor = entry.get("acts_for", code)
    for form in (text(entry, "name", where), *words(entry, "names", where)):
        yield Name(form, actor, how, plain=bool(entry.get("plain")), until=entry.get("until"))
    for form in words(entry, "contextual", where):
        yield Name(form, actor, how, contextual=True, until=entry.get("until"))


def _shared(form: str, entry: Mapping[str, Any]) -> SharedName:
    where = f"masks.toml: [shared] {form!r}"
    return SharedName(
        form,
        "demonym" if entry.get("demonym") else "name",
        text(entry, "default", where),
        text(entry, "other", where),
        tuple(words(entry, "words", where)),
        tuple(words(entry, "needs", where)),
        bool(entry.get("after_the")),
    )


_SHIPPED_ACTORS = read_actor_lexicon(SHIPPED)
ACTORS = ContextVar("actors", default=_SHIPPED_ACTORS)
actor_lexicon = ACTORS.get
"""Answers the names that the reader has which reads now: the shipped ones outside of a reading.

What an actor is, is asked from the depths of other rooms, where handing a lexicon down would say nothing.
"""
