from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

from stream.commands.main import run

ARTICLES: list[dict[str, Any]] = [
    {
        "id": "war",
        "date": "2024-05-01",
        "title": "Chad shells a camp in Sudan",
        "text": "Chad shelled a camp in Sudan on Monday and killed nine soldiers. Sudan vowed to retaliate.",
        "relevant": True,
        "escalation": 3,
        "de_escalation": 0,
    },
    {
        "id": "peace",
        "text": "Norway and Chad signed a peace treaty in Oslo and agreed to withdraw their troops from the border.",
        "relevant": True,
        "escalation": 0,
        "de_escalation": 3,
    },
    {
        "id": "cake",
        "text": "The baker won the prize for the best cake of the village fair.",
        "relevant": False,
        "escalation": 0,
        "de_escalation": 0,
    },
]
SENTENCES = [
    {"id": "up", "text": "Chad shelled a camp in Sudan and killed nine soldiers.", "class": "escalation"},
    {"id": "down", "text": "Norway and Chad signed a peace treaty in Oslo.", "class": "de-escalation"},
    {
        "id": "wrong",
        "text": "Chad shelled a camp in Sudan and killed ten soldiers.",
        "class": "de-escalation",
    },
    {"id": "none", "text": "Norway's king met the king of Sweden.", "class": "neutral"},
]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("articles.jsonl", *ARTICLES)
    write("sentences.jsonl", *SENTENCES)


def write(name: str, *records: Any) -> None:
    Path(name).write_text("".join(json.dumps(record) + "\n" for record in records))


def lines(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["model", "evaluate", *arguments]) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_articles_are_measured_by_their_grades(capfd: pytest.CaptureFixture[str]) -> None:
    summary, *mistakes = lines(capfd, "articles.jsonl")
    assert (summary["file"], summary["format"], summary["texts"]) == ("articles.jsonl", "articles", 3)
    assert set(summary["outputs"]) == {"relevance", "escalation", "de_escalation"}
    assert summary["outputs"]["escalation"]["auc"] == 1.0
    assert summary["outputs"]["relevance"]["confusion"] == {
        "hits": 2, "false_alarms": 0, "misses": 0, "rejections": 1,
    }  # fmt: skip
    assert len(summary["outputs"]["escalation"]["bins"]) == 10
    assert (summary["binary"], summary["off_topic_alarms"]) == (None, {"count": 0, "of": 1, "share": 0.0})
    assert mistakes == []


def test_sentences_are_measured_by_their_side(capfd: pytest.CaptureFixture[str]) -> None:
    """The neutral one counts for nothing, and the one that is labelled wrongly is the mistake, with its evidence."""
    summary, mistake = lines(capfd, "sentences.jsonl")
    assert (summary["format"], summary["outputs"]) == ("polarity", {})
    assert summary["binary"] == {"count": 2, "of": 3, "share": 0.6667}
    assert summary["sides"]["de-escalation"] == {"count": 1, "of": 2, "share": 0.5}
    assert (mistake["id"], mistake["wrong"], mistake["wanted"]) == (
        "wrong",
        ["side"],
        {"class": "de-escalation"},
    )
    assert (mistake["output"], mistake["too_high"]) == ("escalation", True)
    assert mistake["evidence"][0]["text"] == SENTENCES[2]["text"]
    assert mistake["evidence"][0]["features"]


def test_the_number_of_mistakes_is_limited(capfd: pytest.CaptureFixture[str]) -> None:
    assert len(lines(capfd, "sentences.jsonl", "--errors", "0")) == 1


def test_what_is_measured_is_what_score_publishes(capfd: pytest.CaptureFixture[str]) -> None:
    write("wrong.jsonl", *({**record, "relevant": not record["relevant"]} for record in ARTICLES))
    mistakes = {item["id"]: item["said"] for item in lines(capfd, "wrong.jsonl")[1:]}
    assert run(["score", "--format", "jsonl", "articles.jsonl"]) == 0
    scores = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    for score in scores:
        said = mistakes[score["article"]["id"]]
        assert said == {name: round(score[name], 4) for name in said}


@pytest.mark.parametrize("form", ["table", "html", "jsonl"])
def test_the_name_of_a_file_may_be_no_utf8(capfd: pytest.CaptureFixture[str], form: str) -> None:
    name = os.fsdecode(b"caf\xe9.jsonl")
    Path(name).write_bytes(Path("articles.jsonl").read_bytes())
    assert run(["model", "evaluate", name, "--format", form]) == 0
    assert "caf?.jsonl" in capfd.readouterr().out


def test_compressed_files_are_read(capfd: pytest.CaptureFixture[str]) -> None:
    Path("articles.jsonl.gz").write_bytes(gzip.compress(Path("articles.jsonl").read_bytes()))
    assert lines(capfd, "articles.jsonl.gz")[0]["texts"] == 3


def test_a_table_tells_figures_and_mistakes(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    write("wrong.jsonl", *ARTICLES, {**ARTICLES[0], "id": "\x1b[31m[bold]bad\u202e", "escalation": 0})
    assert run(["model", "evaluate", "wrong.jsonl", "--format", "table"]) == 0
    shown = capfd.readouterr().out
    for words in ("calib. error", "false alarms", "0.9 to 1.0", "[bold]bad", "escalation wrong", "grade 0"):
        assert words in shown
    assert not {"\x1b", "\u202e"} & set(shown)


def test_the_answer_goes_where_it_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["model", "evaluate", "articles.jsonl", "--format", "html", "--output", "report.html"]) == 0
    assert capfd.readouterr().out == ""
    assert Path("report.html").read_text().startswith("<!doctype html>")
    assert run(["model", "evaluate", "articles.jsonl", "--output", "nowhere/report.jsonl"]) == 1
    assert "nowhere/report.jsonl: can't be written (no such file or directory)" in capfd.readouterr().err


def test_a_model_and_lexicons_of_ones_own_are_measured(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert run(["model", "evaluate", "articles.jsonl", "--model", "empty"]) == 1
    assert "empty" in capfd.readouterr().err
    (tmp_path / "own" / "topics").mkdir(parents=True)
    (tmp_path / "own" / "topics" / "topics.toml").write_text('[nothing]\nstrong = ["camp"]\n')
    assert run(["model", "evaluate", "articles.jsonl", "--lexicons", "own"]) == 2
    assert "topics.toml" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "x"', "wrong.jsonl:4: the line is not JSON"),
        ('{"id": "x", "text": "t", "relevant": true, "escalation": 5, "de_escalation": 0}',
         "wrong.jsonl:4: escalation: must be a grade from 0 to 3, not 5; docs/reference/labels.md"),
        ('{"id": "x", "text": "t", "class": "escalation"}', "wrong.jsonl:4: class: this record has a class, unlike"),
        ('{"id": "war", "text": "t", "relevant": true, "escalation": 0, "de_escalation": 0}',
         "wrong.jsonl:4: id: 'war' is that of line 1, too"),
        ('{"id": "x", "relevant": true, "escalation": 0, "de_escalation": 0}', "wrong.jsonl:4: text: required"),
        ("[" * 100_000, "wrong.jsonl:4: the line is not JSON"),
    ],
)  # fmt: skip
def test_a_wrong_line_refuses_the_file_with_one_error(
    capfd: pytest.CaptureFixture[str], line: str, message: str
) -> None:
    """Figures over the other lines would pass for those of the file."""
    Path("wrong.jsonl").write_text(Path("articles.jsonl").read_text() + line + "\n" + "also wrong\n")
    assert run(["model", "evaluate", "wrong.jsonl"]) == 1
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"detente: {message}")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.jsonl", "\n", "holds no labelled text"),
        ("article.txt", "Norway", "a text file holds no labels"),
    ],
)
def test_a_file_without_labels_is_refused(
    capfd: pytest.CaptureFixture[str], name: str, content: str, message: str
) -> None:
    Path(name).write_text(content)
    assert run(["model", "evaluate", name]) == 1
    assert f"{name}: {message}" in capfd.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["gone.jsonl"], ["articles.jsonl", "--errors", "-1"]])
def test_options_that_make_no_sense_are_wrong_usage(arguments: list[str]) -> None:
    assert run(["model", "evaluate", *arguments]) == 2
