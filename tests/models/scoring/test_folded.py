from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from models.errors import ModelError
from models.scoring.folded import FOLDED_FILE, Folded, load_folded, save_folded

FOLDED = Folded(
    features=("a:attack", "ministre déchu", "truc"),
    scale=np.array([[1.0, 0.0], [2.0, 1.5], [3.0, 0.5]]),
    weights=np.arange(9, dtype=np.float64).reshape(3, 3) / 7,
    intercepts=np.array([0.1, -0.2, 0.3]),
)


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    save_folded(FOLDED, tmp_path)
    loaded = load_folded(tmp_path)
    assert loaded.features == FOLDED.features
    assert np.array_equal(loaded.weights, FOLDED.weights)
    assert loaded.sha256 == FOLDED.sha256


def test_the_same_numbers_make_the_same_bytes(tmp_path: Path) -> None:
    first = save_folded(FOLDED, tmp_path).read_bytes()
    assert save_folded(FOLDED, tmp_path).read_bytes() == first


@pytest.mark.parametrize("field", ["scale", "weights", "intercepts"])
def test_the_hash_covers_every_number(field: str) -> None:
    array = getattr(FOLDED, field).copy()
    array.flat[-1] = np.nextafter(array.flat[-1], np.inf)
    assert FOLDED._replace(**{field: array}).sha256 != FOLDED.sha256


def test_the_hash_covers_the_features() -> None:
    assert FOLDED._replace(features=("a:attack", "ministre", "truc")).sha256 != FOLDED.sha256


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="detente model train"):
        load_folded(tmp_path)


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04 cut"])
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FOLDED_FILE).write_bytes(content)
    with pytest.raises(ModelError, match="train the model again"):
        load_folded(tmp_path)


def test_a_pickle_inside_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    np.save(buffer, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with zipfile.ZipFile(tmp_path / FOLDED_FILE, "w") as archive:
        for name in ("features", "scale", "weights", "intercepts"):
            archive.writestr(f"{name}.npy", buffer.getvalue())
    with pytest.raises(ModelError, match="cannot be read"):
        load_folded(tmp_path)


def test_arrays_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    save_folded(FOLDED._replace(scale=np.ones((2, 2))), tmp_path)
    with pytest.raises(ModelError, match="shapes"):
        load_folded(tmp_path)


def test_a_number_that_is_not_finite_is_refused(tmp_path: Path) -> None:
    save_folded(FOLDED._replace(intercepts=np.array([0.0, np.nan, 0.0])), tmp_path)
    with pytest.raises(ModelError, match="not finite"):
        load_folded(tmp_path)


def test_grams_that_the_scores_see_are_refused(tmp_path: Path) -> None:
    """Scoring leaves them out of both scores, so such a model would be served other than it was fitted."""
    save_folded(FOLDED._replace(features=("a:attack", "c:min", "truc")), tmp_path)
    with pytest.raises(ModelError, match="grams"):
        load_folded(tmp_path)
