"""Which rules can be judged by the past at all."""

from __future__ import annotations

from typing import NamedTuple

from stream.alerts.rule import AnyRule, SilenceRule
from stream.alerts.rules_file import Rulebook

_DAY = 86_400.0


class Judged(NamedTuple):
    """The rules that are replayed, and the names of those that are not."""

    book: Rulebook
    left_out: tuple[str, ...]


def judged(book: Rulebook, *, timed: bool) -> Judged:
    """Leave out what would fire every night: silence of up to a day, where articles tell days only.

    Args:
        book: rules.
        timed: whether any article tells a time of its day.
    """
    left_out = tuple(rule.name for rule in book.rules if not timed and _is_nightly(rule))
    return Judged(
        book._replace(rules=tuple(rule for rule in book.rules if rule.name not in left_out)), left_out
    )


def _is_nightly(rule: AnyRule) -> bool:
    return isinstance(rule, SilenceRule) and rule.after <= _DAY
