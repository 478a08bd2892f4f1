"""Which state words of a sentence name, by the lexicon of actors: a name, an adjective or a capital."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from models.actors.lexicon import actor_lexicon

_MOST_WORDS = 3


@cache
def _forms() -> dict[str, str]:
    """Every state by each of its names, adjectives and capitals in lower case."""
    lexicon = actor_lexicon()
    others = lexicon.bodies | lexicon.groups
    return {
        name.form.lower(): name.actor
        for name in lexicon.names
        if name.how in ("name", "demonym", "capital") and name.actor not in others
    }


def state_at(lower: Sequence[str], at: int) -> tuple[str, int] | None:
    """The state named by the words at `at`, perhaps behind "the", and the word behind them."""
    first = at + (list(lower[at : at + 1]) == ["the"])
    forms = _forms()
    for length in range(_MOST_WORDS, 0, -1):
        state = forms.get(" ".join(lower[first : first + length]))
        if state is not None and first + length <= len(lower):
            return state, first + length
    return None


def states_among(lower: Sequence[str]) -> set[str]:
    """The states that the words name."""
    found = (state_at(lower, at) for at in range(len(lower)))
    return {one[0] for one in found if one is not None}
