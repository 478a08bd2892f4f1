"""Phrases: where those of the two lexicons stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from models.scoring.act_phrases import ActPhrase
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.entries import Entry
from models.scoring.vocabulary import Keys


class Tailed(Protocol):
    """A phrase by what follows its first stem."""

    @property
    def tail(self) -> tuple[str, ...]:
        """The further stems."""
        ...


Phrase = TypeVar("Phrase", bound=Tailed)


def find_phrases(
    entries: Sequence[Entry[Keys]],
) -> tuple[list[tuple[int, ActPhrase[Keys]]], list[tuple[int, DeedPhrase]]]:
    """The phrases of acts and those of deeds, each with the index of its first word.

    At each word the longest is taken; none begins within another of its lexicon.
    """
    acts: list[tuple[int, ActPhrase[Keys]]] = []
    deeds: list[tuple[int, DeedPhrase]] = []
    last = len(entries) - 1
    free_of_act = free_of_deed = 0
    for at, entry in enumerate(entries):
        head = entry.head
        if head is None:
            continue
        act, deed = head.act, head.deed
        # Most words follow no first one of a phrase, and tell so at once.
        if (
            head.longer is not None
            and at < last
            and (second := entries[at + 1]).follows
            and (longer := head.longer.get(second.stem)) is not None
        ):
            act = _longest(longer.acts, entries, at) or act
            deed = _longest(longer.deeds, entries, at) or deed
        if act is not None and at >= free_of_act:
            acts.append((at, act))
            free_of_act = at + act.length
        if deed is not None and at >= free_of_deed:
            deeds.append((at, deed))
            free_of_deed = at + deed.length
    return acts, deeds


def _longest(phrases: Sequence[Phrase], entries: Sequence[Entry[Keys]], at: int) -> Phrase | None:
    """The first of the phrases, so the longest, whose further stems stand after `at`; the first of them does."""
    for phrase in phrases:
        tail = phrase.tail
        length = len(tail)
        if length == 1 or tail == tuple([entry.stem for entry in entries[at + 1 : at + 1 + length]]):
            return phrase
    return None
