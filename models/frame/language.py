"""The pipeline that reads: a blank English one of spaCy's with our tokenizer and our components."""

from __future__ import annotations

import sys
from pathlib import Path

import spacy
from spacy.language import Language

from models.frame.components import DOCUMENT, PREFIX
from models.frame.tokenizer import GATED_TOKENIZER, Words
from models.pipeline import EXTRACTORS


def build_language(*, words: Words = "all", gated: bool = True, lexicons: Path | None = None) -> Language:
    """Make the pipeline; `nlp.pipe_names` shows its order.

    Args:
        words: of which sentences the `Doc` holds words: of all, of those that pass the gate, or of none.
        gated: where False, the gate stands open, and every extractor reads every document.
        lexicons: a folder of the user's own lexicons, which extend the shipped ones.

    Raises:
        LexiconError: a lexicon breaks its schema.
    """
    tokenizer = {"@tokenizers": GATED_TOKENIZER, "words": words, "gated": gated}
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": tokenizer}})
    # spaCy's limit spares the memory of parsers and recognisers, of which there are none.
    nlp.max_length = sys.maxsize
    nlp.add_pipe(DOCUMENT, config={"gated": gated})
    for extractor in EXTRACTORS:
        nlp.add_pipe(
            PREFIX + extractor.name, config={"lexicons": None if lexicons is None else str(lexicons)}
        )
    return nlp
