"""Phrases: where those of the two lexicons stand in a sentence."""

from __future__ import annotations

from models.scoring.act_phrases import ActPhrase
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.entries import Entry
from models.scoring.heads import Phrase
from models.scoring.vocabulary import Keys


def find_phrases(
    entries: list[Entry[Keys]],
) -> tuple[list[tuple[int, ActPhrase[Keys]]], list[tuple[int, DeedPhrase]]]:
    """The phrases of acts and those of deeds, each with the index of its first word.

    At each word the longest is taken; none begins within another of its lexicon. Where no phrase tells of a deed, what turns
    deeds tells nothing either, and is left out.
    """
    acts: list[tuple[int, ActPhrase[Keys]]] = []
    deeds: list[tuple[int, DeedPhrase]] = []
    last = len(entries) - 1
    free_of_act = free_of_deed = 0
    tells = False
    for at, entry in enumerate(entries):
        head = entry.head
        if head is None:
            continue
        act, deed, longer = head.act, head.deed, head.longer
        # Most words follow no first one of a phrase, and tell so at once.
        if longer is not None and at < last:
            second = entries[at + 1]
            found = longer.get(second.stem) if second.follows else None
            if found is not None:
                act, deed = found.act or act, found.deed or deed
                if found.acts:
                    act = _longest(found.acts, entries, at) or act
                if found.deeds:
                    deed = _longest(found.deeds, entries, at) or deed
        if act is not None and at >= free_of_act:
            acts.append((at, act))
            free_of_act = at + act.length
        if deed is not None and at >= free_of_deed:
            deeds.append((at, deed))
            free_of_deed = at + deed.length
            if deed.direction:
                tells = True
    return acts, deeds if tells else []


def _longest(phrases: tuple[Phrase, ...], entries: list[Entry[Keys]], at: int) -> Phrase | None:
    """The first of the phrases, so the longest, whose further stems stand after `at`, as the first of them does."""
    third = at + 2
    if third >= len(entries):
        return None
    stem = entries[third].stem
    for phrase in phrases:
        tail = phrase.tail
        # Nearly all are told apart by their third stem.
        if tail[1] == stem and tail[2:] == tuple(
            [entry.stem for entry in entries[third + 1 : at + phrase.length]]
        ):
            return phrase
    return None
