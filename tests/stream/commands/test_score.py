from __future__ import annotations

import gzip
import json
import math
from pathlib import Path
from typing import Any

import pytest

from stream.commands.main import run

TALKS = (
    "date 2024-03-04 GENEVA — The foreign ministers of Russia and Ukraine met on Monday for talks on an exchange "
    "of prisoners. They agreed to meet again on Friday. Ukraine had accused Russia of shelling a border town."
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def score(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    status = run(["score", *arguments])
    captured = capfd.readouterr()
    return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


def test_a_text_file_is_scored_with_its_name_and_the_day_of_its_dateline(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "talks.txt").write_text(TALKS)
    status, (record,), _ = score(capfd, "talks.txt")
    assert status == 0
    assert record["outcome"] == "scored"
    assert record["article"]["id"] == "talks.txt"
    assert record["article"]["published_at"] == "2024-03-04"
    assert {actor["id"] for actor in record["actors"]} >= {"RUS", "UKR"}
    for name in ("escalation", "de_escalation"):
        total = record["intercept"][name] + math.fsum(item[name] for item in record["evidence"])
        assert total == pytest.approx(record["logit"][name], abs=1e-6)
        assert record[name] == pytest.approx(1 / (1 + math.exp(-record["logit"][name])), abs=1e-6)
    for item in record["military"]:
        assert TALKS[slice(*item["span"])] == item["text"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_wrong_line_is_told_with_its_number_and_answered_in_its_place(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], workers: str
) -> None:
    lines = [
        json.dumps({"id": "1", "text": TALKS}),
        '{"id": "2", "text": ',
        "",
        '{"id": "4", "text": "A recipe."}',
    ]
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    status, records, told = score(capfd, "--workers", workers, "news.jsonl.gz")
    assert status == 1
    assert [record["outcome"] for record in records] == ["scored", "rejected", "not_relevant"]
    assert records[1]["error"]["code"] == "not-json"
    assert "news.jsonl.gz:2: the value is not JSON" in told
    assert "1 of 3 inputs rejected" in told


def test_without_the_gate_everything_is_filled(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "recipe.txt").write_text("Beat the eggs, fold in the flour, and bake for an hour.")
    _, (gated,), _ = score(capfd, "recipe.txt")
    _, (scored,), _ = score(capfd, "--no-gate", "recipe.txt")
    assert (gated["outcome"], gated["logit"]) == ("not_relevant", None)
    assert scored["outcome"] == "scored"
    assert scored["logit"] is not None
    assert scored["relevance"] == gated["relevance"]


def test_two_runs_give_the_same_but_for_the_time(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "talks.txt").write_text(TALKS)
    (first,), (second,) = (score(capfd, "talks.txt")[1] for _ in range(2))
    assert first.pop("scored_at") != second.pop("scored_at")
    assert first == second


def test_files_are_answered_in_the_order_they_are_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in "bac":
        (tmp_path / f"{name}.txt").write_text(TALKS)
    _, records, _ = score(capfd, "b.txt", "a.txt", "c.txt")
    assert [record["article"]["id"] for record in records] == ["b.txt", "a.txt", "c.txt"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_lexicons_of_the_users_own_are_read_with(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    """By the option or by the setting, in every process; a folder that does not fit is wrong usage."""
    (tmp_path / "talks.txt").write_text(TALKS)
    own = tmp_path / "own" / "military" / "lexicon" / "weapons.toml"
    own.parent.mkdir(parents=True)
    own.write_text('nouns = ["border town"]\n')
    _, (plain,), _ = score(capfd, "talks.txt")
    _, (record,), _ = score(capfd, "--workers", workers, "--lexicons", "own", "talks.txt")
    assert "border town" in [item["text"] for item in record["military"]]
    assert record["id"] != plain["id"]
    monkeypatch.setenv("DETENTE_READING__LEXICONS", "own")
    assert score(capfd, "talks.txt")[1][0]["id"] == record["id"]
    own.write_text("nouns = 1\n")
    status, _, told = score(capfd, "talks.txt")
    assert (status, "weapons.toml: nouns must be a list" in told) == (2, True)


def test_a_table_shows_one_article_in_full_and_several_as_lines(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "talks.txt").write_text(TALKS)
    assert run(["score", "--format", "table", "talks.txt"]) == 0
    report = capfd.readouterr().out
    assert "de-escalation" in report
    assert "RUS-UKR" in report
    assert run(["score", "--format", "table", "talks.txt", "talks.txt"]) == 0
    header, *rows = capfd.readouterr().out.splitlines()
    assert header.split()[:2] == ["article", "day"]
    assert [row.split()[:2] for row in rows] == [["talks.txt", "2024-03-04"]] * 2


def test_a_doubtful_article_is_called_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What the index leaves out is told where its scores are."""
    (tmp_path / "recipe.txt").write_text("Beat the eggs and fold in the flour.")
    (tmp_path / "talks.txt").write_text(TALKS)
    for name, told in (("recipe.txt", True), ("talks.txt", False)):
        assert run(["score", "--no-gate", "--format", "table", name]) == 0
        assert ("doubtful" in capfd.readouterr().out) is told


def test_what_an_article_says_does_nothing_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    line = json.dumps({"id": "a", "title": "\x1b[31m[bold]red\x07\u202e", "text": TALKS})
    (tmp_path / "news.jsonl").write_text(f"{line}\n")
    run(["score", "--format", "table", "news.jsonl"])
    shown = capfd.readouterr().out
    assert "[bold]red" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


@pytest.mark.parametrize("arguments", [["--text", "talks.txt"], ["--format", "xml", "talks.txt"]])
def test_options_that_make_no_sense_are_wrong_usage(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "talks.txt").write_text(TALKS)
    assert run(["score", *arguments]) == 2
