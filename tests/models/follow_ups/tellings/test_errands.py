"""What guests come to sign, and measures and sites told in other words, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Serbia's foreign minister will arrive in Cairo on June 3 for the signing of an air agreement with Egypt.",
        "Jordan's premier will be in Cairo on June 3 for the signing of the accord on water.",
    ],
)
def test_a_visit_is_made_for_a_signing(read: Read, text: str) -> None:
    visit, signing = read(text)
    assert (visit.kind, signing.kind) == ("visit", "signing")
    assert signing.first == dt.date(2024, 6, 3)
    assert "EGY" in [member.actor for member in signing.participants]


def test_the_signing_has_a_day_of_its_own(read: Read) -> None:
    text = "Britain's minister leaves for India on Friday for the signing of the accord on engines on Sunday."
    visit, signing = read(text)
    assert (visit.first, signing.first) == (dt.date(2024, 5, 17), dt.date(2024, 5, 19))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("U.S. tariffs on Canadian lumber will go up on June 3.", "sanctions"),
        ("Mexico will charge 15 percent on Chinese shoes from June 3.", "sanctions"),
        ("Indonesia will require export licences for nickel bound for Japan from June 3.", "sanctions"),
        ("Japan will put South Korean chip chemicals under export controls on June 3.", "sanctions"),
        ("The Group of Seven will cap the price of Russian oil at $50 from June 3.", "sanctions"),
        ("Australia will bar three Russian bankers from June 3.", "sanctions"),
        ("Brussels will put nine Belarusian judges on its sanctions list on June 3.", "sanctions"),
        ("The U.S. waiver for Iraqi purchases of Iranian power ends on June 3.", "deadline"),
        ("The IAEA will be let into Parchin in Iran on June 3.", "inspection"),
        ("Chemical weapons experts will enter Douma in Syria on June 3.", "inspection"),
        ("A French draft resolution on Sudan will be put to the Security Council on June 3.", "vote"),
        ("Kenya and Uganda will set their signatures under the trade agreement on June 3.", "signing"),
        ("Exports of Chilean copper to Peru will double by June 3.", "other"),
        ("Norway will add two frigates to its fleet in Iceland on June 3.", "other"),
    ],
)
def test_measures_sites_and_drafts(read: Read, text: str, kind: str) -> None:
    assert {act.kind for act in read(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Thailand's premier is to visit Phnom Penh on June 3 to sign the book of condolence.",
        "The French minister will fly to Rome on June 3 to meet the players.",
    ],
)
def test_no_signing_of_a_pact(read: Read, text: str) -> None:
    assert "signing" not in [act.kind for act in read(text)]
