"""Measures for people: the figures of each output, their calibration, and the mistakes that matter most."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from models.measuring import Evaluation, ExplainedMistake
from models.measuring.measures import Counted, Measures
from models.measuring.mistakes import Mistake
from stream.display.printable import printable

_TEXT = 280
"""Characters of a text that are shown."""


def evaluation_report(evaluation: Evaluation, source: str) -> RenderableType:
    """The whole of an evaluation, a block under another."""
    measures, model = evaluation.measures, evaluation.model
    head = Text.assemble(
        printable(source, "bold"),
        f"  {measures.texts:,} {unit_of(evaluation)}, {model.name} {model.version} ",
    )
    head.append(model.sha256[:12], style="dim")
    blocks = [*_tables(measures), *(_mistake(item) for item in evaluation.mistakes)]
    return Group(head, *(Padding(block, (1, 0, 0, 0)) for block in blocks))


def unit_of(evaluation: Evaluation) -> str:
    """What the texts of the file are."""
    return "articles" if evaluation.form == "articles" else "sentences"


def figure(value: float | None) -> str:
    """A share or an area with three digits, a dash for none."""
    return "-" if value is None else f"{value:.3f}"


def counted(found: Counted) -> str:
    """A share with what it is of."""
    return f"{figure(found.share)} ({found.right:,} of {found.of:,})"


def plain_name(output: str) -> str:
    """The name of an output or of what is wrong, as it is written."""
    return "higher score" if output == "side" else output.replace("_", "-")


def told(mistake: Mistake) -> tuple[str, str]:
    """What was said of a text, and what is wanted, in words."""
    said = ", ".join(
        f"{plain_name(name)} {value:.2f}"
        for name, value in mistake.said._asdict().items()
        if value is not None
    )
    labels, side = mistake.record.labels, mistake.record.side
    wanted = [] if side is None else [f"{side} higher"]
    if labels is not None:
        wanted.append("relevant" if labels.relevant else "not relevant")
        wanted += [f"escalation grade {labels.escalation}", f"de-escalation grade {labels.de_escalation}"]
    return said + (" (scores withheld)" if mistake.said.withheld else ""), ", ".join(wanted)


def _tables(measures: Measures) -> Iterator[RenderableType]:
    if measures.qualities:
        yield _figures(measures)
        yield _confusion(measures)
        yield _calibration(measures)
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    facts.add_column()
    if measures.binary is not None and measures.sides is not None:
        facts.add_row("right score is higher", counted(measures.binary))
        for side, found in measures.sides.items():
            facts.add_row(f"  of {side}", counted(found))
    if measures.off_topic is not None:
        facts.add_row("false alarms on texts that are not relevant", counted(measures.off_topic))
    if facts.row_count:
        yield facts


def _figures(measures: Measures) -> Table:
    table = _table("output", "AUC", "F1", "precision", "recall", "Brier", "calib. error")
    for output, found in measures.qualities.items():
        said = found.confusion
        figures = (found.auc, said.f1, said.precision, said.recall, found.brier, found.ece)
        table.add_row(plain_name(output), *map(figure, figures))
    return table


def _confusion(measures: Measures) -> Table:
    table = _table("at 0.5", "hits", "misses", "false alarms", "their rate", "rejections")
    for output, found in measures.qualities.items():
        said = found.confusion
        counts = (said.hits, said.misses, said.false_alarms, f"{said.alarm_rate:.1%}", said.rejections)
        table.add_row(plain_name(output), *map(str, counts))
    return table


def _calibration(measures: Measures) -> Table:
    """For each bin of probabilities, the mean that was said, the share that is true, and of how many texts."""
    table = _table("said > true, texts", *map(plain_name, measures.qualities))
    for bins in zip(*(found.bins for found in measures.qualities.values()), strict=True):
        cells = (f"{_short(each.said)} > {_short(each.true)} {each.texts:5,}" for each in bins)
        table.add_row(f"{bins[0].low:.1f} to {bins[0].high:.1f}", *cells)
    return table


def _short(value: float | None) -> str:
    return "   -" if value is None else f"{value:.2f}"


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(first)
    for name in others:
        table.add_column(name, justify="right")
    return table


def _mistake(item: ExplainedMistake) -> RenderableType:
    mistake = item.mistake
    article = mistake.record.article
    said, wanted = told(mistake)
    head = Text.assemble(
        printable(article.id, "bold"), "  ", (", ".join(map(plain_name, mistake.wrong)) + " wrong", "red")
    )
    text = printable(" ".join(f"{article.title or ''} {article.text}".split()))
    text.truncate(_TEXT, overflow="ellipsis")
    lines: list[Text] = [head, text, Text(f"said {said}"), Text(f"wanted {wanted}")]
    output, too_high = mistake.blamed
    for reason in item.reasons:
        words = printable("the article as a whole" if reason.text is None else " ".join(reason.text.split()))
        words.truncate(_TEXT, overflow="ellipsis")
        features = ", ".join(f"{name} {adds:+.2f}" for name, adds in reason.features)
        lines.append(Text.assemble(f"  {reason.adds:+.2f} ", words, "  ", printable(features, "dim")))
    if not item.reasons:
        lines.append(
            Text(f"  nothing in it {'raises' if too_high else 'lowers'} {plain_name(output)}", style="dim")
        )
    return Group(*lines)
