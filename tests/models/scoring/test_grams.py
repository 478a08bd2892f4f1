from __future__ import annotations

from models.scoring.grams import grams


def test_runs_of_four_letters_with_the_edges() -> None:
    assert grams("truc") == ("c:<tru", "c:truc", "c:ruc>")


def test_short_stems_have_few_or_none() -> None:
    assert grams("ox") == ("c:<ox>",)
    assert grams("a") == ()
