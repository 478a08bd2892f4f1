"""Swaps two states in a text: every name, demonym and capital of the one for that of the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from models.actors import ActorExtractor
from models.actors.lexicon import How, actor_lexicon
from models.reading import Reading
from models.text.prepare import Preparer

SWAPPED: tuple[How, ...] = ("name", "demonym", "capital")

_BARE = {"USA": "America", "GBR": "Britain"}
_DISPUTED = frozenset(("XKX", "TWN", "PSE", "ESH"))
"""States whose recognition is itself at issue, so that naming them tells of a dispute."""
_WITH_THE = re.compile(r"United|Republic|Islands$|States$|(?:land|pine|rate|hama|dive)s$|Gambia|Congo")


class Forms(NamedTuple):
    """What a state is called; `plural` is the demonym as a noun in the plural."""

    name: str
    demonym: str
    plural: str
    capital: str


class Named(NamedTuple):
    """Where a state's own form stands in a text; None for the form where something else stands for the state."""

    actor: str
    start: int
    end: int
    way: How | None


def swappable() -> Mapping[str, Forms]:
    """The states with a name and a demonym that mean them in any text, and a name without "the".

    A state whose capital does not stand for it, as Vienna does not, has its name for one.
    """
    lexicon = actor_lexicon()
    unsure = {name.actor for name in lexicon.names if name.plain and name.how == "name"} - {"ISR"}
    unsure |= _DISPUTED | {
        actor for entry in lexicon.shared if entry.after_the for actor in (entry.default, entry.other)
    }
    forms: dict[str, dict[How, list[str]]] = {}
    for name in lexicon.names:
        if not name.contextual:
            forms.setdefault(name.actor, {}).setdefault(name.how, []).append(name.form)
    return {
        actor: Forms(
            _BARE.get(actor, lexicon.display[actor]),
            (demonym := ways["demonym"][0]),
            demonym + "s" if demonym + "s" in ways["demonym"] else demonym,
            ways.get("capital", [lexicon.display[actor]])[0],
        )
        for actor, ways in sorted(forms.items())
        if actor not in unsure
        and (actor in _BARE or not _WITH_THE.search(lexicon.display[actor]))
        and ways.keys() >= {"name", "demonym"}
    }


class Swapper:
    """Swaps states in texts where the actors' extractor finds them."""

    def __init__(self) -> None:
        self.forms = swappable()
        self._preparer = Preparer()
        self._extractor = ActorExtractor()
        ways: dict[str, dict[str, How]] = {}
        for name in actor_lexicon().names:
            if name.how in SWAPPED and not name.contextual:
                ways.setdefault(name.actor, {}).update({name.form: name.how, name.form.upper(): name.how})
        self._ways = ways
        # "Saudi-led coalition" is a name of its own: no other state's would be one.
        self._whole = {(name.actor, name.form) for name in actor_lexicon().names if name.how not in SWAPPED}
        self._patterns = {
            actor: re.compile(
                rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(own, key=len, reverse=True)))})(?!\w)"
            )
            for actor, own in ways.items()
        }

    def named(self, *texts: str) -> tuple[str, ...]:
        """The states that stand in the texts and can be swapped, the most frequent first.

        States that anything else stands for are left out, an institution, a person in office, "the two Koreas":
        that would stay behind.
        """
        found = self._all(texts)
        others = {named.actor for named in found if named.way is None}
        counts = Counter(named.actor for named in found)
        return tuple(
            actor for actor, _ in counts.most_common() if actor in self.forms and actor not in others
        )

    def absent(self, *texts: str) -> tuple[str, ...]:
        """The states that can be swapped and that nothing in the texts stands for."""
        found = {named.actor for named in self._all(texts)}
        return tuple(actor for actor in self.forms if actor not in found)

    def swap(self, text: str, one: str, two: str) -> str:
        """The text with both states in each other's place."""
        other = {one: self.forms[two], two: self.forms[one]}
        clean = self._clean(text)
        pieces: list[str] = []
        at = 0
        for named in self._find(clean):
            if named.actor in other:
                form = _form(other[named.actor], named.way, clean[named.start : named.end])
                pieces += [clean[at : named.start], form]
                at = named.end
        return "".join([*pieces, clean[at:]])

    def _all(self, texts: Sequence[str]) -> list[Named]:
        return [named for text in texts for named in self._find(self._clean(text))]

    def _clean(self, text: str) -> str:
        return self._preparer.prepare(text, day=None).clean

    def _find(self, clean: str) -> Iterator[Named]:
        for mention in self._extractor.read(self._preparer.prepare(clean, day=None), Reading()):
            pattern = self._patterns.get(mention.actor)
            whole = (mention.actor, clean[mention.start : mention.end]) in self._whole
            found = pattern.search(clean, mention.start, mention.end) if pattern and not whole else None
            if found is None:
                yield Named(mention.actor, mention.start, mention.end, None)
            else:
                yield Named(mention.actor, *found.span(), self._ways[mention.actor][found[0]])


def _form(forms: Forms, way: How | None, written: str) -> str:
    if way == "demonym":
        form = forms.plural if written.lower().endswith("s") else forms.demonym
    else:
        form = forms.capital if way == "capital" else forms.name
    return form.upper() if written.isupper() and len(written) > len("U.S.A.") else form
