from __future__ import annotations

import pytest

from stream.commands.wanted import Wanted, pair_name
from tests.stream.display.live.shown import alert, follow_up, pair, score

CHINA = frozenset({"CHN-USA"})


@pytest.mark.parametrize(
    ("wanted", "record", "expected"),
    [
        (Wanted("scores"), {}, True),
        (Wanted("scores", CHINA), score(), True),
        (Wanted("scores", CHINA), score(pairs=[{"pair": "RUS-UKR"}]), False),
        (Wanted("scores", CHINA | {"RUS-UKR"}), score(pairs=[{"pair": "RUS-UKR"}]), True),
        (Wanted("scores", escalation=0.5), score(escalation=0.5), True),
        (Wanted("scores", escalation=0.5), score(escalation=0.49), False),
        (Wanted("scores", CHINA, 0.5), score(escalation=0.9), True),
        (Wanted("scores", CHINA, 0.5), score(escalation=0.1), False),
        (Wanted("pairs", CHINA), pair(), True),
        (Wanted("pairs", CHINA), pair("ALL"), False),
        (Wanted("pairs", frozenset({"ALL"})), pair("ALL"), True),
        (Wanted("follow-ups", CHINA), follow_up(actors=["CHN", "RUS", "USA"]), True),
        (Wanted("follow-ups", CHINA), follow_up(actors=["CHN"]), False),
        (Wanted("alerts", CHINA), alert(), True),
        (Wanted("alerts", CHINA), alert(pair=None), False),
        (Wanted("scores", CHINA), {}, False),
        (Wanted("scores", escalation=0.5), {"escalation": None}, False),
    ],
)
def test_what_is_asked_for_is_included(wanted: Wanted, record: dict[str, object], *, expected: bool) -> None:
    assert wanted.includes(record) == expected


@pytest.mark.parametrize(
    ("text", "name"), [("CHN-USA", "CHN-USA"), ("usa-chn", "CHN-USA"), (" all ", "ALL"), ("EU-RUS", "EU-RUS")]
)
def test_a_pair_is_known_whichever_way_it_is_written(text: str, name: str) -> None:
    assert pair_name(text) == name


@pytest.mark.parametrize("text", ["", "CHN", "CHN-", "CHN-CHN", "CHN-USA-RUS", "CHN USA"])
def test_what_is_no_pair_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no pair"):
        pair_name(text)


def test_what_is_asked_for_is_said() -> None:
    assert Wanted("scores").said() == ""
    assert Wanted("scores", CHINA, 0.5).said() == "CHN-USA  escalation ≥ 0.50"
