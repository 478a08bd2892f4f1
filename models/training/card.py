"""The model card: what the shipped numbers are, for people."""

from __future__ import annotations

from pathlib import Path

from models.scoring.folded import Folded
from models.scoring.manifest import Manifest

CARD_FILE = "card.md"

_HEAD = """# Model card: {name} {version}

Reads a news article in English and answers three calibrated probabilities: that it is about relations, conflict or
security between states (`relevance`), that it raises tension clearly or strongly (`escalation`, grade 2 or 3 of
docs/reference/labels.md), and that it lowers it so (`de_escalation`). The two need not sum to 1.

- **Numbers** `{sha256}`
- **Form** three logistic regressions over one set of {features} features, additive: the log-odds are an intercept and
  what each sentence adds. A fourth, fitted on which way a text leans, is added to the one score and taken from the other.
  Out-of-fold log-odds are calibrated by Platt's method, folded into the weights; those of the scores on relevant texts.
  What is published is such a score times the relevance, so that no score is above the relevance.
- **Features** stems, pairs of stems, their letters (for relevance alone), classes of words with the negation, ending or
  modal they stand under, deeds with what turns them ("refused to lift the blockade"), what the extractors found (military
  risk, topics, follow-ups, numbers and kinds of actors). Names of states, people, bodies, numbers and times are masked
  before, so that none carries a sign.
- **Training text** {examples} texts written for this project ({sizes}); nothing else was fitted on.
- **Meant for** ranking, alerting with a person behind, and indices over many articles. **Not meant for** deciding about
  people, for texts in other languages, or for single articles without a look at their evidence.
- **Known limits** irony, long background that drowns the news, and acts told without any word for them are read badly.
  Wars of words in sport, business and games are what the relevance gate is for; it errs on those it has seen no kind of.

## Figures

Out of fold over groups of texts written on one pattern, five folds; the scores over relevant texts. They are figures on the project's own text: expect
less on other news.

| output | AUC | F1 at 0.5 | Brier | calibration error | positives of |
|---|---|---|---|---|---|
"""


def model_card(manifest: Manifest, folded: Folded) -> str:
    """Write the card, in Markdown."""
    text = _HEAD.format(
        name=manifest.name,
        version=manifest.version,
        sha256=manifest.sha256,
        features=f"{len(folded.features):,}",
        examples=f"{sum(manifest.sizes.values()):,}",
        sizes=", ".join(f"{count:,} {kind}s" for kind, count in manifest.sizes.items()),
    )
    for output, found in manifest.metrics.items():
        text += (
            f"| {output} | {found['auc']:.3f} | {found['f1']:.3f} | {found['brier']:.3f} | {found['ece']:.3f} "
            f"| {found['positives']:.0f} of {found['examples']:.0f} |\n"
        )
    libraries = ", ".join(f"{library} {version}" for library, version in manifest.libraries.items())
    return text + f"\nSeed {manifest.seed}. Trained with {libraries}.\n"


def save_card(manifest: Manifest, folded: Folded, folder: Path) -> Path:
    """Write the card into `folder`."""
    path = folder / CARD_FILE
    path.write_text(model_card(manifest, folded), encoding="utf-8")
    return path
