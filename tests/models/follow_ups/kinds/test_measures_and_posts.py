"""Measures, missions, aid and terms as plain copy tells of them, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read

_JUNE_4 = dt.date(2024, 6, 4)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peru's counter-tariffs on Chilean wine will come into force on June 4.", "sanctions", "confirmed"),
        ("Peru's 100% surtax on Chilean cars will apply as of June 4.", "sanctions", "confirmed"),
        ("Peru's ban on wheat imports by road and rail from Chile goes into force on June 4.", "sanctions", "confirmed"),
        ("Peru's ban on Chilean cocoa shipments goes into force on June 4.", "sanctions", "confirmed"),
        ("Peru will add 682 items to its list of goods barred from export to Chile from June 4.", "sanctions", "confirmed"),
        ("Peru's parliament ratified a free trade agreement with Chile, which will enter into force on June 4.", "other", "confirmed"),
        ("Peru and Chile signed a pact, which will come into force on June 4.", "other", "confirmed"),
        ("The truce between Chad and Sudan will expire on June 4 unless both renew it.", "deadline", "confirmed"),
        ("The World Court announced that its advisory opinion on Chad would be read out on June 4.", "vote", "confirmed"),
        ("The World Court on Tuesday set June 4 for a hearing on charges against Chad.", "meeting", "confirmed"),
        ("Peru said its ministers would let relief convoys from Chile through on June 4.", "exchange", "confirmed"),
        ("Ghana said the resumption of direct flights to Togo, due on June 4, was going ahead.", "other", "confirmed"),
    ],
)  # fmt: skip
def test_reads_kind_status_and_day(read: Read, text: str, kind: Kind, status: Status) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, status, _JUNE_4)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peru and Chile agreed on Tuesday to withdraw the 30% levies they had put on each other's goods.", "other", "agreed"),
        ("Peru and Chile have reached agreement on cutting tariffs on wine to 15%.", "other", "agreed"),
        ("Peru and Chile have agreed to submit their sea border dispute to the World Court.", "other", "agreed"),
        ("Peru and Chile agreed that their border treaty will be submitted to both parliaments for ratification.", "vote", "agreed"),
        ("Peru and Chile have agreed to keep the Tacna border post open round the clock.", "other", "agreed"),
        ("Peru and Chile agreed to start a ferry service between Lima and Arica.", "other", "agreed"),
        ("Peru and Chile have agreed to reopen all border crossings closed since last year's clashes.", "other", "agreed"),
        ("Chad and the Red Cross agreed on Tuesday to allow two convoys of medicine along the coast road.", "exchange", "agreed"),
        ("Chad's army has accepted a U.N. request to let a relief convoy into Abeche.", "exchange", "agreed"),
        ("Peru may restrict copper exports to Chile, two officials said.", "sanctions", "possible"),
        ("Peru is reviewing whether to lift sanctions on Chile, its minister said.", "other", "possible"),
        ("The opposition in Peru has called for parliament to vote on the accord with Chile.", "vote", "possible"),
        ("The U.S. House may take up an aid package for Chad.", "vote", "possible"),
    ],
)  # fmt: skip
def test_reads_what_has_no_day(read: Read, text: str, kind: Kind, status: Status) -> None:
    """The day on which it was agreed is not the act's own."""
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, status, None)]


@pytest.mark.parametrize(
    "text",
    [
        "African members of the Security Council asked for more time to consult their capitals.",
        "Peru called for efforts to end the dispute with Chile.",
    ],
)
def test_asking_for_things_is_no_call_on_anybody(read: Read, text: str) -> None:
    """Time is asked for, and nobody is asked to consult."""
    assert not read(text)


def test_the_day_of_a_consent_sets_no_deadline(read: Read) -> None:
    """Who gives consent on a day gives nobody a time."""
    assert not read("Peru's parliament gave its consent on Tuesday to a free trade agreement with Chile.")


def test_the_step_has_its_day(read: Read) -> None:
    """What was decided in the sentence before takes effect on the day that the next one tells."""
    acts = read(
        "Peru's cabinet decided on Tuesday to freeze the assets of two Chilean banks. The step takes effect on June 4."
    )
    assert [(act.kind, act.first) for act in acts] == [("sanctions", _JUNE_4)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president ordered talks with Chile on Monday.",
        "Peru's president on Monday ordered an exercise near Chile.",
        "A court ordered the release of two Chilean fishermen on Monday, Peru said.",
    ],
)
def test_the_day_of_an_order_is_none_of_the_act(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chile will reopen its embassy in Lima in June.", {"CHL", "PER"}),
        ("Peru ordered the closure of the Chilean consulate in Lima by June 4.", {"PER", "CHL"}),
        (
            "The European Commission has proposed sanctions on companies in Serbia and Turkey.",
            {"EU", "SRB", "TUR"},
        ),
        ("The EU will impose tariffs on cars made in China from June 4.", {"EU", "CHN"}),
        ("Israel said Hamas had until Friday to accept the proposal.", {"ISR", "HAMAS"}),
        (
            "Some 200 trucks loaded with food and fuel are due to enter Sudan on Friday from Chad.",
            {"SDN", "TCD"},
        ),
        ("Supplies from Chile will arrive in Peru on Friday.", {"CHL", "PER"}),
    ],
)
def test_all_sides_take_part(read: Read, text: str, actors: set[str]) -> None:
    (act,) = read(text)
    assert {member.actor for member in act.participants} - {None} == actors


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru gave Chile 30 days to let in more aid.", "confirmed"),
        ("Peru gave Chile 30 more days to let in aid.", "postponed"),
    ],
)
def test_only_more_time_puts_a_deadline_off(read: Read, text: str, status: Status) -> None:
    """Of what is to be done more may be asked."""
    assert [(act.kind, act.status) for act in read(text)] == [("deadline", status)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru imposed tariffs on Chile on Tuesday, to take effect on June 4.", "sanctions"),
        ("Peru's cabinet approved sanctions on Chile on Tuesday, to take effect on June 4.", "sanctions"),
        ("Peru announced sanctions on Chile, effective June 4.", "sanctions"),
        ("Peru imposed tariffs on Chile with effect from June 4.", "sanctions"),
        ("Peru lifted its sanctions on Chile with effect from June 4.", "other"),
        ("Peru and Chile signed a treaty on Tuesday, to enter into force on June 4.", "other"),
        ("Peru has set June 4 as the date for the entry into force of its tariffs on Chile.", "sanctions"),
    ],
)
def test_what_is_decided_now_is_in_force_later(read: Read, text: str, kind: Kind) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "confirmed", _JUNE_4)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru imposed sanctions on Chile with immediate effect.",
        "Peru's king said on Tuesday that sanctions on Chile were effective.",
        "Peru had imposed tariffs on Chile, effective since January 4.",
        "Peru's minister announced a plan to take effect on traders in Chile.",
    ],
)
def test_what_is_in_force_is_not_to_come(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The lifting of sanctions on Chad has been postponed to June 4, Niger said.", "other", "postponed"),
        ("The easing of sanctions on Chad has been scrapped, Niger said.", "other", "cancelled"),
        ("Niger cancelled Thursday's aid flight to Chad.", "exchange", "cancelled"),
        (
            "An aid flight from Niger to Chad planned for Thursday has been cancelled.",
            "exchange",
            "cancelled",
        ),
        ("Niger will take Chad to the World Court, its president said.", "other", "confirmed"),
        ("Niger ordered Chad's ambassador to leave within 48 hours.", "deadline", "confirmed"),
        ("Two Chadian diplomats must leave Niger by Friday.", "deadline", "confirmed"),
    ],
)
def test_reads_other_turns(read: Read, text: str, kind: Kind, status: Status) -> None:
    """The end of measures is no measure, and flights with aid carry it."""
    assert [(act.kind, act.status) for act in read(text)] == [(kind, status)]
