"""How many acts of the scripted year of news have their whole life right in the ledger, and what is wrong with others."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.ledger.measure import Life, Report, measure
from bench.ledger.year import YEAR, read_year
from models.article import Article, parse_moment
from models.read import Reader
from stream.errors import InputError
from stream.ledger.ledger import Ledger
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.telling import tellings_from
from stream.records.follow_up import ActRecord
from stream.records.score import score_record
from stream.stories.signature import digest, signature
from stream.stories.stories import Stories

_AFTERWARDS = dt.timedelta(days=8)
"""How long after the year's end the ledger is asked: what was due by its last day is then held or missed, and what comes later is not."""


KEEP_ALL = LedgerSettings(closed_days=2 * 366, open_days=2 * 366, margin_vague=2 * 366)
"""The year is looked at as a whole, so nothing may have gone by its end."""


def main(folders: Sequence[str] = ()) -> None:
    """Read the year, let the ledger follow it, and print what became of its acts.

    Args:
        folders: the folder of another year in the form of the first, if one is to be followed.

    Raises:
        InputError: there are several folders, or one of the year's two files isn't there.
        ArticleError: a line of `articles.jsonl` is no article.
    """
    if len(folders) > 1:
        raise InputError("name one folder at most: python -m bench lives [FOLDER]")
    folder = Path(folders[0]) if folders else YEAR
    try:
        year = read_year(folder)
    except OSError as error:
        raise InputError(
            f"{error.filename}: {error.strerror}; a year is a folder with articles.jsonl and acts.jsonl"
        ) from error
    print_report(measure(follow(year.articles), year.acts))


def follow(articles: tuple[Article, ...]) -> list[ActRecord]:
    """The acts that stand in the ledger eight days after the end of the last article's year."""
    reader = Reader.load()
    with reader.session():
        return followed(Ledger(KEEP_ALL), articles, reader)


def followed(ledger: Ledger, articles: tuple[Article, ...], reader: Reader) -> list[ActRecord]:
    """The acts that stand in a ledger then, read by a reader that is open."""
    last, stories = dt.datetime.min.replace(tzinfo=dt.UTC), Stories()
    for arrival, article in enumerate(articles):
        moment = _moment(article)
        score = score_record(reader.read(article), scored_at=moment)
        at = moment.timestamp()
        placed = stories.put(
            article.id,
            at=at,
            arrival=arrival,
            digest=digest(article.title or "", article.text),
            signature=signature(article.title or "", article.text),
        )
        ledger.put(tellings_from(score, at=at, story=placed.story), at)
        for change in placed.changed:
            ledger.restory(change.article, change.story)
        ledger.advance(at)
        last = max(last, moment)
    end = dt.datetime(last.year + 1, 1, 1, tzinfo=dt.UTC) + _AFTERWARDS
    ledger.advance(end.timestamp())
    return ledger.acts()


def print_report(report: Report) -> None:
    """Print the figures, then a line for every act, then the records that tell of no act."""
    total = len(report.lives)
    print(f"acts           {total:4}")
    print(f"found          {report.found:4}  {report.found / total:.2f}")
    print(f"whole life     {report.whole:4}  {report.whole / total:.2f}")
    print(f"spurious       {len(report.spurious):4}")
    kinds = Counter(error.split()[0].rstrip(":") for life in report.lives for error in life.errors)
    print("errors         " + (", ".join(f"{kind} {count}" for kind, count in kinds.most_common()) or "none"))
    print()
    for life in report.lives:
        print(_line(life))
    if report.spurious:
        print()
    for record in report.spurious:
        print(
            f"spurious {record.id}  {record.kind:10} {'-'.join(record.actors):12} {' '.join(record.articles)}"
        )


def _line(life: Life) -> str:
    act = life.expected
    verdict = "; ".join(life.errors) or "whole"
    return f"{act.act}  {act.kind:10} {'-'.join(act.actors):15} {verdict}"


def _moment(article: Article) -> dt.datetime:
    day, moment = parse_moment(article.published_at or "")
    return moment or dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
