"""The folded numbers: every weight that serving needs, in one plain file that no code hides in.

Three fitted pipelines that share their features come down to one row a feature and one column an output.
The file is a NumPy archive of arrays of numbers; features are text in a byte array. Nothing in it is pickled.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from models.errors import ModelError
from models.scoring.grams import PREFIX

Floats = npt.NDArray[np.float64]

FOLDED_FILE = "model.npz"
OUTPUTS = ("relevance", "escalation", "de_escalation")
"""The columns of `weights` and `intercepts`."""
VIEWS = ("gate", "scores")
"""The columns of `scale`: relevance sees an article by the first, both scores by the second."""
VIEW_OF = (0, 1, 1)
"""The view of each output."""
_ARRAYS = ("features", "scale", "weights", "intercepts")


class Folded(NamedTuple):
    """The numbers of a model.

    Args:
        features: the names of the rows, sorted.
        scale: shape (n, 2), what the logarithm of each feature's count is multiplied by in each view; 0 where the view does
            not see it.
        weights: shape (n, 3), log-odds for a unit of each feature, a column an output.
        intercepts: shape (3,), the log-odds of an article without features.
    """

    features: tuple[str, ...]
    scale: Floats
    weights: Floats
    intercepts: Floats

    @property
    def sha256(self) -> str:
        """The hash over the numbers in canonical order: features, scale, weights by row, intercepts."""
        digest = hashlib.sha256("\n".join(self.features).encode())
        for array in (self.scale, self.weights, self.intercepts):
            digest.update(np.ascontiguousarray(array, dtype="<f8").tobytes())
        return digest.hexdigest()


def save_folded(folded: Folded, folder: Path) -> Path:
    """Write the numbers into `folder`; the same numbers make the same bytes."""
    path = folder / FOLDED_FILE
    text = np.frombuffer("\n".join(folded.features).encode(), dtype=np.uint8)
    np.savez_compressed(
        path, features=text, scale=folded.scale, weights=folded.weights, intercepts=folded.intercepts
    )
    return path


def load_folded(folder: Path) -> Folded:
    """Read the numbers of `folder`.

    Raises:
        ModelError: the file is missing, is no such archive, or its arrays do not fit each other.
    """
    path = folder / FOLDED_FILE
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            text, scale, weights, intercepts = (archive[name] for name in _ARRAYS)
    except FileNotFoundError:
        raise ModelError(f"{path} is missing; name a folder that `detente model train` wrote") from None
    except (BadZipFile, KeyError, ValueError, OSError, EOFError) as error:
        raise ModelError(f"{path} cannot be read: {error}; train the model again") from error
    features = tuple(text.tobytes().decode().split("\n")) if text.size else ()
    shapes = (scale.shape, weights.shape, intercepts.shape)
    wanted = ((len(features), len(VIEWS)), (len(features), len(OUTPUTS)), (len(OUTPUTS),))
    if shapes != wanted:
        raise ModelError(f"{path} holds arrays of the shapes {shapes}, not {wanted}; train the model again")
    if not all(np.isfinite(array).all() for array in (scale, weights, intercepts)):
        raise ModelError(f"{path} holds a number that is not finite; train the model again")
    if any(
        seen and name.startswith(PREFIX) for name, seen in zip(features, scale[:, 1].tolist(), strict=True)
    ):
        raise ModelError(
            f"{path} lets the scores see grams, which only relevance weighs; train the model again"
        )
    return Folded(features, scale, weights, intercepts)
