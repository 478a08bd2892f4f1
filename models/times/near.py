"""The tokens of a text that may be times, without most of those between."""

from __future__ import annotations

from functools import cache

from models.text.document import Document
from models.text.phrases import PhraseScanner
from models.times.grammar import grammar
from models.times.parts import letters
from models.times.tokens import UNKNOWN, Cut, Tokens, known_words, pieces

MARKS = (
    "MONTH SHORT_MONTH DOUBTFUL_MONTH WEEKDAY SHORT_WEEKDAY REPEATED_WEEKDAY DAY_UNIT WEEK_UNIT MONTH_UNIT QUARTER_UNIT"
    " YEAR_UNIT CENTURY_UNIT WEEKEND_UNIT OTHER_UNIT PLURAL_UNIT DAY_PART LONE_DAY_PART CLOCK_WORD MINUTES_LABEL SEASON"
    " DOUBTFUL_SEASON RELATIVE_DAY REFERENCE FREQUENCY FEAST YEAR DECADE QUARTER_LABEL PAST LATER FUTURE TERM BEING MOMENT"
    " PRESENT COURSE ZONE ANTE POST M_LETTER CLOCK SLASH COLON"
)
"""Every expression has a token of one of these classes, unless it is a year of two figures behind an apostrophe."""

_FIGURES = frozenset("0123456789")


@cache
def marks() -> PhraseScanner[None]:
    """The scanner for the words of those classes."""
    wanted = frozenset(letters(MARKS))
    return PhraseScanner({word: None for word, letter in grammar().classes.items() if letter in wanted})


def tokens_near_times(document: Document) -> Tokens:
    """The tokens of the lower-case text around each word that times have, out to the next of no class on either side.

    Of what lies between two such stretches only a line break is told, or else a full stop.
    """
    lower = document.lower
    places = [hit[0] for hit in document.hits(marks())]
    short_years = _short_years(lower)
    if short_years:
        places = sorted(places + short_years)
    cut = Cut()
    at, size = 0, len(lower)
    for place in places:
        if place < cut.unknown:
            continue
        if place >= at:
            at = _cut_before(cut, lower, at, place)
        while at < size and cut.unknown < place:
            end = lower.find(" ", at)
            if end < 0:
                end = size
            cut.chunk(lower[at:end], at)
            at = end + 1
    return cut.tokens(size)


def _short_years(lower: str) -> list[int]:
    """The apostrophes before figures."""
    found: list[int] = []
    size = len(lower)
    at = lower.find("'")
    while at >= 0:
        behind = at + 1
        while behind < size and lower[behind] == " ":
            behind += 1
        if behind < size and lower[behind] in _FIGURES:
            found.append(at)
        at = lower.find("'", at + 1)
    return found


def _cut_before(cut: Cut, lower: str, least: int, place: int) -> int:
    """Cut what stands before a place, from a word of no class on, and answer where the chunk starts in which it is.

    What stands before `least` has been cut, and what lies between is left out.
    """
    chunk_start = start = lower.rfind(" ", least, place) + 1
    chunks: list[str] = []
    if not start:
        return least
    if start == place or not _holds_unknown(lower[start:place]):
        known = known_words()
        while start > least:
            end = start - 1
            start = max(lower.rfind(" ", least, end) + 1, least)
            chunk = lower[start:end]
            chunks.append(chunk)
            if chunk not in known and (chunk.isalnum() or _holds_unknown(chunk)):
                break
    if start > least and cut.words:
        cut.gap(lower, least, start)
    while chunks:
        chunk = chunks.pop()
        cut.chunk(chunk, start)
        start += len(chunk) + 1
    return chunk_start


def _holds_unknown(chunk: str) -> bool:
    """Whether a word of no class is in what stands between two blanks."""
    for _piece, _offset, letter in pieces(chunk):  # noqa: SIM110 - a generator costs more than all of it
        if letter == UNKNOWN:
            return True
    return False
