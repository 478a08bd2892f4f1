"""Acts that go ahead although others say that they are off, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

STANDING = (
    ("Kenya's president said he had not cancelled his visit to Uganda next Tuesday.", "visit", "2024-05-21"),
    ("Peru has not called off its talks with Chile on Friday, the minister said.", "talks", "2024-05-17"),
    ("Oslo had never put off its meeting with Riga on June 3, an official said.", "meeting", "2024-06-03"),
    ("Chad denied that its government had withdrawn from a border meeting with Niger on June 3.", "meeting", "2024-06-03"),
    ("Chile denied pulling out of talks with Peru in Lima on June 3.", "talks", "2024-06-03"),
    ("Chile denied a report that it had postponed its summit with Peru on June 3.", "summit", "2024-06-03"),
    ("The visit of Peru's president to Chile on June 3 is unaffected by the strike.", "visit", "2024-06-03"),
    ("Friday's summit of Peru and Chile in Lima will not be affected by the earthquake.", "summit", "2024-05-17"),
    ("Talks between Peru and Chile remain on schedule for Friday despite the row.", "talks", "2024-05-17"),
    ("A Polish delegation is still on course to visit Georgia on June 3.", "visit", "2024-06-03"),
    ("A visit of inspectors to two sites in Syria is still on for Friday, a spokesman said.", "inspection", "2024-05-17"),
    ("The summit of Peru and Chile, due on June 3, was going ahead, Lima said.", "summit", "2024-06-03"),
    ("Oslo denied that it had called off an exercise with Riga on June 3.", "exercise", "2024-06-03"),
    ("Chad's negotiators are on track to meet their Sudanese counterparts on June 3.", "meeting", "2024-06-03"),
)  # fmt: skip
UNDATED = (
    "Chad's presidency said reports that a call with the Nigerian president had been scrapped were untrue.",
    "Reports that the summit of Peru and Chile had been cancelled are false, Lima said.",
)
OF_NOTHING = (
    "Peru said the harvest would not be affected by the earthquake.",
    "Peru's minister is on course to win the election on Friday.",
    "Talks between Peru and Chile are on track.",
    "Chile has not postponed a decision on its budget.",
    "The king is still on holiday after his visit to Oslo on Friday.",
    "Chad said the harvest was going ahead on Friday.",
    "The ferry from Oslo to Riga is on schedule.",
)
DAYS_OF_NOUNS = (
    ("Next Friday's summit of Peru and Chile in Lima will go ahead.", "2024-05-24"),
    ("Peru said Friday's summit with Chile in Lima would go ahead.", "2024-05-17"),
    ("Thursday's talks of Peru and Chile will take place in Lima.", "2024-05-16"),
    ("Tomorrow's summit of Peru and Chile is to open with a dinner.", "2024-05-16"),
    ("Monday's talks of Peru and Chile in Lima will continue in Santiago.", "None"),
)


@pytest.mark.parametrize(("text", "kind", "day"), STANDING)
def test_an_act_that_nobody_called_off_stands(read: Read, text: str, kind: str, day: str) -> None:
    assert [(act.kind, act.status, str(act.first)) for act in read(text)] == [(kind, "confirmed", day)]


@pytest.mark.parametrize("text", UNDATED)
def test_an_act_of_which_only_false_reports_say_that_it_is_off_stands(read: Read, text: str) -> None:
    assert [act.status for act in read(text)] == ["confirmed"]


@pytest.mark.parametrize("text", OF_NOTHING)
def test_what_goes_well_is_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(("text", "day"), DAYS_OF_NOUNS)
def test_the_day_before_a_subject_is_that_of_its_act(read: Read, text: str, day: str) -> None:
    assert [str(act.first) for act in read(text)] == [day]
