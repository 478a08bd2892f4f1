"""Acts that are moved, called off, back on or denied in the middle of their lives, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read


def _day(month: int, day: int) -> dt.date:
    return dt.date(2024, month, day)


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Oman has moved its talks with Iran, which were to start on Monday, to June 6 because of floods.", "talks", _day(6, 6)),
        ("Oman and Iran have moved their talks, due on Monday, to June 6.", "talks", _day(6, 6)),
        ("Chad has pushed the summit, originally planned for Monday, back to June 6.", "summit", _day(6, 6)),
        ("Kenya has put the vote, planned for Monday, off until June 6.", "vote", _day(6, 6)),
        ("The exercise will not begin on Monday as planned but on June 1, NATO said.", "exercise", _day(6, 1)),
        ("The United States will not raise duties on Chinese goods on June 1 but has postponed the step to July 2.", "sanctions", _day(7, 2)),
        ("The EU will not impose duties on Kenyan tea in June and has delayed the measure until July 4.", "sanctions", _day(7, 4)),
        ("The king of Jordan will not visit Rome on Monday but will come on June 2.", "visit", _day(6, 2)),
        ("Peru and Chile will not sign the treaty this month; the signing has been moved to June 4.", "signing", _day(6, 4)),
        ("Chad has called off Monday's talks with Niger. The talks will now be held in Agadez on June 3.", "talks", _day(6, 3)),
        ("Oman and Iran have put off their talks, due on Monday. Both want more time. The talks are now to open on June 12.", "talks", _day(6, 12)),
        ("Floods push allied exercise to June 3", "exercise", _day(6, 3)),
    ],
)  # fmt: skip
def test_what_is_moved_has_its_new_day(read: Read, text: str, kind: Kind, first: dt.date) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "postponed", first)]


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("The session of the Chadian and Nigerien border commissions that fell through in January will be held on June 7.", "meeting", _day(6, 7)),
        ("The talks between Oman and Iran which collapsed in January will resume on June 4.", "talks", _day(6, 4)),
        ("The conference on Sudan postponed in March will take place in Nairobi on June 9, Kenya's foreign ministry said.", "meeting", _day(6, 9)),
        ("The meeting of the ministers of Chad and Niger, which was scrapped in March after a clash, is to be held on June 5.", "meeting", _day(6, 5)),
        ("The exchange that broke down in December will be carried out on June 12, Iran and Iraq said.", "exchange", _day(6, 12)),
        ("The Security Council will vote on June 3 on a draft on Libya, as it has done every year since 2014.", "vote", _day(6, 3)),
        ("Peru's foreign minister will meet Ana Paz, her counterpart from Chile, in Arica on June 3.", "meeting", _day(6, 3)),
        ("Japan's foreign minister will be in Manila on June 8 to sign the agreement on access with the Philippines.", "signing", _day(6, 8)),
        ("India's shipping minister will fly to Iran to sign the contract for the port on Monday, May 20.", "signing", _day(5, 20)),
        ("Peru's trade minister leaves for Chile on Friday to sign a pact on lithium on Saturday.", "signing", _day(5, 18)),
        ("The first 200 Kenyan officers will leave for Haiti on May 23.", "deployment", _day(5, 23)),
    ],
)  # fmt: skip
def test_what_has_a_day_again_or_at_last(read: Read, text: str, kind: Kind, first: dt.date) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "confirmed", first)]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union proposed talks between Chad and Sudan on Tuesday.",
        "Norway suggested a meeting with Iceland on Wednesday.",
        "Ghana's government discussed the coming summit with Togo on Wednesday.",
    ],
)
def test_the_day_of_the_verb_is_none_of_the_act(read: Read, text: str) -> None:
    """It is the article's own weekday, or the one before it."""
    assert [act.precision for act in read(text)] in (["none"], ["vague"])


@pytest.mark.parametrize(
    "text",
    [
        "Thailand's government defended the planned talks with Cambodia on the islands on Wednesday against critics.",
        "The General Assembly demanded an end of the US embargo on Cuba by 187 votes to two on Wednesday.",
        "The Security Council called for a truce by 14 votes to none on Wednesday.",
    ],
)
def test_what_is_spoken_of_or_counted_is_no_plan(read: Read, text: str) -> None:
    assert [act.first for act in read(text) if act.first is not None] == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The withdrawal that had been under consideration since April is off, Paris said.", "withdrawal", "cancelled"),
        ("Mali's foreign minister denied on Friday that his country had been set a deadline by ECOWAS.", "deadline", "cancelled"),
        ("Chad's government said that no deadline had been set by the African Union.", "deadline", "cancelled"),
        ("Peru and Chile will not meet on June 20 and have called off the talks.", "talks", "cancelled"),
        ("The talks between Peru and Chile will not be held next week and have been put off.", "talks", "postponed"),
        ("The king of Jordan will not visit Rome but his brother will on June 2.", "visit", "cancelled"),
    ],
)  # fmt: skip
def test_what_is_off_or_denied(read: Read, text: str, kind: Kind, status: Status) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Iran have moved their embassies, closed on Monday, to new quarters.",
        "Iran moved troops, which arrived on Monday, to the border.",
        "Protesters push talks to the brink.",
        "Kosovo denied that it had missed a deadline.",
    ],
)
def test_what_is_moved_in_place_is_no_act(read: Read, text: str) -> None:
    assert [act for act in read(text) if act.status in ("postponed", "cancelled")] == []


def test_agreements_signed_on_a_visit_leave_it_one(read: Read) -> None:
    (act,) = read("The Spanish premier will come to Rabat on June 5 to sign agreements and open a port.")
    assert act.kind == "visit"


@pytest.mark.parametrize(
    ("text", "kind", "status", "first"),
    [
        ("Kenya and Ethiopia settled on June 3 as the date of the border talks.", "talks", "confirmed", _day(6, 3)),
        ("June 22 is the new date for the French president's trip to Vietnam.", "visit", "postponed", _day(6, 22)),
        ("June 22 has been named as the day of the summit between Peru and Chile.", "summit", "confirmed", _day(6, 22)),
        ("Poland lengthened its deadline for Belarus from May 31 to June 30.", "deadline", "postponed", _day(6, 30)),
        ("India's naval visit to Iran on June 19 was cut from the programme.", "visit", "cancelled", _day(6, 19)),
        ("The signing of the treaty between Chad and Niger has slipped by ten days.", "signing", "postponed", None),
    ],
)  # fmt: skip
def test_days_named_cut_and_lengthened(
    read: Read, text: str, kind: Kind, status: Status, first: dt.date | None
) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, status, first)]


def test_a_day_that_is_denied_is_not_fixed(read: Read) -> None:
    text = "The Kremlin on Friday denied that June 5 had been settled as the date of the Russian-American summit."
    assert [act for act in read(text) if act.status == "confirmed"] == []
