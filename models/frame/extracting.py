"""An extractor as a component of spaCy's pipeline."""

from __future__ import annotations

from spacy.tokens import Doc

from models.extractor import Extractor
from models.frame.state import state_of


class ExtractorComponent:
    """Lets one extractor read the document of a `Doc` and keeps its mentions there, unless the gate spares it."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor

    def __call__(self, doc: Doc) -> Doc:
        """Read.

        Raises:
            PipelineError: the `Doc` has no document.
        """
        state = state_of(doc)
        name = self.extractor.name
        if state.passing.lets(name):
            setattr(state.reading, name, self.extractor.read(state.document, state.reading))
        return doc
