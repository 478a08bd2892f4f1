"""Forces that leave, come or take up their duty, and captives and arms that change hands, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

_WITHDRAWALS = """
The French fighter jets based at N'Djamena in Chad will leave on June 3.
Turkish drones stationed in Somalia will go home on June 3.
The Italian air defence battery in Kuwait will head home on June 3.
The last Danish officers will leave Mali on June 3.
The Spanish frigate will leave the Black Sea on June 3, Romania's navy said.
The Indian detachment in the Maldives will be gone by June 3.
Dutch staff officers will be home from Iraq by June 3.
The Indonesian observers will leave Thailand on June 3.
The United States plans to leave Niger by June 3.
France will be out of Senegal by June 3, its defence minister said.
The Swedish contingent will clear out of Mali on June 3.
Russia will take its bombers home from Syria on June 3.
Russian peacekeepers will wind up their mission in Karabakh on June 3.
Rwanda's soldiers will cross back into Rwanda from Congo on June 3.
"""
_DEPLOYMENTS = """
American ground crews will start work at the Lask air base in Poland on June 3.
The first 150 Kenyan officers will leave for Haiti on June 3.
HMS Dauntless will leave for the Falkland Islands on June 3.
USS Nimitz will sail for the Gulf on June 3.
Indonesian observers will take up their posts on both sides of the border on June 3.
European Union monitors will begin their patrols in Armenia on June 3.
A Belgian detachment will rotate into Lithuania on June 3.
Ghana's contingent will leave Accra for Mali on June 3.
Polish gendarmes will go on duty in Kosovo on June 3.
The Kenyan advance team will land in Port-au-Prince in Haiti on June 3.
"""
_EXCHANGES = """
Israel and Hamas could exchange a soldier for 500 prisoners.
Russia and the United States might exchange a reporter for an agent held in Germany.
India and Pakistan could trade a pilot for 12 fishermen.
Two jailed Danes may be swapped for an Iranian banker, Denmark said.
The captured pilot will be exchanged for 40 Pakistani prisoners on June 3, India said.
China will let the Swedish bookseller leave on June 3.
Venezuela will put ten Americans on a plane to Texas on June 3.
The first F-16s will reach Ukraine on June 3, Denmark said.
The first Leopard tanks will arrive in Ukraine on June 3, Germany said.
India will get its first Rafale jets from France on June 3.
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(_WITHDRAWALS))
def test_forces_that_leave_withdraw(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["withdrawal"]


@pytest.mark.parametrize("text", _lines(_DEPLOYMENTS))
def test_forces_that_set_out_or_take_up_their_duty_are_deployed(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["deployment"]


@pytest.mark.parametrize("text", _lines(_EXCHANGES))
def test_people_given_for_people_and_arms_that_come_change_hands(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["exchange"]


def test_a_plan_to_leave_a_country_is_dropped(read: Read) -> None:
    (act,) = read("Paris drops plan to leave Gabon")
    assert (act.kind, act.status) == ("withdrawal", "cancelled")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iranian civil aircraft will leave Damascus on June 3.", "withdrawal"),
        ("President Petrov will leave Syria on June 3.", "withdrawal"),
        ("Syria will leave the treaty on June 3.", "withdrawal"),
        ("The rest of the Chadian soldiers are to be gone by June 3.", "withdrawal"),
        ("The ambassador of France will take up her post in Niamey on June 3.", "deployment"),
        ("French election observers will arrive in Gabon on June 3.", "deployment"),
        ("Danish soldiers will begin work on a bridge in Jutland on June 3.", "deployment"),
        ("Egypt and Iran will exchange ambassadors on June 3.", "exchange"),
        ("Chad and Niger will exchange territory for water rights on June 3.", "exchange"),
        ("The first six French tanks will arrive in Lithuania on June 3.", "exchange"),
    ],
)
def test_what_others_do_is_none_of_these(read: Read, text: str, kind: str) -> None:
    assert kind not in [act.kind for act in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russia will fire missiles in the Baltic Sea from June 3 to 6, Latvia said.", "exercise"),
        ("Turkish frigates will fire live rounds south of Rhodes on June 3.", "exercise"),
        ("North Korea will fire a ballistic missile on June 3.", "launch"),
        ("Duty on Brazilian steel to start on June 3", "sanctions"),
    ],
)
def test_what_goes_on_for_days_is_no_single_launch(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]


def test_a_ship_does_not_sail_as_announced(read: Read) -> None:
    (act,) = read("The destroyer USS Cole will not leave for the Black Sea on June 3 as announced.")
    assert (act.kind, act.status) == ("deployment", "postponed")
