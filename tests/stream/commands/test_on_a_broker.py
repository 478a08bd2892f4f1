from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from models.errors import ArticleError
from stream.commands.main import run
from stream.kafka.topics import declare_topics, topic_names
from stream.records.dead_letter import dead_letter, letter_record
from stream.settings.schema import Settings
from tests.stream.topics import Broker, own_settings, put


@pytest.fixture
def prefix(broker: Broker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A prefix of one's own, set with the broker's address in the environment."""
    settings = own_settings(broker)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", settings.kafka.bootstrap)
    monkeypatch.setenv("DETENTE_TOPICS__PREFIX", settings.topics.prefix)
    return settings.topics.prefix


def test_articles_go_in_and_wrong_lines_are_told(
    prefix: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "news.jsonl").write_text('{"id": "a", "text": "b"}\n{"id": 7, "text": "b"}\n')
    assert run(["ingest", "news.jsonl"]) == 1
    told = capfd.readouterr().err
    assert "news.jsonl:2: id: must be a string" in told
    assert "sent 1, refused 1" in told
    assert run(["ingest", "--skip-validation", "news.jsonl"]) == 0


def test_an_empty_topic_of_dead_letters_lists_nothing(
    prefix: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Talks.")
    run(["ingest", "a.txt"])
    capfd.readouterr()
    assert run(["dead-letters", "list"]) == 0
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "0 dead letters" in captured.err


def test_letters_are_listed_replayed_and_printed_as_they_come(
    prefix: str, broker: Broker, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(reject(own_settings(broker, prefix=prefix), [b"{", b"[]"]))
    assert run(["dead-letters", "list"]) == 0
    listed = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [line["value"] for line in listed] == ["{", "[]"]
    assert run(["tail", "--topic", "dead-letters", "--from-beginning", "--max", "2"]) == 0
    assert [json.loads(line) for line in capfd.readouterr().out.splitlines()] == listed
    assert run(["dead-letters", "replay", "--dry-run"]) == 0
    assert capfd.readouterr().out.count("would be replayed") == 2
    listed[0]["value"] = '{"id": "a", "text": "mended"}'
    (tmp_path / "mended.jsonl").write_text(json.dumps(listed[0]) + "\n")
    assert run(["dead-letters", "replay", "--from", "mended.jsonl"]) == 0
    assert run(["dead-letters", "replay"]) == 0
    assert "1 replayed, 1 replayed before" in capfd.readouterr().err


async def reject(settings: Settings, values: list[bytes]) -> None:
    """Put dead letters into their topic."""
    await declare_topics(settings)
    names = topic_names(settings)
    letters = [
        dead_letter(
            ArticleError("not-json", "", "no"),
            stage="decode",
            topic=names.articles,
            partition=0,
            offset=offset,
            key=None,
            value=value,
            headers=(),
        )
        for offset, value in enumerate(values)
    ]
    records = (letter_record(letter, record_bytes=1 << 20) for letter in letters)
    await put(
        settings,
        names.dead_letters,
        [(key, value, [(name, text or b"") for name, text in headers]) for key, value, headers in records],
    )


def test_topics_are_created_once(prefix: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What is told is what was done: the second time everything stands."""
    assert run(["topics", "create"]) == 0
    first = dict(line.split("\t")[::-1] for line in capfd.readouterr().out.splitlines())
    assert first[f"{prefix}.articles"] == "created"
    assert run(["topics", "create"]) == 0
    second = dict(line.split("\t")[::-1] for line in capfd.readouterr().out.splitlines())
    assert second == dict.fromkeys(first, "existing")
