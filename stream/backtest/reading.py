"""Answers of the reader to the lines of files, put on the shelf as drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import msgspec

from stream.backtest.shelf import Shelf
from stream.files.answers import Answer
from stream.records.draft import Draft
from stream.state.event_time import seconds_of
from stream.stories.signature import digest, signature

EARLIEST = seconds_of("1900-01-01")
LATEST = seconds_of("2100-01-01")
"""Articles are not dated before the one nor from the other on: such a date is a mistake, and each day costs a row."""


class Tally(msgspec.Struct):
    """What became of the lines: `rejected` are no articles, `undated` were left out, `outcomes` count the others."""

    rejected: int = 0
    undated: int = 0
    outcomes: Counter[str] = msgspec.field(default_factory=Counter)

    @property
    def lines(self) -> int:
        """All of them."""
        return self.rejected + self.undated + self.outcomes.total()


class _Stated(msgspec.Struct):
    published_at: str | None


class _Head(msgspec.Struct):
    """What must be known of a score to put it down."""

    id: str
    outcome: str
    article: _Stated


def put_down(
    answers: Iterable[Answer],
    shelf: Shelf,
    *,
    report: Callable[[str, str], None],
    step: Callable[[], None],
) -> Tally:
    """Put every dated article on the shelf, read at its event time.

    Args:
        answers: one a line.
        shelf: takes the drafts.
        report: told where a line stands and why it is left out; of lines without a date, the first only.
        step: told of every line.
    """
    tally = Tally()
    for answer in answers:
        _put_down(answer, shelf, tally, report)
        step()
    return tally


def _put_down(answer: Answer, shelf: Shelf, tally: Tally, report: Callable[[str, str], None]) -> None:
    if answer.problem is not None:
        tally.rejected += 1
        report(answer.item.place, answer.problem)
        return
    head = _decoder.decode(answer.record)
    stated = head.article.published_at
    at = None if stated is None else seconds_of(stated)
    if at is None or not EARLIEST <= at < LATEST:
        if not tally.undated:
            found = "no date" if stated is None else f"the date {stated}"
            report(
                answer.item.place,
                f"published_at: the article has {found}, so it has no place in time and is left out;"
                " others like it are only counted",
            )
        tally.undated += 1
        return
    article = answer.item.article()
    title = article.title or ""
    draft = Draft(
        article=article.id,
        read_at=at,
        received_at=None,
        score=answer.record,
        digest=digest(title, article.text),
        signature=signature(title, article.text),
    )
    shelf.put(draft, bytes.fromhex(head.id))
    tally.outcomes[head.outcome] += 1


_decoder = msgspec.json.Decoder(_Head)
