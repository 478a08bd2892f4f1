"""Who keeps away, who spares whom, whose minister it is, and what was put off some time ago.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru will not attend the reading of the judgment by the International Court of Justice.",
        "Chad will boycott the vote of the UN General Assembly.",
        "Oman would not take part in the ballot, its envoy said.",
    ],
)
def test_a_vote_is_held_whoever_stays_away(read: Read, text: str) -> None:
    assert "cancelled" not in {act.status for act in read(text)}


def test_a_summit_is_off_for_who_stays_away(read: Read) -> None:
    (act,) = read("Kenya will boycott the summit in Kampala on June 28.")
    assert act.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "The United States said on Tuesday it would not impose sanctions on Serbia.",
        "Canada will not impose sanctions on Peru, its minister said.",
        "The EU said that it would not introduce sanctions against Chad.",
    ],
)
def test_sanctions_that_will_not_be_imposed_are_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("sanctions", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president will meet Chile's on May 26, his office said. The encounter was put off last month.",
        "Peru and Chile will sign an accord on May 26. The ceremony was postponed last week after a storm.",
        "Peru and Chile will hold talks on May 26. The meeting was delayed last winter by a strike.",
    ],
)
def test_what_was_put_off_some_time_ago_is_no_news(read: Read, text: str) -> None:
    assert [act.status for act in read(text)] == ["confirmed"]


def test_what_the_second_sentence_tells_to_be_put_off_is(read: Read) -> None:
    acts = read("Peru's president fell ill. The meeting with Chile's president was put off on Tuesday.")
    assert [act.status for act in acts] == ["postponed"]


@pytest.mark.parametrize(
    "text",
    [
        "French President Paul Aubert will speak with Mali's Assimi Goita on Friday.",
        "Chancellor Anna Vogt will speak again with Turkey's Levent Kaya on May 19.",
        "Peru's president is to speak to Chile's Gabriela Soto on Friday.",
    ],
)
def test_who_speaks_with_a_person_far_away_calls(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "call"


@pytest.mark.parametrize(
    "text",
    [
        "Norway's premier will speak with Denmark's Mette Holm in Oslo on Friday.",
        "Mali's premier will speak to the National Assembly on Friday.",
    ],
)
def test_who_speaks_at_a_place_or_to_a_house_does_not(read: Read, text: str) -> None:
    assert "call" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("WASHINGTON, May 15 - President Castellan will speak with China's Tang Hongyi on Friday.", "USA"),
        ("LIMA, May 15 - President Quiroga will meet Chile's president in Arica on Friday.", "PER"),
        (
            "AMMAN, May 15 - The royal court denied that the king would talk by phone with Israel's premier this week.",
            "JOR",
        ),
        (
            "NEW DELHI, May 15 - A missile test planned for Friday has been moved to May 26, defence sources said.",
            "IND",
        ),
    ],
)
def test_who_is_named_without_a_state_is_of_the_dateline(read: Read, text: str, actor: str) -> None:
    (act,) = read(text)
    assert actor in {one.actor for one in act.participants}


def test_ministers_in_a_city_are_not_of_its_state(read: Read) -> None:
    (act,) = read("A meeting of Sahel ministers in Accra this Friday has been postponed, Mali said.")
    assert "GHA" not in {one.actor for one in act.participants}


def test_a_parliament_in_a_city_is_of_its_state(read: Read) -> None:
    (act,) = read("The parliament in Accra will vote on the treaty on Friday.")
    assert "GHA" in {one.actor for one in act.participants}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Japan is sending a minesweeper to Oman on June 12.", "deployment"),
        ("Peru is releasing 20 Chilean sailors on Friday.", "exchange"),
        ("The EU is imposing sanctions on Mali from June 1.", "sanctions"),
        ("Italy is delivering six helicopters to Zambia next week.", "exchange"),
        ("Kenya is rotating its soldiers in Somalia on June 3.", "deployment"),
        ("India is testing a missile off Odisha on June 3.", "launch"),
    ],
)
def test_what_somebody_is_doing_on_a_day_ahead_is_due(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Japan is sending aid to Nepal.",
        "Peru is releasing water from a dam on the border with Chile this week.",
        "Peru sends aid to Chile on Tuesday after the quake.",
    ],
)
def test_what_goes_on_now_is_not(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("An emergency session on the treaty with Peru has been called for May 21.", "confirmed"),
        ("A meeting of Arab ministers was called for Friday.", "confirmed"),
    ],
)
def test_what_is_called_for_a_day_is_convened(read: Read, text: str, status: str) -> None:
    assert [act.status for act in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru has pushed back the closure of its consulate in Arica from May 31 to June 30.", "postponed"),
        ("The UN has delayed the closing of its base in Bunia from May 30 to June 30.", "postponed"),
        ("Poland put off the closing of its border with Belarus by two weeks, to June 3.", "postponed"),
        ("France has cancelled the closure of its embassy in Niger.", "cancelled"),
        ("Niger's parliament has taken off its agenda a vote, due on Thursday, on the treaty.", "cancelled"),
        ("The vote on the treaty with Chad, due on Thursday, was taken off the agenda.", "cancelled"),
        ("The trip of Peru's premier to Chile has been rearranged for May 28.", "postponed"),
    ],
)
def test_what_is_closed_later_and_what_is_off_the_agenda(read: Read, text: str, status: str) -> None:
    assert [act.status for act in read(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Poland said after closing the border with Belarus that traffic had fallen.",
        "Closing prices on the exchange in Peru fell on Friday, Chile said.",
    ],
)
def test_closing_is_mostly_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("NATO's exercise in Poland will go ahead without the Hungarian brigade on Friday.", {"NATO"}),
        ("Peru and Chile will hold talks on Friday without Bolivia.", {"PER", "CHL"}),
    ],
)
def test_who_is_left_out_takes_no_part(read: Read, text: str, actors: set[str]) -> None:
    (act,) = read(text)
    assert {one.actor for one in act.participants} == actors
