"""Training: from the corpus to a folder of artefacts, the same numbers on every run."""

from __future__ import annotations

import hashlib
import platform
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import msgspec
from threadpoolctl import threadpool_info

from models.scoring.folded import save_folded
from models.scoring.manifest import Manifest, save_manifest
from models.scoring.model import ScoringModel
from models.scoring.pipelines import save_pipelines
from models.scoring.probes import Probe, save_probes
from models.scoring.reference import save_reference
from models.signal import ModelRef
from models.training.balance import ActorShare, actor_shares, one_sided
from models.training.card import save_card
from models.training.corpus import CORPUS_FOLDER, CorpusError, Example, check_corpus, load_corpus
from models.training.examples import Progress, read_examples, silent
from models.training.fit import fit, fold
from models.training.reference import article_reference
from models.training.settings import SETTINGS, FitSettings
from models.training.vocabulary import frequent, without_names

NAME = "detente-linear"
VERSION = "1"
_LIBRARIES = ("numpy", "scipy", "scikit-learn", "skops", "spacy")
_MODELS = Path(__file__).parent.parent
_READ_BY = ("actors", "follow_ups", "military", "pairs", "scoring", "text", "times", "topics", "training")
"""The rooms of `models` that decide what a text turns into."""
_PROBES = 48


class TrainingReport(NamedTuple):
    """What training did: the manifest it wrote, and the actors that the corpus shows on one side."""

    folder: Path
    manifest: Manifest
    one_sided: tuple[ActorShare, ...]


def train(
    corpus_dir: Path = CORPUS_FOLDER,
    out_dir: Path = _MODELS / "artefacts",
    extra: Path | None = None,
    progress: Progress = silent,
    settings: FitSettings = SETTINGS,
) -> TrainingReport:
    """Train on a corpus and write the pipelines, the folded numbers, reference, probes, manifest and card.

    Args:
        corpus_dir: a folder of JSON Lines, as models/corpus/README.md describes them.
        out_dir: where the artefacts go; made if missing, earlier ones are replaced.
        extra: a folder or file of the user's own examples in the same form, added to the corpus.
        progress: called with the name of a step and the share of it that is done.
        settings: what the fit is decided by.

    Raises:
        CorpusError: the corpus breaks its rules; nothing is written.
    """
    corpus = load_corpus(corpus_dir, *([extra] if extra else []))
    problems = check_corpus(corpus.examples)
    if problems:
        raise CorpusError("\n".join(problems))
    read = read_examples(corpus.examples, progress)
    counts = without_names([item.counts for item in read], (example.text for example in corpus.examples))
    counts = frequent(counts, settings.least)
    fitted = fit(corpus.examples, counts, settings, progress)
    folded = fold(fitted.pipelines)
    model = ScoringModel(folded, ModelRef(NAME, VERSION, folded.sha256))
    reference = article_reference(read, model, fitted.held_out)
    out_dir.mkdir(parents=True, exist_ok=True)
    manifest = Manifest(
        name=NAME,
        version=VERSION,
        sha256=model.ref.sha256,
        pipelines=save_pipelines(fitted.pipelines, out_dir),
        reference=save_reference(reference, out_dir),
        seed=settings.seed,
        corpus=_hashes(corpus.files, None),
        code=_hashes(_code(), _MODELS),
        libraries={"python": platform.python_version()}
        | {library: version(library) for library in _LIBRARIES},
        platform=training_platform(),
        settings=msgspec.json.decode(msgspec.json.encode(settings._asdict())),
        sizes=dict(sorted(Counter(example.kind for example in corpus.examples).items())),
        metrics=fitted.metrics,
    )
    save_folded(folded, out_dir)
    save_probes(_probes(corpus.examples), out_dir)
    save_manifest(manifest, out_dir)
    save_card(manifest, folded, out_dir)
    shares = actor_shares((item.example, (reading for _, reading in item.documents)) for item in read)
    progress("writing", 1.0)
    return TrainingReport(out_dir, manifest, one_sided(shares))


def training_platform() -> dict[str, str]:
    """What the last bits of the numbers hang on beside versions: the machine and its kernels of linear algebra."""
    kernels = {
        str(pool.get("architecture", "unknown")) for pool in threadpool_info() if pool["user_api"] == "blas"
    }
    return {"machine": platform.machine(), "system": platform.system(), "kernels": ", ".join(sorted(kernels))}


def _probes(examples: Sequence[Example]) -> list[Probe]:
    """Examples at even distances over the whole corpus."""
    step = max(len(examples) // _PROBES, 1)
    return [
        Probe(text=example.text, title=example.title, date=example.date)
        for example in examples[::step][:_PROBES]
    ]


def _code() -> Iterable[Path]:
    own = (path for path in _MODELS.iterdir() if path.suffix == ".py")
    rooms = (
        path for room in _READ_BY for path in (_MODELS / room).rglob("*") if path.suffix in (".py", ".toml")
    )
    return sorted((*own, *rooms))


def _hashes(paths: Iterable[Path], root: Path | None) -> dict[str, str]:
    return {
        str(path.relative_to(root)) if root else path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }
