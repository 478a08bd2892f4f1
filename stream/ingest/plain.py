"""HTML of a feed into plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html

_UNREAD: Final = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "head",
        "title",
        "select",
        "textarea",
    ]
)
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_SPACES: Final = re.compile(r"[^\S\n]+")
_BREAKS: Final = re.compile(r"\s*\n\s*")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def plain_text(markup: str) -> str:
    """The text that a reader of the markup would see, a paragraph a line; scripts and the like are left out."""
    markup = _CONTROLS.sub("", markup)
    if not markup.strip():
        return ""
    try:
        root = html.fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return one_line(markup)
    text = _SPACES.sub(" ", "".join(_pieces(root)))
    return _CONTROLS.sub("", _BREAKS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(_CONTROLS.sub("", text).split())


def _pieces(root: Any) -> Iterator[str]:
    """The text in the order of reading; a walk, for markup can be nested deeper than Python's stack."""
    unread = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            if not unread:
                yield _flat(element.tail)
            continue
        name = element.tag
        if event == "start":
            unread += name in _UNREAD
            if not unread:
                yield "\n" if name in _BLOCKS else ""
                yield _flat(element.text)
        else:
            unread -= name in _UNREAD
            if not unread:
                yield "\n" if name in _BLOCKS else ""
                yield "" if element is root else _flat(element.tail)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")
