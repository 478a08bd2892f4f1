from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from models.measuring import Labelled, Said, labelled_from, measure, said_by
from models.measuring.probabilities import Quality
from models.read import Reader
from tests.models.measuring.labelled_texts import labelled


def test_a_score_is_held_against_the_grade_from_which_an_article_counts() -> None:
    records = [labelled("a", (True, 1, 0)), labelled("b", (True, 2, 3))]
    found = measure(records, [Said(0.9, 0.2, 0.1), Said(0.9, 0.8, 0.9)]).qualities
    assert found["escalation"].confusion == (1, 0, 0, 1)
    assert found["de_escalation"].confusion == (1, 0, 0, 1)
    assert found["relevance"].confusion == (2, 0, 0, 0)


def test_only_a_text_without_scores_is_one_whose_scores_were_withheld() -> None:
    """A doubtful one has them, if small."""
    assert Said(0.1, 0.0, 0.0).withheld
    assert not Said(0.3, 0.2, 0.01).withheld
    assert not Said(0.9, 0.2, 0.01).withheld


def test_alarms_on_texts_that_are_not_relevant_are_counted_once_a_text() -> None:
    records = [labelled(name, (False, 0, 0)) for name in "abc"] + [labelled("d", (True, 3, 0))]
    said = [Said(0.9, 0.9, 0.8), Said(0.9, 0.1, 0.5), Said(0.9, 0.4, 0.4), Said(0.9, 0.9, 0.0)]
    assert measure(records, said).off_topic == (2, 3)


def test_the_right_score_must_be_higher() -> None:
    """A tie is wrong: it is what texts get that are held not to be relevant."""
    records = [labelled("a", None, "escalation"), labelled("b", None, "escalation")]
    records += [labelled("c", None, "de-escalation")]
    found = measure(records, [Said(0.9, 0.4, 0.3), Said(0.1, 0.0, 0.0), Said(0.9, 0.2, 0.3)])
    assert found.sides == {"escalation": (1, 2), "de-escalation": (1, 1)}
    assert found.binary == (2, 3)
    assert not found.qualities


def test_what_a_method_does_not_say_is_not_measured() -> None:
    found = measure([labelled("a", (True, 2, 0), "escalation")], [Said(None, 0.7, None)])
    assert list(found.qualities) == ["escalation"]
    assert found.sides is None


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.mark.shared
@pytest.mark.parametrize("kind", ["articles", "polarity"])
def test_the_figures_are_those_of_the_projects_yardstick(
    shared: Path, tmp_path: Path, reader: Reader, kind: str
) -> None:
    """Every figure on the labelled articles and on the polarity sentences, to the last digit that the yardstick prints."""
    tool = shared / "tools" / "evaluate.py"
    files = (
        sorted((shared / "gold").glob("*.jsonl"))
        if kind == "articles"
        else [shared / "data" / "polarity_dev.jsonl"]
    )
    if not files or not all(path.is_file() for path in (*files, tool)):
        pytest.skip(f"{shared} holds no {kind} or no yardstick")
    gold, scores = tmp_path / "gold.jsonl", tmp_path / "scores.jsonl"
    gold.write_bytes(b"".join(path.read_bytes() for path in files))
    records = [labelled_from(json.loads(line)) for line in gold.read_text().splitlines()]
    with reader.session():
        said = [said_by(reader.read(record.article)) for record in records]
    scores.write_text("".join(map(_score_line, records, said)))
    told = subprocess.run(
        [sys.executable, tool, kind, gold, scores, "--json"], capture_output=True, text=True, check=True
    )
    expected = json.loads(told.stdout)
    found = measure(records, said)
    for name in ("escalation", "de_escalation"):
        assert _figures(found.qualities[name]) == expected[name]
    wanted = {name: expected["relevance"][name] for name in ("p", "r", "f1", "gold", "found")}
    assert {name: _figures(found.qualities["relevance"])[name] for name in wanted} == wanted
    if kind == "polarity":
        assert found.binary is not None
        assert found.sides is not None
        assert (round(found.binary.share or 0, 4), found.binary.of) == (
            expected["binary"],
            expected["binary_n"],
        )
        assert {side: round(each.share or 0, 4) for side, each in found.sides.items()} == expected["recall"]


def _score_line(record: Labelled, said: Said) -> str:
    outcome = "not_relevant" if said.withheld else "scored"
    return json.dumps({"article": {"id": record.article.id}, "outcome": outcome, **said._asdict()}) + "\n"


def _figures(found: Quality) -> dict[str, Any]:
    confusion = found.confusion
    return {
        "p": round(confusion.precision, 4),
        "r": round(confusion.recall, 4),
        "f1": round(confusion.f1, 4),
        "gold": confusion.hits + confusion.misses,
        "found": confusion.hits + confusion.false_alarms,
        "auc": None if found.auc is None else round(found.auc, 4),
        "brier": round(found.brier, 4),
        "ece": round(found.ece, 4),
    }
