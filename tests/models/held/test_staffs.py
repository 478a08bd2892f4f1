"""Commands and companies that states withdrew, and trials that were moved. Read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "NATO withdrew its field command from Chad on Tuesday, rolling up its flag.",
        "Oman withdrew its headquarters from Chad on Tuesday.",
        "Oman pulled its mountain company out of Chad on Tuesday.",
        "Oman recalled its training mission from Chad on Tuesday.",
        "Oman brought home its last soldiers from Chad on Tuesday.",
        "The last plane with Omani marines took off from Abeche on Tuesday.",
    ],
)
def test_what_is_brought_home_was_withdrawn(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["withdrawal"]


@pytest.mark.parametrize(
    "text",
    [
        "Oman withdrew some staff from its embassy in Chad on Tuesday.",
        "Oman has moved the trial of eight Chadian officers to June.",
        "Oman said that it had no indication that Chad's forces had left Niger.",
        "Judges must first decide whether the court may hear Chad's suit against Niger.",
    ],
)
def test_staffs_of_embassies_trials_and_doubts_are_no_forces_that_went(read: Read, text: str) -> None:
    assert [act.kind for act in read(text) if act.kind in ("withdrawal", "deployment", "vote")] == []


def test_what_somebody_is_holding_on_another_day_is_ahead(read: Read) -> None:
    assert read("Chad is holding talks with Niger on Friday.") == ()
    assert [act.kind for act in read("Chad is holding talks with Niger in Rome.")] == ["talks"]
