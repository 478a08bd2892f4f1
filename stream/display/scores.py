"""Scores for people: one article in full, or a line an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from models.signal import RELEVANT, Evidence, FollowUp, Military, Pair
from stream.display.printable import printable
from stream.records.score import Score

_BAR = 20
_STRONGEST = 6
_LISTED = 12
_WIDE = 100


def article_report(score: Score) -> RenderableType:
    """One article in full: scores, who and what is at stake, what follows, and the sentences that decided."""
    head = Text.assemble(printable(_title(score), "bold"), "  ", printable(_provenance(score), "dim"))
    if score.outcome != "scored":
        return Group(head, Text(_unscored(score), style="yellow"))
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    facts.add_column(overflow="fold")
    facts.add_row("escalation", _bar(score.escalation, "red"))
    facts.add_row("de-escalation", _bar(score.de_escalation, "green"))
    doubt = "" if score.relevance >= RELEVANT else ": doubtful, so the index leaves it out"
    facts.add_row("relevance", f"{score.relevance:.2f}{doubt}")
    for name, lines in _lists(score):
        facts.add_row(name, Text("\n").join(lines))
    return Group(head, Text(), facts, *_evidence(score.evidence))


def scores_table(scores: Iterable[Score], *, width: int, header: bool) -> Table:
    """A line an article, `width` characters wide; tables of one width line up."""
    wide = width >= _WIDE
    table = Table(box=None, show_header=header, header_style="bold", pad_edge=False)
    gaps = 2 * (6 if wide else 5)
    room = width - 10 - 5 - 6 - (10 if wide else 0) - gaps
    pairs, topics = max(room // 5, len("not relevant")), room // 4
    for name, columns in (("article", max(room - pairs - topics, 1)), ("day", 10)):
        table.add_column(name, width=columns, no_wrap=True, overflow="ellipsis")
    table.add_column("esc", width=5, justify="right")
    table.add_column("de-esc", width=6, justify="right")
    for name, columns in (("pairs", pairs), ("topics", topics)):
        table.add_column(name, width=columns, no_wrap=True, overflow="ellipsis")
    if wide:
        table.add_column("follow-ups", width=10, justify="right")
    for score in scores:
        table.add_row(*_row(score)[: len(table.columns)])
    return table


def _row(score: Score) -> Sequence[RenderableType]:
    name = printable(_title(score))
    day = (score.article.published_at or "")[:10]
    if score.outcome != "scored":
        return name, day, "", "", Text(score.outcome.replace("_", " "), style="dim"), "", ""
    return (
        name,
        day,
        _number(score.escalation, "red"),
        _number(score.de_escalation, "green"),
        Text(" ".join(pair.pair for pair in score.pairs)),
        Text(" ".join(topic.id for topic in score.topics)),
        str(len(score.follow_ups) or ""),
    )


def _lists(score: Score) -> Iterator[tuple[str, list[Text]]]:
    if score.pairs:
        yield "pairs", [_pair(pair) for pair in score.pairs[:_LISTED]]
    if score.actors:
        yield "actors", [printable(", ".join(actor.name for actor in score.actors[: 2 * _LISTED]))]
    if score.topics:
        named = (f"{topic.id} ({topic.dispute})" if topic.dispute else topic.id for topic in score.topics)
        yield "topics", [Text(", ".join(named))]
    if score.military:
        yield "military", [_military(item) for item in score.military[:_LISTED]]
    if score.follow_ups:
        yield "follow-ups", [_follow_up(item) for item in score.follow_ups[:_LISTED]]


def _pair(pair: Pair) -> Text:
    return Text(f"{pair.pair}  escalation {pair.escalation:.2f}, de-escalation {pair.de_escalation:.2f}")


def _military(item: Military) -> Text:
    return Text.assemble(printable(item.text), "  ", (f"{item.category}, {item.modality}", "dim"))


def _follow_up(item: FollowUp) -> Text:
    day = item.when.start or item.when.text or "no date"
    who = ", ".join(part.text for part in item.participants)
    return Text.assemble(
        printable(day), f"  {item.kind}, {item.status}  ", printable(who or item.text, "dim")
    )


def _evidence(evidence: Sequence[Evidence]) -> Iterator[RenderableType]:
    located = [item for item in evidence if item.text]
    strongest = sorted(located, key=lambda item: -max(abs(item.escalation), abs(item.de_escalation)))[
        :_STRONGEST
    ]
    if not strongest:
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", width=6)
    table.add_column(justify="right", width=6)
    table.add_column(overflow="fold")
    table.add_row(Text("esc", style="dim"), Text("de-esc", style="dim"), Text("what decided", style="dim"))
    for item in strongest:
        text = printable(" ".join((item.text or "").split()))
        text.truncate(300, overflow="ellipsis")
        table.add_row(_signed(item.escalation, "red"), _signed(item.de_escalation, "green"), text)
    yield Padding(table, (1, 0, 0, 0))


def _unscored(score: Score) -> str:
    match score.outcome:
        case "not_relevant":
            return f"not relevant ({score.relevance:.2f}): nothing on relations between states; --no-gate scores it all the same"
        case "unsupported_language":
            return "not in a supported language; English is"
        case outcome:
            return outcome


def _title(score: Score) -> str:
    return score.article.title or score.article.id or "(no id)"


def _provenance(score: Score) -> str:
    return " · ".join(filter(None, [score.article.source, (score.article.published_at or "")[:10]]))


def _bar(value: float, colour: str) -> Text:
    full = round(value * _BAR)
    return Text.assemble((f"{value:.2f} ", "bold"), ("█" * full, colour), ("░" * (_BAR - full), "dim"))


def _number(value: float, colour: str) -> Text:
    return Text(f"{value:.2f}", style=f"bold {colour}" if value >= 0.5 else "")  # noqa: PLR2004 - more likely than not


def _signed(value: float, colour: str) -> Text:
    return Text(f"{value:+.2f}" if value else "", style=colour if value > 0 else "")
