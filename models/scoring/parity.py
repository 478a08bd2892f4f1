"""Parity: the folded numbers that serve say what the scikit-learn pipelines say."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from models.errors import ModelError
from models.scoring.features import FeatureReader
from models.scoring.folded import OUTPUTS
from models.scoring.manifest import load_manifest
from models.scoring.model import ScoringModel
from models.scoring.pipelines import load_pipelines
from models.scoring.probes import TextReader, load_probes

TOLERANCE = 1e-9


def verify_parity(folder: Path) -> float:
    """Hold both forms of the model in `folder` against each other on its probe texts.

    Takes seconds, most of them to import skops.

    Returns:
        The largest difference of any log-odds.

    Raises:
        ModelError: a file is missing or altered, or a difference is over 1e-9.
    """
    probes = load_probes(folder)
    pipelines = load_pipelines(folder, load_manifest(folder).pipelines)
    model = ScoringModel.load(folder)
    texts = TextReader()
    features = FeatureReader()
    largest = 0.0
    for index, probe in enumerate(probes):
        documents = texts.documents(text=probe.text, title=probe.title, date=probe.date)
        counts = features.counts(documents)
        reference = np.array([float(pipelines[name].decision_function([counts])[0]) for name in OUTPUTS])
        served = model.log_odds(model.occurrences(documents))
        difference = float(np.abs(reference - served).max())
        if not difference <= TOLERANCE:
            raise ModelError(
                f"probe {index} of {folder}: pipelines say {reference.tolist()}, folded numbers {served.tolist()}; "
                "train the model again"
            )
        largest = max(largest, difference)
    return largest


def main(folder: Path) -> int:
    """Print the largest difference, or say on standard error why the model is not to be used."""
    try:
        largest = verify_parity(folder)
    except ModelError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{largest}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
