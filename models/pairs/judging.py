"""Weighs what a document says of every pair, and decides which it sets in relation.

The weights were chosen by hand on whole news articles: one plain sentence is enough ("X accused Y"), and so are two
passing ones; the two actors that an article's opening names most are taken as related. What a sentence counts for
hangs on what stands before it and on the opening alone, so that text on other actors takes no pair away.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from models.actors.registry import homes, is_body, is_group
from models.pairs.known import Known, Pair
from models.pairs.link import WEAK
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


class Evidence:
    """What one document, of `day` if that is known, says by pair."""

    def __init__(self, day: dt.date | None) -> None:
        self._day = day
        self._by_sentence: defaultdict[int, list[tuple[Pair, float]]] = defaultdict(list)
        self._known: Known | None = None
        self._links: defaultdict[Pair, float] = defaultdict(float)
        self._together: Counter[Pair] = Counter()
        self._sentences: defaultdict[Pair, set[int]] = defaultdict(set)
        self._beside: set[Pair] = set()
        self._deeds = False
        self._acting: dict[int, Sequence[str]] = {}
        self._alone: list[tuple[int, str, bool]] = []

    def name(self, sentence: int, actors: Sequence[str]) -> None:
        """Note the actors that act in a sentence, one for each mention."""
        acting = set(actors)
        self._acting[sentence] = actors
        if len(acting) > 1:
            for pair in combinations(sorted(acting), 2):
                self._together[pair] += 1
                self._sentences[pair].add(sentence)

    def beside(self, actors: Sequence[str]) -> None:
        """Note that actors are listed together."""
        self._beside.update(combinations(sorted(actors), 2))

    def link(self, sentence: int, pair: Pair, weight: float) -> None:
        """Note that a sentence sets two actors in relation."""
        self._by_sentence[sentence].append((pair, weight))
        self._links[pair] += weight
        self._sentences[pair].add(sentence)

    def deed(self) -> None:
        """Note that a sentence holds words of relation, whomever they relate."""
        self._deeds = True

    def alone(self, sentence: int, actor: str, *, bilateral: bool) -> None:
        """Note that an actor acts towards someone whom the sentence does not name."""
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

    def pairs(self) -> Iterator[PairMention]:
        """The pairs that the document sets in relation, in alphabetical order."""
        counterparts = self._counterparts()
        opening = Known(self._acting, self._by_sentence)
        opening.read_to(0)
        leading = self._leading(opening)
        for pair in sorted({*self._links, *self._together, *counterparts, *([leading] if leading else [])}):
            sentences = self._sentences[pair] | counterparts.get(pair, set())
            score = self._links.get(pair, 0.0)
            if "UN" in pair:
                score = min(score, _FORUM)
            score += TOGETHER * min(self._together[pair], _MOST_TOGETHER)
            score += LEAD * (0 in sentences)
            score += COUNTERPART * (pair in counterparts) + LEADING * (pair == leading)
            if score >= ENOUGH and sentences:
                yield PairMention(*pair, tuple(sorted(sentences)))

    def _counterparts(self) -> dict[Pair, set[int]]:
        """The pairs that lone actors make with whom the article is mostly about, with the sentences.

        An armed group faces the government of its home state wherever the article names both.
        """
        found: dict[Pair, set[int]] = {}
        known = Known(self._acting, self._by_sentence)
        for sentence, actor, bilateral in sorted(self._alone):
            known.read_to(sentence)
            order = known.most_named()
            if is_body(actor) or not (bilateral or actor in order[:_PROMINENT]):
                continue
            partners = Counter(one for pair, weight in known.linked.items() if weight > WEAK for one in pair)
            leaders = [one for one in order if not is_body(one)][:2]
            leaders.sort(key=lambda one: -partners[one])
            for other in [one for one in leaders if one != actor][:1]:
                pair = min(actor, other), max(actor, other)
                if pair not in self._beside or pair in self._links:
                    found.setdefault(pair, set()).add(sentence)
        everyone = {actor for actors in self._acting.values() for actor in actors}
        for actor in everyone:
            for home in [state for state in homes(actor, self._day) if state in everyone][:1]:
                pair = min(actor, home), max(actor, home)
                found.setdefault(pair, set()).update(
                    sentence for sentence, acting in self._acting.items() if actor in acting
                )
        return found

    def _leading(self, known: Known) -> Pair | None:
        two = known.most_named()[:2]
        if len(two) < 2 or "UN" in two or all(is_group(actor) for actor in two):  # noqa: PLR2004 - a pair
            return None
        pair = min(two), max(two)
        if len(self._acting) == 1 and not self._deeds:
            # A title that tells of no deed: "Storm in X, relief from Y".
            return None
        return None if pair in self._beside and _share_an_object(pair, known.linked) else pair


def _share_an_object(pair: Pair, linked: Mapping[Pair, float]) -> bool:
    """Whether two that are listed together, and not linked, are linked to a third: both act on it."""
    one, other = (
        {actor for link in linked if member in link for actor in link if actor != member} for member in pair
    )
    return pair not in linked and not one.isdisjoint(other)
