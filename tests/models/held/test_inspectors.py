"""Visits by inspectors, told by a verb of beginning or ending, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors of the International Atomic Energy Agency began their visit to the nuclear site at Isfahan on Monday.",
        "UN inspectors concluded a visit to the Syrian site at Masyaf on Monday.",
        "International inspectors paid a visit to the Libyan depot at Ruwagha on Monday, Libya said.",
    ],
)
def test_a_visit_that_inspectors_begin_or_end_is_an_inspection(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "inspection"


def test_a_visit_that_ministers_begin_is_none(read: Read) -> None:
    (act,) = read("Ministers of Peru began their visit to the Chilean port of Arica on Monday.")
    assert act.kind == "visit"
