"""Acts that are put off more than once, or of which only the host or the longer term is told."""

from __future__ import annotations

import msgspec

from stream.ledger.tellings.anaphora import resumed
from tests.stream.ledger.timetable import after, article, steps, told

PAIR = "PER CHL"


def test_the_same_source_may_tell_of_a_second_delay() -> None:
    """It names the day that the act had got since."""
    (act,) = after(
        article("2025-05-01", told(PAIR, kind="vote", on="2025-05-20", text="vote on the fishing pact")),
        article("2025-05-18", told(PAIR, kind="vote", status="postponed", text="the vote on the fishing pact was postponed")),
        article("2025-06-01", told(PAIR, kind="vote", on="2025-06-20", text="vote on the fishing pact")),
        article("2025-06-18", told(PAIR, kind="vote", status="postponed", was="2025-06-20", text="the vote on the fishing pact was put off once more")),
        now="2025-12-01",
    )  # fmt: skip
    assert steps(act) == "dated 05-01, postponed 05-18, dated 06-01, postponed 06-18"


def test_a_delay_that_names_only_who_would_host_it_is_of_the_act_of_that_day() -> None:
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Togo", text="talks in Togo")),
        article("2025-06-08", told("TGO", status="postponed", was="2025-06-10", at="Togo", names={"TGO": "Togo"}, text="the talks on the border that were to open in Togo on Tuesday")),
        now="2025-06-09",
    )  # fmt: skip
    assert [step.state for step in act.history] == ["dated", "postponed"]


def test_a_term_that_is_first_told_as_lengthened_has_its_day() -> None:
    (act,) = after(
        article("2025-06-01", told(PAIR, kind="deadline", status="postponed", on="2025-08-01", text="the truce was extended to August 1")),
        now="2025-06-09",
    )  # fmt: skip
    assert [step.state for step in act.history] == ["dated"]


def test_who_makes_a_visit_is_not_who_was_named_before_it() -> None:
    """Only whose they are goes back to that."""
    text = "Peru's premier, Juan Soto, will visit Chile on June 10. The visit that his foreign minister, Ana Paz, was to make is off"
    first = told(
        PAIR, kind="visit", on="2025-06-10", text=text[:55], names={"PER": "Peru's premier Juan Soto"}
    )
    begin = text.index("The visit")
    second = told("", kind="visit", status="cancelled", unnamed="Ana Paz", text=text[begin:])
    act = resumed((first, msgspec.structs.replace(second, span=(begin, len(text)))))[1]
    assert [(one.text, one.actor) for one in act.participants] == [
        ("Ana Paz", None),
        ("Peru", "PER"),
        ("Chile", "CHL"),
    ]
