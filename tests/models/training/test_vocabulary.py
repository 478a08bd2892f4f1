from __future__ import annotations

from models.training.vocabulary import without_names


def test_words_that_no_text_writes_in_lower_case_are_dropped() -> None:
    counts = [{"okoro": 1.0, "truc": 1.0, "okoro truc": 1.0, "NAME truc": 1.0, "a:truce": 1.0}]
    (kept,) = without_names(counts, ["Okoro broke the truce."])
    assert set(kept) == {"truc", "NAME truc", "a:truce"}


def test_counts_are_kept_as_they_are() -> None:
    counts = [{"truc": 2.5}]
    assert without_names(counts, ["the truce"]) == counts
    assert counts == [{"truc": 2.5}]
