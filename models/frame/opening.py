"""From a text to the state that the components fill: the document made, the gate asked."""

from __future__ import annotations

from typing import Any

from spacy.language import Language

from models.frame.extracting import ExtractorComponent
from models.frame.gate import Gate
from models.frame.state import State
from models.reading import Reading
from models.text.prepare import Preparer


class Opener:
    """Opens texts for one `Language`.

    The gate knows the triggers of the extractors among the components, and is made again where these change.

    Args:
        nlp: the pipeline; its vocabulary is used for words.
        gated: where False, the gate stands open: no room is spared, and no result is another.
    """

    def __init__(self, nlp: Language, *, gated: bool) -> None:
        self._nlp = nlp
        self._gated = gated
        self._preparer = Preparer(nlp)
        self._components: list[tuple[str, Any]] = []
        self._gate = Gate({})

    def open(self, text: str) -> State:
        """Make the document of `text`, without a day, and ask the gate."""
        document = self._preparer.prepare(text, day=None)
        return State(document, self._current_gate().passing(document), Reading())

    def _current_gate(self) -> Gate:
        if self._gated and self._nlp.components != self._components:
            self._components = list(self._nlp.components)
            parts = [part for _, part in self._components if isinstance(part, ExtractorComponent)]
            self._gate = Gate.of([part.extractor for part in parts])
        return self._gate
