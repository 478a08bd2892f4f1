"""Where the entry of a military mention stands in the lexicon."""

from __future__ import annotations

from models.explain.fired import Fired, fired
from models.lexicons import Lexicons
from models.mentions import MilitaryMention
from models.military.lexicon import LISTS


class MilitaryEntries:
    """Finds the list of a phrase, or the frame, that a mention names."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def of(self, mention: MilitaryMention) -> tuple[Fired, ...]:
        """The phrase in every list that holds it, the frame, or the rule of counted forces."""
        category, _, entry = mention.entry.partition("/")
        file = f"military/lexicon/{category}.toml"
        raw = self._lexicons.load(file)
        lists = [key for key, *_ in LISTS if entry in raw.get(key, ())]
        if lists:
            return tuple(fired(self._lexicons, file, key, item=entry) for key in lists)
        kind, _, number = entry.partition(" ")
        if kind == "frame":
            frame = raw["frames"][int(number) - 1]
            told = f'[[frames]] {number}: "{frame["verbs"][0]}" … "{frame["objects"][0]}" and the like'
            return (Fired(file, told, self._lexicons.adds(file, "frames", item=frame)),)
        return (Fired("military/context.toml", f"counted: {entry}"),)
