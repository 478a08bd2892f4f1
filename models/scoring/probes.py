"""Probe texts: what a model is tried on when its two forms are held against each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec

from models.errors import ModelError
from models.pipeline import build_extractors, read_document
from models.reading import Reading
from models.text.document import Document
from models.text.prepare import Preparer

PROBES_FILE = "probes.json"
_DAY = dt.date(2024, 5, 15)
"""The day of texts without a date; relative times need one."""


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """A text as an article would bring it; `date` is an ISO day."""

    text: str
    title: str | None = None
    date: str | None = None


class TextReader:
    """Reads texts into documents with the shipped lexicons, as serving does."""

    def __init__(self) -> None:
        self._preparer = Preparer()
        self._extractors = build_extractors()

    def documents(
        self, *, text: str, title: str | None = None, date: str | None = None
    ) -> tuple[tuple[Document, Reading], ...]:
        """The title, where there is one, and the text, each with what was read in it."""
        day = dt.date.fromisoformat(date) if date else _DAY
        documents = [self._preparer.prepare(place, day=day) for place in ([title, text] if title else [text])]
        return tuple((document, read_document(document, self._extractors)) for document in documents)


def save_probes(probes: Sequence[Probe], folder: Path) -> Path:
    """Write the probes into `folder`."""
    path = folder / PROBES_FILE
    path.write_bytes(msgspec.json.format(msgspec.json.encode(probes), indent=2) + b"\n")
    return path


def load_probes(folder: Path) -> tuple[Probe, ...]:
    """Read the probes of `folder`.

    Raises:
        ModelError: they are missing, unreadable or none.
    """
    path = folder / PROBES_FILE
    try:
        probes = msgspec.json.decode(path.read_bytes(), type=tuple[Probe, ...])
    except (msgspec.DecodeError, OSError) as error:
        raise ModelError(f"{path} cannot be read: {error}; train the model again") from error
    if not probes:
        raise ModelError(f"{path} holds no probe; train the model again")
    return probes
