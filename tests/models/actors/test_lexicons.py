"""The data files hold what they promise, and a broken entry is refused with its place and a remedy."""

from __future__ import annotations

import pytest
import rtoml

from models.actors.countries import usual_names
from models.actors.holders import holders
from models.actors.lexicon import FOLDER, actor_lexicon
from models.errors import LexiconError

# Members of the United Nations count 193; the Holy See, Palestine, Kosovo and Taiwan are read as states, too.
_STATES = 197


def test_every_state_is_an_actor() -> None:
    """No state of the world is missing."""
    states = rtoml.load(FOLDER / "states.toml")
    assert len(states) >= _STATES
    assert {"XKX", "TWN", "PSE", "VAT", "SSD", "TLS"} <= set(states)


def test_ids_of_bodies_are_no_country_codes() -> None:
    """An id never means two actors."""
    lexicon = actor_lexicon()
    bodies = set(rtoml.load(FOLDER / "organisations.toml"))
    assert bodies.isdisjoint(usual_names())
    assert all(code == code.upper() and code.isalnum() for code in lexicon.display)


def test_every_name_leads_to_an_actor() -> None:
    """No name and no term points at an id without a display name."""
    lexicon = actor_lexicon()
    assert {name.actor for name in lexicon.names} <= set(lexicon.display)
    assert {term.actor for terms in holders().by_name.values() for term in terms} <= set(lexicon.display)
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


def test_a_broken_term_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the file, the entry and the remedy."""
    broken = {"common": [], "words": [], "holders": {"SWE": [["A B", "2001", "2002-01"]]}}
    monkeypatch.setattr("models.actors.holders.rtoml.load", lambda _: broken)
    holders.cache_clear()
    try:
        with pytest.raises(LexiconError, match=r"holders\.toml: SWE .*'2001' is no month; write"):
            holders()
    finally:
        monkeypatch.undo()
        holders.cache_clear()


def test_an_unknown_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt key does not pass in silence."""
    monkeypatch.setattr("models.actors.lexicon.rtoml.load", lambda _: {"SWE": {"demonym": ["Swedish"]}})
    actor_lexicon.cache_clear()
    try:
        with pytest.raises(LexiconError, match=r"states\.toml: \[SWE\] has unknown keys \['demonym'\]"):
            actor_lexicon()
    finally:
        monkeypatch.undo()
        actor_lexicon.cache_clear()
