"""A view filled as the topics would fill it: sample articles, read and run through the state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from models.article import Article
from models.read import Reader
from stream.alerts.rules_file import Rulebook, parse_rules
from stream.demo.samples import sample_articles
from stream.records.article import decode_article
from stream.records.draft import Draft, Tick
from stream.records.score import encode_score, score_record
from stream.serve.feed.change import Change, Text
from stream.settings.groups.state import StateSettings
from stream.state.limits import limits_of
from stream.state.settled import Settled
from stream.state.state import State
from stream.stories.signature import digest, signature

FIRST = dt.datetime(2026, 8, 3, 9, tzinfo=dt.UTC)
APART = dt.timedelta(days=1, hours=7)

RULES = parse_rules(
    b"""
[[rules]]
name = "tense"
kind = "threshold"
severity = "critical"
pairs = ["*"]
measure = "tension"
above = 12
resolve_below = 8
for = "1h"
resolve_for = "1h"
min_stories = 1
sparse = true
""",
    name="rules.toml",
)


def filled(*, as_told: bool = False, rules: Rulebook = RULES) -> Iterator[list[Change]]:
    """What each step changes in the view: a step an article, and one at the end of each day.

    The articles come some days apart, or `as_told`, on their own days over eleven years, as the demonstration has them.
    """
    settings = StateSettings(half_life_days=365, history_days=3660) if as_told else StateSettings()
    reader, state = Reader.load(), State(limits_of(settings), rules)
    for nth, sample in enumerate(_articles()):
        now = dt.datetime.combine(_day(sample), dt.time(9), dt.UTC) if as_told else FIRST + nth * APART
        article = msgspec.structs.replace(sample, published_at=now.isoformat())
        with reader.session():
            signal = reader.read(article, gate=True)
        score = score_record(signal, scored_at=now + dt.timedelta(minutes=2))
        draft = Draft(
            article=article.id,
            read_at=now.timestamp() + 120,
            received_at=now.timestamp() + 60,
            score=encode_score(score),
            digest=digest(article.title or "", article.text),
            signature=signature(article.title or "", article.text),
        )
        answer = state.apply(draft, 3 * nth)
        assert answer is not None
        assert answer.score is not None
        yield [
            Change("articles", article.id, Text(article.text, int(1000 * now.timestamp()))),
            Change("scores", article.id, answer.score),
            *_changes(state.settle()),
        ]
        for hours, position in ((4, 1), (14.9, 2)):
            state.apply(Tick(at=(now + dt.timedelta(hours=hours)).timestamp()), 3 * nth + position)
            yield _changes(state.settle())


def _articles() -> list[Article]:
    return [decode_article(sample.value) for sample in sample_articles() if sample.id is not None]


def _day(article: Article) -> dt.date:
    assert article.day is not None
    return article.day


def _changes(settled: Settled) -> list[Change]:
    return [
        *(Change("pairs", pair.pair, pair) for pair in settled.pairs),
        *(Change("follow-ups", act.id, act) for act in settled.acts),
        *(Change("alerts", alert.fingerprint, alert) for alert in settled.alerts),
    ]
