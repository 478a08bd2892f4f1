"""A user's lexicon file adds to the shipped one, replaces and takes out, and fits it or is refused."""

from __future__ import annotations

from typing import Any

import pytest

from models.errors import LexiconError
from models.extending import extended

SHIPPED: dict[str, Any] = {
    "words": ["war", "raid"],
    "rules": [{"kind": "visit"}],
    "places": {"taiwan": {"names": ["strait"], "raises": True}, "cyprus": {"names": ["green line"]}},
}


def merged(own: dict[str, Any], *, new_keys: bool = False) -> dict[str, Any]:
    return extended(SHIPPED, own, where="mine.toml", new_keys=new_keys)


def test_a_file_of_nothing_changes_nothing() -> None:
    assert merged({}) == SHIPPED
    assert merged({"remove": {}}) == SHIPPED


def test_lists_are_joined_without_doubles_and_tables_by_key() -> None:
    added = merged({"words": ["raid", "feud", "feud"], "places": {"taiwan": {"names": ["matsu"]}}})
    assert added["words"] == ["war", "raid", "feud"]
    assert added["places"]["taiwan"] == {"names": ["strait", "matsu"], "raises": True}
    assert added["places"]["cyprus"] == SHIPPED["places"]["cyprus"]


def test_any_other_value_replaces_the_shipped_one() -> None:
    assert merged({"places": {"taiwan": {"raises": False}}})["places"]["taiwan"]["raises"] is False


def test_rules_of_the_users_own_come_first() -> None:
    """The first rule that fits decides."""
    assert merged({"rules": [{"kind": "call"}]})["rules"] == [{"kind": "call"}, {"kind": "visit"}]


def test_phrases_and_whole_entries_are_taken_out_before_others_are_added() -> None:
    own = {"words": ["feud"], "remove": {"words": ["raid"], "places": {"cyprus": True}}}
    assert merged(own)["words"] == ["war", "feud"]
    assert set(merged(own)["places"]) == {"taiwan"}
    assert "cyprus" in SHIPPED["places"]


def test_new_keys_at_the_top_stand_only_where_the_file_has_entries_by_name() -> None:
    assert merged({"aegean": {"names": []}}, new_keys=True)["aegean"] == {"names": []}
    with pytest.raises(LexiconError, match=r"mine\.toml: wrods is no key of this file; use one of places"):
        merged({"wrods": ["feud"]})


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"words": "feud"}, "words must be a list, as in the shipped file"),
        ({"places": ["taiwan"]}, "places must be a table, as in the shipped file"),
        ({"places": {"taiwan": {"raises": 1}}}, "places: taiwan: raises must be true or false"),
        ({"remove": ["raid"]}, "remove must be a table that mirrors the file"),
        (
            {"remove": {"words": ["riad"]}},
            "remove: words: 'riad' does not stand in the shipped list; write it",
        ),
        ({"remove": {"wrods": True}}, "remove: wrods does not stand in the shipped file; correct it"),
        ({"remove": {"words": "raid"}}, "remove: words must be true, for all of it, or a list"),
        ({"remove": {"words": False}}, "remove: words must be true, for all of it, or a list"),
    ],
)
def test_what_fits_nothing_is_refused_with_its_place_and_a_remedy(own: dict[str, Any], told: str) -> None:
    with pytest.raises(LexiconError) as refused:
        merged(own)
    assert str(refused.value).startswith("mine.toml: ")
    assert told in str(refused.value)
