"""Datelines in the forms that newswires use."""

from __future__ import annotations

import datetime as dt

import pytest

from models.text.dateline import Dateline, find_dateline


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        (" date 2024-05-02 LISBON \u2014 Ministers", dt.date(2024, 5, 2), "LISBON"),
        ("2024-05-02 LISBON: Ministers", dt.date(2024, 5, 2), "LISBON"),
        ("LISBON, May 2 (Agency) - Ministers", None, "LISBON"),
        ("LISBON, May 2 - Ministers", None, "LISBON"),
        ("LISBON (AP) \u2014 Ministers", None, "LISBON"),
        ("LISBON, Portugal, May 2 - Ministers", None, "LISBON, Portugal"),
        ("PORTO/LISBON | May 2 \u2014 Ministers", None, "PORTO/LISBON"),
        ("LISBON, 2 May 2024 (Reuters) - Ministers", dt.date(2024, 5, 2), "LISBON"),
        ("LISBON, May 2, 2024 /PRNewswire/ -- Ministers", dt.date(2024, 5, 2), "LISBON"),
        ("LISBON, May 2. /TASS/. Ministers", None, "LISBON"),
        ("Lisbon (dpa) - Ministers", None, "Lisbon"),
        ("Lisbon, May 2, 2024 (AFP) - Ministers", dt.date(2024, 5, 2), "Lisbon"),
        ("Porto Santo, Portugal, May 2 (Kyodo) -- Ministers", None, "Porto Santo, Portugal"),
        ("date 2024-05-02 Ministers", dt.date(2024, 5, 2), None),
        ("LISBON, Feb 30, 2024 - Ministers", None, "LISBON"),
    ],
)
def test_read(text: str, date: dt.date | None, place: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.date, found.place) == (date, place)
    assert text[slice(*found.span)] == text[: found.span[1]].strip()
    assert "Ministers" not in text[: found.span[1]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BREAKING: Ministers resign",
        "US - China talks",
        "A man - who left",
        "Premier Costa (Socialist) - who left",
        "Peace talks (Geneva) - Ministers",
        "18:05 The talks",
        "In 2024-05 - x",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_record() -> None:
    assert find_dateline("ROME (AP) - All") == Dateline(None, "ROME", (0, 11))
