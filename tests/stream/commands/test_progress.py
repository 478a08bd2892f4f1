from __future__ import annotations

import io

import pytest
from rich.console import Console

from stream.commands import progress
from stream.commands.progress import watch


def terminal() -> tuple[Console, io.StringIO]:
    output = io.StringIO()
    return Console(file=output, force_terminal=True, width=80), output


def work(console: Console, *, total: int | None, shown: bool) -> None:
    with watch(console, total=total, shown=shown) as watching:
        for _ in range(3):
            watching.read(10)
            watching.step()
        watching.report("news.jsonl:2", "not JSON \x1b[2J")


def test_work_that_is_soon_done_shows_no_bar() -> None:
    console, output = terminal()
    work(console, total=30, shown=True)
    assert "articles" not in output.getvalue()


@pytest.mark.parametrize(("total", "share"), [(30, True), (None, False)])
def test_long_work_shows_how_far_it_is_and_takes_the_bar_away(
    monkeypatch: pytest.MonkeyPatch, total: int | None, share: bool
) -> None:
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    console, output = terminal()
    work(console, total=total, shown=True)
    assert "3 articles" in output.getvalue()
    assert ("100%" in output.getvalue()) == share
    assert output.getvalue().endswith("\x1b[2K")


def test_nobody_watching_sees_no_bar_but_every_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    output = io.StringIO()
    work(Console(file=output, width=80), total=30, shown=False)
    assert output.getvalue() == "news.jsonl:2: not JSON \N{REPLACEMENT CHARACTER}[2J\n"
