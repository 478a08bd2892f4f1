"""What is background: stretches of a text that tell of times more than a year before the article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from models.errors import LexiconError
from models.military.toml_lists import load, phrases
from models.signal import Span
from models.text.phrases import Hit, PhraseScanner
from models.text.places import places_between

_FILE = Path(__file__).with_name("history.toml")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = re.compile(
    r"(?P<year>[12](?<![\d.,-].)(?:(?<=1)[4-9]|(?<=2)0)\d\d)(?P<decade>s)?(?:-\d{2,4})?\b"
    r"(?!\s(?:people|troops|soldiers|men|tons|tonnes|dead|killed|km|miles|civilians)|[,.]\d)"
)
_YEAR_OPENINGS = ("1", "20")
_SEASON = r"(?:(?:the\s)?(?:early|mid|late|spring|summer|autumn|winter|end)[\s-](?:of\s)?)?"
# What goes on from a year is no background: "since 2014", "which began in 2014".
_ONWARD = re.compile(
    rf"\b(?:since|from|by|until|(?:began|begun|started|erupted|broke\sout)\sin)\s{_SEASON}(?:[a-z]{{3,9}}\s)?$"
)
_ONWARD_WORDS = ("since", "from", "by", "until", "began", "begun", "started", "erupted", "broke")
"""Without one of these nothing does."""
_SINCE = re.compile(r"\bsince\s(?:[^\s,;.]+\s){1,7}$")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s(?:\d{{1,2}},?\s)?(?:of\s)?$")
_NAMING = re.compile(r"(?:\b(?:the|that|its|their|his)|'s)\s$")
# The year of a treaty's name dates nothing else.
_TREATY = re.compile(
    r"\s(?:[\w.-]+\s){0,4}(?:treaty|agreement|accord|accords|pact|convention|resolution|memorandum|deal|law|act)\b"
)
_HALF_YEAR = 7
"""From this month on, most of the year before is more than a year ago."""
_REACH = 40
_NAMING_LONG = 8
_DECADE = 10


_Told = Literal["ago", "forward", "back"]


class Past:
    """An expression at `[start, end)` for a time long past.

    Args:
        start: where it starts.
        end: where it ends.
        since: where "since" stands before it: then only what is between the two is past ("since the war of 1971").
        forward: it dates only what follows ("ten years after").
        local: it dates only what it stands before ("the 1998 raid").
        back: it points back ("that year") to a time told in the sentence before.
    """

    def __init__(
        self,
        start: int,
        end: int,
        *,
        since: int | None = None,
        forward: bool = False,
        local: bool = False,
        back: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.since = since
        self.forward = forward
        self.local = local
        self.back = back


class History(NamedTuple):
    """The scanners for expressions of past times, and for wars with the last year in which they are news."""

    times: PhraseScanner[_Told]
    wars: PhraseScanner[int]


def past_times(lower: str, times: Sequence[Hit[_Told]], day: dt.date | None, stretch: Span) -> list[Past]:
    """Find, in order, the expressions for times over a year before `day` that start in a stretch of a text.

    `times` are all hits of `History.times` in the text; years are found only where there is a `day`.
    """
    left, right = stretch
    found = [
        Past(start, end, forward=told == "forward", back=told == "back")
        for start, end, told in times
        if left <= start < right
    ]
    if day is None:
        return found
    for start in places_between(lower, _YEAR_OPENINGS, left, right):
        match = _YEAR.match(lower, start)
        if match is None:
            continue
        end = match.end()
        before = max(0, start - _REACH)
        if not _is_past(lower, match, day) or _goes_on(lower, before, start) or _TREATY.match(lower, end):
            continue
        since = _SINCE.search(lower, before, start) if lower.find("since", before, start) >= 0 else None
        near = max(0, start - _NAMING_LONG)
        local = lower[end : end + 1] == " " and _NAMING.search(lower, near, start) is not None
        found.append(Past(start, end, since=None if since is None else since.start(), local=local))
    if len(found) > 1:
        found.sort(key=_start)
    return found


def _goes_on(lower: str, before: int, start: int) -> bool:
    for word in _ONWARD_WORDS:
        if lower.find(word, before, start) >= 0:
            return _ONWARD.search(lower, before, start) is not None
    return False


def _start(past: Past) -> int:
    return past.start


def old_wars(wars: Sequence[Hit[int]], day: dt.date | None) -> list[Span]:
    """The spans, of the hits of `History.wars`, of those that were over more than a year before `day`."""
    return [(start, end) for start, end, ended in wars if day is None or day.year > ended]


@lru_cache(maxsize=1)
def load_history() -> History:
    """Read history.toml.

    Raises:
        LexiconError: a list or a year breaks the schema.
    """
    raw = load(_FILE)
    times: dict[str, _Told] = dict.fromkeys(phrases(raw, "ago", _FILE), "ago")
    times.update(dict.fromkeys(phrases(raw, "forward", _FILE), "forward"))
    times.update(dict.fromkeys(phrases(raw, "back", _FILE), "back"))
    wars = raw.get("wars")
    if not isinstance(wars, dict) or not all(isinstance(year, int) for year in wars.values()):
        raise LexiconError(f'{_FILE.name}: [wars] must give a year for each name; write "korean war" = 1954')
    return History(PhraseScanner(times), PhraseScanner(wars))


def _is_past(lower: str, match: re.Match[str], day: dt.date) -> bool:
    year = int(match["year"])
    if match["decade"] is not None:
        return year + _DECADE < day.year
    if year >= day.year - 1:
        if year != day.year - 1:
            return False
        month = _MONTH.search(lower, max(0, match.start() - _REACH), match.start())
        return day.month >= _HALF_YEAR if month is None else _MONTHS.index(month[1]) + 1 < day.month
    return True
