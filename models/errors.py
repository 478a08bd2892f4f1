"""The errors that reading can raise: a small tree, each with a stable code."""

from __future__ import annotations


class DetenteError(Exception):
    """Anything this project refuses to do, with where it happened and what to do about it.

    `code` is stable and lower case with dashes; it labels metrics and dead letters, so it never
    holds a value from the input.
    """

    code = "error"


class ArticleError(DetenteError):
    """An article record that cannot be read.

    Args:
        code: one of the codes in `ARTICLE_ERRORS`.
        field: the field at fault, or "" for the record as a whole.
        problem: what is wrong, and the remedy.
    """

    def __init__(self, code: str, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}" if field else problem)
        self.code = code
        self.field = field


ARTICLE_ERRORS = (
    "not-json",
    "not-utf8",
    "not-an-object",
    "nested-too-deep",
    "missing-field",
    "wrong-type",
    "wrong-value",
    "too-long",
    "empty",
)
"""Every code of an `ArticleError`: the known `reason` labels of the dead letters' metric."""


class LexiconError(DetenteError):
    """A lexicon file that breaks its schema; the message names the file, the entry and the remedy."""

    code = "lexicon"


class ModelError(DetenteError):
    """Model artefacts that are missing, altered, or disagree with each other."""

    code = "model"


class PipelineError(DetenteError):
    """A spaCy pipeline whose components can't work as they stand."""

    code = "pipeline"
