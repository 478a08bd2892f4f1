"""What is told by what somebody calls it, what is said of a thing before the day, and days beside the act's own."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Oman will close its base at Adre in Chad, the oldest in the Sahel, on June 8.", "other", "2024-06-08"),
        ("Oman will withdraw its command in Chad, which led the war for five years, on June 8.", "withdrawal", "2024-06-08"),
        ("Oman will hand over two patrol boats, built in Salalah, to Chad on June 8.", "exchange", "2024-06-08"),
        ("Chad will hold talks with Niger, with which it has no ties, in Rome on June 8.", "talks", "2024-06-08"),
        ("Oman's sultan will visit Chad, his host of last year's talks, on June 8.", "visit", "2024-06-08"),
        ("Chad is to launch what it calls a weather satellite on June 8.", "launch", "2024-06-08"),
        ("Chad and Niger will hold what officials call a decisive round of talks in Rome on June 8.", "talks", "2024-06-08"),
        ("Chad and Niger will stage what is expected to be their largest exercise on June 8.", "exercise", "2024-06-08"),
        ("Ministers of Chad and Niger meet in Rome on June 8, the day before a deadline set by Oman runs out.", "meeting", "2024-06-08"),
        ("Chad's president will visit Niger on June 8, the day after a summit in Rome.", "visit", "2024-06-08"),
    ],
)  # fmt: skip
def test_the_day_behind_an_aside_is_the_act_s(read: Read, text: str, kind: str, day: str) -> None:
    assert [(act.kind, str(act.first)) for act in read(text)] == [(kind, day)]


def test_the_place_in_an_aside_is_not_the_act_s(read: Read) -> None:
    (act,) = read("Chad will sign the accord on the pipeline, the longest in Africa, on June 8.")
    assert act.location is None


@pytest.mark.parametrize(
    "text",
    [
        "Chad's minister will visit Niger, the minister said, and on June 8 a bridge will open.",
        "Chad's minister will visit Niger, which said on Monday that the border was shut.",
    ],
)
def test_what_is_no_aside_gives_no_day(read: Read, text: str) -> None:
    assert read(text)[0].first is None
