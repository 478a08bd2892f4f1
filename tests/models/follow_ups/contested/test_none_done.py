"""Deeds of which somebody says that nobody has done them, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

NONE_DONE = (
    ("Congo's government repeated on Wednesday that there had been no withdrawal of Rwandan troops from North Kivu.", "withdrawal"),
    ("Congo's army said there had been no exchange of prisoners with the rebels of M23.", "exchange"),
    ("Chad's ministry replied that there had been no launch of a missile by Niger.", "launch"),
    ("Kinshasa said that not a single soldier of Rwanda had left Goma.", "withdrawal"),
    ("Niger's army said not one French soldier had left Niamey.", "withdrawal"),
    ("Rwanda said on Tuesday its troops had begun to withdraw from Goma, but Congo's army said not a single soldier had moved.", "withdrawal"),
    ("Rwanda said its troops had begun to leave Goma, but Congo said that not one truck had left.", "withdrawal"),
    ("Ukraine said that none of its prisoners in Russia had been handed over.", "exchange"),
    ("Niger's governor said none of the French soldiers had gone.", "withdrawal"),
    ("Iran said on Tuesday that no inspection had taken place near Natanz.", "inspection"),
    ("Moscow said no exchange of prisoners had been carried out with Kyiv.", "exchange"),
    ("Syria's government said that no inspectors of the OPCW had entered Homs.", "inspection"),
    ("Rwanda said no withdrawal of its troops from Congo had begun.", "withdrawal"),
    ("Chad said on Tuesday that no meeting had taken place in Oslo, contradicting Niger.", "meeting"),
    ("Togo said that the deadline set by Ghana had not run out.", "deadline"),
    ("Oman's ministry said on Monday that a Peruvian deadline for its trucks had not expired.", "deadline"),
    ("Chad said its troops had pulled out, but Niger's army said not a single gun had been moved.", "withdrawal"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NONE_DONE)
def test_a_deed_that_nobody_has_done_is_denied(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "cancelled", None)


@pytest.mark.parametrize(
    "text",
    [
        "There have been no talks between Chad and Niger since 2019, officials said.",
        "Chad said there had been no further exchange of prisoners with Niger.",
        "Chad said none of its soldiers had died.",
        "Not a single soldier has left Niamey.",
        "The minister said that no meeting had taken place with Niger for years.",
        "The plant, which no inspector had entered for nineteen months, is closed.",
        "No vote took place in the parliament of Chad.",
    ],
)
def test_what_contradicts_nobody_is_none(read: Read, text: str) -> None:
    """Background, and what happened to somebody."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The OPCW denied that its inspectors had been barred from a plant near Homs.",
        "Syria rejected a claim by Jordan that inspectors of the OPCW had been refused entry to a plant at Homs.",
        "The IAEA rejected on Tuesday a report by Israel's army that its inspectors had been turned back at Isfahan.",
        "Israel maintained that no inspection had taken place at Isfahan.",
    ],
)
def test_inspectors_who_as_some_say_were_kept_out(read: Read, text: str) -> None:
    """Whoever is right, one says that there was an inspection and another that there was none."""
    assert [(act.kind, act.status) for act in read(text)] == [("inspection", "cancelled")]


def test_who_says_that_there_was_no_inspection_has_no_part_in_it(read: Read) -> None:
    (act,) = read(
        "Inspectors of the IAEA arrived in Isfahan in Iran. Israel said that no inspection had taken place there."
    )
    assert act.kind == "inspection"
    assert {one.actor for one in act.participants} != {"ISR"}
