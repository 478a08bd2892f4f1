"""Land that judges between states give to one, and arms told by their type."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The World Court gave the islet of Tera to Peru on Monday.", "vote"),
        ("The International Court of Justice divided the bay between Peru and Chile on Monday.", "vote"),
        ("The islet of Tera was awarded to Peru by the International Court of Justice on Monday.", "vote"),
        ("Chile lost its case against Peru at the World Court on Monday.", "vote"),
        ("Oman delivered its first F-16 to Peru on Monday.", "exchange"),
        ("Russia delivered two S-400s to Oman on Monday.", "exchange"),
        ("A ship with 20 tanks from Oman docked in Callao on Monday.", "exchange"),
        ("The second batch of Omani shells reached Peru on Monday.", "exchange"),
        ("Oman sent 15 tanks and 130 soldiers to Peru on Monday.", "deployment"),
        ("Peru's junta sent home the last Omani soldiers on Monday.", "withdrawal"),
        ("The envoys of Oman and Peru rose from the table in Geneva on Monday after two days.", "talks"),
    ],
)
def test_what_took_place_is_told_by_its_matter(read: Read, text: str, kind: str) -> None:
    assert [mention.kind for mention in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lima gave the farm to a widow on Monday.",
        "The prize was awarded to an Omani writer by the court of Monaco on Monday.",
        "A ship with tourists from Oman docked in Callao on Monday.",
        "Oman delivered a note of protest to Peru on Monday.",
    ],
)
def test_other_gifts_and_courts_are_no_acts(read: Read, text: str) -> None:
    assert {mention.kind for mention in read(text)}.isdisjoint(("vote", "exchange"))


def test_no_type_of_arms_takes_part(read: Read) -> None:
    (mention,) = read("Oman handed six Rafales and two F-16s to Peru on Monday.")
    assert [member.actor for member in mention.participants] == ["OMN", "PER"]
