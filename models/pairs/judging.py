"""Weighs what a document says of every pair, and decides which it sets in relation.

The weights were chosen by hand on whole news articles: one plain sentence is enough ("X accused Y"), and so are two
passing ones; the two actors that an article names most are taken as related.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from models.actors.registry import homes, is_body, is_group
from models.pairs.link import WEAK
from models.reading import PairMention

ENOUGH = 3.0
"""A pair of at least this score is told."""
TOGETHER = 0.5
"""For each sentence in which both act, up to three."""
COUNTERPART = 3.0
"""Where one acts towards a counterpart that only the rest of the article names."""
LEADING = 3.0
"""For the two actors that the article names most."""
SHORT = 1.0
"""In an article of which few sentences name anyone: it has no room for repetition."""

_FEW = 5
_PROMINENT = 4
"""Counterparts are looked for, and told, among this many actors."""
_FORUM = 3.0
"""All links with the United Nations together count at most this: so much is said and sent there."""
_MOST_TOGETHER = 3

Pair = tuple[str, str]


class Evidence:
    """What one document, of `day` if that is known, says by pair."""

    def __init__(self, day: dt.date | None) -> None:
        self._day = day
        self._named: Counter[str] = Counter()
        self._links: defaultdict[Pair, float] = defaultdict(float)
        self._together: Counter[Pair] = Counter()
        self._sentences: defaultdict[Pair, set[int]] = defaultdict(set)
        self._beside: set[Pair] = set()
        self._deeds = False
        self._acting: dict[int, set[str]] = {}
        self._alone: list[tuple[int, str, bool]] = []

    def name(self, sentence: int, actors: Iterable[str]) -> None:
        """Note the actors that act in a sentence, one for each mention."""
        actors = list(actors)
        self._named.update(actors)
        self._acting[sentence] = set(actors)
        for pair in combinations(sorted(set(actors)), 2):
            self._together[pair] += 1
            self._sentences[pair].add(sentence)

    def beside(self, actors: Sequence[str]) -> None:
        """Note that actors are listed together."""
        self._beside.update(combinations(sorted(actors), 2))

    def link(self, sentence: int, pair: Pair, weight: float) -> None:
        """Note that a sentence sets two actors in relation."""
        self._links[pair] += weight
        self._sentences[pair].add(sentence)

    def deed(self) -> None:
        """Note that a sentence holds words of relation, whomever they relate."""
        self._deeds = True

    def alone(self, sentence: int, actor: str, *, bilateral: bool) -> None:
        """Note that an actor acts towards someone whom the sentence does not name."""
        self._alone.append((sentence, actor, bilateral))

    def the_two(self) -> Pair | None:
        """The two actors that "the two sides" means: the most linked, else the most named."""
        if self._links:
            return max(
                self._links, key=lambda pair: (self._links[pair], self._named[pair[0]] + self._named[pair[1]])
            )
        return self._leading([actor for actor, _ in self._named.most_common()])

    def pairs(self) -> Iterator[PairMention]:
        """The pairs that the document sets in relation, in alphabetical order."""
        order = [actor for actor, _ in self._named.most_common()]
        counterparts = self._counterparts(order)
        leading = self._leading(order)
        for pair in sorted({*self._links, *self._together, *counterparts, *([leading] if leading else [])}):
            sentences = self._sentences[pair] | counterparts.get(pair, set())
            score = self._links.get(pair, 0.0)
            if "UN" in pair:
                score = min(score, _FORUM)
            score += TOGETHER * min(self._together[pair], _MOST_TOGETHER)
            score += SHORT * (len(self._acting) <= _FEW)
            score += COUNTERPART * (pair in counterparts) + LEADING * (pair == leading)
            if score >= ENOUGH and sentences:
                yield PairMention(*pair, tuple(sorted(sentences)))

    def _counterparts(self, order: list[str]) -> dict[Pair, set[int]]:
        """The pairs that lone actors make with whom the article is mostly about, with the sentences.

        An armed group faces the government of its home state wherever the article names both.
        """
        found: dict[Pair, set[int]] = {}
        partners = Counter(actor for pair, weight in self._links.items() if weight > WEAK for actor in pair)
        leaders = [actor for actor in order if not is_body(actor)][:2]
        leaders.sort(key=lambda actor: -partners[actor])
        for sentence, actor, bilateral in self._alone:
            if is_body(actor) or not (bilateral or actor in order[:_PROMINENT]):
                continue
            for other in [one for one in leaders if one != actor][:1]:
                found.setdefault((min(actor, other), max(actor, other)), set()).add(sentence)
        for actor in order:
            for home in [state for state in homes(actor, self._day) if state in self._named][:1]:
                pair = min(actor, home), max(actor, home)
                found.setdefault(pair, set()).update(
                    sentence for sentence, acting in self._acting.items() if actor in acting
                )
        return found

    def _leading(self, order: list[str]) -> Pair | None:
        two = order[:2]
        if len(two) < 2 or "UN" in two or all(is_group(actor) for actor in two):  # noqa: PLR2004 - a pair
            return None
        pair = min(two), max(two)
        if len(self._acting) == 1 and not self._deeds:
            # A title that tells of no deed: "Storm in X, relief from Y".
            return None
        return None if pair in self._beside and self._share_an_object(pair) else pair

    def _share_an_object(self, pair: Pair) -> bool:
        """Whether two that are listed together, and not linked, are linked to a third: both act on it."""
        one, other = (
            {actor for link in self._links if member in link for actor in link if actor != member}
            for member in pair
        )
        return pair not in self._links and not one.isdisjoint(other)
