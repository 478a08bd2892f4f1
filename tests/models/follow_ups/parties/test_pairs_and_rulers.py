"""Parties joined by "and" before a further verb, and those who govern a state, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chad wants to host a summit with Niger and Togo and has proposed Abeche as the place.",
        "Chad wants to hold talks with Niger and Togo and has offered Lome as the venue.",
        "Chad could host a meeting with Niger and Togo and is looking for a date.",
        "Chad hopes to hold a summit with Niger and Togo, and has written to both.",
        "Chad proposed a meeting with Niger and Togo and asked Mali to mediate.",
        "Chad will meet Niger and Togo and has asked Mali to mediate.",
        "Chad plans an exercise with Niger and Togo and will send two ships.",
        "Chad is to hold talks with Niger and Togo and will then report to the union.",
        "Chad may hold talks with Niger and Togo and has also written to Mali.",
        "Chad has agreed to hold talks with Niger and Togo and is drawing up a list.",
    ],
)
def test_a_verb_behind_the_second_and_takes_no_party_away(read: Read, text: str) -> None:
    """The last party is with whom, not the subject of what follows."""
    first = read(text)[0]
    assert [member.actor for member in first.participants] == ["TCD", "NER", "TGO"]


@pytest.mark.parametrize(
    "text",
    [
        "ECOWAS has extended its deadline for the junta in Niger to May 31, its chair said on Sunday.",
        "ECOWAS has set a deadline of May 31 for the authorities in Niger.",
        "ECOWAS has set a deadline of May 31 for the rulers in Niamey.",
        "ECOWAS has extended until May 31 its deadline for the government in Niamey to disarm the militias.",
        "ECOWAS has lifted its deadline for the soldiers in power in Niger.",
        "ECOWAS gave the junta in Niger until May 31 to free the president.",
        "ECOWAS set the generals in Niger a deadline of May 31 to step down.",
        "ECOWAS has put off its deadline for the officers in Niger until May 31.",
        "ECOWAS will hold talks with the government in Niamey on Monday.",
        "An ECOWAS envoy will meet the military rulers in Niger on Monday.",
    ],
)
def test_who_governs_there_is_the_state(read: Read, text: str) -> None:
    """The place names who has to do something, and not where the act is."""
    (found,) = read(text)
    assert {member.actor for member in found.participants} == {"ECOWAS", "NER"}
