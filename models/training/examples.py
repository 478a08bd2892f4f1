"""From labelled texts to weighted counts of features."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.reading import Reading
from models.scoring.features import FeatureReader
from models.scoring.probes import TextReader
from models.text.document import Document
from models.training.corpus import Example

Counts = dict[str, float]
Progress = Callable[[str, float], None]
"""Called with the step's name and the share of it that is done, in [0, 1]."""


def silent(step: str, share: float) -> None:
    """Progress that nobody follows."""
    del step, share


class ReadExample(NamedTuple):
    """An example, its documents as read, and its weighted counts of features."""

    example: Example
    documents: tuple[tuple[Document, Reading], ...]
    counts: Counts


def read_examples(examples: Sequence[Example], progress: Progress) -> list[ReadExample]:
    """Read labelled texts as serving would read them, in order."""
    texts = TextReader()
    features = FeatureReader()
    read: list[ReadExample] = []
    for index, example in enumerate(examples):
        documents = texts.documents(title=example.title, text=example.text, date=example.date)
        read.append(ReadExample(example, documents, features.counts(documents)))
        progress("reading the corpus", (index + 1) / len(examples))
    return read
