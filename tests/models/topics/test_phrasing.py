"""How patterns are spelt out."""

from __future__ import annotations

import pytest

from models.topics.phrasing import Phrasing

PHRASING = Phrasing({"fly": ("flies", "flew", "flown", "flying")}, {"defence": "defense"})


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("embargo", {"embargo"}),
        ("tariff+", {"tariff", "tariffs"}),
        ("embassy+", {"embassy", "embassies"}),
        ("convoy+", {"convoy", "convoys"}),
        ("accuse~", {"accuse", "accuses", "accused", "accusing"}),
        ("agree~", {"agree", "agrees", "agreed", "agreeing"}),
        ("deny~", {"deny", "denies", "denied", "denying"}),
        ("fly~ home", {"fly home", "flies home", "flew home", "flown home", "flying home"}),
        ("{oil|gas} {field|}", {"oil field", "gas field", "oil", "gas"}),
        ("{a|b {c|d}}", {"a", "b c", "b d"}),
        ("air defence", {"air defence", "air defense"}),
        ("proxy-war", {"proxy-war", "proxy war"}),
        ("s-400", {"s-400"}),
    ],
)
def test_a_pattern_stands_for_all_its_phrases(pattern: str, phrases: set[str]) -> None:
    assert PHRASING.spell(pattern) == phrases
