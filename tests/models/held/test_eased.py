"""Measures that were taken back, aid and rulings as reports tell of them, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman has withdrawn additional duties on Peruvian almonds, a notice said.",
        "Oman has lifted licensing requirements on sales of software to Peru.",
        "Oman suspended a ban on exports of gallium to Peru on Tuesday for one year.",
        "Oman removed the Peruvian general from its sanctions list on Tuesday.",
        "Oman cut tariffs on Peruvian cars on Tuesday.",
        "Peru said on Tuesday it had scrapped its embargo on Oman.",
        "Peru said on Tuesday that it had ended checks at its border with Chile on Sunday.",
    ],
)
def test_what_is_taken_back_is_an_act(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "Oman cut its tariffs forecast for Peru on Tuesday.",
        "Oman has not lifted its sanctions on Peru.",
        "Oman wants Peru to lift sanctions.",
        "Oman suspended talks with Peru over the ban on copper.",
        "Oman reduced its staff in Peru because of curbs.",
        "Oman dropped a threat of sanctions against Peru on Tuesday.",
        "Oman ended a year of sanctions on Peru.",
    ],
)
def test_what_only_goes_beside_a_measure_is_none(read: Read, text: str) -> None:
    assert "other" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("The World Trade Organization ruled on Tuesday that parts of a U.S. scheme break its rules.", "vote", dt.date(2024, 5, 14)),
        ("Ireland's Dail passed a bill on Tuesday banning imports from Peru.", "vote", dt.date(2024, 5, 14)),
        ("Russia on Tuesday blocked a U.S.-drafted Security Council resolution on space weapons.", "vote", dt.date(2024, 5, 14)),
        ("European Union ambassadors approved on Tuesday the use of profits from frozen Russian assets.", "vote", dt.date(2024, 5, 14)),
        ("Omani and Peruvian planes dropped 11 tonnes of food over Sudan on Tuesday.", "exchange", dt.date(2024, 5, 14)),
        ("Oman and Peru on Tuesday exchanged instruments of ratification for a defence pact.", "other", dt.date(2024, 5, 14)),
        ("Oman introduced licence requirements for chip tools on Tuesday.", "sanctions", dt.date(2024, 5, 14)),
        ("Judges at the World Court opened hearings on Tuesday in a dispute between Oman and Peru.", "meeting", dt.date(2024, 5, 14)),
        ("Oman filed a case against Peru at the World Court on Tuesday.", "other", dt.date(2024, 5, 14)),
        ("Oman suspended flights to Peru on Tuesday.", "sanctions", dt.date(2024, 5, 14)),
        ("Oman prolonged its sanctions on Peru by six months on Tuesday.", "sanctions", dt.date(2024, 5, 14)),
        ("Hungary vetoed EU sanctions on Peru on Tuesday.", "vote", dt.date(2024, 5, 14)),
        ("Oman and Peru signed a declaration on ending their dispute in Muscat on Tuesday.", "signing", dt.date(2024, 5, 14)),
    ],
)  # fmt: skip
def test_what_took_place_has_its_kind_and_day(read: Read, text: str, kind: str, first: dt.date) -> None:
    assert [(act.kind, act.first) for act in read(text)] == [(kind, first)]


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Peru have agreed to reopen all border crossings closed since last year's clashes.",
        "Oman and Peru agreed to send back their envoys and reopen closed consulates.",
        "Some 200 trucks loaded with food and fuel are due to enter Sudan on Friday from Chad.",
    ],
)
def test_what_only_describes_what_is_to_come_did_not_take_place(read: Read, text: str) -> None:
    """Posts that are closed are to open again, and trucks are loaded before they leave."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Oman lifted its sanctions on Peru with effect from June 4.",
        "The signing of the treaty between Oman and Peru has been brought forward to June 4.",
    ],
)
def test_what_is_in_force_later_did_not_take_place(read: Read, text: str) -> None:
    """A day to come is that of the act."""
    assert not read(text)


def test_a_ruling_names_whom_it_is_about(read: Read) -> None:
    """What judges ruled tells whose dispute it was."""
    (act,) = read("The World Court ruled on Tuesday that Oman must pay Peru ten million dollars.")
    assert {member.actor for member in act.participants} == {"ICJ", "OMN", "PER"}
