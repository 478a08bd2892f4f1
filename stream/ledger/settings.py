"""How long the ledger waits, keeps and joins."""

from __future__ import annotations

import msgspec


class LedgerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Limits and margins; all times are in days.

    Args:
        max_acts: acts kept at most; beyond it closed ones go first, the longest silent first.
        max_tellings: tellings of acts kept at most; beyond it acts go in the same order, all their tellings at once.
        closed_days: how long a held, missed or cancelled act is kept after it was last told of; at least
            `late_days` + `echo_days`, or the order of late articles might show.
        open_days: how long an act still ahead is kept after it was last told of.
        late_days: how much older than the clock an article may be; older ones are counted and dropped.
        echo_days: how long after an act closed a telling may still be of it.
        margin_day: how long after its day an act that nobody told of counts as missed.
        margin_week: the same, where only its week is known.
        margin_month: the same for a month.
        margin_season: the same for a season or quarter.
        margin_year: the same for a year.
        margin_vague: how long after the last telling, where no time is known; by default longer than `open_days`, so
            that such an act is dropped and never missed.
        undated_reach: how long after its last telling an act without a time is still taken to be the one meant; twice that
            where its city, a person or an office is the same.
        dispute_days: within how many days two sources contradict, rather than follow, each other.
        date_conflict_days: how far apart two dates may lie that sources give for what is one act.
    """

    max_acts: int = 20_000
    max_tellings: int = 200_000
    closed_days: float = 60
    open_days: float = 400
    late_days: float = 30
    echo_days: float = 30
    margin_day: float = 7
    margin_week: float = 10
    margin_month: float = 15
    margin_season: float = 30
    margin_year: float = 45
    margin_vague: float = 500
    undated_reach: float = 180
    dispute_days: float = 3
    date_conflict_days: int = 7

    def __post_init__(self) -> None:
        if self.closed_days < self.late_days + self.echo_days:
            raise ValueError("closed_days must be at least late_days + echo_days; raise it or lower these")
        if self.max_acts < 1:
            raise ValueError("max_acts must be at least 1")
        if self.max_tellings < 1:
            raise ValueError("max_tellings must be at least 1")
