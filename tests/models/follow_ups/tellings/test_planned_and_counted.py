"""Acts that are being planned without a day, what only counts them, and what was off long ago, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

PLANNED = (
    ("French President Julien Marchais is planning a telephone call with Kenya's president.", "call"),
    ("Italy's foreign minister is planning a visit to Tripoli.", "visit"),
    ("Italy and Libya are planning talks in Tunis.", "talks"),
    ("Italy and Libya are preparing a meeting of their interior ministers.", "meeting"),
    ("The Italian premier is preparing a video call with the Libyan leader.", "call"),
    ("Japan is planning a summit with Pacific leaders in Nadi.", "summit"),
    ("Turkey and Libya plan a joint exercise off Misrata.", "exercise"),
    ("The IAEA is preparing an inspection of the plant in Natanz.", "inspection"),
    ("Russia and Ukraine are preparing a prisoner exchange.", "exchange"),
)


@pytest.mark.parametrize(("text", "kind"), PLANNED)
def test_what_is_being_planned_is_to_come(read: Read, text: str, kind: str) -> None:
    (told,) = read(text)
    assert (told.kind, told.status) == (kind, "confirmed")


MET = "The leaders of Chad and Niger will meet in Lome on June 4. "


@pytest.mark.parametrize(
    "text",
    [
        "It will be the eighth summit of the two states.",
        "It will be his tenth visit to Niger.",
        "That would be the 12th trip by a leader of Chad.",
        "This will be the sixth such meeting.",
        "The meeting will be the eighteenth round of border talks.",
        "It would be the twenty-first summit between the two.",
    ],
)
def test_what_only_counts_an_act_tells_no_other(read: Read, text: str) -> None:
    (told,) = read(MET + text)
    assert (told.kind, told.location) == ("meeting", "Lome")


def test_a_count_with_a_day_tells_the_act(read: Read) -> None:
    (told,) = read("The meeting will be the third round, on June 4, Chad and Niger said.")
    assert told.kind == "talks"


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger will meet in Lome in June, eight months after Chad walked away from a planned session.",
        "Chad and Niger will meet in Lome in June, a year after Chad pulled out of talks.",
        "Chad and Niger will meet in Lome in June, two weeks after Niger called off a round.",
        "Chad and Niger will meet in Lome in June, years after Niger scrapped a visit.",
        "The meeting of Chad and Niger in Lome in June is the first since Niger put off a visit.",
    ],
)
def test_what_was_off_long_ago_is_not_off_now(read: Read, text: str) -> None:
    assert all(told.status not in ("cancelled", "postponed") for told in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad condemned the move, a day after Niger cancelled a planned visit by its foreign minister.",
        "Chad walked away from a planned session with Niger on Wednesday.",
        "After months of delay, Chad called off the talks with Niger.",
    ],
)
def test_what_was_off_lately_is_off(read: Read, text: str) -> None:
    assert any(told.status == "cancelled" for told in read(text))
