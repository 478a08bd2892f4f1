from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from stream.commands.main import run

ARTICLE = "Norway accused Chad of shelling a camp. They will hold talks in Oslo on Friday."


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    (tmp_path / "camp.txt").write_text(ARTICLE)


def inspect(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["model", "inspect", *arguments]) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_an_article_is_explained_by_the_numbers_that_score_gives_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    (line,) = inspect(capfd, "camp.txt")
    run(["score", "--format", "jsonl", "--no-gate", "camp.txt"])
    score = json.loads(capfd.readouterr().out)
    assert line["article"] == "camp.txt"
    assert line["logit"] == score["logit"]
    explained = {json.dumps(item["span"]): item for item in line["evidence"]}
    for item in score["evidence"]:
        for name in ("escalation", "de_escalation"):
            features = explained[json.dumps(item["span"])]["features"]
            assert math.fsum(feature["adds"][name] for feature in features) == pytest.approx(item[name])
    fired = {(item["kind"], item["text"]): item["fired"] for item in line["mentions"]}
    assert fired["military", "shelling"] == [
        {"file": "military/lexicon/attack.toml", "entry": 'nouns "shelling"', "own": False}
    ]


def test_the_features_left_out_are_summed(capfd: pytest.CaptureFixture[str]) -> None:
    for item in inspect(capfd, "--top", "1", "camp.txt")[0]["evidence"]:
        (feature,) = item["features"]
        for name in ("escalation", "de_escalation"):
            assert feature["adds"][name] + item["rest"][name] == pytest.approx(item[name])


def test_a_table_shows_each_sentence_with_its_mentions_and_features(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["model", "inspect", "--format", "table", "--top", "2", "camp.txt"]) == 0
    shown = capfd.readouterr().out
    assert "Norway accused Chad of shelling a camp." in shown
    assert 'military/lexicon/attack.toml nouns "shelling"' in shown
    assert "the article as a whole" in shown
    assert " more " in shown


def test_lexicons_of_the_users_own_are_explained(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own" / "topics").mkdir(parents=True)
    (tmp_path / "own" / "topics" / "topics.toml").write_text('[humanitarian]\nstrong = ["camp"]\n')
    (line,) = inspect(capfd, "--lexicons", "own", "camp.txt")
    assert {"file": "topics/topics.toml", "entry": '[humanitarian] strong "camp"', "own": True} in [
        entry for mention in line["mentions"] for entry in mention["fired"]
    ]


def test_without_a_file_the_strongest_weights_are_printed_each_way(capfd: pytest.CaptureFixture[str]) -> None:
    lines = inspect(capfd, "--top", "3")
    assert len(lines) == 18
    for line in lines:
        assert (line["weights"][line["output"]] > 0) == (line["side"] == "for")
    assert run(["model", "inspect", "--format", "table", "--top", "3"]) == 0
    shown = capfd.readouterr().out
    assert "against de-escalation" in shown
    assert lines[0]["feature"] in shown


def test_a_feature_is_asked_for_by_name(capfd: pytest.CaptureFixture[str]) -> None:
    (line,) = inspect(capfd, "--feature", "m:attack:asserted")
    assert line["feature"] == "m:attack:asserted"
    assert set(line["weights"]) == {"relevance", "escalation", "de_escalation"}
    assert run(["model", "inspect", "--feature", "m:atack:asserted"]) == 2
    assert "did you mean 'm:attack:asserted'?" in " ".join(capfd.readouterr().err.split())


def test_a_line_that_is_no_article_is_told_and_the_others_are_explained(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "news.jsonl").write_text(
        '{"id": "1", "text":\n' + json.dumps({"id": "2", "text": ARTICLE}) + "\n"
    )
    assert run(["model", "inspect", "news.jsonl"]) == 1
    captured = capfd.readouterr()
    assert json.loads(captured.out)["article"] == "2"
    assert "news.jsonl:1: the value is not JSON" in captured.err


@pytest.mark.parametrize(
    "arguments", [["--feature", "x", "camp.txt"], ["--text", "camp.txt"], ["--top", "0"]]
)
def test_options_that_make_no_sense_are_wrong_usage(arguments: list[str]) -> None:
    assert run(["model", "inspect", *arguments]) == 2


def test_what_an_article_says_does_nothing_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    line = json.dumps({"id": "a", "title": "\x1b[31m[bold]red\x07\u202e", "text": f"\x1b[2J {ARTICLE}"})
    (tmp_path / "news.jsonl").write_text(f"{line}\n")
    run(["model", "inspect", "--format", "table", "news.jsonl"])
    shown = capfd.readouterr().out
    assert "[bold]red" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
