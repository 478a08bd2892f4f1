"""What a `Doc` carries of us: one object, which the extensions of spaCy show piece by piece."""

from __future__ import annotations

import msgspec
from spacy.tokens import Doc

from models.errors import PipelineError
from models.frame.gate import Passing
from models.reading import Reading
from models.text.document import Document

_KEY = "detente"


class State(msgspec.Struct, gc=False):
    """A document, what passes the gate of it, and what has been read in it so far."""

    document: Document
    passing: Passing
    reading: Reading


def give(doc: Doc, state: State) -> None:
    """Let the `Doc` carry the state in place of any other."""
    doc.user_data[_KEY] = state


def known_state(doc: Doc) -> State | None:
    """The state, None before the component `detente_document` has seen the `Doc`."""
    state: State | None = doc.user_data.get(_KEY)
    return state


def state_of(doc: Doc) -> State:
    """The state.

    Raises:
        PipelineError: the `Doc` has none.
    """
    state = known_state(doc)
    if state is None:
        raise PipelineError(
            "the Doc has no document to read; add the component detente_document before all others of ours"
        )
    return state
