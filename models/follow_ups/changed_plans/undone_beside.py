"""Acts that somebody calls off or puts off beside another deed: "saw no reason to meet, | cancelling a visit to Oslo next week"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import ARRANGED
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.words import Words
from models.signal import Status

_OBJECT_REACH = 8


def undone_beside(words: Words, index: int, length: int, status: Status) -> Iterator[Candidate]:
    """Yield the act that the participle at `index` undoes, behind a comma or "by"."""
    after = index + length
    end = clause_end(words, after)
    noun = first_noun(words, after, min(end, after + _OBJECT_REACH))
    if noun is not None and words.acts.nouns[noun[1]] in ARRANGED:
        kind = words.acts.nouns[noun[1]]
        yield Candidate(words, index, end, noun[0], (index, index), kind, status, sure=True, nominal=True)
