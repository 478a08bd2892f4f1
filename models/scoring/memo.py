"""A memo: answers remembered by their question, and never more than so many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

_LIMIT = 1 << 15
_LONGEST = 40
"""Strings longer than this are no words that come back, and one can be as long as an article."""


class Memo(dict[Question, Answer]):
    """A dictionary that asks `answer`, a pure function, for what it does not hold.

    A look-up costs what a dictionary's does, which is half of `lru_cache`. When 32,768 answers are held, all
    are forgotten.
    """

    def __init__(self, answer: Callable[[Question], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: Question) -> Answer:
        """Answer, and remember the answer unless the question is a string of over 40 characters."""
        answer = self._answer(question)
        if isinstance(question, str) and len(question) > _LONGEST:
            return answer
        if len(self) >= _LIMIT:
            self.clear()
        self[question] = answer
        return answer
