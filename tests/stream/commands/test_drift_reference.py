"""A reference of one's own stream: written from its articles, or refused with the reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.scoring.reference import read_reference
from stream.commands.main import run


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(number: int) -> None:
    """Articles of which all are relevant."""
    lines = [
        {"id": str(nth), "text": f"Norway and Chad accused each other of firing {nth} rockets at a camp."}
        for nth in range(number)
    ]
    Path("news.jsonl").write_text("\n".join(map(json.dumps, lines)))


def test_a_reference_is_written_from_articles(capfd: pytest.CaptureFixture[str]) -> None:
    write(200)
    assert run(["model", "reference", "news.jsonl", "--out", "normal.json"]) == 0
    assert "200 articles, 200 of them relevant" in capfd.readouterr().out
    reference = read_reference(Path("normal.json"))
    assert {sum(bins.counts) for bins in reference.values()} == {200}
    assert reference["sentences"].counts == (200,)


def test_too_few_articles_are_refused_and_nothing_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    write(199)
    assert run(["model", "reference", "news.jsonl", "--out", "normal.json"]) == 1
    assert "199 relevant articles are too few" in capfd.readouterr().err
    assert not Path("normal.json").exists()


def test_lines_that_are_no_articles_are_told_and_the_others_measured(
    capfd: pytest.CaptureFixture[str],
) -> None:
    write(200)
    with Path("news.jsonl").open("a") as file:
        file.write('\n{"id": "x"}\n')
    assert run(["model", "reference", "news.jsonl", "--out", "normal.json"]) == 1
    assert "news.jsonl:201" in capfd.readouterr().err
    assert Path("normal.json").exists()
