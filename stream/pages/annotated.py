"""The annotated page: articles with what was read in them, in one HTML file that fetches nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from models.article import Article, parse_moment
from stream.pages.days import stated_moment
from stream.pages.marks import marks_of
from stream.pages.panels import (
    EvidencePanel,
    MilitaryRow,
    PairRow,
    ThingRow,
    actor_rows,
    evidence_panel,
    military_rows,
    pair_rows,
    topic_rows,
)
from stream.pages.segments import Segment, plain, segments
from stream.pages.sheet import policy, template
from stream.pages.timeline import Entry, timeline
from stream.records.score import Score

_FOLDER = Path(__file__).parent


class View(NamedTuple):
    """One article as the template takes it; every id in it begins with `prefix`."""

    prefix: str
    name: str
    score: Score
    provenance: tuple[str, ...]
    title: list[list[Segment]]
    text: list[list[Segment]]
    evidence: EvidencePanel
    pairs: list[PairRow]
    topics: list[ThingRow]
    actors: list[ThingRow]
    military: list[MilitaryRow]
    acts: list[Entry]


def annotated_page(scores: Iterable[tuple[Score, Article]]) -> str:
    """Write a page with the articles in the order given, each with its score.

    The page needs no script, loads nothing, and forbids the browser to. Nothing that stands in an article can
    become markup, style or an address.
    """
    views = [article_view(f"a{number}-", score, article) for number, (score, article) in enumerate(scores, 1)]
    style = (_FOLDER / "annotated.css").read_text(encoding="utf-8")
    page = template("annotated.html.jinja", percent=percent, signed=signed, words=plain)
    return page.render(views=views, style=style, policy=policy(style))


def article_view(prefix: str, score: Score, article: Article) -> View:
    """One article for the template; every id in it begins with `prefix`."""
    published = score.article.published_at
    moment = None if published is None else stated_moment(published)
    provenance = (score.article.source, moment, score.article.url)
    return View(
        prefix=prefix,
        name=plain(article.title or article.id),
        score=score,
        provenance=tuple(plain(item) for item in provenance if item),
        title=segments(article.title or "", marks_of(score, "title", prefix)),
        text=segments(article.text, marks_of(score, "text", prefix)),
        evidence=evidence_panel(score),
        pairs=pair_rows(score),
        topics=topic_rows(score),
        actors=actor_rows(score),
        military=military_rows(score),
        acts=timeline(score.follow_ups, None if published is None else parse_moment(published)[0]),
    )


def percent(probability: float) -> str:
    """A probability in whole percent."""
    return f"{100 * probability:.0f}\N{NO-BREAK SPACE}%"


def signed(value: float) -> str:
    """Two digits with a sign that is as wide as a plus; what rounds to nothing has none."""
    text = f"{value:+.2f}"
    return "0.00" if float(text) == 0 else text.replace("-", "\N{MINUS SIGN}")
