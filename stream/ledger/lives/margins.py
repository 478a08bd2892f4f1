"""When an act that nobody told of any more counts as missed."""

from __future__ import annotations

from stream.ledger.particulars.days import DAY, Days
from stream.ledger.settings import LedgerSettings


def due(days: Days, last_at: float, settings: LedgerSettings) -> float:
    """The moment, in epoch seconds, from which the act is missed.

    A time with an end is given a margin by its precision from the end of its last day; any other act is given the
    long limit from its last telling.
    """
    if not days.dated:
        return last_at + settings.margin_vague * DAY
    assert days.last is not None
    margins = (
        settings.margin_day,
        settings.margin_week,
        settings.margin_month,
        settings.margin_season,
        settings.margin_year,
    )
    return max((days.last + 1 + margins[days.grain]) * DAY, last_at + DAY)
