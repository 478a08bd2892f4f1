"""The tokenizer of the frame: it opens the text, and cuts into words what the gate says is worth it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from models.frame.opening import Opener
from models.frame.state import State, give
from models.text.tokenizer import NewsTokenizer

GATED_TOKENIZER = "detente.GatedTokenizer.v1"
"""The name under which spaCy's configurations know the tokenizer."""

Words = Literal["none", "passing", "all"]


class GatedTokenizer:
    """Makes the `Doc` of a text, with the document that our components read.

    A sentence that is not worth cutting stays one token, and every sentence starts one. Extractors read the
    document and ask for no token of the `Doc`, so that without words it is made twenty times faster, empty.

    Args:
        nlp: the pipeline.
        words: of which sentences: of all, of those that pass the gate, or of none.
        gated: as for `Opener`.
    """

    def __init__(self, nlp: Language, *, words: Words, gated: bool) -> None:
        self.vocab = nlp.vocab
        self._words = words
        self._opener = Opener(nlp, gated=gated)
        self._news = NewsTokenizer(nlp.vocab)

    def __call__(self, text: str) -> Doc:
        """Open a text; `Doc.text` is it again, but for `words="none"`."""
        state = self._opener.open(text)
        doc = Doc(self.vocab) if self._words == "none" else self._doc(text, state)
        give(doc, state)
        return doc

    def _doc(self, text: str, state: State) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        firsts: list[int] = []
        end = 0
        for sentence in state.document.sentences:
            start, next_end = state.document.original(sentence.start, sentence.end)
            _add_between(text[end:start], words, spaces)
            firsts.append(len(words))
            piece = text[start:next_end]
            cut = self._words == "all" or state.passing.worth(sentence.index)
            more, blanks = self._news.cut(piece) if cut else ([piece], [False])
            words += more
            spaces += blanks
            end = next_end
        _add_between(text[end:], words, spaces)
        opens: list[bool | int | None] = [False] * len(words)
        for first in firsts:
            opens[first] = True
        return Doc(self.vocab, words=words, spaces=spaces, sent_starts=opens)


def _add_between(gap: str, words: list[str], spaces: list[bool]) -> None:
    """Add what stands between two sentences, a token but for a blank that the token before takes."""
    if spaces and gap.startswith(" "):
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def create_gated_tokenizer(
    *, words: Words = "all", gated: bool = True
) -> Callable[[Language], GatedTokenizer]:
    """What a spaCy configuration makes the tokenizer with."""
    return lambda nlp: GatedTokenizer(nlp, words=words, gated=gated)


registry.tokenizers.register(GATED_TOKENIZER, func=create_gated_tokenizer)
