"""What else is to be done, and what an act is only spoken of beside, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger agreed to honour the truce and to meet again in June.", "meeting"),
        ("Chad and Niger agreed on Monday to build a road and to hold talks in June.", "talks"),
        ("Chad and Niger decided to close the border and to exchange prisoners in June.", "exchange"),
    ],
)
def test_what_follows_and_to_is_an_act_with_its_own_time(read: Read, text: str, kind: str) -> None:
    dated = [act for act in read(text) if act.first is not None]
    assert [act.kind for act in dated] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders of Chad and Niger agreed at a summit on Thursday that migrants would be sent back to Chad.",
        "Chad and Niger agreed at a summit on cattle on Monday that herders would be registered.",
    ],
)
def test_what_is_agreed_at_a_summit_is_no_summit(read: Read, text: str) -> None:
    assert all(act.kind != "summit" for act in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The man who won Monday's election in Kenya has promised to fight crime within six months.",
        "Critics of the summit with Chad will march in Niamey on Saturday.",
        "The diplomat who brokered the summit of Chad and Niger will retire in June.",
    ],
)
def test_who_had_a_part_in_an_act_is_no_act(read: Read, text: str) -> None:
    assert all(act.kind == "other" for act in read(text))


def test_what_is_not_discussed_at_a_conference_is_not_due_then(read: Read) -> None:
    (act,) = read("Chad will not discuss a withdrawal of its soldiers at the Lome conference of June 12.")
    assert (act.kind, act.first and act.first.day) == ("meeting", 12)


def test_a_freeze_of_output_is_no_sanction(read: Read) -> None:
    (act,) = read("Kuwait will freeze its oil output on June 1.")
    assert act.kind == "other"


def test_what_is_prepared_has_its_own_day(read: Read) -> None:
    first, second = read(
        "Envoys of Chad and Niger will meet in Zinder on Friday to prepare a summit in Lome on June 3."
    )
    assert (first.kind, first.first and first.first.month) == ("meeting", 5)
    assert (second.kind, second.first and second.first.month) == ("summit", 6)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("After Monday's talks in Geneva, the Chadian sides will meet again in Lome on June 25.", 1),
        ("After Friday's talks in Geneva, the Chadian sides will meet again in Lome on June 25.", 2),
    ],
)
def test_a_weekday_just_gone_by_is_not_the_next_one(read: Read, text: str, count: int) -> None:
    """The next Friday is nearer than the last, of Wednesday."""
    assert len(read(text)) == count
