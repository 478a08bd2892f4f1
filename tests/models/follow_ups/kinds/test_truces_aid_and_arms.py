"""Truces by other names, aid that is held back, arms deals given up and captives who go home, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("other", "agreed", "Chad's army and the M23 rebels agreed to a cessation of hostilities from May 20."),
        ("other", "agreed", "Both sides in the war in Chad have accepted a halt to the fighting from May 20."),
        ("other", "cancelled", "The Taliban turned down the offer of a truce over the feast."),
        ("other", "cancelled", "The Taliban rejected a ceasefire on Wednesday."),
        ("sanctions", "possible", "The EU may cut off budget support for Chad."),
        ("sanctions", "confirmed", "Norway will freeze aid to Chad from June 1."),
        ("sanctions", "cancelled", "Norway has dropped plans to suspend aid to Chad."),
        ("other", "confirmed", "Norway will resume aid to Chad on June 1."),
        ("exchange", "cancelled", "Peru has let its order for six Danish frigates lapse."),
        ("exchange", "cancelled", "Peru dropped the purchase of twelve Danish helicopters."),
        ("exchange", "cancelled", "The sale of twelve F-16 fighters to Peru has fallen through."),
        ("exchange", "postponed", "Denmark put off the sale of submarines to Peru until June."),
        ("exchange", "confirmed", "Two Greek soldiers held in Chad since March will fly home on Friday."),
        ("exchange", "postponed", "The return of four soldiers captured by Chad has been put off."),
        ("exchange", "confirmed", "Peru has paid for the Danish missiles and they will arrive on July 10."),
        ("exercise", "cancelled", "Peru and Chile will hold no exercise this year."),
        ("visit", "confirmed", "President Chang Mei-hua will transit Honolulu on June 14."),
        ("visit", "confirmed", "President Chang Mei-hua will spend the night of June 14 in Miami."),
        ("other", "postponed", "Direct flights between Peru and Chile have been put off to June 12."),
        ("other", "cancelled", "Turkey denied that it would reopen the border with Armenia on Monday."),
        ("inspection", "cancelled", "Iran has refused IAEA inspectors entry to Parchin."),
        ("inspection", "cancelled", "IAEA inspectors were turned away at Parchin."),
        ("inspection", "postponed", "An observation flight by Peru over Chile has been put off to May 20."),
        ("vote", "confirmed", "Zambia's judges will say on June 4 whether the minister can be handed over."),
        ("other", "confirmed", "The crossing between Oman and Yemen will be open for three days from Saturday."),
        ("other", "confirmed", "China will drop its duties on Peruvian wine on May 29."),
        ("other", "confirmed", "Spain will withdraw its ambassador from Managua on June 3."),
        ("other", "postponed", "The return of Spain's ambassador to Managua has been put off."),
        ("other", "confirmed", "Chad and Niger will exchange lists of prisoners on Friday."),
        ("exercise", "confirmed", "Peru and Chile will exercise with a British carrier off Callao on June 4."),
        ("deadline", "confirmed", "Time runs out on Friday for Iran to answer the agency."),
    ],
)  # fmt: skip
def test_kind_and_status(read: Read, kind: Kind, status: Status, text: str) -> None:
    assert (kind, status) in [(act.kind, act.status) for act in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru has not dropped its order for six Danish frigates.",
        "Peru may drop the purchase of six Danish frigates.",
        "Iran has not refused IAEA inspectors access, its envoy said.",
        "Greece met the deadline of the IMF on Wednesday.",
        "Oman will deliver no further arms to Chad.",
    ],
)
def test_nothing_is_called_off(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (17, "The army shelled a village on Wednesday, two days before a truce is to begin in Chad."),
        (20, "Peru's envoy flew home on Wednesday, five days before talks are to begin in Lima."),
        (None, "Peru called off the talks on Wednesday, two days before they were to begin in Lima."),
        (24, "Peru freed a lawyer, little more than a week before a visit by the king of Spain on May 24."),
    ],
)
def test_days_counted_to_an_act(read: Read, day: int | None, text: str) -> None:
    days = [act.first for act in read(text) if act.first is not None]
    assert days == ([] if day is None else [dt.date(2024, 5, day)])


@pytest.mark.parametrize(
    ("sides", "text"),
    [
        (
            {"YEM", "HOUTHI"},
            "The warring sides in Yemen have accepted a truce from May 20. The government of Yemen and the Houthis have been at war for a year.",
        ),
        (
            {"ISR", "HAMAS"},
            "Both sides accepted a ceasefire from noon on Saturday, Egypt said. Israel and Hamas had traded fire for days.",
        ),
        (
            {"USA"},
            "VANDENBERG, California, May 15 - The launch of a Minuteman missile planned for Thursday has been moved to Monday, May 20, because of a fire, the air force said.",
        ),
        ({"TWN"}, "President Lai Ching-te of Taiwan will stop in Houston on June 14 on his way to Belize."),
    ],
)
def test_sides(read: Read, sides: set[str], text: str) -> None:
    act = read(text)[0]
    assert {member.actor for member in act.participants} == sides
