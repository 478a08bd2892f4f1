"""Reading within a worker: the loop over articles, declared on the worker's Faust app."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from stream.kafka.topics import topic_names
from stream.settings.schema import Settings
from stream.worker.agent import ArticleAgent
from stream.worker.app import WorkerApp, raw_topic
from stream.worker.batch import ArticleReader
from stream.worker.drift import Drift
from stream.worker.kit import Kit


def declare_reading(
    app: WorkerApp,
    settings: Settings,
    kit: Kit,
    *,
    reader: ArticleReader,
    executor: ThreadPoolExecutor,
    stalled: frozenset[str],
    drift: Drift,
) -> None:
    """Have every worker of the group read its partitions of the articles.

    Args:
        app: where the loop is declared.
        settings: all of them.
        kit: what it shares with the other loops.
        reader: used on the executor's thread only.
        executor: one thread.
        stalled: places of records that are refused unread.
        drift: told what every article is like.
    """
    names = topic_names(settings)
    agent = ArticleAgent(
        reader=reader,
        executor=executor,
        outbox=kit.outbox,
        dead_letters=kit.dead_letters,
        drafts_topic=names.drafts,
        gate=settings.reading.gate,
        stalled=stalled,
        metrics=kit.metrics,
        drift=drift,
        progress=kit.progress,
        on_failure=kit.on_failure,
    )

    async def articles(stream: Any) -> None:
        await agent.run(
            stream.take_events(settings.worker.batch_articles, within=settings.worker.batch_seconds)
        )

    app.agent(raw_topic(app, names.articles), name="articles", concurrency=1)(articles)
