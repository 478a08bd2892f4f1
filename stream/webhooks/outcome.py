"""A message after an attempt: taken, to be tried again, or failed."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from stream.webhooks.delivery import Delivery
from stream.webhooks.judge import Answer, Verdict, judge, waits
from stream.webhooks.retry import MOST_WAIT, next_attempt


class Outcome(NamedTuple):
    """What came of an attempt; `pause` is until when the endpoint asked to be left alone, in epoch seconds."""

    delivery: Delivery
    verdict: Verdict
    pause: float = 0.0


def after(delivery: Delivery, answer: Answer, *, now: float) -> Outcome:
    """The message as it stands after an attempt that ended `now`."""
    verdict = judge(answer)
    first_at = now if delivery.first_at is None else delivery.first_at
    tried = msgspec.structs.replace(
        delivery, attempts=delivery.attempts + 1, first_at=first_at, told=answer.told
    )
    match verdict:
        case "delivered":
            done = msgspec.structs.replace(tried, state="delivered", ended=now, body=b"")
            return Outcome(done, verdict)
        case "retry":
            asked = waits(answer, now=now)
            due = next_attempt(
                tried.id, attempts=tried.attempts, first_at=first_at, now=now, retry_after=asked
            )
            if due is not None:
                pause = now + min(asked, MOST_WAIT) if asked else 0.0
                return Outcome(msgspec.structs.replace(tried, due=due), verdict, pause)
            told = f"{answer.told}; given up after {tried.attempts} attempts"
            return Outcome(msgspec.structs.replace(tried, state="failed", ended=now, told=told), "failed")
        case _:
            return Outcome(msgspec.structs.replace(tried, state="failed", ended=now), verdict)
