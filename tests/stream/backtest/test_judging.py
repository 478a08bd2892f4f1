from __future__ import annotations

import pytest

from stream.alerts.rules_file import parse_rules
from stream.backtest.judging import judged

RULES = """
[[rules]]
name = "short"
kind = "silence"
severity = "critical"
after = "2h"

[[rules]]
name = "long"
kind = "silence"
severity = "critical"
after = "3d"
"""


@pytest.mark.parametrize(("timed", "left_out"), [(True, ()), (False, ("short",))])
def test_silence_between_days_is_judged_only_where_articles_tell_times(
    timed: bool,
    left_out: tuple[str, ...],
) -> None:
    found = judged(parse_rules(RULES.encode(), name="rules.toml"), timed=timed)
    assert found.left_out == left_out
    assert {rule.name for rule in found.book.rules} == {"short", "long"} - set(left_out)
