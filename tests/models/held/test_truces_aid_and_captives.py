"""Truces, aid held back, captives at home and flights, as reports tell that they came about, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind
from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("other", "A cessation of hostilities between Chad and the M23 took effect at midnight on Tuesday."),
        ("sanctions", "Canada froze development aid to Chad on Tuesday."),
        ("sanctions", "British aid to Chad was suspended on Tuesday."),
        ("sanctions", "A Danish freeze on aid to Laos took effect on Tuesday."),
        ("other", "The African Union suspended Niger's membership on Tuesday."),
        ("exchange", "Four soldiers captured by Eritrea in 2008 returned to Djibouti on Tuesday."),
        ("exchange", "Two Greek soldiers held in Turkey since March flew home on Tuesday."),
        ("exchange", "A British woman jailed in Iran since 2016 landed in London on Tuesday."),
        ("exchange", "Ten American sailors seized by Iran were flown to Qatar on Tuesday."),
        ("exchange", "Six armoured vehicles given by Norway were driven off a ship in Chad on Tuesday."),
        ("other", "The first commercial flight in six years left Yemen for Jordan on Tuesday."),
        ("other", "Iran raised its flag over its embassy in Riyadh on Tuesday."),
        ("other", "Trains between Kenya and Uganda ran again on Tuesday."),
        ("other", "Paraguay moved its embassy to Jerusalem on Tuesday."),
        ("exchange", "A ship with wheat from Oman docked in Aden on Tuesday."),
        ("exchange", "Ukrainian sailors flew to Kiev in a swap for 35 Russians on Tuesday."),
        ("other", "Nicaragua withdrew its ambassadors from Spain and Germany on Tuesday."),
        ("other", "The railway from Uzbekistan to Herat was opened on Tuesday."),
        ("other", "The EU took the Maldives off its blacklist on Tuesday."),
        ("inspection", "A team of experts of the OPCW reached Douma on Tuesday."),
        ("vote", "Russia vetoed a draft on Syria on Tuesday."),
        ("vote", "The UN General Assembly elected five members of the council on Tuesday."),
    ],
)
def test_kind(read: Read, kind: Kind, text: str) -> None:
    assert [act.kind for act in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban have turned down a ceasefire.",
        "Iran's defence ministry answered that the money had been sent.",
        "Both sides went on shelling in Sudan.",
        "Peru has let its order for six Danish fighters lapse.",
        "Ireland handed its post to Polish soldiers on Tuesday.",
        "Chad and Niger exchanged lists of prisoners on Tuesday.",
        "The EU took measures against the Maldives on Tuesday.",
    ],
)
def test_none(read: Read, text: str) -> None:
    assert read(text) == ()


def test_day_of_an_early_hour(read: Read) -> None:
    (act,) = read(
        "VANDENBERG, California, May 15 - A missile was launched from California in the early hours of Tuesday"
        " and flew 6,700 kilometres to the Marshall Islands, the air force said."
    )
    assert act.first == dt.date(2024, 5, 14)
    assert [member.actor for member in act.participants] == ["USA"]


def test_within_hours_is_on_the_day_itself(read: Read) -> None:
    acts = read(
        "SEOUL, May 15 - The council adopted sanctions on North Korea on Wednesday. Within hours North Korea fired two missiles into the sea."
    )
    assert [act.first for act in acts if act.kind == "launch"] == [dt.date(2024, 5, 15)]
