"""Two peoples of one name, of which the first leaves it to the second: "| Greek and Turkish Cypriots"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from models.actors.lexicon import Name
from models.mentions import ActorMention

_JOINING = " and "
_WORDS = 2


def of_two_words(names: Iterable[Name]) -> dict[str, str]:
    """The actors of the names of two words, by these."""
    return {name.form: name.actor for name in names if name.form.count(" ") == 1}


def with_shared_nouns(
    clean: str, mentions: Sequence[ActorMention], actors: Mapping[str, str]
) -> list[ActorMention]:
    """The mentions, each that leaves its noun to the next as that of the people whom both words name."""
    found = list(mentions)
    for index in range(len(found) - 1):
        one, other = found[index], found[index + 1]
        if one.how != "demonym" or clean[one.end : other.start] != _JOINING:
            continue
        second = clean[other.start : other.end].split(" ")
        if len(second) != _WORDS:
            continue
        actor = actors.get(f"{clean[one.start : one.end]} {second[1].removesuffix('s')}")
        if actor is not None:
            found[index] = ActorMention(one.start, one.end, actor, one.how)
    return found
