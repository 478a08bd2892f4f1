"""Labelled records that scores are held against: whole articles with grades, or sentences with a side.

Grades are those of docs/reference/labels.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from models.article import Article, article_from
from models.errors import DetenteError

Form = Literal["articles", "polarity"]
Side = Literal["escalation", "de-escalation"]

_SIDES = ("escalation", "de-escalation", "neutral")
_HIGHEST = 3
_LABELS = ("relevant", "escalation", "de_escalation")


class LabelError(DetenteError):
    """A labelled record that scores can't be held against; the message names the field and the remedy."""

    code = "label"


class Labels(NamedTuple):
    """Whether the text is about relations between states, and how far it raises and lowers tension, 0 to 3."""

    relevant: bool
    escalation: int
    de_escalation: int


class Labelled(NamedTuple):
    """A text with what is true of it.

    `labels` is None for a sentence that has none. `side` is the score that must be the higher one; None for
    articles, for neutral sentences and for those on which two readings do not agree.
    """

    form: Form
    article: Article
    labels: Labels | None
    side: Side | None


def labelled_from(record: Any, form: Form | None = None) -> Labelled:
    """Check a decoded JSON value and build the labelled record; fields that are not used are passed over.

    Args:
        record: an object with `id`, `text`, and optionally `title` and `date`. With `class` it is a sentence of the
            polarity format, without it an article.
        form: what the records before it were, if there were any.

    Raises:
        ArticleError: the text is none that could be scored.
        LabelError: a label is missing, of a wrong type or out of range, or the record has another format.
    """
    if not isinstance(record, Mapping):
        raise LabelError('a labelled record is a JSON object; write {"id": …, "text": …, "relevant": …}')
    found: Form = "polarity" if "class" in record else "articles"
    if form is not None and found != form:
        with_class = "has a class" if found == "polarity" else "has no class"
        raise LabelError(
            f"class: this record {with_class}, unlike those before; keep the formats in two files"
        )
    article = article_from({name: record.get(name) for name in ("id", "text", "title", "date")})
    if found == "articles":
        return Labelled(found, article, _labels(record), None)
    # Sentences may come with a side alone.
    labels = _labels(record) if any(name in record for name in _LABELS) else None
    return Labelled(found, article, labels, _side(record))


def _labels(record: Mapping[str, Any]) -> Labels:
    return Labels(_truth(record, "relevant"), _grade(record, "escalation"), _grade(record, "de_escalation"))


def _truth(record: Mapping[str, Any], name: str) -> bool:
    value = record.get(name)
    if not isinstance(value, bool):
        raise LabelError(f"{name}: must be true or false, not {_shown(record, name)}; label the text")
    return value


def _grade(record: Mapping[str, Any], name: str) -> int:
    value = record.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _HIGHEST:
        raise LabelError(
            f"{name}: must be a grade from 0 to {_HIGHEST}, not {_shown(record, name)}; "
            "docs/reference/labels.md says what each grade means"
        )
    return value


def _side(record: Mapping[str, Any]) -> Side | None:
    value = record["class"]
    if value not in _SIDES:
        raise LabelError(
            f"class: must be one of {', '.join(_SIDES)}, not {_shown(record, 'class')}; correct it"
        )
    agreed = _truth(record, "agreed") if "agreed" in record else True
    if not agreed or value == "neutral":
        return None
    return "escalation" if value == "escalation" else "de-escalation"


def _shown(record: Mapping[str, Any], name: str) -> str:
    if record.get(name) is None:
        return "null" if name in record else "missing"
    text = repr(record[name])
    return text if len(text) <= 40 else text[:40] + "…"  # noqa: PLR2004 - what fits a line of an error
