"""Scores built by hand, for pages to show."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.article import Article
from models.signal import (
    Actor,
    ArticleRef,
    Both,
    Evidence,
    FollowUp,
    Military,
    ModelRef,
    Outcome,
    Pair,
    Participant,
    Span,
    Time,
    Topic,
    When,
)
from stream.records.score import Score

TEXT = (
    "Peru recalled its ambassador on Monday after troops crossed the border.\n\n"
    "Quito denied it. The ministers will meet in Lima on 12 June."
)


def span(text: str, words: str) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def score_of(article: Article, *, outcome: Outcome = "scored", **lists: Any) -> Score:
    """A score of an article with these lists."""
    scored = outcome == "scored"
    return Score(
        id="f" * 64,
        outcome=outcome,
        article=ArticleRef(
            id=article.id,
            title=article.title,
            source=article.source,
            url=article.url,
            published_at=article.published_at,
            language=None,
            extra={},
        ),
        model=ModelRef("detente", "1", "0" * 64),
        relevance=0.98 if scored else 0.02,
        escalation=0.71 if scored else 0.0,
        de_escalation=0.33 if scored else 0.0,
        logit=Both(0.9, -0.7) if scored else None,
        intercept=Both(-0.6, -1.1) if scored else None,
        scored_at=dt.datetime(2024, 5, 14, tzinfo=dt.UTC),
        **lists,
    )


def full_score(article: Article) -> Score:
    """A score with every list filled, spans overlapping."""
    text = article.text
    first = 0, len(text.split("\n")[0])
    last = span(text, "The ministers will meet in Lima on 12 June.")
    act = FollowUp(
        place="text", id="1", span=span(text, "ministers will meet in Lima on 12 June"),
        text="ministers will meet in Lima on 12 June", kind="meeting", status="confirmed",
        participants=(Participant("Peru", "PER"), Participant("Quito", "ECU")), location="Lima",
        when=When(text="on 12 June", start="2024-06-12", end="2024-06-12", precision="day"),
    )  # fmt: skip
    return score_of(
        article,
        evidence=(
            Evidence(place="text", span=first, text=text[slice(*first)], escalation=1.4, de_escalation=-0.2),
            Evidence(place="text", span=last, text=text[slice(*last)], escalation=-0.3, de_escalation=0.8),
            Evidence(place="title", span=(0, 4), text="Peru", escalation=0.3, de_escalation=0.0),
            Evidence(place="article", span=None, text=None, escalation=0.1, de_escalation=-0.2),
        ),
        actors=(
            Actor(id="PER", name="Peru", spans=(span(text, "Peru"),), title_spans=((0, 4),)),
            Actor(id="ECU", name="Ecuador", spans=(span(text, "Quito"),), title_spans=()),
        ),
        pairs=(Pair(pair="ECU-PER", escalation=0.6, de_escalation=0.2, evidence=(0, 1)),),
        topics=(
            Topic(id="diplomatic", dispute=None, weight=0.5, spans=(span(text, "recalled its ambassador"),), title_spans=()),
            Topic(id="sovereignty", dispute="western_sahara", weight=0.3, spans=(span(text, "the border"),), title_spans=()),
        ),
        military=(
            Military(place="text", span=span(text, "troops crossed"), text="troops crossed", category="incursion",
                     modality="negated", attribution="Quito"),
        ),
        follow_ups=(
            act,
            FollowUp(place="text", id="2", span=span(text, "Quito denied it"), text="Quito denied it", kind="other",
                     status="cancelled", participants=(), location=None,
                     when=When(text=None, start=None, end=None, precision="none")),
        ),
        times=(
            Time(place="text", span=span(text, "Monday"), text="Monday", type="DATE", value="2024-05-13",
                 start="2024-05-13", end="2024-05-13", precision="day"),
        ),
    )  # fmt: skip


ARTICLE = Article(
    id="1", title="Peru recalls its envoy", text=TEXT, source="Example Wire", published_at="2024-05-14"
)
