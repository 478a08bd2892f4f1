"""What each family of features, and each choice of the fit, brings: the model refitted without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from bench.figures import COLUMNS, cells, print_head, print_row, read_files
from models.measuring import Labelled, Said, measure
from models.measuring.labelled import Form
from models.read import Reader
from models.scoring import SCORED_FROM
from models.scoring.damping import damp_rows
from models.scoring.features import FeatureReader
from models.scoring.folded import OUTPUTS
from models.text.language import SUPPORTED, sure_language
from models.training.corpus import CORPUS_FOLDER, load_corpus
from models.training.examples import Counts, read_examples, silent
from models.training.fit import Damping, Fitted, fit
from models.training.settings import SETTINGS, FitSettings
from models.training.vocabulary import frequent, without_names


class Ablation(NamedTuple):
    """A refit: which features it keeps, by their names, and what else it is decided by."""

    name: str
    keeps: Callable[[str], bool] = lambda _: True
    settings: FitSettings = SETTINGS
    damping: Damping = damp_rows


def _without(*kinds: str) -> Callable[[str], bool]:
    return lambda feature: not feature.startswith(kinds)


def _whole_length(matrix: Any) -> Any:
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return matrix.multiply(1 / np.where(lengths, lengths, 1.0)[:, None]).tocsr()


ABLATIONS = (
    Ablation("everything"),
    Ablation("words alone: stems, marks and pairs of them", lambda feature: ":" not in feature),
    Ablation("no pairs of words", lambda feature: " " not in feature),
    Ablation("no letters (c:)", _without("c:")),
    Ablation("no word classes (a:, p:)", _without("a:", "p:")),
    Ablation("no domains (d:)", _without("d:")),
    Ablation("no deeds, no directions (v:, e:, w:, g:)", _without("v:", "e:", "w:", "g:")),
    Ablation("no mentions (m:, t:, f:, n:)", _without("m:", "t:", "f:", "n:")),
    Ablation("no direction between the scores", settings=SETTINGS._replace(direction=0.0)),
    Ablation("no weak tension beside clear escalation", settings=SETTINGS._replace(weak=0.0)),
    Ablation("hard labels in place of beliefs", settings=SETTINGS._replace(beliefs=(0.0, 0.0, 1.0, 1.0))),
    Ablation(
        "kinds of features weigh alike",
        settings=SETTINGS._replace(
            emphasis=tuple(
                (kind, float(gate > 0), float(scores > 0)) for kind, gate, scores in SETTINGS.emphasis
            )
        ),
    ),
    Ablation("rows not damped", damping=lambda matrix: matrix),
    Ablation("rows damped by their whole length", damping=_whole_length),
)

_Read = tuple[Labelled, Counts | None]
"""A text with its features; None where it is in another language."""


def main(files: Sequence[str]) -> None:
    """Print areas under the curve of grouped cross-validation on the corpus, and the figures on the files, if any.

    Raises:
        InputError: a file holds a line that is wrong.
    """
    texts = {form: _read(records) for form, records in read_files(files).items()}
    examples = load_corpus(CORPUS_FOLDER).examples
    read = read_examples(examples, silent)
    counts = without_names([item.counts for item in read], (example.text for example in examples))
    counts = frequent(counts, SETTINGS.least)
    rows: dict[Form, list[tuple[str, list[str]]]] = {form: [] for form in texts}
    print_head(f"corpus, {len(examples):,} texts", [f"AUC {output.replace('_', '-')}" for output in OUTPUTS])
    for ablation in ABLATIONS:
        fitted = fit(
            examples, [_kept(each, ablation) for each in counts], ablation.settings, silent, ablation.damping
        )
        print_row(ablation.name, [f"{fitted.metrics[output]['auc']:.4f}"[1:] for output in OUTPUTS])
        for form, items in texts.items():
            measures = measure([record for record, _ in items], _said(fitted, ablation, items))
            rows[form].append((ablation.name, cells(measures)))
    for form, found in rows.items():
        print()
        print_head(f"{len(texts[form]):,} {form}", COLUMNS)
        for name, row in found:
            print_row(name, row)


def _read(records: Sequence[Labelled]) -> list[_Read]:
    """Read labelled texts as serving reads them."""
    reader, features = Reader.load(), FeatureReader()
    found: list[_Read] = []
    with reader.session():
        for record in records:
            article = record.article
            if sure_language(article.text or article.title or "") not in {None, SUPPORTED}:
                found.append((record, None))
                continue
            places = reader.read_places(article, article.day)
            found.append((record, features.counts([(item.document, item.reading) for item in places])))
    return found


def _kept(counts: Counts, ablation: Ablation) -> Counts:
    return {feature: count for feature, count in counts.items() if ablation.keeps(feature)}


def _said(fitted: Fitted, ablation: Ablation, items: Sequence[_Read]) -> list[Said]:
    counts = [_kept(each or {}, ablation) for _, each in items]
    columns = [fitted.pipelines[output].predict_proba(counts)[:, 1].tolist() for output in OUTPUTS]
    said: list[Said] = []
    for (_, known), relevance, up, down in zip(items, *columns, strict=True):
        if known is None or relevance < SCORED_FROM:
            said.append(Said(0.0 if known is None else relevance, 0.0, 0.0))
        else:
            said.append(Said(relevance, relevance * up, relevance * down))
    return said
