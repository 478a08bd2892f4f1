"""The formats of `detente model evaluate`: lines of JSON, tables for people, a page with pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import msgspec
from rich.console import Console

from models.measuring import Evaluation, ExplainedMistake
from models.measuring.measures import Counted
from models.measuring.probabilities import Quality
from stream.display.measures import evaluation_report

_DIGITS = 4


def written(evaluation: Evaluation, source: str, form: str, *, terminal: bool) -> str:
    """The evaluation of a file in one of the formats, to its last line's end.

    Args:
        evaluation: what is told.
        source: the file as named.
        form: "table", "html" or "jsonl".
        terminal: whether a table takes the width and the colours of standard output.
    """
    if form == "html":
        from stream.pages.measured import measured_page  # noqa: PLC0415 - only pages need templates

        return measured_page(evaluation, source)
    if form == "jsonl":
        return "".join(msgspec.json.encode(line).decode() + "\n" for line in _lines(evaluation, source))
    console = Console() if terminal else Console(file=io.StringIO(), width=120)
    with console.capture() as capture:
        console.print(evaluation_report(evaluation, source))
    return capture.get()


def _lines(evaluation: Evaluation, source: str) -> Iterator[dict[str, Any]]:
    """The measures first, then a line for each mistake, the worst first."""
    measures = evaluation.measures
    yield {
        "file": source,
        "format": evaluation.form,
        "model": evaluation.model,
        "texts": measures.texts,
        "outputs": {name: _quality(found) for name, found in measures.qualities.items()},
        "binary": None if measures.binary is None else _counted(measures.binary),
        "sides": None
        if measures.sides is None
        else {side: _counted(found) for side, found in measures.sides.items()},
        "off_topic_alarms": None if measures.off_topic is None else _counted(measures.off_topic),
    }
    for item in evaluation.mistakes:
        yield _mistake(item)


def _quality(found: Quality) -> dict[str, Any]:
    confusion = found.confusion
    return {
        "precision": round(confusion.precision, _DIGITS),
        "recall": round(confusion.recall, _DIGITS),
        "f1": round(confusion.f1, _DIGITS),
        "confusion": confusion._asdict(),
        "false_alarm_rate": round(confusion.alarm_rate, _DIGITS),
        "auc": _rounded(found.auc),
        "brier": _rounded(found.brier),
        "ece": _rounded(found.ece),
        "bins": [
            each._asdict() | {"said": _rounded(each.said), "true": _rounded(each.true)} for each in found.bins
        ],
    }


def _mistake(item: ExplainedMistake) -> dict[str, Any]:
    mistake = item.mistake
    record = mistake.record
    output, too_high = mistake.blamed
    return {
        "id": record.article.id,
        "title": record.article.title,
        "text": record.article.text,
        "wrong": mistake.wrong,
        "size": round(mistake.size, _DIGITS),
        "said": {name: _rounded(value) for name, value in mistake.said._asdict().items()},
        "wanted": {
            **({} if record.labels is None else record.labels._asdict()),
            **({} if record.side is None else {"class": record.side}),
        },
        "output": output,
        "too_high": too_high,
        "evidence": [
            {
                "text": reason.text,
                "adds": round(reason.adds, _DIGITS),
                "features": [
                    {"feature": name, "adds": round(adds, _DIGITS)} for name, adds in reason.features
                ],
            }
            for reason in item.reasons
        ],
    }


def _counted(found: Counted) -> dict[str, Any]:
    return {"count": found.right, "of": found.of, "share": _rounded(found.share)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
