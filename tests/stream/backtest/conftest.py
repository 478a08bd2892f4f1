"""The feed as the reader answers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from models.read import Reader
from stream.alerts.rules_file import Rulebook, shipped_rules
from stream.backtest.reading import put_down
from stream.backtest.replay import Replayed, replay
from stream.backtest.shelf import Shelf
from stream.files.answers import Answer, answer_all
from stream.files.inputs import InputItem
from stream.settings.groups.state import StateSettings
from tests.stream.backtest.feed import feed, lines

Play = Callable[..., Replayed]


@pytest.fixture(scope="session")
def answers() -> list[Answer]:
    """One an article, in the order of the feed."""
    items = [
        InputItem("feed.jsonl", line, "json", value.encode())
        for line, value in enumerate(lines(feed()).splitlines(), 1)
    ]
    return list(answer_all(items, Reader.load, gate=True, workers=1))


@pytest.fixture(scope="session")
def play() -> Play:
    """Replays answers: `play(answers, last=…, settings=…, rules=…)`."""

    def played(
        answers: Sequence[Answer],
        *,
        last: int | None = None,
        settings: StateSettings = StateSettings(),  # noqa: B008 - immutable
        rules: Rulebook | None = None,
    ) -> Replayed:
        with Shelf() as shelf:
            put_down(answers, shelf, report=lambda *_: None, step=lambda: None)
            assert shelf.days is not None
            first, end = shelf.days
            return replay(
                shelf.drafts(),
                first=first,
                last=end if last is None else last,
                settings=settings,
                rules=shipped_rules() if rules is None else rules,
            )

    return played
