"""What a motion asks for, what people wish, and what arms or a court can do are no acts to come."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman's parliament voted on Tuesday for a motion that urges the government to recognise Chad.",
        "Oman's senate passed a resolution on Tuesday that calls on the government to expel Chad's ambassador.",
        "Oman agreed on visas for islanders who want to visit Chad.",
        "Oman's army says that the launchers could fire cruise missiles, too.",
        "The new system can fire missiles as far as Chad, Oman said.",
    ],
)
def test_no_act_is_read(read: Read, text: str) -> None:
    assert [act for act in read(text) if act.status == "possible"] == []


def test_whether_a_court_may_hear_a_case_is_no_hearing(read: Read) -> None:
    acts = read(
        "The World Court will rule on June 1 on whether it may hear a dispute between Chad and Niger."
    )
    assert [act.kind for act in acts] == ["vote"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman urged Chad to hold talks with Niger in Rome on June 1.", "talks"),
        ("North Korea could launch a missile within days, Seoul said.", "launch"),
        ("Oman wants to hold talks with Chad in June.", "talks"),
    ],
)
def test_what_states_want_is(read: Read, text: str, kind: str) -> None:
    assert [act.kind for act in read(text)] == [kind]
