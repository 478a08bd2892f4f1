"""Acts told as planned, of which the same clause says that they are off, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read

_JUNE_4 = dt.date(2024, 6, 4)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru's 12% duty on Chilean wine due to start on June 4 will not go ahead, the trade ministry said.", "sanctions"),
        ("Kenyan sanctions on Uganda, due to take effect on June 4, will not take effect.", "sanctions"),
        ("A tariff on Kenyan tea planned for June 4 will not go ahead, Tanzania said.", "sanctions"),
        ("A hearing between Chad and Niger due to open on June 4 will not take place, the court said.", "meeting"),
        ("Chile's plan to reopen its consulate in Lima on June 4 has been abandoned, the ministry said.", "other"),
        ("A plan by Chile to send a delegation to Peru on June 4 has been dropped, the ministry said.", "visit"),
        ("Norway has decided against imposing duties on Danish steel from June 4.", "sanctions"),
        ("Norway decided not to impose duties on Danish steel from June 4.", "sanctions"),
        ("Chile will not go through with a visit to Peru planned for June 4, the minister said.", "visit"),
    ],
)  # fmt: skip
def test_what_the_clause_gives_up_is_cancelled(read: Read, text: str, kind: Kind) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "cancelled", _JUNE_4)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's plan to lift sanctions on Chile on June 4 has been welcomed by the bloc.", "confirmed"),
        ("Peru's duties on Chilean wine due to begin on June 4 will not hurt growth.", "confirmed"),
        ("Peru's plan to sign the pact with Chile on June 4 has not been abandoned.", "confirmed"),
        (
            "Duties due to take effect on June 4 will not go ahead if Chile signs the accord, Peru said.",
            "possible",
        ),
    ],
)
def test_what_is_only_said_of_it_leaves_it_as_planned(read: Read, text: str, status: Status) -> None:
    """What is welcomed, harmless or not dropped is still to come, and so is what only a condition would stop."""
    assert [act.status for act in read(text) if act.first == _JUNE_4] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Chile's president has revoked a decree calling a referendum on the border deal with Peru for June 4.", "vote", _JUNE_4),
        ("Chile's president has withdrawn a decree that called a referendum on the deal with Peru for June 4.", "vote", _JUNE_4),
        ("Egypt withdrew its request for a Security Council vote on Sudan on Friday.", "vote", dt.date(2024, 5, 17)),
        ("Egypt withdrew its request for a summit with Sudan.", "summit", None),
        ("Egypt withdrew a draft resolution on Sudan that was to be voted on by the Security Council on Friday.", "vote", dt.date(2024, 5, 17)),
    ],
)  # fmt: skip
def test_an_act_falls_with_the_paper_that_called_for_it(
    read: Read, text: str, kind: Kind, first: dt.date | None
) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "cancelled", first)]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt withdrew its request for a loan from Sudan on Friday.",
        "Egypt's president revoked a decree on fees at the border with Sudan.",
        "Egypt dropped a bill on fishing after talks with Sudan.",
    ],
)
def test_other_papers_take_no_act_along(read: Read, text: str) -> None:
    assert not read(text)


def test_a_decision_that_is_reversed_is_no_vote(read: Read) -> None:
    """What was decided is off, and nobody is to decide."""
    text = "Chile reversed a decision to open the Tacna crossing to Peruvian trucks on Thursday, the ministry said."
    assert [(act.kind, act.status) for act in read(text)] == [("other", "cancelled")]


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("A referendum on the island's status, initially planned for June, will take place on July 7, Peru said.", "vote", dt.date(2024, 7, 7)),
        ("A hearing in the case between Chad and Niger, originally planned for June 4, will take place on July 7.", "meeting", dt.date(2024, 7, 7)),
        ("EU tariffs on Chilean wine, which were to have come into effect on June 4, will now apply from July 7.", "sanctions", dt.date(2024, 7, 7)),
        ("Peru again delayed tariffs on Chile, this time to July 7.", "sanctions", dt.date(2024, 7, 7)),
        ("Imports from Peru will face a 25% U.S. levy from July 7 instead of June 4.", "sanctions", dt.date(2024, 7, 7)),
        ("Peru postponed until further notice a visit to Chile, the ministry said.", "visit", None),
        ("Peru postponed until further notice an anti-dumping duty on Chilean steel.", "sanctions", None),
        ("Peru gave Chile another month, until July 7, to settle its debts.", "deadline", dt.date(2024, 7, 7)),
        ("The EU granted Bosnia another three months, until July 7, to adopt a law.", "deadline", dt.date(2024, 7, 7)),
    ],
)  # fmt: skip
def test_what_comes_later_than_planned_is_postponed(
    read: Read, text: str, kind: Kind, first: dt.date | None
) -> None:
    assert [(act.kind, act.status, act.first) for act in read(text)] == [(kind, "postponed", first)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's first planned visit to Chile, in June, will take place on July 7.",
        "The first scheduled ferry from Peru to Chile will sail on July 7.",
    ],
)
def test_the_first_of_many_is_not_put_off(read: Read, text: str) -> None:
    assert [(act.status, act.first) for act in read(text)] == [("confirmed", dt.date(2024, 7, 7))]
