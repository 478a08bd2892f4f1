"""The page of an evaluation: figures with pictures, in one HTML file that fetches nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from models.measuring import Evaluation, ExplainedMistake
from models.measuring.probabilities import Quality
from stream.display.measures import counted, figure, plain_name, told, unit_of
from stream.pages.curves import SIDE, Pictures, pictures_of
from stream.pages.segments import plain
from stream.pages.sheet import policy, template

_FOLDER = Path(__file__).parent
_TEXT = 1200
"""Characters of a text that are shown."""


class OutputView(NamedTuple):
    """One output as the template takes it; every id in its section begins with `key`."""

    key: str
    name: str
    true: str
    quality: Quality
    pictures: Pictures


class MistakeView(NamedTuple):
    """One mistake as the template takes it."""

    name: str
    title: str
    text: str
    wrong: str
    said: str
    wanted: str
    blamed: str
    reasons: tuple[tuple[str | None, float, str], ...]


def measured_page(evaluation: Evaluation, source: str) -> str:
    """Write the page of the evaluation of a file.

    The page needs no script, loads nothing, and forbids the browser to. Nothing that stands in a text, a label or the
    file's name can become markup, style or an address.
    """
    style = "".join(
        (_FOLDER / name).read_text(encoding="utf-8") for name in ("annotated.css", "measured.css")
    )
    return template("measured.html.jinja", figure=figure, counted=counted, words=plain).render(
        source=source,
        unit=unit_of(evaluation),
        model=evaluation.model,
        measures=evaluation.measures,
        outputs=[_output(name, found) for name, found in evaluation.measures.qualities.items()],
        mistakes=[_mistake(item) for item in evaluation.mistakes],
        side=SIDE,
        style=style,
        policy=policy(style),
    )


def _output(name: str, found: Quality) -> OutputView:
    plain_words = plain_name(name)
    true = "relevant" if name == "relevance" else f"of grade 2 or 3 in {plain_words}"
    return OutputView(plain_words, plain_words.capitalize(), true, found, pictures_of(found))


def _mistake(item: ExplainedMistake) -> MistakeView:
    mistake = item.mistake
    article = mistake.record.article
    said, wanted = told(mistake)
    output, too_high = mistake.blamed
    return MistakeView(
        name=plain(article.id),
        title=plain(article.title or ""),
        text=_shortened(plain(article.text)),
        wrong=", ".join(map(plain_name, mistake.wrong)),
        said=said,
        wanted=wanted,
        blamed=f"{plain_name(output)} too {'high' if too_high else 'low'}",
        reasons=tuple(
            (
                None if reason.text is None else _shortened(plain(reason.text)),
                reason.adds,
                ", ".join(f"{plain(name)} {adds:+.2f}" for name, adds in reason.features),
            )
            for reason in item.reasons
        ),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _TEXT else text[:_TEXT].rstrip() + "…"
