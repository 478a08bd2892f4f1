from __future__ import annotations

from bench.ablations import ABLATIONS
from models.scoring import SHIPPED_MODEL, ScoringModel


def test_every_ablation_takes_something_away_that_the_model_has() -> None:
    """A family that was renamed would else be measured without anybody noticing that nothing is missing."""
    features = ScoringModel.load(SHIPPED_MODEL).folded.features
    everything, *others = ABLATIONS
    assert all(map(everything.keeps, features))
    for ablation in others:
        kept = sum(map(ablation.keeps, features))
        assert 0 < kept <= len(features)
        changed = (ablation.settings, ablation.damping) != (everything.settings, everything.damping)
        assert (kept < len(features)) != changed, ablation.name


def test_every_feature_that_is_no_word_goes_with_one_family() -> None:
    features = ScoringModel.load(SHIPPED_MODEL).folded.features
    words, _, *families = (ablation for ablation in ABLATIONS if not all(map(ablation.keeps, features)))
    for feature in features:
        gone = sum(not family.keeps(feature) for family in families)
        assert gone == (not words.keeps(feature)), feature
