"""The one protocol that every extractor follows; its laws are tested in tests/models/test_extractor_laws.py."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol

from models.reading import Reading
from models.text.document import Document


class Extractor(Protocol):
    """Reads one kind of mention out of a document.

    An extractor is made once and then reads any number of documents. It keeps no state between them,
    does no I/O, and changes neither the document nor what others have read. The same document gives
    the same mentions, byte for byte.
    """

    name: ClassVar[str]
    """The field of `Reading` that it fills."""

    needs: ClassVar[tuple[str, ...]]
    """The fields of `Reading` that must be filled before it reads."""

    triggers: frozenset[str]
    """Lower-case phrases. It asks a sentence for its tokens only where one of them stands in it."""

    def read(self, document: Document, reading: Reading) -> tuple[Any, ...]:
        """Answer the mentions in the order of their starts; spans index `document.clean`."""
        ...
