"""Mentions as spaCy's spans, made when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from models.errors import PipelineError
from models.frame.state import state_of

_LABELS = {
    "actors": "actor",
    "times": "type",
    "military": "category",
    "topics": "topic",
    "follow_ups": "kind",
    "held": "kind",
}
"""What the spans of a field are labelled with; pairs stand in whole sentences and have none."""


def span_group(doc: Doc, field: str) -> SpanGroup:
    """The mentions of a field of the reading as spans with labels, widened to whole tokens.

    Raises:
        PipelineError: the field has no spans, or the `Doc` was made without tokens.
    """
    if field not in _LABELS:
        raise PipelineError(f"no spans of {field!r}; ask for one of {', '.join(_LABELS)}")
    state = state_of(doc)
    if not len(doc) and state.document.text:
        raise PipelineError('the Doc has no tokens; build the pipeline with words="passing" or words="all"')
    spans: list[Span] = []
    for mention in getattr(state.reading, field):
        for start, end in _places(mention):
            left, right = state.document.original(start, end)
            label = getattr(mention, _LABELS[field])
            span = doc.char_span(left, right, label=label, alignment_mode="expand")
            assert span is not None  # mentions lie within the text
            spans.append(span)
    return SpanGroup(doc, name=field, spans=spans)


def _places(mention: Any) -> Iterator[tuple[int, int]]:
    if hasattr(mention, "spans"):
        yield from mention.spans
    else:
        yield mention.start, mention.end
