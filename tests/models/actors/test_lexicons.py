"""The data files hold what they promise, and a broken entry is refused with its place and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.actors.countries import usual_names
from models.actors.extractor import ActorExtractor
from models.actors.holders import read_holders
from models.actors.lexicon import actor_lexicon
from models.errors import LexiconError
from models.lexicons import SHIPPED, Lexicons

# Members of the United Nations count 193; the Holy See, Palestine, Kosovo and Taiwan are read as states, too.
_STATES = 197


def test_every_state_is_an_actor() -> None:
    """No state of the world is missing."""
    states = SHIPPED.load("actors/states.toml")
    assert len(states) >= _STATES
    assert {"XKX", "TWN", "PSE", "VAT", "SSD", "TLS"} <= set(states)


def test_ids_of_bodies_are_no_country_codes() -> None:
    """An id never means two actors."""
    lexicon = actor_lexicon()
    bodies = set(SHIPPED.load("actors/organisations.toml"))
    assert bodies.isdisjoint(usual_names())
    assert all(code == code.upper() and code.isalnum() for code in lexicon.display)


def test_every_name_leads_to_an_actor() -> None:
    """No name and no term points at an id without a display name."""
    lexicon = actor_lexicon()
    assert {name.actor for name in lexicon.names} <= set(lexicon.display)
    terms = read_holders(SHIPPED, lexicon.display).by_name.values()
    assert {term.actor for held in terms for term in held} <= set(lexicon.display)
    assert {state for home in lexicon.homes.values() for state in home.states} <= set(lexicon.display)


def test_no_form_names_two_states() -> None:
    """A form that two actors share stands in masks.toml with a rule to tell them."""
    owners: dict[str, set[str]] = {}
    for name in actor_lexicon().names:
        owners.setdefault(name.form, set()).add(name.actor)
    assert {form: actors for form, actors in owners.items() if len(actors) > 1} == {}


def test_a_mask_hides_no_whole_name() -> None:
    """A mask that equals a name would silence it."""
    lexicon = actor_lexicon()
    assert {name.form for name in lexicon.names}.isdisjoint(lexicon.masks)


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "holders.toml",
            '[holders]\nSWE = [["A B", "2001", "2002-01"]]',
            r"SWE .*'2001' is no month; write",
        ),
        ("holders.toml", '[holders]\nATLANTIS = [["A B", "2001-01", ""]]', "ATLANTIS is no actor; add it"),
        ("states.toml", '[SWE]\ndemonym = ["Swedish"]', r"\[SWE\] has unknown keys \['demonym'\]"),
        ("states.toml", '[ATL]\nnames = ["Atlantis"]', r"\[ATL\] is no ISO 3166-1 alpha-3 code"),
        ("organisations.toml", '[SWE]\nname = "S"\nkind = "body"', "is a state's code; choose another id"),
        ("organisations.toml", '[LEAGUE]\nname = "League"', 'kind must be "body", "territory" or "group"'),
        (
            "organisations.toml",
            '[LEAGUE]\nname = "League"\nkind = "group"\nhome = ["ATL"]',
            "names ATL, which",
        ),
        (
            "organisations.toml",
            '[LEAGUE]\nname = "League"\nkind = "group"\nuntil = "2001"',
            "until must be a year",
        ),
        ("masks.toml", '[shared]\nNorth = { otherwise = "PRK" }', r"\[shared\] North has unknown keys"),
    ],
)
def test_a_broken_entry_is_refused(tmp_path: Path, file: str, text: str, told: str) -> None:
    """The message names the file, the entry and the remedy; a misspelt key does not pass in silence."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / file).write_text(text)
    with pytest.raises(LexiconError, match=rf"{file}: .*{told}"):
        ActorExtractor(Lexicons(tmp_path))
