"""Votes of two parliaments on one treaty, and what their articles tell beside."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.houses import house_of
from tests.stream.ledger.timetable import after, article, lives, steps, told

TREATY = "the border treaty with"


@pytest.mark.parametrize(
    ("text", "names", "house"),
    [
        ("Chad's parliament will vote on the border treaty with Niger", {}, "TCD"),
        ("the parliament of Niger will vote on the border treaty with Chad", {}, "NER"),
        ("lawmakers in Niger vote on the border treaty with Chad on Friday", {}, "NER"),
        ("the vote on the treaty with Niger", {"TCD": "Chad's senate"}, "TCD"),
        ("Chad and Niger will vote on the border treaty", {}, None),
        ("a vote on the border treaty of Chad and Niger", {}, None),
        ("the premier plans to put her deal with Chad to parliament again", {}, None),
    ],
)
def test_whose_parliament_votes(text: str, names: dict[str, str], house: str | None) -> None:
    assert house_of(told("TCD NER", kind="vote", text=text, names=names)) == house


def test_only_votes_are_taken_by_a_house() -> None:
    assert house_of(told("TCD NER", text="Chad's parliament will receive the premier of Niger")) is None


def test_two_parliaments_vote_on_one_treaty_in_two_acts() -> None:
    """Though both votes name both states and the same matter."""
    first = told(
        "TCD NER", kind="vote", on="2025-06-10", text=f"Chad's parliament will vote on {TREATY} Niger"
    )
    other = told(
        "TCD NER", kind="vote", on="2025-06-19", text=f"Niger's parliament will vote on {TREATY} Chad"
    )
    acts = after(
        article("2025-06-01", first),
        article("2025-06-03", other, source="two"),
        now="2025-06-05",
    )
    assert [steps(act) for act in acts] == ["dated 06-01", "dated 06-03"]


def test_one_parliament_votes_once() -> None:
    assert lives(
        article("2025-06-01", told("TCD NER", kind="vote", on="2025-06-10", text=f"Chad's parliament will vote on {TREATY} Niger")),
        article("2025-06-10", told("TCD NER", kind="vote", status=None, on="2025-06-10", text=f"deputies in Chad ratified {TREATY} Niger")),
        now="2025-06-12",
    ) == ["dated 06-01, held 06-10"]  # fmt: skip


def test_the_plenary_votes_after_its_committee() -> None:
    """Told behind what the committee did, the vote of the whole house is an act of its own."""
    whole = told("TCD", kind="vote", status="expected", text="the full chamber is expected to vote on the pact", follows=True)  # fmt: skip
    some = told("TCD", kind="vote", status="expected", text="a vote on the pact is expected", follows=True)
    assert lives(article("2025-06-01", whole), now="2025-06-02") == ["told 06-01"]
    assert lives(article("2025-06-01", some), now="2025-06-02") == []


def test_a_journey_called_off_with_its_meeting_is_one_act() -> None:
    """On the same day in the same city: "has cancelled Thursday's meeting … the general will not go to Lima"."""
    meeting = told("OMN PER", kind="meeting", status="cancelled", on="2025-06-10", at="Lima", text="cancelled the meeting")  # fmt: skip
    visit = told("OMN PER", kind="visit", status="cancelled", on="2025-06-10", at="Lima", text="will not go to Lima", follows=True)  # fmt: skip
    acts = after(
        article("2025-06-01", told("OMN PER", kind="meeting", on="2025-06-10", at="Lima")),
        article("2025-06-05", meeting, visit),
        now="2025-06-06",
    )
    assert [steps(act) for act in acts] == ["dated 06-01, cancelled 06-05"]


def test_a_deadline_said_not_to_have_run_out_is_disputed() -> None:
    """Where another source has reported that it had."""
    (act,) = after(
        article("2025-06-01", told("OMN PER", kind="deadline", on="2025-06-10", text="gave Peru until June 10")),
        article("2025-06-11", told("OMN PER", kind="deadline", status=None, text="the deadline ran out"), source="two"),
        article("2025-06-12", told("OMN PER", kind="deadline", status="cancelled", text="the deadline had not run out"), source="three"),
        now="2025-06-13",
    )  # fmt: skip
    assert act.disputed
    assert act.state == "held"
