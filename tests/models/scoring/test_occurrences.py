from __future__ import annotations

from collections import Counter

import pytest

from models.scoring.features import FeatureReader, features_of
from models.scoring.occurrences import find_occurrences
from models.scoring.parts import PartReader
from models.scoring.vocabulary import by_row
from models.scoring.word_rows import WordRows, number_words
from tests.models.scoring.texts import read

TEXTS = (
    "Chad told Togo that it would not attack; but Togo called off the talks.",
    "Chad and Togo signed a truce. Their troops could still withdraw, Chad said: nobody had fired.",
)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_what_occurs_are_the_named_features_that_have_a_row_place_by_place(step: int) -> None:
    """What serving reads is what training read, less the features that have no weight."""
    documents = [read(text, TCD="Chad", TGO="Togo") for text in TEXTS]
    named = list(FeatureReader().read(documents))
    known = tuple(sorted({name for part in named for name in features_of(part)})[::step])
    words = number_words(known)
    parts = PartReader(by_row(known, words)).read(documents)
    occurring = find_occurrences(parts, WordRows(known, words), len(known))
    assert occurring.places == tuple((part.document, part.sentence) for part in named)
    counted = Counter(
        (place, known[occurring.rows[where]], count)
        for found in (occurring.features, occurring.grams)
        for where, place, count in zip(
            found.where.tolist(), found.of_place.tolist(), found.counts.tolist(), strict=True
        )
    )
    wanted = Counter(
        (place, name, part.weight)
        for place, part in enumerate(named)
        for name in features_of(part)
        if name in known
    )
    assert counted == wanted


def test_totals_are_what_all_occurrences_of_a_row_count() -> None:
    words = number_words(("truc",))
    documents = [read("Truce"), read("A truce. A truce.")]
    parts = PartReader(by_row(("truc",), words)).read(documents)
    found = find_occurrences(parts, WordRows(("truc",), words), 1)
    assert found.rows.tolist() == [0]
    assert found.totals.tolist() == [2.0 + 1.5 + 1.0]
