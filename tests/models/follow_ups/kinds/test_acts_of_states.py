"""What states do to one another that has no date and no noun of its own, yet is an act that can be checked."""

from __future__ import annotations

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("vote", "confirmed", "The United States will veto the text."),
        ("other", "confirmed", "Norway will bring the matter before the Security Council."),
        ("other", "confirmed", "Peru would reply in kind, its foreign minister said."),
        ("other", "confirmed", "Danish crews will train in Latvia."),
        ("other", "confirmed", "Laos will shut its launch site."),
        ("exchange", "confirmed", "Chad will let 40 prisoners out of its jails."),
        ("deployment", "confirmed", "Sweden said that it would contribute warships to the force."),
        ("deployment", "possible", "Japan is considering sending two minesweepers to the Strait of Hormuz."),
        ("other", "possible", "Chile may order some of the diplomats to leave."),
        ("inspection", "confirmed", "A commission will look into the shooting at the bridge."),
        ("inspection", "confirmed", "Inspectors will be let into the plant."),
        ("other", "confirmed", "The rebels will go on fighting."),
        ("other", "confirmed", "Enrichment is to stop."),
        ("other", "possible", "Canada may stop buying Peruvian copper."),
        ("other", "confirmed", "Oman will lodge a complaint with the court."),
        ("other", "confirmed", "Ghana will build a fence along the river."),
        ("other", "possible", "Malta could leave the treaty."),
        ("meeting", "possible", "Mr Holm may see Mr Sato in Geneva next week."),
        ("visit", "expected", "The Danish foreign minister is expected here tomorrow."),
        ("visit", "confirmed", "The Danish foreign minister is due here on Monday."),
        ("talks", "confirmed", "Talks will go on in Vienna next Thursday."),
        ("talks", "possible", "Quito is hoping for talks with the rebels."),
    ],
)
def test_is_an_act_to_come(read: Read, kind: Kind, status: Status, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, status)
