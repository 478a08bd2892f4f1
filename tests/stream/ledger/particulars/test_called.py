"""Exercises are known again by their names, also where nobody is told to take part."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.called import called
from tests.stream.ledger.timetable import after, article, lives, steps, told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("an air exercise called Autumn Heron later this year", {"autumn heron"}),
        ("The annual Coral Gate exercise off Salalah has been put off", {"coral gate"}),
        ("took off on Monday at the start of Autumn Heron, an exercise delayed by a storm", {"autumn heron"}),
        ("Ulchi Iron Gate, a computer-based exercise", {"ulchi iron gate"}),
        ("American Coral Gate drills in Latvia", {"coral gate"}),
        ("Exercise Coral Gate 2025 opens", {"coral gate"}),
        ("drills in the Black Sea", set()),
        ("the Black Sea exercise", set()),
        ("a South Korean and American exercise", set()),
    ],
)
def test_a_name_of_two_words_or_more_is_found(text: str, names: set[str]) -> None:
    assert called("exercise", text) == names


def test_other_acts_have_no_names() -> None:
    assert called("summit", "the exercise Autumn Heron") == frozenset()


def test_what_is_of_no_kind_may_be_an_exercise_by_its_name() -> None:
    assert called("other", "Autumn Heron will now be held in May") == {"autumn heron"}
    assert called("other", "The bridge at Iron Gate will be opened in May") == frozenset()


def test_it_gets_its_day_by_its_name() -> None:
    first = told("KOR USA", kind="exercise", status="agreed", text="agreed to hold the exercise Autumn Heron")
    fixed = told("", kind="other", on="2025-07-09", text="Autumn Heron will now be held from July 9")
    (act,) = after(article("2025-06-01", first), article("2025-06-10", fixed, source="two"), now="2025-06-11")
    assert (act.kind, steps(act)) == ("exercise", "agreed 06-01, dated 06-10")


def test_who_moves_an_exercise_by_its_name_moves_that_exercise() -> None:
    first = told("KOR USA", kind="exercise", on="2025-06-20", text="will hold the exercise Autumn Heron")
    moved = told("", kind="exercise", status="postponed", on="2025-07-09", text="The exercise Autumn Heron has been moved")  # fmt: skip
    (act,) = after(article("2025-06-01", first), article("2025-06-10", moved, source="two"), now="2025-06-11")
    assert (steps(act), act.when.start) == ("dated 06-01, postponed 06-10", "2025-07-09")


def test_one_of_another_name_is_another_one() -> None:
    first = told("KOR USA", kind="exercise", on="2025-06-20", text="will hold the exercise Autumn Heron")
    moved = told("", kind="exercise", status="postponed", on="2025-07-09", text="The exercise Coral Gate has been moved")  # fmt: skip
    assert lives(article("2025-06-01", first), article("2025-06-10", moved, source="two"), now="2025-06-11") == ["dated 06-01"]  # fmt: skip
