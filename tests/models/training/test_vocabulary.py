from __future__ import annotations

from models.scoring.grams import grams
from models.training.vocabulary import frequent, without_names


def test_words_that_no_text_writes_in_lower_case_are_dropped_with_their_letters() -> None:
    counts = [
        dict.fromkeys(
            ("okoro", "truc", "okoro truc", "NAME truc", "a:truce", *grams("okoro"), *grams("truc")), 1.0
        )
    ]
    (kept,) = without_names(counts, ["Okoro broke the truce."])
    assert set(kept) == {"truc", "NAME truc", "a:truce", *grams("truc")}


def test_counts_are_kept_as_they_are() -> None:
    counts = [{"truc": 2.5, **dict.fromkeys(grams("truc"), 2.5)}]
    assert without_names(counts, ["the truce"]) == counts


def test_what_too_few_texts_hold_is_dropped() -> None:
    assert frequent([{"truc": 9.0, "war": 1.0}, {"war": 1.0}], 2) == [{"war": 1.0}, {"war": 1.0}]
