from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ModelError
from models.reading import Reading
from models.scoring import SHIPPED_MODEL, ScoringModel
from models.scoring.folded import FOLDED_FILE, Folded, save_folded
from models.scoring.manifest import MANIFEST_FILE, Manifest, load_manifest, save_manifest
from models.signal import ModelRef
from models.text.document import Document
from tests.models.scoring.texts import PREPARER

WORDS = ("truce", "attack", "talk", "expel", "goal", "withdraw", "not", "could", "quiet")


def small_model() -> ScoringModel:
    """A model with made-up weights for a few features."""
    features = tuple(sorted(("a:attack", "a:truce", "a:meet", "a:expel", "n:article:0", "truc", "withdraw")))
    weights = np.random.default_rng(7).normal(size=(len(features), 3))
    scale = np.linspace(0.0, 2.0, 2 * len(features)).reshape(-1, 2)
    folded = Folded(features, scale, weights, np.array([0.5, -1.0, -0.5]))
    return ScoringModel(folded, ModelRef("small", "1", folded.sha256))


MODEL = small_model()


def documents(*places: str) -> list[tuple[Document, Reading]]:
    return [(PREPARER.prepare(place, day=None), Reading()) for place in places]


sentences = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), max_size=6).map(
    lambda lists: " ".join(" ".join(words).capitalize() + "." for words in lists)
)


@given(sentences, sentences)
def test_intercept_and_contributions_add_up_to_the_logit(title: str, text: str) -> None:
    scored = MODEL.score(documents(title, text))
    for head in ("escalation", "de_escalation"):
        total = getattr(scored.intercept, head) + sum(getattr(item, head) for item in scored.contributions)
        assert total == pytest.approx(getattr(scored.logit, head), abs=1e-9)
        assert getattr(scored, head) == pytest.approx(1 / (1 + math.exp(-getattr(scored.logit, head))))
    assert 0 < scored.relevance < 1


@pytest.mark.parametrize("relevance", [-900.0, -2.0, 0.0, 3.0, 900.0])
@pytest.mark.parametrize("known", [-900.0, -0.5, 0.0, 4.0, 900.0])
def test_a_score_is_what_it_would_be_if_relevant_times_the_relevance(relevance: float, known: float) -> None:
    """However sure either is: nothing overflows, and the log-odds are those of the product."""
    numbers = MODEL.folded._replace(
        intercepts=np.array([relevance, known, known]), weights=np.zeros_like(MODEL.folded.weights)
    )
    scored = ScoringModel(numbers, MODEL.ref).score(documents("They attack."))
    share = 1 / (1 + math.exp(-known)) if known > -700 else 0.0
    assert scored.escalation == pytest.approx(scored.relevance * share)
    assert scored.escalation <= scored.relevance
    assert 1 / (1 + math.exp(min(-scored.logit.escalation, 700))) == pytest.approx(scored.escalation)


@pytest.fixture(scope="module")
def without_the_item() -> ScoringModel:
    """The same model without the item that articles have and parts of them do not."""
    return ScoringModel(_without(MODEL.folded, "n:article:0"), MODEL.ref)


@given(sentences)
def test_all_sentences_as_a_part_differ_from_the_whole_by_the_article_item_alone(
    without_the_item: ScoringModel, text: str
) -> None:
    model = without_the_item
    whole = model.score(documents(text))
    prepared = documents(text)
    places = [(0, index) for index in range(len(prepared[0][0].sentences))]
    (part,) = model.score_parts(model.occurrences(prepared), [places])
    assert part.escalation * whole.relevance == pytest.approx(whole.escalation)
    assert part.de_escalation * whole.relevance == pytest.approx(whole.de_escalation)


def _without(folded: Folded, feature: str) -> Folded:
    kept = [index for index, name in enumerate(folded.features) if name != feature]
    return Folded(
        tuple(folded.features[index] for index in kept),
        folded.scale[kept],
        folded.weights[kept],
        folded.intercepts,
    )


def test_a_part_is_scored_as_if_the_article_were_that_part(without_the_item: ScoringModel) -> None:
    model = without_the_item
    both = documents("Quiet here.", "Quiet here. They attack.")
    alone = model.score(documents("", "Quiet here. They attack."))
    (part,) = model.score_parts(model.occurrences(both), [{(1, 0), (1, 1)}])
    assert part.escalation * alone.relevance == pytest.approx(alone.escalation)


def test_parts_scored_at_once_are_scored_as_one_by_one() -> None:
    read = MODEL.occurrences(documents("They attack.", "A truce holds. They meet. They withdraw and attack."))
    parts = [[(0, 0), (1, 2)], [], [(1, 1)], [(1, 0), (1, 1), (1, 2)], [(7, 7)]]
    assert MODEL.score_parts(read, parts) == [MODEL.score_parts(read, [part])[0] for part in parts]
    assert MODEL.score_parts(read, []) == []


def test_nothing_to_read_scores_the_intercept() -> None:
    model = ScoringModel(_without(MODEL.folded, "n:article:0"), MODEL.ref)
    scored = model.score(documents(""))
    assert scored.logit == scored.intercept
    assert scored.contributions == ()


def test_sentences_without_known_features_are_no_contribution() -> None:
    scored = MODEL.score(documents("Xyzzy plugh. They attack."))
    assert [item.sentence for item in scored.contributions] == [1, None]


def save_small(folder: Path) -> None:
    save_folded(MODEL.folded, folder)
    save_manifest(
        Manifest(
            name="small",
            version="1",
            sha256=MODEL.folded.sha256,
            pipelines="",
            seed=1,
            corpus={},
            code={},
            libraries={},
            platform={},
            settings={},
            sizes={},
            metrics={},
        ),
        folder,
    )


def test_a_folder_is_loaded_with_its_hash(tmp_path: Path) -> None:
    save_small(tmp_path)
    loaded = ScoringModel.load(tmp_path)
    assert loaded.ref == ModelRef("small", "1", MODEL.folded.sha256)


def test_numbers_other_than_the_manifest_says_are_refused(tmp_path: Path) -> None:
    save_small(tmp_path)
    save_folded(MODEL.folded._replace(intercepts=np.zeros(3)), tmp_path)
    with pytest.raises(ModelError, match="their manifest says"):
        ScoringModel.load(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]"])
def test_a_damaged_manifest_is_refused(tmp_path: Path, content: bytes) -> None:
    save_small(tmp_path)
    (tmp_path / MANIFEST_FILE).write_bytes(content)
    with pytest.raises(ModelError, match="is no manifest"):
        ScoringModel.load(tmp_path)


def test_a_missing_manifest_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="detente model train"):
        ScoringModel.load(tmp_path)


def test_the_shipped_model_loads_and_is_small() -> None:
    model = ScoringModel.load(SHIPPED_MODEL)
    assert model.ref.sha256 == load_manifest(SHIPPED_MODEL).sha256
    assert (SHIPPED_MODEL / FOLDED_FILE).exists()
    assert sum(path.stat().st_size for path in SHIPPED_MODEL.iterdir()) < 10_000_000


def test_serving_imports_neither_scikit_learn_nor_skops() -> None:
    program = (
        "import sys; from models.scoring import ScoringModel, SHIPPED_MODEL; ScoringModel.load(SHIPPED_MODEL); "
        "sys.exit(not {'sklearn', 'skops', 'scipy'}.isdisjoint(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
