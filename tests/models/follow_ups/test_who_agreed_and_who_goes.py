"""What partners agreed may be done, accords that are dead, and whom both sides send, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

_JUNE_3 = dt.date(2024, 6, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Iran has agreed with the nuclear agency in Vienna that inspectors may visit the plant at Fordow.",
        "Iran has agreed with the International Atomic Energy Agency that inspectors may visit the plant at Fordow.",
        "Chad agreed with the United Nations that observers could inspect the depots at Faya.",
    ],
)
def test_what_partners_agree_may_be_done_is_agreed(read: Read, text: str) -> None:
    assert "agreed" in [act.status for act in read(text)]


def test_what_was_not_agreed_stays_open(read: Read) -> None:
    (act,) = read("Peru has not agreed with the Red Cross that delegates may visit the prison.")
    assert act.status == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "The Houthi movement on Monday declared the Amman agreement on the exchange of 900 detainees with Yemen dead.",
        "Peru declared the agreement on talks with Chile void.",
        "The deal on the withdrawal of Chadian troops from Niger is now dead, officials said.",
    ],
)
def test_an_act_of_an_accord_that_is_dead_is_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.status, act.first) == ("cancelled", None)
    assert "JOR" not in [one.actor for one in act.participants]


@pytest.mark.parametrize(
    "text",
    [
        "Peru would declare the agreement on talks with Chile dead.",
        "The deal on talks between Peru and Chile is not dead.",
    ],
)
def test_an_accord_that_may_live_is_not(read: Read, text: str) -> None:
    assert "cancelled" not in [act.status for act in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ethiopia and Eritrea may send delegations to Djibouti for talks on their border on June 3.",
            "talks",
        ),
        ("Peru and Chile will dispatch negotiators to Quito on June 3 for a second round of talks.", "talks"),
        ("Peru will send envoys to Quito on June 3 for talks on the border.", "visit"),
        ("Peru and Chile will send troops to Quito on June 3.", "deployment"),
        ("Six hundred captives will go home to Chad on June 3.", "exchange"),
        ("The hostages from Peru are to walk free on June 3.", "exchange"),
        ("The tourists from Peru will go home on June 3.", "other"),
        (
            "African heads of state will meet in Kampala on June 3 for an extraordinary summit on Sudan.",
            "summit",
        ),
        (
            "African ministers will meet in Kampala on June 3 for talks ahead of the summit on Sudan.",
            "meeting",
        ),
    ],
)
def test_who_goes_tells_the_kind(read: Read, text: str, kind: str) -> None:
    act = read(text)[0]
    assert (act.kind, act.first) == (kind, _JUNE_3)


def test_the_place_of_an_accord_is_not_that_of_the_act(read: Read) -> None:
    (act,) = read("Yemen's government and the Houthis agreed in Amman on Tuesday to exchange 900 detainees.")
    assert act.location is None


def test_a_surname_is_the_person_who_was_named_in_full(read: Read) -> None:
    acts = read("Peruvian Foreign Minister Ana Quispe put off a trip. Quispe will now be in Oslo on June 3.")
    assert (acts[-1].kind, acts[-1].first) == ("visit", _JUNE_3)


def test_the_day_on_which_more_time_was_given_is_not_the_deadline(read: Read) -> None:
    (act,) = read("The bloc on Monday gave Peru two more weeks to free the crew.")
    assert (act.kind, act.status, act.first) == ("deadline", "postponed", dt.date(2024, 5, 16))


def test_by_that_day_goes_back_to_the_date_and_not_to_a_weekday_since(read: Read) -> None:
    acts = read(
        "Chad has until June 3 to pay Niger. By Sunday it had sent a third of the sum. Niger demands the rest by that day."
    )
    assert {act.first for act in acts} == {_JUNE_3}


def test_the_capital_of_a_dateline_with_the_day_first_takes_no_part(read: Read) -> None:
    (act,) = read(
        "Nairobi, 15 May (Baobab) - Chadian leaders will meet in Kampala on June 3, the African Union said."
    )
    assert "KEN" not in [one.actor for one in act.participants]
