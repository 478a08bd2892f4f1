"""The factories of our components, as spaCy's `add_pipe` and configurations know them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from models.extractor import Extractor
from models.frame.extracting import ExtractorComponent
from models.frame.opening import Opener
from models.frame.state import give, known_state
from models.lexicons import SHIPPED, Lexicons
from models.pipeline import EXTRACTORS, make_extractor
from models.reading import Reading

PREFIX = "detente_"
"""What the names of our factories start with."""
DOCUMENT = f"{PREFIX}document"


class DocumentComponent:
    """Gives a `Doc` its document, unless its tokenizer has, and the document its day from `doc._.article_day`."""

    def __init__(self, nlp: Language, *, gated: bool) -> None:
        self._opener = Opener(nlp, gated=gated)

    def __call__(self, doc: Doc) -> Doc:
        """Open the text of the `Doc`."""
        state = known_state(doc)
        if state is None:
            state = self._opener.open(doc.text)
            give(doc, state)
        told = doc._
        state.document.day = told.article_day
        state.document.title = told.article_title
        state.reading = Reading()
        return doc


def _make_document(nlp: Language, name: str, *, gated: bool = True) -> DocumentComponent:
    del name
    return DocumentComponent(nlp, gated=gated)


def _maker(extractor: Callable[..., Extractor]) -> Callable[..., ExtractorComponent]:
    def make(nlp: Language, name: str, *, lexicons: str | None = None) -> ExtractorComponent:
        del nlp, name
        read = SHIPPED if lexicons is None else Lexicons(Path(lexicons))
        return ExtractorComponent(make_extractor(extractor, read))

    return make


def register_factories() -> None:
    """Register the factories with what each assigns and requires, which `nlp.analyze_pipes` checks."""
    Language.factory(
        DOCUMENT,
        assigns=["doc._.document", "doc._.passing", "doc._.reading"],
        default_config={"gated": True},
        func=_make_document,
    )
    for extractor in EXTRACTORS:
        Language.factory(
            PREFIX + extractor.name,
            assigns=[f"doc._.{extractor.name}"],
            requires=["doc._.document", *(f"doc._.{field}" for field in extractor.needs)],
            # A folder of the user's lexicons, which extend the shipped ones.
            default_config={"lexicons": None},
            func=_maker(extractor),
        )
