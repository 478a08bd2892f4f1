"""The dateline: where and when a report says that it was filed."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from models.signal import Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_DASH = r"[-\u2010-\u2015|]"
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
# A town in capitals, or one of few capitalised words; others after a slash, the country after a comma.
_UPPER = (
    r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]+(?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]*){0,4}"
)
_TITLE = r"[A-Z\u00c0-\u00de][\w.'\u2019-]+(?: [A-Z\u00c0-\u00de][\w.'\u2019-]+){0,2}"
_PLACE = rf"(?P<place>{_UPPER}(?:\s?/\s?{_UPPER})*(?:, (?!(?i:{_MONTH}))(?:{_TITLE}))?)"
_MONTH_DAY = rf"(?i:(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{{4}}))?)"
_DAY_MONTH = rf"(?i:(?P<day2>\d{{1,2}})\s(?P<month2>{_MONTH})(?:\s(?P<year2>\d{{4}}))?)"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})"
_AGENCY = r"(?:\((?P<agency>[^()\n]{2,40})\)|/[A-Z][\w .-]{1,30}/|/[A-Z][\w .-]{1,30}/|(?:Reuters|AFP|AP|Xinhua|TASS|Kyodo|Yonhap|ANI|PTI|UPI|IRNA))"
_DATELINE = re.compile(
    rf"\s*(?:(?i:date:?\s+)?{_ISO}[ ,:]*)?"
    rf"(?:{_PLACE})?"
    rf"(?:\s?[,|]?\s(?:{_MONTH_DAY}|{_DAY_MONTH})(?:\.(?=\s/))?)?"
    rf"(?:,?\s{_AGENCY})?"
    rf"\s?(?:(?P<mark>{_DASH}+|:)(?=\s|\w)|(?P<stop>(?<=/)\.)(?=\s))"
)
_WIRE = r"\((?P<agency>[A-Za-z]{2,12})\)"
# A town that is not in capitals is one where a day or an agency, and then a sentence, follow it.
_MIXED = re.compile(
    rf"\s*(?P<place>{_TITLE}(?:, (?!(?i:{_MONTH})){_TITLE}){{0,2}})"
    rf"(?:(?:,?\s(?:{_MONTH_DAY}|{_DAY_MONTH}))(?:,?\s{_WIRE})?|,?\s{_WIRE.replace('agency', 'agency2')})"
    rf"\s(?P<mark>{_DASH}+)\s(?=[A-Z\u00c0-\u00de\d\"\u201c])"
)
_SHORTEST_TOWN = 3
_ISO_ONLY = re.compile(rf"\s*(?:(?i:date:?\s+)){_ISO}\b[ ,:]*")


class Dateline(NamedTuple):
    """A dateline at `span` of the text. `date` is None where it tells no year, `place` where it names none."""

    date: dt.date | None
    place: str | None
    span: Span


def find_dateline(clean: str) -> Dateline | None:
    """Find the dateline at the start of a text, cleaned or as received.

    `BEIJING, June 19 (Agency) -` names a place but no year: which year it was can't be told from it.
    """
    match = _DATELINE.match(clean)
    if match is None:
        mixed = _MIXED.match(clean)
        if mixed is not None:
            return Dateline(_spelt_day(mixed), mixed["place"], _trimmed(mixed))
    if match is None or (match["place"] is None and match["iso"] is None):
        bare = _ISO_ONLY.match(clean)
        if bare is None:
            return None
        return Dateline(_iso_day(bare["iso"]), None, _trimmed(bare))
    told = match["iso"] or match["month"] or match["month2"] or match["agency"]
    if not told and (match["mark"] == ":" or len(match["place"]) < _SHORTEST_TOWN):
        # `BREAKING:` is a heading, `US - China` a title.
        return None
    date = _iso_day(match["iso"]) if match["iso"] else _spelt_day(match)
    return Dateline(date, match["place"], _trimmed(match))


def _trimmed(match: re.Match[str]) -> Span:
    found = match.group()
    return match.start() + len(found) - len(found.lstrip()), match.start() + len(found.rstrip())


def _iso_day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def _spelt_day(match: re.Match[str]) -> dt.date | None:
    year = match["year"] or match["year2"]
    month = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(int(year), _MONTHS[month.lower().rstrip(".")], int(day))
    except ValueError:
        return None
