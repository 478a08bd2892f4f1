"""What did not come about and has a new day, what stands in no schedule, and what forces do, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A swap of captives between Chad and Niger did not take place and has been moved to June 3, both sides said.", "exchange"),
        ("The visit of the Saudi foreign minister to Beirut did not take place and has been put off to June 3, Lebanon said.", "visit"),
        ("Talks between Chad and Sudan due on Tuesday did not go ahead and were rescheduled for June 3.", "talks"),
        ("The drill did not begin on Tuesday as planned but was postponed to June 3, Peru said.", "exercise"),
    ],
)  # fmt: skip
def test_what_did_not_take_place_is_put_off(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "postponed")
    assert str(act.first) == "2024-06-03"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The talks between Chad and Niger did not bring peace and have been called a failure.", []),
        ("The swap between Chad and Niger did not take place and the army has cancelled leave.", ["cancelled"]),
        ("The visit did not take place and was called a farce.", ["cancelled"]),
    ],
)  # fmt: skip
def test_what_goes_on_otherwise_puts_nothing_off(read: Read, text: str, statuses: list[str]) -> None:
    assert [act.status for act in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There is no phone call with the Dutch king in the chancellor's diary, a spokesman in Vienna said on Wednesday.", "call"),
        ("There was no visit to Chad on the president's agenda, his office in Niamey said.", "visit"),
        ("There are no talks with Peru in the minister's calendar for next week, Chile said.", "talks"),
        ("There is no meeting with the Turkish minister in the ministry's schedule, Athens said, contradicting Ankara.", "meeting"),
    ],
)  # fmt: skip
def test_what_is_in_no_schedule_is_denied(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "There was no talks room in the ministry.",
        "There is no visit like a long one.",
        "There was no meeting in the original programme.",
    ],
)
def test_what_is_elsewhere_than_in_a_schedule_is_not(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Turkey will hold live firing off Cyprus on June 3, its navy said.", "exercise"),
        ("A Greek notice closes waters south of Crete for gunnery practice from June 3 to 5.", "exercise"),
        ("Romanian border guards will leave the crossing at Otaci in Moldova on June 3, Moldova said.", "withdrawal"),
        ("French gendarmes will leave the base at Dakar on June 3, Senegal said.", "withdrawal"),
    ],
)  # fmt: skip
def test_firing_and_guards(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs, fentanyl and the fate of two geologists are likely subjects.",
        "Sanctions on Chad are a possible topic.",
        "The EU envoy said that implementation would be the test.",
        "The border crossing will be the first test of the accord, Niger said.",
    ],
)
def test_what_an_act_only_is_in_other_words(read: Read, text: str) -> None:
    """It is named as a subject, or tries something out."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The border between Chad and Niger, shut since 1993, could be opened this summer.",
        "The bridge between Chad and Niger, built by France in 1962, may reopen in September.",
        "The railway from Chad to Niger, idle since 2019, will reopen on June 3.",
        "Talks between Chad and Niger, begun in 2022, will resume in Doha on June 3.",
    ],
)
def test_a_subject_begins_before_what_describes_it(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.start == 0
