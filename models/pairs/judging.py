"""Weighs what a document says of every pair, and decides which it sets in relation.

The weights were chosen by hand on whole news articles: one plain sentence is enough ("X accused Y"), and so are two
passing ones; the two actors that an article's opening names most are taken as related. What a sentence counts for
hangs on what stands before it and on the opening alone, so that text on other actors takes no pair away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations

from models.actors.lexicon import actor_lexicon
from models.actors.registry import is_body, is_group
from models.pairs.known import Known, Pair
from models.pairs.link import Link
from models.pairs.standing import standing_pairs
from models.reading import PairMention

ENOUGH = 3.0
"""A pair of at least this score is told."""
TOGETHER = 0.5
"""For each sentence in which both act, up to three."""
COUNTERPART = 3.0
"""Where one acts towards a counterpart that only the rest of the article names."""
LEADING = 2.0
"""For the two actors that the article's opening names most."""
LEAD = 1.0
"""Where a pair is spoken of in the first sentence: news tells its matter first."""

_PROMINENT = 4
"""Counterparts are looked for, and told, among this many actors."""
_FORUM = 3.0
"""All links with the United Nations together count at most this: so much is said and sent there."""
_MOST_TOGETHER = 3


class _Linked:
    """How much a pair is linked, and in which sentences."""

    def __init__(self) -> None:
        self.weight = 0.0
        self.sentences: set[int] = set()


class Evidence:
    """What one document, of `day` if that is known, says by pair; `generic` actors make none."""

    def __init__(self, day: dt.date | None, generic: frozenset[str]) -> None:
        self._day = day
        self._generic = generic
        self._by_sentence: dict[int, list[Link]] = {}
        self._known: Known | None = None
        self._links: dict[Pair, _Linked] = {}
        self._beside: set[Pair] = set()
        self._deeds = False
        self._acting: dict[int, Sequence[str]] = {}
        # The sentences in which each actor acts.
        self._acts_in: dict[str, set[int]] = {}
        self._alone: list[tuple[int, str, bool]] = []

    def name(self, sentence: int, actors: Sequence[str]) -> None:
        """Note the actors that act in a sentence, one for each mention."""
        generic = self._generic
        for actor in actors:
            if actor in generic:
                actors = [one for one in actors if one not in generic]
                break
        self._acting[sentence] = actors
        acts_in = self._acts_in
        for actor in actors:
            sentences = acts_in.get(actor)
            if sentences is None:
                acts_in[actor] = {sentence}
            else:
                sentences.add(sentence)

    def beside(self, actors: Sequence[str]) -> None:
        """Note that actors are listed together."""
        if len(actors) == 2:  # noqa: PLR2004 - a pair
            self._beside.add(_ordered(actors[0], actors[1]))
        else:
            self._beside.update(combinations(sorted(actors), 2))

    def link(self, sentence: int, link: Link) -> None:
        """Note that a sentence sets two actors in relation."""
        first, second = link.first, link.second
        if first in self._generic or second in self._generic:
            return
        pair = first, second
        told = self._by_sentence.get(sentence)
        if told is None:
            self._by_sentence[sentence] = [link]
        else:
            told.append(link)
        linked = self._links.get(pair)
        if linked is None:
            linked = self._links[pair] = _Linked()
        linked.weight += link.weight
        linked.sentences.add(sentence)

    def deed(self) -> None:
        """Note that a sentence holds words of relation, whomever they relate."""
        self._deeds = True

    def alone(self, sentence: int, actor: str, *, bilateral: bool) -> None:
        """Note that an actor acts towards someone whom the sentence does not name."""
        if actor not in self._generic:
            self._alone.append((sentence, actor, bilateral))

    def the_two(self, sentence: int) -> Pair | None:
        """The two actors that "the two sides" means in a sentence: the most linked, else the most named.

        To be asked in the order of the sentences.
        """
        if self._known is None:
            self._known = Known(self._acting, self._by_sentence)
        known = self._known
        known.read_to(sentence)
        return known.most_linked() if known.linked else self._leading(known)

    def pairs(self) -> list[PairMention]:
        """The pairs that the document sets in relation, in alphabetical order."""
        known = Known(self._acting, self._by_sentence)
        known.read_to(0)
        leading = self._leading(known)
        counterparts = self._counterparts(known)
        # Those that merely act together could not reach `ENOUGH`.
        pairs = {*self._links, *counterparts}
        if leading is not None:
            pairs.add(leading)
        told: list[PairMention] = []
        acts_in = self._acts_in
        nowhere: set[int] = set()
        for pair in sorted(pairs):
            linked = self._links.get(pair)
            score = 0.0 if linked is None else _capped(pair, linked.weight)
            together = acts_in.get(pair[0], nowhere) & acts_in.get(pair[1], nowhere)
            score += TOGETHER * min(len(together), _MOST_TOGETHER)
            opposed = counterparts.get(pair)
            if opposed is not None:
                score += COUNTERPART
            if pair == leading:
                score += LEADING
            if score + LEAD < ENOUGH:
                continue
            sentences = together
            if linked is not None:
                sentences |= linked.sentences
            if opposed is not None:
                sentences |= opposed
            if 0 in sentences:
                score += LEAD
            if score >= ENOUGH and sentences:
                told.append(PairMention(*pair, tuple(sorted(sentences))))
        return told

    def _counterparts(self, known: Known) -> dict[Pair, set[int]]:
        """The pairs that lone actors make with whom the article is mostly about, with the sentences.

        An armed group faces the government of its home state, and those at war or without a peace face each other,
        wherever the article names both.
        """
        found: dict[Pair, set[int]] = {}
        for sentence, actor, bilateral in sorted(self._alone):
            if is_body(actor):
                continue
            known.read_to(sentence)
            if bilateral or actor in known.most_named(_PROMINENT):
                other = next((one for one in known.leaders() if one != actor), None)
                pair = None if other is None else _ordered(actor, other)
                if pair is not None and (pair not in self._beside or pair in self._links):
                    found.setdefault(pair, set()).add(sentence)
        for both, sentences in self._opposed():
            found.setdefault(both, set()).update(sentences)
        return found

    def _opposed(self) -> list[tuple[Pair, set[int]]]:
        """Those named that are at war or without a peace, and armed groups with the government of their home."""
        found: list[tuple[Pair, set[int]]] = []
        everyone = self._acts_in
        for first, second in standing_pairs(self._day):
            if first in everyone and second in everyone:
                found.append(((first, second), self._rarer(first, second)))
        homes = actor_lexicon().homes
        for actor in everyone:
            if actor in homes:
                state = next((state for state in homes[actor].on(self._day) if state in everyone), None)
                if state is not None:
                    found.append((_ordered(actor, state), everyone[actor]))
        return found

    def _rarer(self, one: str, other: str) -> set[int]:
        """Where the one of two acts that acts in fewer sentences."""
        first, second = self._acts_in[one], self._acts_in[other]
        return first if len(first) <= len(second) else second

    def _leading(self, known: Known) -> Pair | None:
        two = known.most_named(2)
        if len(two) < 2 or "UN" in two or (is_group(two[0]) and is_group(two[1])):  # noqa: PLR2004 - a pair
            return None
        pair = _ordered(two[0], two[1])
        if len(self._acting) == 1 and not self._deeds:
            # A title that tells of no deed: "Storm in X, relief from Y".
            return None
        return None if pair in self._beside and _share_an_object(pair, known.linked) else pair


def _capped(pair: Pair, weight: float) -> float:
    return _FORUM if weight > _FORUM and "UN" in pair else weight


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _share_an_object(pair: Pair, linked: Mapping[Pair, object]) -> bool:
    """Whether two that are listed together, and not linked, are linked to a third: both act on it."""
    one, other = (
        {actor for link in linked if member in link for actor in link if actor != member} for member in pair
    )
    return pair not in linked and not one.isdisjoint(other)
