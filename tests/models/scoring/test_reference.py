"""The reference: bins that hold a tenth each, an index that can be worked out by hand, a file that is checked."""

from __future__ import annotations

import json
import math
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelError
from models.scoring import SHIPPED_MODEL
from models.scoring.manifest import load_manifest, save_manifest
from models.scoring.quantities import OF_ALL, Quantities
from models.scoring.reference import (
    REFERENCE_FILE,
    Bins,
    encode_reference,
    load_reference,
    make_reference,
    read_reference,
    save_reference,
    stability_index,
)

NOTHING = Quantities(*[0.0] * len(Quantities._fields))
COUNTS = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=10)


def articles(number: int) -> list[Quantities]:
    """Articles whose relevance and escalation rise from 0 to 1, with ever more sentences."""
    return [
        NOTHING._replace(relevance=nth / number, escalation=nth / number, sentences=nth)
        for nth in range(number)
    ]


def test_the_index_by_hand() -> None:
    """With half an article more each, a quarter and three quarters change places: twice 0.5 times ln 3."""
    assert stability_index([10, 31], [31, 10]) == pytest.approx(math.log(3))


@given(counts=COUNTS)
def test_the_index_is_nothing_for_the_same_and_never_negative(counts: list[tuple[int, int]]) -> None:
    expected, found = zip(*counts, strict=True)
    assert stability_index(expected, expected) == 0
    assert stability_index(expected, found) >= 0
    assert stability_index(expected, found) == pytest.approx(stability_index(found, expected))


def test_bins_hold_a_tenth_each() -> None:
    bins = make_reference(articles(1000))["sentences"]
    assert bins.counts == (100,) * 10
    assert [bins.place(value) for value in (-5, 0, 99, 100, 998, 5000)] == [0, 0, 0, 1, 9, 9]


def test_values_that_repeat_make_fewer_bins_none_of_them_empty() -> None:
    some = [NOTHING._replace(topics=value, relevance=1) for value in (0, 0, 0, 0, 0, 1, 1, 1, 2, 2)]
    bins = make_reference(some)["topics"]
    assert bins == Bins((0.0, 1.0), (5, 3, 2))
    assert make_reference(some)["times"] == Bins((), (10,))


def test_what_relevant_articles_tell_is_counted_over_them_alone() -> None:
    reference = make_reference(articles(1000))
    totals = {name: sum(bins.counts) for name, bins in reference.items()}
    assert totals == {name: 1000 if name in OF_ALL else 500 for name in Quantities._fields}


def test_no_article_makes_a_reference_that_nothing_strays_from() -> None:
    reference = make_reference([])
    assert {stability_index(bins.counts, [300]) for bins in reference.values()} == {0}


def test_a_file_comes_back_as_it_was_and_has_the_same_bytes_whenever_it_is_written(tmp_path: Path) -> None:
    reference = make_reference(articles(300))
    save_reference(reference, tmp_path)
    path = tmp_path / REFERENCE_FILE
    assert read_reference(path) == reference
    assert path.read_bytes() == encode_reference(make_reference(articles(300)[::-1]))


def test_a_reference_is_held_against_the_manifest(tmp_path: Path) -> None:
    manifest = load_manifest(SHIPPED_MODEL)
    sha256 = save_reference(make_reference(articles(300)), tmp_path)
    save_manifest(msgspec.structs.replace(manifest, reference=sha256), tmp_path)
    assert set(load_reference(tmp_path)) == set(Quantities._fields)
    path = tmp_path / REFERENCE_FILE
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(ModelError, match="the manifest says"):
        load_reference(tmp_path)
    path.unlink()
    with pytest.raises(ModelError, match="can't be read"):
        load_reference(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"edges": [2.0, 1.0], "counts": [1, 1, 1]}, "rise"),
        ({"edges": [1.0], "counts": [1]}, "2 bins, not 1"),
        ({"edges": [], "counts": [-1]}, "negative"),
        ({"edges": list(range(256)), "counts": [1] * 257}, "too many"),
        ({"edges": []}, "counts"),
        (None, "nothing else"),
    ],
)
def test_what_is_no_reference_is_refused_with_its_fault(
    tmp_path: Path, change: dict[str, object] | None, said: str
) -> None:
    told = json.loads(encode_reference(make_reference(articles(300))))
    if change is None:
        del told["times"]
    else:
        told["times"] = change
    path = tmp_path / "own.json"
    path.write_text(json.dumps(told))
    with pytest.raises(ModelError, match=said):
        read_reference(path)


def test_the_shipped_reference_tells_every_quantity() -> None:
    reference = load_reference(SHIPPED_MODEL)
    assert all(sum(bins.counts) >= 200 for bins in reference.values())
    assert all(min(bins.counts) > 0 for bins in reference.values())
