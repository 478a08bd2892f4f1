"""Records and a site made for tests: what the topics would have said, and the application that answers from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import msgspec
from litestar.types import ASGIApp
from pydantic import SecretStr

from models.signal import ArticleRef, Both, Evidence, ModelRef, Outcome, Pair, Participant, When
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActEvent, ActRecord
from stream.records.pair import Change as PairChange
from stream.records.pair import PairEvidence, PairRecord
from stream.records.score import Score
from stream.serve.app import Parts, application
from stream.serve.feed.change import Change, Text
from stream.serve.feed.follower import Follower
from stream.serve.live.hub import Hub
from stream.serve.metrics import ServeMetrics
from stream.serve.process import hub_of
from stream.serve.score.scorer import Scorer
from stream.serve.view.bounding import bounds_of
from stream.serve.view.view import View
from stream.serve.view.writer import Writer
from stream.settings.groups.serve import ServeSettings
from stream.settings.schema import Settings

START = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
TOKEN = "a-token-of-the-tests"
CALENDAR_TOKEN = "a-calendar-of-the-tests"
GUARDED: dict[str, Any] = {"token": SecretStr(TOKEN), "calendar_token": SecretStr(CALENDAR_TOKEN)}


def at(days: float) -> dt.datetime:
    """So many days after 1 May 2024."""
    return START + dt.timedelta(days=days)


def score(
    article: str,
    *,
    days: float = 0.0,
    pairs: Sequence[str] = ("CHN-USA",),
    outcome: Outcome = "scored",
    story: str | None = None,
    title: str | None = "A title",
    published: bool = True,
) -> Change:
    """The score of an article that was published so many days after the start."""
    value = Score(
        id="f" * 32,
        outcome=outcome,
        article=ArticleRef(
            id=article,
            title=title,
            source="wire",
            url=None,
            published_at=at(days).isoformat() if published else None,
            language="en",
            extra={},
        ),
        model=ModelRef("detente", "1", "0" * 64),
        relevance=0.9,
        escalation=0.7,
        de_escalation=0.1,
        logit=Both(0.9, -0.7),
        intercept=Both(0.0, 0.0),
        evidence=(Evidence(place="text", span=(0, 4), text="Text", escalation=0.9, de_escalation=-0.7),),
        pairs=tuple(Pair(pair=pair, escalation=0.6, de_escalation=0.2, evidence=(0,)) for pair in pairs),
        scored_at=at(days + 0.01),
        story=story,
    )
    return Change("scores", article, value)


def pair(
    name: str = "CHN-USA",
    *,
    days: float = 0.0,
    tension: float = 40.0,
    d1: float | None = 1.0,
    text: str = "Text",
) -> Change:
    """The record of a pair so many days after the start."""
    value = PairRecord(
        pair=name,
        as_of=at(days),
        escalation=1.0,
        de_escalation=0.5,
        tension=tension,
        change=PairChange(d1, 2.0, None),
        z=None,
        articles=3,
        stories=2,
        sparse=False,
        evidence=tuple(
            PairEvidence(
                article=f"a{nth}",
                place="text",
                span=(0, 4),
                text=text,
                escalation=nth / 10,
                de_escalation=0.0,
            )
            for nth in range(5)
        ),
    )
    return Change("pairs", name, value)


def act(
    name: str,
    *,
    actors: Sequence[str] = ("CHN", "USA"),
    start: str | None = "2024-05-10",
    end: str | None = "2024-05-10",
    told: Sequence[float] = (0.0,),
    text: str = "The ministers will meet.",
    **more: Any,
) -> Change:
    """An act that was told of so many days after the start, each time in the same words."""
    when = When(text="on 10 May", start=start, end=end, precision="day")
    value = ActRecord(
        id=name,
        kind="meeting",
        state="dated",
        status="expected",
        participants=tuple(Participant(actor.title(), actor) for actor in actors),
        actors=tuple(actors),
        location="Geneva",
        when=when,
        history=tuple(
            ActEvent(
                at=at(days), state="dated", status="expected", when=when, article="a1", place="text", span=(0, 4),
                text=text,
            )
            for days in told
        ),
        mentions=("m1",),
        articles=("a1",),
        disputed=False,
    )  # fmt: skip
    return Change("follow-ups", name, msgspec.structs.replace(value, **more))


def alert(episode: str, *, days: float = 0.0, fingerprint: str = "f1", **more: Any) -> Change:
    """An alert that began to fire so many days after the start."""
    value = AlertRecord(
        fingerprint=fingerprint,
        episode=episode,
        state="firing",
        rule="tension",
        pair="CHN-USA",
        severity="warning",
        value=80.0,
        threshold=70.0,
        starts_at=at(days),
        ends_at=None,
        why="It rose.",
        evidence=(),
        links={},
    )
    return Change("alerts", fingerprint, msgspec.structs.replace(value, **more))


def text(article: str, words: str = "Text of it.", *, arrived: int = 0) -> Change:
    """The text of an article."""
    return Change("articles", article, Text(words, arrived))


def removal(change: Change) -> Change:
    """The tombstone of what a change put."""
    return change._replace(value=None)


class Site(NamedTuple):
    """A site with its parts; `app` answers requests."""

    app: ASGIApp
    writer: Writer
    view: View
    hub: Hub
    follower: Follower
    metrics: ServeMetrics

    def put(self, *changes: Change) -> None:
        """Write changes into the view."""
        self.writer.write_now(changes, {})

    def client(self, *, host: str = "127.0.0.1", base: str = "http://127.0.0.1") -> httpx.AsyncClient:
        """A client at an address."""
        transport = httpx.ASGITransport(self.app, client=(host, 1234))  # type: ignore[arg-type]  # both are ASGI
        return httpx.AsyncClient(transport=transport, base_url=base)


@contextmanager
def site(folder: Path, **serve: Any) -> Iterator[Site]:
    """A site with these settings, and a view in this folder."""
    settings = Settings(serve=ServeSettings(database=folder / "view.sqlite3", **serve))
    writer = Writer(settings.serve.database, prefix=settings.topics.prefix, bounds=bounds_of(settings.serve))
    view, metrics, scorer = View(settings.serve.database), ServeMetrics(), Scorer(settings)
    hub = hub_of(settings.serve, metrics)
    follower = Follower(settings, writer, hub, metrics)
    try:
        app = application(Parts(view, hub, scorer, follower, metrics), settings.serve)
        yield Site(app, writer, view, hub, follower, metrics)
    finally:
        scorer.close()
        view.close()
        writer.close()
