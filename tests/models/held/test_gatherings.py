"""Meetings told beside what came of them. Sentences are read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "LIMA - The foreign ministers of Peru and Oman, meeting in Arica on Tuesday, agreed on a fish quota.",
        "Meeting in Arica on Tuesday, the ministers of Peru and Oman exchanged lists of prisoners.",
        "LIMA - Meeting behind closed doors in Arica on Tuesday, delegations of Peru and Oman drew up a plan.",
        "Peru's president, meeting in Arica on Tuesday with his Omani colleague, said he would sign.",
        "Envoys of Peru and Oman meeting in Arica on Tuesday failed to agree.",
        "Peruvian and Omani negotiators meeting at the border on Tuesday drew up a plan.",
    ],
)
def test_what_was_done_tells_that_they_met(read: Read, text: str) -> None:
    """Wherever those who met are named."""
    acts = [act for act in read(text) if act.kind == "meeting"]
    assert [str(act.first) for act in acts] == ["2024-05-14"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Oman, meeting in Arica on Friday, will discuss fish.",
        "The ministers, meeting in Arica, are to sign an accord of Peru and Oman.",
        "The two countries, meeting in Arica, have not agreed, Peru said of Oman.",
    ],
)
def test_what_is_still_to_be_done_does_not(read: Read, text: str) -> None:
    assert "meeting" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Arab leaders meeting at an extraordinary summit in Amman on Tuesday demanded a halt to Israeli strikes in Lebanon.", "ARABLEAGUE"),
        ("African heads of state meeting at an emergency summit in Addis Ababa on Tuesday called for peace in Sudan.", "AU"),
        ("Gulf rulers meeting at their yearly summit in Kuwait on Tuesday condemned Iran.", "GCC"),
    ],
)  # fmt: skip
def test_leaders_of_a_region_meet_as_its_body(read: Read, text: str, body: str) -> None:
    """At a summit, of which whom they speak of is no party."""
    (act,) = [act for act in read(text) if act.kind == "summit"]
    assert {one.actor for one in act.participants} - {"KWT", "ETH", "JOR"} == {body}
