"""Contingents that go home or give up their bases, cargoes that are unloaded, and forces that are only kept somewhere.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The last Danish soldiers in Mali will return this summer, the ministry said.", "withdrawal"),
        ("Two Portuguese battalions are to come home by June, the Angolan army said.", "withdrawal"),
        ("Fijian policemen are expected to return from the Solomon Islands next month.", "withdrawal"),
        ("Indian peacekeepers will close their base in Goma on June 4, the UN mission said.", "withdrawal"),
        ("French troops are to hand over their base near Faya to Chad on June 4.", "withdrawal"),
        ("Spanish marines will turn over the garrison to Mali on June 4.", "withdrawal"),
        ("A ship with 9,000 tonnes of rice from Vietnam will unload in Havana on June 3.", "exchange"),
        ("Forty howitzers for Romania will be unloaded in Constanta on June 3.", "exchange"),
        ("A Turkish freighter will offload tents and generators in Latakia on June 3.", "exchange"),
        ("A vessel with 12 Swedish howitzers will berth and unload in Gdansk on June 3.", "exchange"),
    ],
)
def test_those_who_leave_and_what_is_delivered(read: Read, text: str, kind: Kind) -> None:
    assert kind in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Serbia pledged to keep its troops away from the border with Kosovo.",
        "Peru has asked Chile to keep its soldiers away from the bridge at Tacna.",
        "Oman and Yemen undertook to keep their warships out of the strait.",
    ],
)
def test_forces_kept_away_are_not_sent(read: Read, text: str) -> None:
    assert read(text) == ()


def test_forces_kept_in_place_stay_a_deployment(read: Read) -> None:
    (act,) = read("Kenya will keep its soldiers in Somalia until June.")
    assert act.kind == "deployment"


@pytest.mark.parametrize(
    "text",
    [
        "The vehicles will travel by rail to Agadez in Niger.",
        "The howitzers will travel through Romania to Moldova.",
    ],
)
def test_goods_visit_nobody(read: Read, text: str) -> None:
    assert "visit" not in {act.kind for act in read(text)}


def test_who_travels_with_goods_does(read: Read) -> None:
    (act,) = read("Ministers of Chad will travel to Niger on Friday.")
    assert act.kind == "visit"


@pytest.mark.parametrize(
    "text",
    [
        "Peru asked for a second DNA test, officials in Chile said.",
        "Chile and Peru agreed to test a radio link between their coast guards for six months.",
        "Travellers from Peru will need a blood test from June 1, Chile said.",
    ],
)
def test_tests_of_no_weapon_are_no_launch(read: Read, text: str) -> None:
    assert "launch" not in {act.kind for act in read(text)}
