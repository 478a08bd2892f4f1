"""Terms that somebody had been given and that are over set no deadline, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

OVER = (
    'Niger closed its border with Nigeria after an ultimatum ran out. "We gave them twelve days," a minister said.',
    "An ultimatum to Chad expired at midnight. Niger gave its neighbour ten days to free the soldiers.",
    "Chad's deadline for Niger lapsed on Tuesday. The government had given Niger 48 hours to reply.",
    'Niger shut the crossing hours after a deadline for Chad ran out. "We gave Chad ten days to think," the president said.',
    "Chad cut the line to Niger after an ultimatum to release six drivers expired. It had given Niger a week to free them.",
    'A time limit for Niger has run out. "They had two weeks to answer," said Chad\'s interior minister.',
    "Chad's ultimatum to Niger passed without a word. N'Djamena gave Niger three days to call back its troops.",
    "The deadline that Chad set for Niger elapsed on Monday. Niger had 72 hours to withdraw its customs officers.",
    "The cut-off for Niger's hauliers passed overnight. Chad gave them two months to register.",
    'Chad expelled three diplomats as its ultimatum to Niger ended. "I gave Niger ten days," its president said.',
)

RUNNING = (
    "Niger gave Chad ten days to free the soldiers.",
    "Before the deadline expired Chad gave in. Niger gave Chad ten days to free the soldiers.",
    "A first ultimatum ran out on Monday. Niger gave Chad until May 30 to free the soldiers.",
    "Chad expelled the envoy of Niger after its deadline passed. Chad gave Niger another 48 hours to close the consulate.",
)


@pytest.mark.parametrize("text", OVER)
def test_a_term_that_has_run_out_is_no_deadline(read: Read, text: str) -> None:
    """How long it was is only looked back at."""
    assert all(act.kind != "deadline" for act in read(text))


@pytest.mark.parametrize("text", RUNNING)
def test_a_term_that_runs_or_is_given_anew_is_one(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["deadline"]
