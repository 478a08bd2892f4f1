"""Labelled texts of which only the labels matter."""

from __future__ import annotations

from models.article import Article
from models.measuring import Labelled, Labels
from models.measuring.labelled import Side


def labelled(
    name: str = "a", labels: tuple[bool, int, int] | None = (True, 0, 0), side: Side | None = None
) -> Labelled:
    """A text with these labels; it is a sentence where it takes a side."""
    return Labelled(
        "articles" if side is None else "polarity",
        Article(id=name, text=f"text of {name}"),
        None if labels is None else Labels(*labels),
        side,
    )
