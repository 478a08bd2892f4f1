"""What only the lead makes likely."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read

LEAD = "LIMA, May 15 - Oman and Peru opened a new chapter on Wednesday and embraced in front of a choir.\n\nIt sang."


def test_a_lead_that_tells_of_a_joint_doing_makes_an_act_likely(read_all: Read) -> None:
    """Kind, parties, place and day are those of a meeting under the dateline, marked as not sure."""
    (act,) = (mention for mention in read_all(LEAD) if not mention.sure)

    assert act.kind == "meeting"
    assert {member.actor for member in act.participants} == {"OMN", "PER"}
    assert act.location == "LIMA"
    assert act.first is not None
    assert act.first.isoformat() == "2024-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "LIMA, May 15 - Oman and Peru will open a new chapter on Wednesday.",
        "LIMA, May 15 - A dispute between Oman and Peru was postponed on Wednesday.",
        "LIMA, May 15 - Oman said on Wednesday that Peru was a friend.",
        "LIMA, May 15 - Farmers sold more grapes on Wednesday.",
        "LIMA, May 15 - Oman called off on Tuesday what it had opened with Peru.",
        "LIMA, May 15 - Oman's sultan met the president of Peru on Wednesday.",
    ],
)
def test_nothing_is_likely_where_it_is_ahead_put_off_only_said_or_told_outright(
    read_all: Read, text: str
) -> None:
    """Nor where nobody of a state is named."""
    assert [mention for mention in read_all(text) if not mention.sure] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LIMA - Oman and Peru signed up on Tuesday for a line that will cross the desert.", "meeting"),
        ("Omani masons handed 30 tiles back on Tuesday, a year later than planned.", "other"),
        ("LIMA - Oman's masons began five days of exercises off the coast on Tuesday.", "exercise"),
    ],
)
def test_the_first_verb_decides_whether_it_is_done(read_all: Read, text: str, kind: str) -> None:
    """What comes after it may be ahead. Of one side and no noun of an act the kind is open."""
    assert [mention.kind for mention in read_all(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "LIMA - Peru disputed on Tuesday that the Chilean withdrawal from Arica had begun.",
        "LIMA - Peru contradicted Chile on Tuesday over whether the two armies met in Arica.",
        "LIMA - Peru questioned on Tuesday whether talks with Chile were held.",
    ],
)
def test_a_lead_that_disputes_an_act_makes_none_likely(read_all: Read, text: str) -> None:
    """Somebody says that it did not take place."""
    assert read_all(text) == ()
