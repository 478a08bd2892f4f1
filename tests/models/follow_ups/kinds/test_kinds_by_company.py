"""Kinds that who acts, or on whom, makes of a verb. Sentences are read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Ana Cruz may call China's Wei Guang in the coming weeks.", "call"),
        ("Peru's president will call Ana Cruz on Friday.", "call"),
        ("Ana Cruz is to ring Iran's Omid Rostami next week.", "call"),
        ("Peru will restore sanctions on Chilean copper on June 3.", "sanctions"),
        ("Peru plans to reintroduce tariffs on Chilean steel on June 3.", "sanctions"),
        ("Peru will snap back sanctions on Iran on June 3.", "sanctions"),
        ("UN nuclear experts are to enter Iran's plant at Natanz on June 3.", "inspection"),
        ("An IAEA team will enter the plant on June 3.", "inspection"),
        ("Ugandan troops will board planes for Mogadishu on June 3.", "deployment"),
        ("The stationing of Peruvian missiles in Chile has been postponed until next year.", "deployment"),
        ("The basing of Russian bombers in Belarus, planned for June 3, was called off.", "deployment"),
    ],
)
def test_the_kind_is_told(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru's president will call Ana Cruz a liar on Friday.", "call"),
        ("The speaker will call Parliament to order on Friday.", "call"),
        ("Peru's president will call National Assembly elections in June.", "call"),
        ("Chinese soldiers will enter the plant on June 3.", "inspection"),
        ("Police will board a tanker off Crete on June 3.", "deployment"),
        ("Peru and Chile agreed to free up trade in copper.", "exchange"),
        ("Russia agreed to free up grain exports from Ukraine.", "exchange"),
    ],
)
def test_other_company_makes_another_act(read: Read, text: str, kind: str) -> None:
    assert kind not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            (
                "The EU voted on Monday to impose new sanctions on Chad after granting Mali a waiver. "
                "The measures, against three banks, will take effect on June 3."
            ),
            {"EU", "TCD"},
        ),
        (
            "Peru imposed duties on Chilean steel on Friday. The tariffs will take effect on June 3.",
            {"PER", "CHL"},
        ),
        (
            (
                "Peru adopted new curbs on exports to Chile on Friday. Bolivia and Brazil were consulted. "
                "The curbs will take effect on June 3."
            ),
            {"PER", "CHL"},
        ),
    ],
)
def test_known_measures_are_those_of_who_imposed_them(read: Read, text: str, sides: set[str]) -> None:
    act = next(act for act in read(text) if act.first is not None and act.kind == "sanctions")
    assert {who.actor for who in act.participants} == sides
