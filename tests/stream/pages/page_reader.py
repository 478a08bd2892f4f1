"""Reads a page back: its elements, its text, and whether it is sound."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from html.parser import HTMLParser

VOID = {"meta", "input", "rect", "br"}


class Page(HTMLParser):
    """The elements of a page, its text by element path, and the faults of its nesting."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[tuple[str, dict[str, str]]] = []
        self.faults: list[str] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and open it where it has an end."""
        element = tag, {name: value or "" for name, value in attrs}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, or note that another is closed."""
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note text with the names and classes of the elements around it."""
        classes = tuple(attributes.get("class", "") for _, attributes in self.open)
        self.texts.append((tuple(tag for tag, _ in self.open) + classes, data))

    def read(self, where: str, *, without: Sequence[str] = (), joint: str = "") -> str:
        """The text within elements of a class or name, that of elements of others left out."""
        return joint.join(
            text
            for path, text in self.texts
            if any(where in name.split() for name in path)
            and not any(other in name.split() for name in path for other in without)
        )

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


def check_sound(page: Page, drawn: Collection[str] = ()) -> None:
    """Nothing but what the page itself writes: well nested, no element or attribute that acts, no link off the page.

    `drawn` are attributes of pictures that the page has beside those of any page.
    """
    allowed = {"aria-hidden", "aria-label", "aria-labelledby", "charset", "checked", "class", "colspan", "content",
               "dir", "height", "href", "http-equiv", "id", "lang", "name", "preserveaspectratio", "role", "scope",
               "tabindex", "type", "viewbox", "width", "x"}  # fmt: skip

    assert page.faults == []
    assert page.open == []
    assert {name for _, attributes in page.elements for name in attributes} <= allowed | set(drawn)
    assert not {tag for tag, _ in page.elements} & {
        "script",
        "img",
        "iframe",
        "link",
        "base",
        "object",
        "form",
        "image",
    }
    assert all(re.fullmatch(r"#[A-Za-z0-9-]+", target) for target in page.values("href"))
    ids = Counter(page.values("id"))
    assert max(ids.values()) == 1
    assert {target[1:] for target in page.values("href")} <= set(ids)
