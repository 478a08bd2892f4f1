"""Which mentions are background: told of a time more than a year before the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from models.military.candidate import Candidate
from models.military.history import History, Past, old_wars, past_times
from models.text.document import Document, Sentence

_OPENING = 60
"""A past time within this many characters of a sentence's start is when all that follows happened."""
_NAMED = 24
"""Characters within which "the 1998 …" dates what it names."""
_BESIDE = 14
"""Words that a past time in mid-sentence reaches."""
_LASTING = ("deployment", "weapons", "blockade")
_STANDS = re.compile(r"\s(?:has|have|is|are|will|remains?|must|can)\b")
"""What goes on although it began then: "bases opened in 2014 have not been closed"."""
_RELATIVE = re.compile(r",\s(?:in\swhich|when|during\swhich|which)\s")
_SEVERAL = 2
"""As many commas part what is listed, and a time belongs to one item of a list."""


class Background:
    """The past times of one document, looked for in those sentences that something asked about stands in."""

    def __init__(self, document: Document, history: History) -> None:
        self._lower = document.lower
        self._sentences = document.sentences
        self._day = document.day
        self._times = document.hits(history.times)
        self._wars = old_wars(document.hits(history.wars), document.day)
        self._past: dict[int, list[Past]] = {}

    def holds(self, mention: Candidate) -> bool:
        """Whether a mention is background."""
        if self._wars:
            war = bisect_left(self._wars, (mention.end, 0)) - 1
            if war >= 0 and mention.start < self._wars[war][1]:
                return True
        return any(self._dates(past, mention) for past in self._told_in(mention.sentence))

    def _told_in(self, sentence: Sentence) -> Sequence[Past]:
        known = self._past.get(sentence.index)
        if known is None:
            stretch = sentence.start, sentence.end
            known = self._past[sentence.index] = past_times(self._lower, self._times, self._day, stretch)
        return known

    def _dates(self, past: Past, mention: Candidate) -> bool:
        if past.back and not self._tells_past(mention.sentence.index - 1):
            return False
        follows = past.start < mention.start
        if past.forward:
            return follows and "," not in self._lower[past.end : mention.start]
        if self._tells_of(past, mention):
            return True
        if past.since is not None:
            return past.since <= mention.start < past.start
        if past.local:
            return follows and mention.start <= past.end + _NAMED
        if follows and past.start - mention.sentence.start <= _OPENING:
            return True
        if not follows and mention.category in _LASTING and _STANDS.match(self._lower, past.end):
            return False
        start, end = mention.sentence.clause_at(mention.start)
        return start <= past.start < end and self._is_beside(past, mention)

    def _tells_of(self, past: Past, mention: Candidate) -> bool:
        """Whether the mention stands in the relative clause of what is past: "since the war of 1971, in which …"."""
        return past.end < mention.start <= past.end + _OPENING and (
            _RELATIVE.match(self._lower, past.end) is not None
        )

    def _is_beside(self, past: Past, mention: Candidate) -> bool:
        first, last = sorted(((past.start, past.end), (mention.start, mention.end)))
        between = self._lower[first[1] : last[0]]
        return between.count(" ") <= _BESIDE and between.count(", ") < _SEVERAL

    def _tells_past(self, index: int) -> bool:
        return index >= 0 and any(not past.back for past in self._told_in(self._sentences[index]))
