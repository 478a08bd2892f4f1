"""Days behind what is said of a place, weekdays of a week on, and what is only recalled, as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

DAYS = (
    ("U.N. peacekeepers will leave their base at Beni, in Congo's Kivu province, on June 30.", "2024-06-30"),
    ("Peruvian and Chilean ministers will meet in Tacna, a city near the border, on June 12.", "2024-06-12"),
    ("The president of Ghana will visit Tamale, north of the lake, on June 3.", "2024-06-03"),
    ("Kenya and Oman will hold a drill off Lamu, an island close to Somalia, from May 20.", "2024-05-20"),
    ("Chad has cancelled the drill, which was to begin next Wednesday.", "2024-05-22"),
    ("The talks between Chad and Niger set for next Wednesday have been cancelled.", "2024-05-22"),
    ("The talks between Chad and Niger set for Wednesday have been cancelled.", "2024-05-15"),
)

ELSEWHERE = (
    "Peruvian and Chilean ministers will meet in Tacna, a city that was flooded in June.",
    "Ghana's president will visit Tamale, where he was born on June 3.",
)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_behind_a_described_place_is_that_of_the_act(read: Read, text: str, day: str) -> None:
    assert [str(mention.first) for mention in read(text)] == [day]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_the_day_of_what_was_there_is_not(read: Read, text: str) -> None:
    assert [mention.first for mention in read(text)] == [None]


def test_where_such_an_act_was_agreed_on_is_not_where_it_will_be(read: Read) -> None:
    (mention,) = read(
        "The navies of Kenya and Oman will hold a drill on June 9. Their commanders agreed on such a drill in Muscat in March."
    )
    assert (mention.kind, mention.location, str(mention.first)) == ("exercise", None, "2024-06-09")


@pytest.mark.parametrize("verb", ["carry out", "complete", "conduct", "begin"])
def test_what_takes_place_though_it_was_delayed_is_not_put_off_again(read: Read, verb: str) -> None:
    assert read(f"Togo, Benin {verb} delayed prisoner exchange") == ()
