"""Which pattern and which words of the grammar made a time expression."""

from __future__ import annotations

from models.explain.fired import Fired
from models.signal import Span
from models.text.document import Document
from models.times.expressions import Expression, find_expressions
from models.times.grammar import grammar
from models.times.tokens import UNKNOWN, tokenise


class TimeEntries:
    """Finds them again; times are read by the shipped grammar alone."""

    def __init__(self) -> None:
        self._names = {letter: name for name, letter in grammar().names.items()}

    def scan(self, document: Document) -> dict[Span, Expression]:
        """Every expression of the document by its span."""
        found = find_expressions(tokenise(document.lower), document.clean)
        return {(expression.start, expression.end): expression for expression in found}

    def of(self, expression: Expression | None) -> tuple[Fired, ...]:
        """The pattern of an expression, and its words that have a class."""
        if expression is None:
            return ()
        tokens = expression.parts.tokens
        words = [
            f'{self._names[tokens.classes[at]]} "{tokens.words[at]}"'
            for at in range(expression.parts.first, expression.parts.last)
            if tokens.classes[at] != UNKNOWN and tokens.words[at]
        ]
        return (
            Fired("times/patterns.py", expression.kind),
            *(Fired("times/grammar.toml", word) for word in dict.fromkeys(words)),
        )
