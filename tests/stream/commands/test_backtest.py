from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from stream.commands.main import run
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from tests.stream.backtest.feed import feed, lines

RULES = """
[[rules]]
name = "tense"
kind = "threshold"
severity = "warning"
pairs = ["SDN-TCD"]
measure = "tension"
above = 20
resolve_below = 10
"""


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.jsonl").write_text(lines(feed()))


def rows(name: str) -> list[dict[str, Any]]:
    with Path(name).open(newline="") as file:
        return list(csv.DictReader(file))


def test_all_that_is_asked_for_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    days = [f"2024-05-{day:02}" for day in range(1, 15)]
    Path("risk.csv").write_text(
        "date,n,RISK\n" + "".join(f"{day},1,{at % 4}\n" for at, day in enumerate(days))
    )
    Path("rules.toml").write_text(RULES)
    assert run(
        ["backtest", "news.jsonl", "--out", "series.csv", "--reference", "risk.csv", "--reference-column", "RISK",
         "--follow-ups", "acts.jsonl", "--alerts", "alerts.jsonl", "--rules", "rules.toml", "--chart", "chart.html",
         "--pair", "SDN-TCD"]
    ) == 0  # fmt: skip
    told = capfd.readouterr().out
    assert "22 articles: 5 duplicate, 9 not relevant, 8 scored" in told
    assert "RISK of risk.csv" in " ".join(told.split())
    series = rows("series.csv")
    assert list(series[0]) == [
        "date",
        "pair",
        "escalation",
        "de_escalation",
        "tension",
        "articles",
        "stories",
    ]
    assert [row["date"] for row in series if row["pair"] == "ALL"] == days
    assert len(series) == len(days) * len({row["pair"] for row in series})
    acts = [
        msgspec.json.decode(line, type=ActRecord) for line in Path("acts.jsonl").read_bytes().splitlines()
    ]
    assert "meeting" in [act.kind for act in acts]
    alerts = [
        msgspec.json.decode(line, type=AlertRecord) for line in Path("alerts.jsonl").read_bytes().splitlines()
    ]
    assert {alert.rule for alert in alerts} == {"tense"}
    assert "SDN-TCD" in Path("chart.html").read_text()


def test_processes_and_the_order_of_files_change_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    articles = feed()
    Path("one.jsonl").write_text(lines(articles[::2]))
    Path("two.jsonl").write_text(lines(articles[1::2]))
    assert run(["backtest", "news.jsonl", "--out", "a.csv", "--alerts", "a.jsonl"]) == 0
    assert (
        run(["backtest", "two.jsonl", "one.jsonl", "--out", "b.csv", "--alerts", "b.jsonl", "--workers", "2"])
        == 0
    )
    for name in ("csv", "jsonl"):
        assert Path(f"a.{name}").read_bytes() == Path(f"b.{name}").read_bytes()
    capfd.readouterr()


def test_wrong_lines_are_told_with_their_numbers_and_the_rest_is_replayed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    undated = json.dumps({"id": "x", "text": "A recipe for soup."})
    Path("wrong.jsonl").write_text('{"id": 3}\n' + lines(feed()) + undated + "\n{\n")
    assert run(["backtest", "wrong.jsonl", "--out", "b.csv"]) == 1
    captured = capfd.readouterr()
    told = " ".join(captured.err.split())
    assert "wrong.jsonl:1: " in told
    assert "wrong.jsonl:24: published_at: " in told
    assert "wrong.jsonl:25: " in told
    assert "2 of 25 inputs rejected" in told
    assert "25 lines, 2 rejected, 1 without a date left out" in captured.out
    assert run(["backtest", "news.jsonl", "--out", "a.csv"]) == 0
    assert Path("a.csv").read_bytes() == Path("b.csv").read_bytes()


def test_until_is_the_last_day(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["backtest", "news.jsonl", "--out", "whole.csv"]) == 0
    assert run(["backtest", "news.jsonl", "--out", "cut.csv", "--until", "2024-05-09"]) == 0
    cut = rows("cut.csv")
    assert cut == [row for row in rows("whole.csv") if row["date"] <= "2024-05-09"]
    assert cut[-1]["date"] == "2024-05-09"
    assert run(["backtest", "news.jsonl", "--until", "2024-04-30"]) == 1
    assert "the first article is of 2024-05-01" in capfd.readouterr().err


def test_a_rule_of_silence_is_left_out_where_articles_tell_days_only(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("news.jsonl").write_text(
        lines([article | {"published_at": article["published_at"][:10]} for article in feed()])
    )
    Path("rules.toml").write_text(
        '[[rules]]\nname = "mute"\nkind = "silence"\nseverity = "info"\nafter = "2h"\n'
    )
    assert run(["backtest", "news.jsonl", "--alerts", "alerts.jsonl", "--rules", "rules.toml"]) == 0
    assert "rule mute is left out" in capfd.readouterr().err
    assert Path("alerts.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("arguments", "problem", "status"),
    [
        (["news.jsonl", "--out", "series.txt"], "--out takes a name that ends in .csv or .parquet", 2),
        (["news.jsonl", "--rules", "news.jsonl"], "--rules says what --alerts and --chart show", 2),
        (["news.jsonl", "--pair", "CHN-USA"], "--pair says what --chart shows", 2),
        (["news.jsonl", "--reference-column", "x"], "--reference-column names a column of --reference", 2),
        (["news.jsonl", "--out", "no/series.csv"], "no/series.csv: can't be written there", 1),
        (["news.jsonl", "--until", "soon"], "--until", 2),
        (["news.jsonl", "--reference", "news.jsonl"], "has no column 'date'", 1),
        (["empty.jsonl"], "no article with a date", 1),
        ([], "Missing argument", 2),
    ],
)
def test_what_can_t_be_done_is_told_before_the_work(
    capfd: pytest.CaptureFixture[str], arguments: list[str], problem: str, status: int
) -> None:
    Path("empty.jsonl").write_text("\n")
    assert run(["backtest", *arguments]) == status
    assert problem in " ".join(capfd.readouterr().err.replace("│", " ").split())
