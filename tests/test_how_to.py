"""What docs/how-to shows can be done as it is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from models.lexicons import EXTENSIBLE, Lexicons
from models.scoring import SHIPPED_MODEL
from models.scoring.quantities import OF_ALL, OF_RELEVANT
from stream.commands.main import run

HOW_TO = Path(__file__).parents[1] / "docs" / "how-to"
LEXICONS = (HOW_TO / "lexicons.md").read_text()
DRIFT = (HOW_TO / "drift.md").read_text()
EXPLAIN = (HOW_TO / "explain-a-score.md").read_text()
MEASURE = (HOW_TO / "measure-a-model.md").read_text()
BACKTEST = (HOW_TO / "backtest.md").read_text()
ARTICLE = (
    "The Blue River League seized the Halib wells from Sudan on Monday. Sudan's army set up a sky lance near the border "
    "after clashes. Astrid Fjeldvik called for a truce. Envoys of Sudan and Norway will hold a palaver in Oslo on Friday."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the files of the example and an article."""
    files = re.findall(r"`(own/[a-z_/]+\.toml)` [^\n]*:\n\n```toml\n(.*?)```", LEXICONS, re.DOTALL)
    assert len(files) == 6
    for name, text in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    line = {"id": "wells", "published_at": "2026-03-02", "text": ARTICLE}
    (tmp_path / "news.jsonl").write_text(json.dumps(line) + "\n")
    (tmp_path / "article.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_entry_of_the_example_of_lexicons_fires(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["score", "--format", "jsonl", "--lexicons", "own", "news.jsonl"]) == 0
    score = json.loads(capfd.readouterr().out)
    assert {"BRL", "NOR", "SDN"} <= {actor["id"] for actor in score["actors"]}
    assert "Astrid Fjeldvik" in [
        ARTICLE[slice(*span)] for actor in score["actors"] if actor["id"] == "NOR" for span in actor["spans"]
    ]
    assert "halib_wells" in [topic["dispute"] for topic in score["topics"]]
    assert "sky lance" in [item["text"] for item in score["military"]]
    assert "meeting" in [item["kind"] for item in score["follow_ups"]]


@pytest.mark.parametrize("page", [LEXICONS, EXPLAIN], ids=["lexicons", "explain-a-score"])
def test_every_command_that_is_shown_runs(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    commands = [
        line.split(" | ")[0]
        for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
        for line in block.splitlines()
    ]
    assert len(commands) >= 3
    for command in commands:
        setting, _, arguments = command.partition("detente ")
        if setting:
            monkeypatch.setenv(*setting.strip().split("="))
        assert run(arguments.split()) == 0, command
        assert capfd.readouterr().out


def test_a_model_is_measured_as_it_is_shown(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", MEASURE, re.DOTALL)
    (folder / "labelled.jsonl").write_text(example)
    (folder / "our-model").symlink_to(SHIPPED_MODEL)
    (block,) = re.findall(r"```sh\n(.*?)```", MEASURE, re.DOTALL)
    for command in block.splitlines():
        assert run(command.removeprefix("detente ").split()) == 0, command
    assert "calib. error" in capfd.readouterr().out
    assert "Worst mistakes" in (folder / "report.html").read_text()


def test_the_example_of_removal_fits(tmp_path: Path) -> None:
    (example,) = re.findall(r"In `topics/disputes\.toml`,\n\n```toml\n(.*?)```", LEXICONS, re.DOTALL)
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "disputes.toml").write_text(example)
    disputes = Lexicons(tmp_path).load("topics/disputes.toml")
    assert "chagos" not in disputes
    assert "matsu" not in disputes["taiwan"]["places"]


def test_every_file_that_can_be_extended_is_listed() -> None:
    listed = set(
        re.findall(r"`([a-z_]+/[a-zA-Z_/]+\.toml)`", LEXICONS.partition("## What can be extended")[2])
    )
    files = {re.sub(r"lexicon/\w+", "lexicon/CATEGORY", name) for name in EXTENSIBLE}
    assert listed == files


def test_every_quantity_of_drift_is_explained_with_what_it_is_told_over() -> None:
    rows = re.findall(r"^\| (`.*`) \|.*\| (all articles|relevant ones) \|$", DRIFT, re.MULTILINE)
    told = {name: over for names, over in rows for name in re.findall(r"`(\w+)`", names)}
    expected = dict.fromkeys(OF_ALL, "all articles") | dict.fromkeys(OF_RELEVANT, "relevant ones")
    assert told == expected


def test_a_backtest_prints_and_writes_what_is_shown(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = re.findall(r"```sh\n(.*?)\n```", BACKTEST, re.DOTALL)[0]
    shown = re.findall(r"```\n(read.*?)```", BACKTEST, re.DOTALL)[0]
    samples = HOW_TO.parents[1] / "stream" / "demo" / "samples" / "articles.jsonl"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stream" / "demo" / "samples").mkdir(parents=True)
    (tmp_path / "stream" / "demo" / "samples" / "articles.jsonl").symlink_to(samples)
    assert run(command.removeprefix("detente ").split()) == 1
    printed = [line.rstrip() for line in capfd.readouterr().out.splitlines()]
    told = dict(line.split(maxsplit=1) for line in printed[: len(shown.splitlines())])
    expected = dict(line.split(maxsplit=1) for line in shown.splitlines())
    assert list(told) == list(expected)
    # The others are the model's to say.
    assert (told["read"], told["days"]) == (expected["read"], expected["days"])
    header = (tmp_path / "series.csv").read_text().partition("\n")[0].split(",")
    rows = re.findall(r"^\| (`.*?) \|", BACKTEST, re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == header
