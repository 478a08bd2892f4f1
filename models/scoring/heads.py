"""Heads: the phrases of both lexicons by the stem that they begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from models.scoring.act_phrases import ActPhrase
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.tailed import Tailed
from models.scoring.vocabulary import Keys

Phrase = TypeVar("Phrase", bound=Tailed)


class Longer(Generic[Keys]):
    """The phrases of two stems that are these, `act` and `deed`, and of more that begin with both, longest first."""

    def __init__(
        self,
        act: ActPhrase[Keys] | None,
        deed: DeedPhrase | None,
        acts: tuple[ActPhrase[Keys], ...],
        deeds: tuple[DeedPhrase, ...],
    ) -> None:
        self.act = act
        self.deed = deed
        self.acts = acts
        self.deeds = deeds


class Head(Generic[Keys]):
    """The phrases that begin with one stem: that stem alone, and longer ones by their second.

    `longer` is None where there are none, so that nothing has to be looked at to know.
    """

    def __init__(
        self, act: ActPhrase[Keys] | None, deed: DeedPhrase | None, longer: dict[str, Longer[Keys]] | None
    ) -> None:
        self.act = act
        self.deed = deed
        self.longer = longer


def build_heads(
    acts: Mapping[str, Sequence[ActPhrase[Keys]]], deeds: Mapping[str, Sequence[DeedPhrase]]
) -> dict[str, Head[Keys]]:
    """The heads of the phrases of acts and of deeds by their first stem, each longest first."""
    return {stem: _head(acts.get(stem, ()), deeds.get(stem, ())) for stem in {**acts, **deeds}}


def seconds(heads: Iterable[Head[Keys]]) -> frozenset[str]:
    """The stems that are the second of a phrase."""
    return frozenset(stem for head in heads for stem in head.longer or ())


def _head(acts: Sequence[ActPhrase[Keys]], deeds: Sequence[DeedPhrase]) -> Head[Keys]:
    tails = [*[act.tail for act in acts], *[deed.tail for deed in deeds]]
    return Head(
        act=_of_tail(acts, ()),
        deed=_of_tail(deeds, ()),
        longer={
            second: Longer(
                _of_tail(acts, (second,)),
                _of_tail(deeds, (second,)),
                _beyond(acts, second),
                _beyond(deeds, second),
            )
            for second in sorted({tail[0] for tail in tails if tail})
        }
        or None,
    )


def _of_tail(phrases: Sequence[Phrase], tail: tuple[str, ...]) -> Phrase | None:
    return next((phrase for phrase in phrases if phrase.tail == tail), None)


def _beyond(phrases: Sequence[Phrase], second: str) -> tuple[Phrase, ...]:
    """Those of three stems or more that have this second one."""
    return tuple([phrase for phrase in phrases if len(phrase.tail) > 1 and phrase.tail[0] == second])
