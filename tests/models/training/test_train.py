from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest

from models.errors import ModelError
from models.scoring import SHIPPED_MODEL, ScoringModel
from models.scoring.features import FeatureReader
from models.scoring.folded import load_folded, save_folded
from models.scoring.manifest import load_manifest, save_manifest
from models.scoring.parity import TOLERANCE, verify_parity
from models.scoring.pipelines import PIPELINES_FILE, load_pipelines, save_pipelines
from models.scoring.probes import PROBES_FILE, TextReader
from models.scoring.quantities import OF_ALL
from models.scoring.reference import REFERENCE_FILE, load_reference
from models.training import TrainingReport, train
from models.training.corpus import CORPUS_FOLDER, CorpusError

pytestmark = pytest.mark.slow

LINES = 10


@pytest.fixture(scope="module")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some ten lines of every file of the shipped corpus, so that training takes a second."""
    folder = tmp_path_factory.mktemp("corpus")
    for path in sorted(CORPUS_FOLDER.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        (folder / path.name).write_text("\n".join(lines[:: max(len(lines) // LINES, 1)]), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told() -> list[tuple[str, float]]:
    """The progress of the training of `trained`."""
    return []


@pytest.fixture(scope="module")
def trained(
    small_corpus: Path, told: list[tuple[str, float]], tmp_path_factory: pytest.TempPathFactory
) -> TrainingReport:
    return train(
        small_corpus,
        tmp_path_factory.mktemp("model"),
        progress=lambda step, share: told.append((step, share)),
    )


def test_a_folder_of_artefacts_is_written(trained: TrainingReport) -> None:
    names = {path.name for path in trained.folder.iterdir()}
    assert names == {"model.npz", PIPELINES_FILE, PROBES_FILE, REFERENCE_FILE, "manifest.json", "card.md"}
    assert load_manifest(trained.folder) == trained.manifest
    assert ScoringModel.load(trained.folder).ref.sha256 == trained.manifest.sha256


def test_the_manifest_says_what_the_numbers_were_made_of(trained: TrainingReport, small_corpus: Path) -> None:
    manifest = trained.manifest
    assert set(manifest.corpus) == {path.name for path in small_corpus.glob("*.jsonl")}
    assert {"scoring/acts.toml", "scoring/features.py", "training/fit.py", "article.py"} <= set(manifest.code)
    assert {"python", "scikit-learn", "numpy", "skops"} <= set(manifest.libraries)
    for figures in manifest.metrics.values():
        assert 0.5 < figures["auc"] <= 1.0


def test_the_card_names_the_model_and_its_figures(trained: TrainingReport) -> None:
    card = (trained.folder / "card.md").read_text(encoding="utf-8")
    assert trained.manifest.sha256 in card
    assert f"{trained.manifest.metrics['escalation']['auc']:.3f}" in card


def test_training_again_gives_the_same_numbers(
    trained: TrainingReport, small_corpus: Path, tmp_path: Path
) -> None:
    again = train(small_corpus, tmp_path)
    assert again.manifest.sha256 == trained.manifest.sha256
    for name in ("model.npz", REFERENCE_FILE):
        assert (tmp_path / name).read_bytes() == (trained.folder / name).read_bytes()


def test_the_reference_is_of_the_articles_and_scores_them_as_texts_it_was_not_fitted_on(
    trained: TrainingReport,
) -> None:
    """Scores of texts that a model was fitted on are surer than those of any stream."""
    reference = load_reference(trained.folder)
    assert {sum(reference[name].counts) for name in OF_ALL} == {trained.manifest.sizes["article"]}
    highest = reference["escalation"].edges[-1]
    assert 0.5 < highest < 0.99


def test_extra_texts_change_the_model(trained: TrainingReport, small_corpus: Path, tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    extra.mkdir()
    row = {
        "id": "own-1", "kind": "sentence", "text": "The junta of Ruritania bombarded a Syldavian lighthouse at noon.",
        "relevant": True, "escalation": 3, "de_escalation": 0, "group": "own",
    }  # fmt: skip
    (extra / "own.jsonl").write_text(json.dumps(row))
    report = train(small_corpus, tmp_path / "model", extra=extra)
    assert report.manifest.sha256 != trained.manifest.sha256
    assert "own.jsonl" in report.manifest.corpus


def test_progress_names_steps_and_shares(trained: TrainingReport, told: list[tuple[str, float]]) -> None:
    assert all(0 < share <= 1 for _, share in told)
    done = [step for step, share in told if share == 1.0]
    assert done == ["reading the corpus", "cross-validation", "fitting", "writing"]


def test_a_corpus_that_breaks_its_rules_writes_nothing(small_corpus: Path, tmp_path: Path) -> None:
    shutil.copytree(small_corpus, tmp_path / "corpus")
    first = next((tmp_path / "corpus").glob("*.jsonl"))
    (tmp_path / "corpus" / "zz.jsonl").write_text(first.read_text(encoding="utf-8").splitlines()[0])
    with pytest.raises(CorpusError, match="used 2 times"):
        train(tmp_path / "corpus", tmp_path / "model")
    assert not (tmp_path / "model").exists()


def test_pipelines_and_folded_numbers_agree(trained: TrainingReport) -> None:
    assert verify_parity(trained.folder) <= TOLERANCE


def test_pipelines_say_what_is_served(trained: TrainingReport) -> None:
    pipelines = load_pipelines(trained.folder, trained.manifest.pipelines)
    model = ScoringModel.load(trained.folder)
    documents = TextReader().documents(title="Truce ends", text="Guns opened up again. Nobody was hurt.")
    counts = [FeatureReader().counts(documents)]
    relevance, escalation = (
        pipelines[name].predict_proba(counts)[0, 1] for name in ("relevance", "escalation")
    )
    assert model.score(documents).escalation == pytest.approx(relevance * escalation, abs=1e-12)


@pytest.fixture
def copy(trained: TrainingReport, tmp_path: Path) -> Path:
    return Path(shutil.copytree(trained.folder, tmp_path / "copy"))


def test_a_disagreement_is_found(copy: Path) -> None:
    folded = load_folded(copy)
    changed = folded._replace(weights=folded.weights + 1e-6)
    save_folded(changed, copy)
    save_manifest(msgspec.structs.replace(load_manifest(copy), sha256=changed.sha256), copy)
    with pytest.raises(ModelError, match="probe 0"):
        verify_parity(copy)


def test_altered_pipelines_are_refused_before_they_are_loaded(copy: Path) -> None:
    path = copy / PIPELINES_FILE
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(ModelError, match="the manifest says"):
        verify_parity(copy)


def test_pipelines_that_ask_for_other_types_are_refused(tmp_path: Path) -> None:
    sha256 = save_pipelines({"relevance": Path}, tmp_path)
    with pytest.raises(ModelError, match="not allowed"):
        load_pipelines(tmp_path, sha256)


def test_a_file_of_other_things_is_refused(tmp_path: Path) -> None:
    sha256 = save_pipelines({"relevance": np.ones(3)}, tmp_path)
    with pytest.raises(ModelError, match="does not hold the pipelines"):
        load_pipelines(tmp_path, sha256)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}"])
def test_missing_probes_are_no_parity(copy: Path, content: bytes) -> None:
    (copy / PROBES_FILE).write_bytes(content)
    with pytest.raises(ModelError, match="train the model again"):
        verify_parity(copy)


def test_the_shipped_model_is_what_the_repository_trains(tmp_path: Path) -> None:
    """Fails when corpus, lexicons or code have changed since the last `make train`.

    To the bit on the platform that trained it; elsewhere other kernels of linear algebra change the last digits.
    """
    manifest, shipped = train(CORPUS_FOLDER, tmp_path).manifest, load_manifest(SHIPPED_MODEL)
    if (manifest.platform, manifest.libraries) == (shipped.platform, shipped.libraries):
        assert manifest.sha256 == shipped.sha256
        assert manifest.reference == shipped.reference
    else:
        here, there = load_folded(tmp_path), load_folded(SHIPPED_MODEL)
        assert here.features == there.features
        np.testing.assert_allclose(here.weights, there.weights, rtol=0, atol=1e-6)
        np.testing.assert_allclose(here.intercepts, there.intercepts, rtol=0, atol=1e-6)
