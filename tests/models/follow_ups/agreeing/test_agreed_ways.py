"""How it is told that sides agreed: on what terms, where, by whom, and to go on with what.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "French forces will quit Chad under an understanding reached with N'Djamena, the premier said.",
        "The remaining Ugandan troops will leave Congo under an arrangement made with Kinshasa, he said.",
        "Turkish soldiers will withdraw from Idlib under a settlement reached with Damascus, the minister said.",
    ],
)
def test_what_is_done_under_an_understanding_is_agreed(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("withdrawal", "agreed")


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Oman and Iran agreed to continue with a second round in Muscat in June.", "talks", "Muscat"),
        (
            "Peru and Chile agreed to proceed with a third round of talks in Arica on June 3.",
            "talks",
            "Arica",
        ),
        ("Peru and Chile agreed to move on to expert-level talks in Arica on June 3.", "talks", "Arica"),
        ("Egypt and Sudan will go on to a joint exercise in Aswan on June 3.", "exercise", "Aswan"),
    ],
)
def test_one_goes_on_with_an_act(read: Read, text: str, kind: Kind, place: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.location) == (kind, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ministers of Peru and Chile agreed in Arica on Tuesday to sign a protocol.", None),
        ("Peru and Chile agreed at talks in Arica to hold a naval exercise off Callao in June.", "Callao"),
        ("Peru and Chile agreed to meet in Arica in June.", "Arica"),
    ],
)
def test_where_an_accord_was_made_is_not_where_the_act_is(read: Read, text: str, place: str | None) -> None:
    assert read(text)[0].location == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenya and Somalia agreed to hold talks after a week of fighting between clans in Gedo.", None),
        ("Peru and Chile will hold talks on Friday following attacks on fishermen in Arica.", None),
        ("Mali and Niger will hold talks in Gao after raids by bandits on the border.", "Gao"),
    ],
)
def test_where_the_trouble_was_is_not_where_the_talks_are(read: Read, text: str, place: str | None) -> None:
    assert read(text)[0].location == place


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda and Uganda agreed on Tuesday that Rwandan forces would withdraw from Ugandan territory.",
        "Chad and France agreed on Monday that French troops would withdraw.",
        "Chad and France agreed that French troops would pull out.",
    ],
)
def test_who_agreed_takes_part(read: Read, text: str) -> None:
    (act,) = read(text)
    assert len({one.actor for one in act.participants} - {None}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile have agreed to exchange prisoners captured in border clashes over the past two years.",
        "Peru and Chile have agreed to exchange prisoners seized in the last ten months.",
        "Oman and Yemen agreed to hold talks on the fishermen jailed during the past year.",
    ],
)
def test_a_length_of_time_gone_by_is_no_day_ahead(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.first is None


def test_the_last_weeks_of_a_month_lie_ahead(read: Read) -> None:
    (act,) = read("Chad and Niger will meet in the last two weeks of June.")
    assert act.first is not None


def test_the_period_that_is_talked_about_is_not_that_of_the_talks(read: Read) -> None:
    acts = read("Peru and Chile will hold talks on fishing quotas for the period from July to September.")
    assert [act.first for act in acts] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A visit to Seoul by the Mongolian president has been agreed in principle, officials said.",
            "visit",
        ),
        ("A meeting of the presidents of Chad and Niger was agreed on Tuesday, Libya said.", "meeting"),
        ("An exchange of prisoners between Chad and Niger has been agreed on, officials said.", "exchange"),
        ("Joint exercises of Oman and Kuwait have been agreed, the ministers said.", "exercise"),
    ],
)
def test_an_act_that_has_been_agreed_is(read: Read, text: str, kind: Kind) -> None:
    """The day beside it is that of the accord."""
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "agreed", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A visit to Seoul by the Mongolian president has not been agreed.",
        "The deployment of Polish tanks in Romania was agreed between the two governments in April.",
        "Chad freed 12 soldiers of Niger in a swap that was agreed in April.",
        "The visit of Mongolia's president agreed in April was a success.",
        "A statement on the dispute of Chad and Niger was agreed on Tuesday.",
    ],
)
def test_what_has_not_been_agreed_or_is_no_act_is_not(read: Read, text: str) -> None:
    assert "agreed" not in {act.status for act in read(text)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Canada's duty on Chinese cars takes effect in a week, on May 22.", "2024-05-22"),
        ("Peru and Chile will meet next week, on May 23.", "2024-05-23"),
        ("Peru and Chile will hold talks later this month, on May 30.", "2024-05-30"),
        ("Peru and Chile will hold talks in two weeks, on May 29.", "2024-05-29"),
    ],
)
def test_the_day_itself_counts_where_a_week_is_told_before_it(read: Read, text: str, day: str) -> None:
    (act,) = read(text)
    assert (str(act.first), str(act.last)) == (day, day)


def test_forces_are_posted(read: Read) -> None:
    (act,) = read("Forty Danish soldiers are to be posted in Estonia on June 2.")
    assert act.kind == "deployment"
