"""What bounds the state, room by room, as the settings say."""

from __future__ import annotations

from typing import NamedTuple

from stream.alerts.settings import AlertSettings
from stream.ledger.settings import LedgerSettings
from stream.pairs import PairSettings
from stream.settings.groups.state import StateSettings
from stream.stories import StoriesSettings

_DAY = 86_400.0
_TELLINGS = 10
"""Tellings that are kept for each act that may be, together: many are told once or twice, a few a thousand times."""


class Limits(NamedTuple):
    """The settings of every room; `event_clock` says that the newest article tells the time."""

    stories: StoriesSettings
    pairs: PairSettings
    ledger: LedgerSettings
    alerts: AlertSettings
    event_clock: bool


def limits_of(settings: StateSettings) -> Limits:
    """The rooms' settings.

    An article stays among the stories for as long as the index keeps it, and a day of grace: a story whose first
    article left before the others would be counted under a second name.
    """
    pairs = PairSettings(
        half_life_days=settings.half_life_days,
        window_days=settings.window_days,
        future_days=settings.future_days,
        history_days=settings.history_days,
        max_pairs=settings.max_pairs,
        max_contributions=settings.max_articles,
    )
    return Limits(
        stories=StoriesSettings(
            window=(settings.window_days + 2) * _DAY, maximum=settings.max_articles + settings.batch_drafts
        ),
        pairs=pairs,
        ledger=LedgerSettings(max_acts=settings.max_acts, max_tellings=_TELLINGS * settings.max_acts),
        alerts=AlertSettings(active=settings.max_alerts),
        event_clock=settings.clock == "event",
    )


def most_kept(settings: StateSettings) -> dict[str, int]:
    """How much is kept of each kind that `State.sizes` counts, at most."""
    limits = limits_of(settings)
    return {
        "articles": settings.max_articles,
        "stories": limits.stories.maximum,
        "pairs": settings.max_pairs,
        "acts": settings.max_acts,
        "alerts": settings.max_alerts,
    }
