from __future__ import annotations

import pytest

from models.scoring.features import FeatureReader
from models.scoring.parts import PartReader
from models.scoring.vocabulary import by_name, by_row
from tests.models.scoring.texts import read

TEXTS = (
    "Chad told Togo that it would not attack; but Togo called off the talks.",
    "Chad and Togo signed a truce. Their troops could still withdraw, Chad said: nobody had fired.",
)


def test_every_feature_stands_under_its_own_name() -> None:
    names = by_name()
    assert names.find("truc") == "truc"
    assert names.after("sign").get("truc") == "sign truc"
    assert names.find_all("one", "two") == ("one", "two")


def test_features_that_are_not_given_are_left_out() -> None:
    rows = by_row(("sign", "sign truc", "truc"))
    assert rows.find("truc") == 2
    assert rows.find("sign truc") is None
    assert rows.after("sign").get("truc") == 1
    assert rows.after("sign").get("sign") is None
    assert rows.after("truc").get("sign") is None
    assert rows.find_all("truc", "war", "sign") == (2, 0)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_rows_are_the_names_that_have_one_in_the_same_order(step: int) -> None:
    """What serving reads is what training read, less the features that have no weight."""
    documents = [read(text, TCD="Chad", TGO="Togo") for text in TEXTS]
    named = list(FeatureReader().read(documents))
    known = tuple(sorted({name for part in named for name in part.features})[::step])
    for part, rows in zip(named, PartReader(by_row(known)).read(documents), strict=True):
        assert part[:3] == rows[:3]
        assert [name for name in part.features if name in known] == [known[row] for row in rows.features]
