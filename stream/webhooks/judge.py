"""Judge: what an answer, or its absence, means for a message."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final, Literal, NamedTuple

Verdict = Literal["delivered", "retry", "gone", "failed"]

_RETRIED: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS})


class Answer(NamedTuple):
    """What came of one attempt.

    `status` is None where there was no HTTP answer; then `problem` says what happened, and `refused` that it was the
    guard that did not let the message out. `text` is the beginning of the answer's body.
    """

    status: int | None = None
    problem: str | None = None
    refused: bool = False
    retry_after: str | None = None
    text: str = ""
    seconds: float = 0.0

    @property
    def told(self) -> str:
        """The answer in a few words that hold nothing of the receiver's body."""
        if self.status is None:
            return self.problem or "no answer"
        if HTTPStatus.MULTIPLE_CHOICES <= self.status < HTTPStatus.BAD_REQUEST:
            return f"HTTP {self.status}: redirects aren't followed; put the final address into the file of alerts"
        return f"HTTP {self.status}"


def judge(answer: Answer) -> Verdict:
    """Delivered (2xx), to be retried (429, 5xx, no answer), gone for good (410), else failed and kept for replay."""
    status = answer.status
    if status is None:
        return "failed" if answer.refused else "retry"
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return "delivered"
    if status == HTTPStatus.GONE:
        return "gone"
    return "retry" if status in _RETRIED or status >= HTTPStatus.INTERNAL_SERVER_ERROR else "failed"


def waits(answer: Answer, *, now: float) -> float | None:
    """The seconds that `retry-after` asks for, given as seconds or as a date; None where it says nothing usable."""
    text = (answer.retry_after or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:  # noqa: PLR2004 - thirty years are enough
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(moment.timestamp() - now, 0.0)
