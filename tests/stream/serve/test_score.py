"""Pasted texts: scored as the command line scores them, within limits, and nothing is kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from stream.serve.score.scorer import BusyError, Scorer
from stream.settings.groups.serve import ServeSettings
from stream.settings.schema import Settings
from tests.stream.serve.made import Site, site

TEXT = "China on Friday threatened to attack American ships in the strait. The United States condemned the threat."


@pytest.mark.slow
async def test_a_pasted_text_is_read_and_its_spans_index_it(open_site: Site) -> None:
    async with open_site.client() as client:
        answer = await client.post("/api/v1/score", json={"text": TEXT, "date": "2024-05-10"}, timeout=60)
        kept = (await client.get("/api/v1/articles")).json()
    told = answer.json()
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert told["outcome"] == "scored"
    assert told["article"]["published_at"] == "2024-05-10"
    for item in told["military"]:
        start, end = item["span"]
        assert TEXT[start:end] == item["text"]
    assert kept["items"] == []


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({}, 400, "text"),
        ({"text": 1}, 400, "text"),
        ({"text": "  "}, 400, "text"),
        ({"text": "x", "published_at": "yesterday"}, 400, "published_at"),
        ({"text": "x", "published_at": "2024-05-10T10:00:00"}, 400, "published_at"),
        ({"text": "x", "id": "mine"}, 400, "id"),
    ],
)
async def test_a_wrong_body_is_refused_before_anything_is_read(
    open_site: Site, body: dict[str, object], status: int, field: str
) -> None:
    async with open_site.client() as client:
        answer = await client.post("/api/v1/score", json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert field in answer.json()["detail"]


async def test_a_body_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with site(tmp_path, score_bytes=1000) as made:
        async with made.client() as client:
            answer = await client.post("/api/v1/score", json={"text": "x" * 2000})
    assert answer.status_code == 413
    assert "serve.score_bytes" in answer.json()["detail"]


async def test_pasted_texts_have_a_rate_of_their_own(tmp_path: Path) -> None:
    with site(tmp_path, scores_per_minute=1) as made:
        async with made.client() as client:
            first = await client.post("/api/v1/score", json={})
            second = await client.post("/api/v1/score", json={})
            other = await client.get("/api/v1/pairs")
    assert [first.status_code, second.status_code, other.status_code] == [400, 429, 200]


@pytest.mark.slow
async def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    scorer = Scorer(Settings(serve=ServeSettings(score_seconds=0.01)))
    try:
        with pytest.raises(BusyError, match=r"not read within 0\.01 s"):
            await scorer.score(b'{"id": "a", "text": "x"}', gate=True)
        scorer._seconds = 60
        assert b'"outcome"' in await scorer.score(b'{"id": "a", "text": "x"}', gate=True)
    finally:
        scorer.close()


async def test_more_than_a_few_that_wait_are_refused() -> None:
    scorer = Scorer(Settings())
    async with scorer._turn:
        waiting = [asyncio.ensure_future(scorer.score(b"{}", gate=True)) for _ in range(8)]
        await asyncio.sleep(0.01)
        with pytest.raises(BusyError, match="too many"):
            await scorer.score(b"{}", gate=True)
        for task in waiting:
            task.cancel()
