"""How a demonstration looks: a line an answer while it runs, a table at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from stream.demo.play import Answer
from stream.records.dead_letter import DeadLetter
from stream.records.score import Score

_BAR = "▁▂▃▄▅▆▇█"
_STRONG = 0.5
_PAIR_WIDTH = len("CHN-USA +1")
_SCORE_WIDTH = len("▁ 0.00")
_OUTCOME_WIDTH = len("unsupported language")


def show_answer(console: Console, answer: Answer) -> None:
    """Print one answer as it comes."""
    if isinstance(answer, DeadLetter):
        line = Text.assemble(
            ("dead letter  ", "yellow"),
            f"{answer.topic} {answer.partition}@{answer.offset}  ",
            answer.message,
        )
    elif answer.outcome == "scored":
        line = Text.assemble(
            (f"{'scored':<{_OUTCOME_WIDTH}}  ", "green"), _score("esc", answer.escalation, "red"), "  ",
            _score("de-esc", answer.de_escalation, "cyan"), f"  {_title(answer)}",
        )  # fmt: skip
    else:
        line = Text.assemble(
            (f"{answer.outcome.replace('_', ' '):<{_OUTCOME_WIDTH}}  ", "dim"), (_title(answer), "dim")
        )
    console.print(line, no_wrap=True, overflow="ellipsis")


def summary(answers: Iterable[Answer]) -> Table:
    """The table at the end: article, pair, both scores, and the next follow-up."""
    table = Table(
        title="What the worker made of the samples", header_style="bold", title_justify="left", expand=True
    )
    table.add_column("article", ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column("pair", min_width=_PAIR_WIDTH, no_wrap=True)
    table.add_column("esc.", min_width=_SCORE_WIDTH, justify="right")
    table.add_column("de-esc.", min_width=_SCORE_WIDTH, justify="right")
    table.add_column("next follow-up", ratio=1, no_wrap=True, overflow="ellipsis")
    for answer in sorted(answers, key=_order):
        if isinstance(answer, DeadLetter):
            table.add_row(
                Text("(a record that cannot be read)", "yellow"), "", "", "", Text(answer.message, "yellow")
            )
        elif answer.outcome == "scored":
            table.add_row(
                _title(answer), _leading_pair(answer), _cell(answer.escalation, "red"),
                _cell(answer.de_escalation, "cyan"), next_follow_up(answer),
            )  # fmt: skip
        else:
            table.add_row(
                Text(_title(answer), "dim"), "", "", "", Text(answer.outcome.replace("_", " "), "dim")
            )
    return table


def tally(answers: Iterable[Answer]) -> str:
    """How many answers of each sort, in a line."""
    counts = Counter(
        "dead letters" if isinstance(answer, DeadLetter) else answer.outcome.replace("_", " ")
        for answer in answers
    )
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items(), key=lambda item: -item[1]))


def next_follow_up(score: Score) -> str:
    """The follow-up that is due first, with its day and status; those without a day come last."""
    if not score.follow_ups:
        return ""
    first = min(score.follow_ups, key=lambda item: (item.when.start is None, item.when.start or ""))
    who = ", ".join(dict.fromkeys(part.actor or part.text for part in first.participants))
    day = first.when.start or "no date"
    return " ".join(filter(None, [day, first.kind, f"({first.status})", who]))


def _order(answer: Answer) -> tuple[bool, str]:
    return (True, answer.message) if isinstance(answer, DeadLetter) else (False, answer.article.id)


def _title(score: Score) -> str:
    return score.article.title or score.article.id


def _leading_pair(score: Score) -> str:
    if not score.pairs:
        return ""
    first = max(score.pairs, key=lambda pair: max(pair.escalation, pair.de_escalation))
    more = len(score.pairs) - 1
    return f"{first.pair} +{more}" if more else first.pair


def _score(name: str, value: float, colour: str) -> Text:
    return Text(f"{name} {value:.2f}", style=colour if value >= _STRONG else "default")


def _cell(value: float, colour: str) -> Text:
    bar = _BAR[min(int(value * len(_BAR)), len(_BAR) - 1)]
    return Text(f"{bar} {value:.2f}", style=f"bold {colour}" if value >= _STRONG else "default")
