"""The scripted year: its articles in the order in which they came, and the acts that they tell of."""

from __future__ import annotations

from pathlib import Path

import msgspec

from models.article import Article
from models.signal import Kind
from stream.records.article import decode_article
from stream.records.follow_up import ActState

YEAR = Path(__file__).parents[2] / "tests" / "stream" / "ledger" / "year"


class Days(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First and last day of an act, as ISO days, inclusive."""

    start: str
    end: str


class ExpectedAct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One act and the life that its articles tell.

    `states` are in order, none twice in a row, and `final` is the last of them. `when` is the time on which the act
    stands at the end, None where it has none that a day tells. `articles` are all that tell of it, copies as well;
    `recalled` those that come back to it in passing, and that a record may have or lack.
    """

    act: str
    kind: Kind
    actors: tuple[str, ...]
    states: tuple[ActState, ...]
    final: ActState
    disputed: bool
    articles: tuple[str, ...]
    recalled: tuple[str, ...] = ()
    when: Days | None = None
    location: str | None = None
    participants: tuple[str, ...] = ()


class Year(msgspec.Struct, frozen=True):
    """Articles by time of publication, and the acts."""

    articles: tuple[Article, ...]
    acts: tuple[ExpectedAct, ...]


def read_year(folder: Path = YEAR) -> Year:
    """Read `articles.jsonl` and `acts.jsonl`.

    Raises:
        ArticleError: a line is no article.
        msgspec.ValidationError: a line is no expected act.
    """
    articles = [decode_article(line) for line in _lines(folder / "articles.jsonl")]
    acts = [_decoder.decode(line) for line in _lines(folder / "acts.jsonl")]
    return Year(
        tuple(sorted(articles, key=lambda article: (article.published_at or "", article.id))), tuple(acts)
    )


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()


_decoder = msgspec.json.Decoder(ExpectedAct)
