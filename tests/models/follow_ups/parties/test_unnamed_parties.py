"""Who takes part where no state is named: bodies and people as told, and never the place of the act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

BODIES = (
    ("The rotating presidency was to meet on Friday.", "rotating presidency"),
    ("The cabinet will decide on Monday.", "cabinet"),
    ("A judge will decide on Monday whether to free the captain.", "judge"),
    ("MPs will vote on the pact on Tuesday.", "MPs"),
    ("Monitors from the three mediating states could be deployed in June.", "Monitors from the three mediating states"),
    ("The prosecutors of the two countries will inspect the camps next week.", "prosecutors of the two countries"),
    ("The two envoys will confer on the margins of an ASEAN summit in June.", "two envoys"),
    ("A joint commission will inspect the quays in June.", "joint commission"),
    ("A session of the canal authority due on Friday was cancelled.", "canal authority"),
    ("A meeting of the two leaders is likely in June.", "two leaders"),
    ("Both houses of parliament will sit in joint session on Friday.", "houses of parliament"),
    ("A decision on the zone may be taken by the Danish cabinet in July.", "Danish cabinet"),
)  # fmt: skip

PLACES = (
    (
        "The Chadian and Kenyan presidents will meet at the White House on June 25.",
        "White House",
        "White House",
    ),
    ("The UN Security Council is to meet on Friday at Niger's request.", None, None),
    ("In Vienna, the board holds a special session today.", "Vienna", "Vienna"),
    ("Peru will leave the Coffee Treaty in June.", None, "Coffee Treaty"),
)


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_names_the_body_that_acts(read: Read, text: str, body: str) -> None:
    assert body in [member.text for mention in read(text) for member in mention.participants]


@pytest.mark.parametrize(("text", "place", "no_party"), PLACES)
def test_keeps_places_apart_from_parties(
    read: Read, text: str, place: str | None, no_party: str | None
) -> None:
    (mention,) = read(text)
    assert mention.location == place
    assert no_party not in [member.text for member in mention.participants]


def test_the_second_of_two_joined_acts_has_the_subject_of_the_first(read: Read) -> None:
    first, second = read("Chile's foreign minister lands in Lima tonight and goes on to Quito on Friday.")
    assert (first.kind, second.kind) == ("visit", "visit")
    assert second.location == "Quito"
    assert "Chile" in [member.text for member in second.participants]


def test_a_dateline_is_no_party(read: Read) -> None:
    text = "BRUSSELS, May 15 - The two ministers of Peru and Chile spoke. The talks are to resume on Friday."
    assert all(member.text != "BRUSSELS" for mention in read(text) for member in mention.participants)
