"""Acts that a relative clause or the next words tell more of; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Mali's president will attend a summit that Togo hosts on Friday.", "summit", "2024-05-17"),
        ("Peru and Chile will hold talks that Brazil chairs on Friday.", "talks", "2024-05-17"),
        ("Peru and Chile will take part in a meeting which Brazil is to host on June 3.", "meeting", "2024-06-03"),
    ],
)  # fmt: skip
def test_who_hosts_it_and_when_are_of_the_same_act(read: Read, text: str, kind: str, first: str) -> None:
    """The host takes part."""
    (act,) = read(text)
    assert (act.kind, str(act.first)) == (kind, first)
    assert {"TGO", "BRA"}.intersection(str(one.actor) for one in act.participants)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Peru and Chile have put off their drill to June 3. It will now last until June 9.", "2024-06-09"),
        ("Peru and Chile will begin their drill on June 3. The drill ends on June 9.", "2024-06-09"),
        ("Mali's king will visit Chad on June 3. He will stay until June 5.", "2024-06-05"),
        ("The drill of Peru and Chile was delayed by a week to June 3. It is to run until June 9.", "2024-06-09"),
    ],
)  # fmt: skip
def test_how_long_it_lasts_is_told_next(read: Read, text: str, last: str) -> None:
    """Its first day stays."""
    (act,) = read(text)
    assert (str(act.first), str(act.last)) == ("2024-06-03", last)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Chadian president comes to Lima this week for talks with Peru's.", "visit"),
        ("Mali's foreign minister heads to Athens this week.", "visit"),
        ("Peru and Chile sign the accord this week in Quito.", "signing"),
        ("Washington gives Mali until June 3 before oil sanctions return", "sanctions"),
        ("New Haiti contingent leaves June 3", "deployment"),
        ("Norway has invited the rebels of Mali for talks in June.", "talks"),
        ("Oslo is pulling its last 300 commandos out of Mali by June 3.", "withdrawal"),
        ("Mali declared a truce with the rebels from June 3.", "other"),
    ],
)
def test_what_is_to_come_in_the_present_tense(read: Read, text: str, kind: str) -> None:
    """And in a few turns of phrase."""
    assert [act.kind for act in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Most oil from Iraq comes to Turkey this year by ship.",
        "The trade dispute comes to a head this week.",
        "Chad offers Mali power lines as minister visits",
        "Chadian wheat will cross Mali under seal, Bamako said.",
    ],
)
def test_what_only_goes_on_or_is_an_aside_is_no_act(read: Read, text: str) -> None:
    """Nor is a passage of goods to somewhere else."""
    assert read(text) == ()
