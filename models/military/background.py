"""Which mentions are background: told of a time more than a year before the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from models.military.candidate import Candidate
from models.military.history import WAR, WAR_LONG, Past, load_history, old_wars, past_times
from models.signal import Span
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
    """The past times of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lower = document.lower
        self._sentences = document.sentences
        self._past = past_times(document.lower, document.hits(load_history().times), document.day)
        self._starts = [past.start for past in self._past]
        self._day = document.day
        self._kept_wars: Sequence[Span] | None = None

    @property
    def _wars(self) -> Sequence[Span]:
        if self._kept_wars is None:
            self._kept_wars = old_wars(self._document.hits(load_history().wars), self._day)
        return self._kept_wars

    def holds(self, mention: Candidate) -> bool:
        """Whether a mention is background."""
        if WAR in self._lower[max(0, mention.start - WAR_LONG) : mention.end + WAR_LONG]:
            war = bisect_left(self._wars, (mention.end, 0)) - 1
            if war >= 0 and mention.start < self._wars[war][1]:
                return True
        told = self._told_in(mention.sentence) if self._past else ()
        return bool(told) and any(self._dates(past, mention) for past in told)

    def _told_in(self, sentence: Sentence) -> Sequence[Past]:
        return self._past[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

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
