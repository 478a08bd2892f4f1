"""The extensions of `Doc` that show what has been read."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, get_type_hints

from spacy.tokens import Doc

from models.errors import PipelineError
from models.frame.spans import span_group
from models.frame.state import state_of
from models.reading import Reading

FIELDS = tuple(get_type_hints(Reading))
"""The fields of a reading, each an extension of its name: `doc._.actors`."""


def _shows(path: str) -> Callable[[Doc], Any]:
    get = attrgetter(path)

    def show(doc: Doc) -> Any:
        return get(state_of(doc))

    return show


_EXTENSIONS: dict[str, dict[str, Any]] = {
    # The day that relative times count from, to be set before the pipeline is called.
    "article_day": {"default": None},
    "article_title": {"default": ""},
    "document": {"getter": _shows("document")},
    "passing": {"getter": _shows("passing")},
    "reading": {"getter": _shows("reading")},
    **{field: {"getter": _shows(f"reading.{field}")} for field in FIELDS},
    "spans_of": {"method": span_group},
}


def register_extensions() -> None:
    """Register the extensions, once for the process.

    Raises:
        PipelineError: one of the names is another package's.
    """
    for name, what in _EXTENSIONS.items():
        ours = (what.get("default"), what.get("method"), what.get("getter"), None)
        if not Doc.has_extension(name):
            Doc.set_extension(name, **what)
        elif Doc.get_extension(name) != ours:
            raise PipelineError(
                f"doc._.{name} is an extension of another package already; remove it with "
                f"Doc.remove_extension({name!r}) before models.frame is imported"
            )
