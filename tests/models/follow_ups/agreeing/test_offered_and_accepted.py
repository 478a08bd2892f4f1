"""Days that one side proposes and the other accepts, talks that go on, and what had been off before, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


def one(read: Read, text: str) -> tuple[str, str, str | None]:
    (told,) = read(text)
    return told.kind, told.status, None if told.first is None else told.first.isoformat()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad has proposed June 4 for the talks with Niger, and Niger has agreed.", ("talks", "agreed", "2024-06-04")),
        ("Oman has proposed June 4 for the inspection of the mine, and the IAEA has accepted.", ("inspection", "agreed", "2024-06-04")),
        ("Ghana offered June 4 for a meeting with Togo, which Togo accepted.", ("meeting", "agreed", "2024-06-04")),
        ("Ghana has offered talks with Togo on June 4, an offer that Lome accepted.", ("talks", "agreed", "2024-06-04")),
        ("Kenya's president has asked his Somali counterpart to come for June 4, and he has accepted.", ("visit", "agreed", "2024-06-04")),
        ("Peru invited Chile's foreign minister to Lima for June 4 and she accepted.", ("visit", "agreed", "2024-06-04")),
        ("Japan has invited Kenya's president for June 4, and he has accepted.", ("visit", "agreed", "2024-06-04")),
        ("Japan's prime minister accepted Kenya's invitation for June 4.", ("visit", "agreed", "2024-06-04")),
        ("An invitation from Riga to Norway's premier for June 4 has been accepted.", ("visit", "agreed", "2024-06-04")),
        ("Togo has accepted June 4 for the signing of the pact with Benin.", ("signing", "confirmed", "2024-06-04")),
        ("Chad suggested June 4 for the talks; Niger agreed.", ("talks", "agreed", "2024-06-04")),
        ("Japan has invited Kenya's president for September.", ("visit", "possible", "2024-09-01")),
        ("Peru's president invited his guest, Ana Dovrin, to Lima.", ("visit", "possible", None)),
        ("Chad has proposed June 4 for the talks with Niger, and Niger has not agreed.", ("talks", "possible", "2024-06-04")),
        ("Chad has offered talks with Niger on June 4, and Niger has agreed to study the offer.", ("talks", "possible", "2024-06-04")),
        ("Chad has offered talks with Niger on June 4, and hopes that it will be accepted.", ("talks", "possible", "2024-06-04")),
    ],
)  # fmt: skip
def test_what_is_accepted_at_once_is_agreed(read: Read, text: str, told: tuple[str, str, str | None]) -> None:
    assert one(read, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The museum has proposed June 4 for the trial of a lamp.",
        "Peru has proposed June 4.",
        "Chad's prime minister has not accepted Niger's invitation for June 4.",
        "The minister read an invitation for June 4.",
        "Mr Ortiz invited Peru's king, an old friend, to dinner.",
    ],
)
def test_other_proposals_tell_none(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad and Niger held talks in Lome on Monday. They agreed to go on in Accra.", "Accra"),
        ("Chad and Niger ended talks in Lome on Monday and agreed to continue in Accra on June 4.", "Accra"),
        ("Chad and Niger negotiated in Lome on Monday. Both sides agreed to carry on in Accra.", "Accra"),
        ("Chad and Niger closed talks in Lome on Monday. They agreed to resume in Accra next week.", "Accra"),
        ("Chad and Niger agreed on the sidelines of a conference in Rome to resume talks in Accra.", "Accra"),
        (
            "Chad and Niger agreed on Monday on the margins of a summit in Rome to hold talks in Accra.",
            "Accra",
        ),
    ],
)
def test_talks_go_on_where_the_sides_agree(read: Read, text: str, place: str) -> None:
    (told,) = read(text)
    assert (told.kind, told.status, told.location) == ("talks", "agreed", place)


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger held talks and agreed to continue to trade in salt.",
        "Chad and Niger agreed on the sidelines of the summit.",
        "Chad and Niger met in Rome on Monday after the talks planned for March had been put off.",
        "Chad had to put off a visit to Niger in March because of a strike.",
        "Chad's talks with Niger in February had been called off by Niamey.",
    ],
)
def test_what_goes_on_with_something_else_or_was_off_before_tells_none(read: Read, text: str) -> None:
    assert not [told for told in read(text) if told.kind in ("talks", "visit")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's army and the rebels may observe a truce in Bardai.", "possible"),
        ("The warring sides in Chad could enter a ceasefire.", "possible"),
        ("Rebels in Chad will respect a ceasefire from June 4.", "confirmed"),
        ("Chad's general said that there had been no ceasefire at all.", "cancelled"),
        ("Chad said that no truce had begun.", "cancelled"),
    ],
)
def test_truces_may_be_observed_and_may_never_have_been(read: Read, text: str, status: str) -> None:
    (told,) = read(text)
    assert (told.kind, told.status) == ("other", status)


def test_both_who_agree_take_part_in_what_somebody_known_by_name_will_do(read: Read) -> None:
    (told,) = read("Chad and Niger have agreed that Ana Dovrin will make her first trip abroad to Niamey.")
    assert {member.actor for member in told.participants} == {None, "TCD", "NER"}
