"""The time expressions of a document as phrases that may date an act."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from models.follow_ups.classes import classes
from models.mentions import TimeMention
from models.signal import Span
from models.text.document import Document
from models.text.offsets import first_from

_CLASSES = classes()
_PREPOSITION = re.compile(
    r"(?:\b(?:by|until|till|before|within|from|on or around|on or about|on|in|at|around|about|for|during|over|through"
    r"|later on|as early as|the|no later than|between|sometime in|late|early)\s+)+$"
)
_PREPOSITION_CLOSES = (
    "on ", "in ", "by ", "the ", "for ", "until ", "at ", "from ", "till ", "before ", "around ", "about ",
    "during ", "over ", "through ", "as ", "than ", "between ", "late ", "early ",
)  # fmt: skip
"""What `_PREPOSITION` ends with, the usual first."""
_LAST_PREPOSITIONS = frozenset(
    ("on", "in", "by", "the", "for", "until", "at", "from", "till", "before", "around", "about",
     "during", "over", "through", "within", "between", "late", "early")
)  # fmt: skip
"""The words by themselves in which `_PREPOSITION` ends."""
_OF_PREPOSITIONS = _LAST_PREPOSITIONS | {"as", "than", "or", "later", "no", "sometime"}
"""All words of `_PREPOSITION`."""
_ADVERB = re.compile(r"(?:through|over)\s+(?=(?:within|by|before|until|in|on|from)\b)")
"""A particle of the verb before the date: "be let through | within two weeks"."""
_JOINING = re.compile(r"(?:\s*|,?\s*(?:to|and|or|through|on|of|in|,|-|until)\s*(?:the\s+)?)$")
_TO = re.compile(r",?\s*(?:to|until)\s")
_NEW_DAYS = (
    "to ",
    "until ",
    "to between ",
    "to the ",
    " period from ",
    " window from ",
    " days from ",
    " dates from ",
)
"""What stands before the new time of an act that is moved, and before none that it had."""
_CONTINUED = re.compile(r"(?:-\d{1,2}\b|\s+(?:of|after|from)\s+(?:the|its|their|a)\s+\w+)")
_EDGES = frozenset("sbeSBE\u017f")
"""The letters with which `_EDGE` begins, whatever their case."""
_EDGE = re.compile(r"(?:start|begin|end|starting|beginning|ending)\s+(?:in\s+|on\s+)?(?!of\b)", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s+([a-z]{3,})")
_ARTICLE = re.compile(r"\b(?:an?|new|another)\s+$")
_ARTICLE_ENDS = frozenset(("a", "n", "w", "r", ""))
"""The last letters of these, and what is left of two characters that are blanks."""
_RELATIVE = (
    "next", "this", "later", "today", "tomorrow", "tonight", "the coming", "within", "early", "late", "mid",
    "soon", "noon", "midnight",
)  # fmt: skip
_GONE = ("last", "the last", "yesterday", "earlier", "the past", "past")
_BOUNDING = ("in ", "within ", "the ", "by ", "over ", "before ", "around ", "about ")
"""What may stand before a length of time that an act falls within."""
_OFF_BY = (" than ", " late", " early", " ahead of", " behind")
"""What follows a length of time that tells how far a time is from another: "two weeks | late"."""
_OFF_BY_STARTS = frozenset(word[:3] for word in _OFF_BY)
_FROM_THEN = (" after ", " before ", " since ", " from ")
_OFFSET = re.compile(r"\b(?:later|earlier|sooner)$")
_IN_FULL = re.compile(r",\s*(?:(?:on|from|between)\s+)?$")
"""What stands between how far a time is from another and the time itself: "a week later | , on | March 21", "this year | , from | May 3 to 5"."""
_LEAD = 30
_A_YEAR = 366
_NEWS = 92
"""A bare date that is read as gone by is so only for so many days; news of longer ago names the year."""
_YEAR = re.compile(r"\d{4}|last|ago|earlier|year|past|previous")


class TimePhrases:
    """The time expressions that can date an act, in order, and the words around them."""

    def __init__(self, document: Document, times: Sequence[TimeMention]) -> None:
        self._document = document
        head = document.dateline
        filed = 0 if head is None else head.span[1]
        self._times = tuple([time for time in times if time.start >= filed and _dates(document, time)])
        self._starts = [time.start for time in self._times]

    def between(self, start: int, end: int) -> tuple[TimeMention, ...]:
        """The expressions that start in `[start, end)`."""
        starts = self._starts
        first = first_from(starts, start)
        last = first
        while last < len(starts) and starts[last] < end:
            last += 1
        return self._times[first:last] if first < last else ()

    def at(self, start: int) -> TimeMention:
        """The expression that starts at `start`."""
        return self._times[first_from(self._starts, start)]

    def may_lie_ahead(self, time: TimeMention) -> bool:
        """Whether the expression may lie ahead: not one that names the past, or a year gone by."""
        day = self._document.day
        if day is None or time.last is None or time.last >= day:
            return True
        return (day - time.last).days < _A_YEAR and not self._document.lower.startswith(_GONE, time.start)

    def may_date(self, time: TimeMention) -> bool:
        """Whether the expression may be the time of an act to come: of lengths of time, only those that bound it."""
        if time.type == "DURATION":
            lower = self._document.lower
            return lower.endswith(_BOUNDING, 0, time.start) or lower.startswith("the ", time.start)
        return self.may_lie_ahead(time)

    def lies_ahead(self, time: TimeMention) -> bool:
        """Whether the expression lies ahead as it stands, as one must by which a noun is an act to come."""
        day = self._document.day
        if day is None or time.first is None or time.type == "DURATION":
            return day is None
        return time.first > day or (time.precision == "day" and self._long_past(time, day))

    def _long_past(self, time: TimeMention, day: dt.date) -> bool:
        """Whether a bare date would be so old that who meant it had named the year: "on April 12", told in March."""
        if time.last is None or (day - time.last).days <= _NEWS:
            return False
        return _YEAR.search(self._document.lower, time.start, time.end) is None

    def joined(self, start: int, end: int, *, moved: bool = False) -> list[Span]:
        """The expressions in a stretch, those that belong together joined: "on Friday and Saturday".

        Those that only tell how far a time is from another ("two weeks later than planned") are left out.
        `moved` says that an act is put off in it, "from Friday to Saturday", which are two times then.
        """
        spans: list[Span] = []
        times = self.between(start, end)
        if not times:
            return spans
        lower = self._document.lower
        lengthens = False
        for time in times:
            stop = time.end
            off_by = lower[stop : stop + 3] in _OFF_BY_STARTS and lower.startswith(_OFF_BY, stop)
            if off_by or (spans and self._apart(spans[-1], time)):
                continue
            if time.type == "DURATION" or (stop < len(lower) and lower[stop] == "-"):
                further = _CONTINUED.match(lower, stop)
                if further is not None:
                    stop = further.end()
            between = lower[spans[-1][1] : time.start] if spans else ""
            if spans and _OFFSET.search(lower, spans[-1][0], spans[-1][1]) and _IN_FULL.match(between):
                spans[-1] = (time.start, stop)
                continue
            if spans and _IN_FULL.match(between) and self._fuller(spans[-1], time):
                spans[-1] = (time.start, stop)
                continue
            parted = moved and _TO.match(between) is not None and not self._new(spans[-1])
            beside = between == " " and time.type == "DURATION" and not lengthens
            if spans and _joins(between, lengthens=lengthens) and not (parted or beside):
                spans[-1] = (spans[-1][0], stop)
            else:
                spans.append((time.start, stop))
            lengthens = time.type == "DURATION"
        return spans

    def _apart(self, day: Span, time: TimeMention) -> bool:
        """Whether a length of time only tells how far the day before it is from something else: "on Friday, | two weeks after"."""
        lower = self._document.lower
        beside = _joins(lower[day[1] : time.start], lengthens=False)
        return time.type == "DURATION" and beside and lower.startswith(_FROM_THEN, time.end)

    def _fuller(self, span: Span, time: TimeMention) -> bool:
        """Whether the day itself follows a week, a month or a length of time: "in two weeks, on | March 19"."""
        vague = self.at(span[0])
        return time.precision == "day" and vague.precision != "day" and vague.type in ("DATE", "DURATION")

    def _new(self, span: Span) -> bool:
        """Whether the expression is the first of the days to which an act is moved: "brought forward to | June 9 to 13"."""
        return self._document.lower.endswith(_NEW_DAYS, 0, span[0])

    def attributive(self, span: Span) -> bool:
        """Whether the expression only describes a noun: "today's accord", "a winter exercise"."""
        lower = self._document.lower
        start, end = span
        near = lower[end : end + 2]
        if near == "'s":
            return True
        following = _NEXT_WORD.match(lower, end) if near[:1].isspace() else None
        if following is None:
            return False
        if lower[max(0, start - 2) : start].rstrip()[-1:] in _ARTICLE_ENDS and _ARTICLE.search(
            lower, max(0, start - 9), start
        ):
            return True
        before = lower[max(0, start - 12) : start].split()
        if (before and before[-1] in _CLASSES.before_dates) or lower.startswith(_RELATIVE, start):
            return False
        word = following.group(1)
        return word not in _CLASSES.after_dates and not word.endswith("ly")

    def with_preposition(self, span: Span, low: int) -> Span:
        """The expression with the prepositions before it, none of which stands before `low`."""
        low = max(low, span[0] - _LEAD)
        lower, at = self._document.lower, span[0]
        if at - low < 2 or lower[at - 1] != " ":  # noqa: PLR2004 - a letter and a blank
            return span
        first = lower.rfind(" ", 0, at - 1) + 1
        last = lower[first : at - 1]
        if first >= low and last in _LAST_PREPOSITIONS and _stands_alone(lower, first):
            return first, span[1]
        if last not in _OF_PREPOSITIONS and last.isalpha():
            return span
        if not lower.endswith(_PREPOSITION_CLOSES, low, at):
            return span
        before = _PREPOSITION.search(lower, low, at)
        if before is None:
            return span
        start = before.start()
        adverb = _ADVERB.match(lower, start, at)
        return (start if adverb is None else adverb.end(), span[1])

    def text(self, span: Span, sentence_end: int) -> str:
        """The phrase as told, without a full stop that ends the sentence or a verb drawn into it."""
        phrase = self._document.clean[span[0] : span[1]]
        if span[1] == sentence_end:
            phrase = phrase.removesuffix(".")
        edge = _EDGE.match(phrase) if phrase and phrase[0] in _EDGES else None
        return phrase if edge is None else phrase[edge.end() :]

    def day_before(self, start: int) -> dt.date | None:
        """The last day that the text spoke of before `start`, for "the same day"."""
        for index in range(first_from(self._starts, start) - 1, -1, -1):
            time = self._times[index]
            if time.precision == "day" and time.first is not None:
                return time.first
        return None

    def date_ahead_before(self, start: int) -> dt.date | None:
        """The last date told in figures before `start` that lies ahead, which a weekday told since does not replace."""
        day = self._document.day
        for time in reversed(self._times[: first_from(self._starts, start)]):
            ahead = (
                time.precision == "day" and day is not None and time.first is not None and time.first > day
            )
            if ahead and any(map(str.isdigit, self._document.lower[time.start : time.end])):
                return time.first
        return None

    def day_ahead_before(self, start: int) -> dt.date | None:
        """The last day to come that the text spoke of before `start`, for "a week later"."""
        day = self._document.day
        for index in range(first_from(self._starts, start) - 1, -1, -1):
            time = self._times[index]
            if time.precision == "day" and time.first is not None and day is not None and time.first > day:
                return time.first
        return None


def _stands_alone(lower: str, first: int) -> bool:
    """Whether the preposition that starts at `first` follows no other, nor a word of one: not "on or | about"."""
    if first < 2 or lower[first - 1] != " ":  # noqa: PLR2004 - a letter and a blank
        return first == 0
    before = lower[lower.rfind(" ", 0, first - 1) + 1 : first - 1]
    return before.isalpha() and before not in _OF_PREPOSITIONS


def _joins(between: str, *, lengthens: bool) -> bool:
    """Whether two expressions with these characters between them belong together; not "two days to Friday", "72 hours on Monday"."""
    apart = lengthens and ("to" in between or between == " on ")
    return _JOINING.match(between) is not None and not apart


def _dates(document: Document, time: TimeMention) -> bool:
    """Whether the expression can date an act: not "now", not "every year", not the time stamp of an entry."""
    if time.type == "SET" or time.value in ("PRESENT_REF", "PAST_REF"):
        return False
    stamped = time.type == "TIME" and document.clean[time.start].isdigit()
    if _counted_from(document, time):
        return False
    return not (stamped and time.start == document.sentence_at(time.start).start)


def _counted_from(document: Document, time: TimeMention) -> bool:
    """Whether it is a day beside what is told next, which mostly has a date of its own: "on May 20, | the day before a truce ends"."""
    lower = document.lower
    if not lower.startswith("the ", time.start) or not lower.endswith(
        (" before", " after", " following"), time.start, time.end
    ):
        return False
    return lower[time.end : time.end + 1] == " " and lower[time.end + 1 : time.end + 2].isalpha()
