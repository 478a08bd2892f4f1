from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.figures import COLUMNS, cells, read_files
from models.measuring import Said, measure

ARTICLE = {"id": "a", "text": "Chad met Sudan.", "relevant": True, "escalation": 0, "de_escalation": 2}
SENTENCE = {"id": "s", "text": "Chad met Sudan.", "class": "de-escalation"}


def test_a_benchmark_that_there_is_not_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "no benchmark speed; there are full_pipeline, kinship, lives, reading" in capsys.readouterr().err


def test_baselines_need_a_labelled_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baselines"]) == 1
    assert "name labelled files" in capsys.readouterr().err
    (tmp_path / "wrong.jsonl").write_text('{"id": "a"}\n')
    assert main(["baselines", str(tmp_path / "wrong.jsonl")]) == 1
    assert "wrong.jsonl:1: text: required" in capsys.readouterr().err


def test_lives_take_one_folder_of_a_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lives", str(tmp_path)]) == 1
    assert "articles.jsonl: No such file or directory; a year is a folder" in capsys.readouterr().err
    assert main(["lives", str(tmp_path), str(tmp_path)]) == 1
    assert "one folder at most" in capsys.readouterr().err


def test_files_are_joined_by_their_form(tmp_path: Path) -> None:
    for name, record in (("one", ARTICLE), ("two", ARTICLE), ("three", SENTENCE)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(record) + "\n")
    found = read_files([str(tmp_path / f"{name}.jsonl") for name in ("one", "two", "three")])
    assert {form: len(records) for form, records in found.items()} == {"articles": 2, "polarity": 1}


def test_a_row_has_a_cell_a_column_and_leaves_empty_what_there_is_not(tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(json.dumps(ARTICLE) + "\n")
    (records,) = read_files([str(tmp_path / "one.jsonl")]).values()
    full = cells(measure(records, [Said(0.9, 0.1, 0.8)]))
    assert len(full) == len(COLUMNS)
    assert (full[0], full[7]) == ("1.000", "1.000")
    part = cells(measure(records, [Said(None, 0.1, None)]), probabilities=False)
    assert len(part) == len(COLUMNS)
    assert [cell for cell in part if cell] == ["1.000"]
