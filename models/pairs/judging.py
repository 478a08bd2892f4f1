"""Weighs what a document says of every pair, and decides which it sets in relation.

The weights were chosen by hand on whole news articles: one plain sentence is enough ("X accused Y"), and so are two
passing ones; the two actors that an article's opening names most are taken as related. What a sentence counts for
hangs on what stands before it and on the opening alone, so that text on other actors takes no pair away.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from models.actors.registry import homes, is_body, is_group
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
_NOWHERE: AbstractSet[int] = frozenset()


class Evidence:
    """What one document, of `day` if that is known, says by pair; `generic` actors make none."""

    def __init__(self, day: dt.date | None, generic: frozenset[str]) -> None:
        self._day = day
        self._generic = generic
        self._by_sentence: defaultdict[int, list[tuple[Pair, float, str]]] = defaultdict(list)
        self._known: Known | None = None
        self._links: defaultdict[Pair, float] = defaultdict(float)
        self._together: defaultdict[Pair, int] = defaultdict(int)
        self._sentences: defaultdict[Pair, set[int]] = defaultdict(set)
        self._beside: set[Pair] = set()
        self._deeds = False
        self._acting: dict[int, Sequence[str]] = {}
        self._alone: list[tuple[int, str, bool]] = []

    def name(self, sentence: int, actors: Sequence[str]) -> None:
        """Note the actors that act in a sentence, one for each mention."""
        if len(actors) == 1:
            self._acting[sentence] = () if actors[0] in self._generic else actors
            return
        acting = set(actors)
        if not acting.isdisjoint(self._generic):
            acting -= self._generic
            actors = [actor for actor in actors if actor in acting]
        self._acting[sentence] = actors
        if len(acting) > 1:
            for pair in combinations(sorted(acting), 2):
                self._together[pair] += 1
                self._sentences[pair].add(sentence)

    def beside(self, actors: Sequence[str]) -> None:
        """Note that actors are listed together."""
        self._beside.update(combinations(sorted(actors), 2))

    def link(self, sentence: int, link: Link) -> None:
        """Note that a sentence sets two actors in relation."""
        first, second, weight, towards = link
        if first in self._generic or second in self._generic:
            return
        pair = first, second
        self._by_sentence[sentence].append((pair, weight, towards))
        self._links[pair] += weight
        self._sentences[pair].add(sentence)

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
        known = self._known = self._known or Known(self._acting, self._by_sentence)
        known.read_to(sentence)
        if known.linked:
            named = known.named
            return max(known.linked, key=lambda pair: (known.linked[pair], named[pair[0]] + named[pair[1]]))
        return self._leading(known)

    def pairs(self) -> list[PairMention]:
        """The pairs that the document sets in relation, in alphabetical order."""
        known = Known(self._acting, self._by_sentence)
        known.read_to(0)
        leading = self._leading(known)
        counterparts = self._counterparts(known)
        together = self._together
        told: list[PairMention] = []
        # Those that merely act together could not reach `ENOUGH`.
        for pair in {*self._links, *counterparts, *([leading] if leading else [])}:
            score = self._links.get(pair, 0.0)
            if "UN" in pair and score > _FORUM:
                score = _FORUM
            if pair in together:
                score += TOGETHER * min(together[pair], _MOST_TOGETHER)
            sentences: AbstractSet[int] = self._sentences.get(pair, _NOWHERE)
            if pair in counterparts:
                score += COUNTERPART
                sentences = sentences | counterparts[pair]
            if pair == leading:
                score += LEADING
            if 0 in sentences:
                score += LEAD
            if score >= ENOUGH and sentences:
                told.append(PairMention(*pair, tuple(sorted(sentences))))
        told.sort(key=_ids)
        return told

    def _counterparts(self, known: Known) -> dict[Pair, set[int]]:
        """The pairs that lone actors make with whom the article is mostly about, with the sentences.

        An armed group faces the government of its home state, and those at war or without a peace face each other,
        wherever the article names both.
        """
        found: dict[Pair, set[int]] = {}
        for sentence, actor, bilateral in sorted(self._alone):
            known.read_to(sentence)
            if is_body(actor) or not (bilateral or actor in known.most_named()[:_PROMINENT]):
                continue
            for other in [one for one in known.leaders() if one != actor][:1]:
                pair = min(actor, other), max(actor, other)
                if pair not in self._beside or pair in self._links:
                    found.setdefault(pair, set()).add(sentence)
        everyone = set().union(*self._acting.values())
        for pair in standing_pairs(self._day):
            if pair[0] in everyone and pair[1] in everyone:
                found.setdefault(pair, set()).update(self._rarer(pair))
        for actor in everyone:
            for home in [state for state in homes(actor, self._day) if state in everyone][:1]:
                pair = min(actor, home), max(actor, home)
                found.setdefault(pair, set()).update(
                    sentence for sentence, acting in self._acting.items() if actor in acting
                )
        return found

    def _rarer(self, pair: Pair) -> Sequence[int]:
        """Where the one of a pair acts that acts in fewer sentences."""
        return min(
            ([sentence for sentence, acting in self._acting.items() if actor in acting] for actor in pair),
            key=len,
        )

    def _leading(self, known: Known) -> Pair | None:
        two = known.most_named()[:2]
        if len(two) < 2 or "UN" in two or all(is_group(actor) for actor in two):  # noqa: PLR2004 - a pair
            return None
        pair = min(two), max(two)
        if len(self._acting) == 1 and not self._deeds:
            # A title that tells of no deed: "Storm in X, relief from Y".
            return None
        return None if pair in self._beside and _share_an_object(pair, known.linked) else pair


def _ids(mention: PairMention) -> Pair:
    return mention.first, mention.second


def _share_an_object(pair: Pair, linked: Mapping[Pair, float]) -> bool:
    """Whether two that are listed together, and not linked, are linked to a third: both act on it."""
    one, other = (
        {actor for link in linked if member in link for actor in link if actor != member} for member in pair
    )
    return pair not in linked and not one.isdisjoint(other)
