"""One act told twice in an article, on "that day", and what an article only looks back on, as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

TWICE = (
    'Guyana and Suriname could sign a river protocol, a mediator said on Monday. "A text exists, and a signing is possible this year," he said.',
    'Japan\'s leader might visit China, a source said. "A trip is possible in June," the source said.',
    'Peru and Chile may sign a mining accord, an official said. "A signing could come this summer," she said.',
    'Turkey and Greece could hold a summit, Athens said. "A summit is possible this year," the spokesman said.',
    'France and Algeria may hold a phone call. "A call is possible next week," an aide said.',
    'Russia could withdraw its troops from Syria, a source said. "A pullout is possible this year," he said.',
    'Rwanda will withdraw its troops from Mozambique on June 30, it said on Tuesday. "The last soldier will leave Tete on that day," a minister said.',
    'Mali will deploy troops in Gao on June 30, it said on Monday. "A battalion will deploy to Ansongo on the same day," a general said.',
)  # fmt: skip
OVER = (
    "Talks between Chad and Sudan opened on Monday. Nothing was said. The two sides had already postponed the talks twice.",
    "The summit of Japan and China ended on Monday. Nothing was said. Tokyo had earlier put off the summit.",
    "Iran met the deadline. Nothing was said. The agency had previously extended the deadline.",
    "The EU imposed sanctions on Mali on Monday. Nothing was said. It had several times delayed the sanctions.",
    "Egypt opened a drill on Monday with Sudan. Nothing was said. Cairo had already cancelled the drill once.",
    "The term expired on Monday. Nothing was said. The bloc had threatened to suspend transfers to Guinean banks, and had already extended its ultimatum once.",
)  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
def test_an_act_told_again_is_one(read: Read, text: str) -> None:
    (told,) = read(text)
    assert told.first is not None


def test_that_day_is_the_day_ahead_and_not_that_of_the_report(read: Read) -> None:
    told = read(
        "Chad and Sudan will sign a pact on June 4, a mediator said on Monday. The border will reopen on the same day."
    )
    assert [str(one.first) for one in told] == ["2024-06-04", "2024-06-04"]


@pytest.mark.parametrize("text", OVER)
def test_how_often_it_was_put_off_before_puts_nothing_off(read: Read, text: str) -> None:
    assert read(text) == ()
