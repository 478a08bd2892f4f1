"""The one protocol that every extractor follows; its laws are tested in tests/models/test_extractor_laws.py."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol

from models.reading import Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner


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
    """Lower-case phrases. It finds nothing in a document in which none of them stands as words of its own, so that
    it need not be asked; none at all where it promises nothing of the kind."""

    scanners: tuple[PhraseScanner[Any], ...]
    """Those that it asks for their hits in whole documents, so that one pass over the text can serve all extractors."""

    def read(self, document: Document, reading: Reading) -> tuple[Any, ...]:
        """Answer the mentions in the order of their starts; spans index `document.clean`."""
        ...
