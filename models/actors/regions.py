"""Blocs that are named by the region of their members: "Southeast Asian and Gulf Arab leaders", "the ASEAN-Gulf summit"."""

from __future__ import annotations

import re

from models.mentions import ActorMention
from models.text.document import Document
from models.text.phrases import PhraseScanner

_BLOCS = {
    "Southeast Asian": "ASEAN",
    "South-East Asian": "ASEAN",
    "Gulf Arab": "GCC",
    "Gulf": "GCC",
    "West African": "ECOWAS",
    "East African": "EAC",
    "Southern African": "SADC",
    "Caribbean": "CARICOM",
}
_WORDS = ("asian", "gulf", "african", "caribbean")


def _leads(word: str) -> tuple[int, ...]:
    """How far before the word the names start that it stands in, the longest first."""
    leads = {name.lower().find(word) for name in _BLOCS}
    return tuple(sorted(leads - {-1}, reverse=True))


REGIONS: PhraseScanner[tuple[int, ...]] = PhraseScanner({word: _leads(word) for word in _WORDS})
"""Finds the words without one of which no region is named, and how far before each a name may start."""
_REGION = "|".join(_BLOCS)
_HEADS = r"(?:(?:foreign|defen[cs]e|finance|trade|energy|interior|oil) )?(?:ministers|leaders|states|nations|countries|monarchies|presidents|heads of (?:state|government))"
_FIRST = "|".join(f"{name[0]}(?<!\\w{name[0]}){name[1:]}" for name in _BLOCS)
_PAIRED = re.compile(rf"(?:{_FIRST})(?:(?: and |, )(?:{_REGION}))? {_HEADS}\b")
_HYPHENED = re.compile(r"Gulf(?<=[A-Za-z]-Gulf)(?= (?:summit|talks|meeting|forum|ministerial)\b)")
"""Both begin with one of few letters, not with an edge, which lets the search skip all others at once."""
_ONE = re.compile(rf"\b(?:{_REGION})\b")
_LAND = re.compile(r"Gulf (?:states|nations|countries|monarchies)")
"""By itself this is where something lies or whoever lives there, and mostly no bloc."""
_WATERS = re.compile(r"\b(?:Persian|Arabian|Mexican) $")


def names_region(document: Document) -> bool:
    """Whether a region may be named by which a bloc is known."""
    return bool(document.hits(REGIONS))


def with_regions(document: Document, named: list[ActorMention]) -> list[ActorMention]:
    """The mentions, with those of blocs by their region where no other overlaps them; in the order of their starts."""
    clean = document.clean
    if not names_region(document):
        return named
    found = [*named]
    for match in _paired(document) + _hyphened(document):
        for one in _ONE.finditer(clean, match.start(), match.end()):
            start, end = one.span()
            if one.end() + 1 < match.end() and not clean.startswith((" and ", ", "), end):
                end = match.end()
            if (
                _LAND.fullmatch(match.group())
                or _WATERS.search(clean, max(0, start - 10), start)
                or any(other.start < end and start < other.end for other in found)
            ):
                continue
            found.append(ActorMention(start, end, _BLOCS[one.group()], "name"))
    if len(found) == len(named):
        return named
    return sorted(found, key=lambda mention: mention.start)


def _paired(document: Document) -> list[re.Match[str]]:
    """What `_PAIRED` finds, tried where a region's word stands, or so many characters before."""
    clean, last = document.clean, 0
    found: list[re.Match[str]] = []
    for at, _, leads in document.hits(REGIONS):
        for lead in leads:
            start = at - lead
            match = _PAIRED.match(clean, start) if start >= last else None
            if match is not None:
                found.append(match)
                last = match.end()
                break
    return found


def _hyphened(document: Document) -> list[re.Match[str]]:
    """What `_HYPHENED` finds, tried where a region's word stands."""
    found = [_HYPHENED.match(document.clean, at) for at, _, _ in document.hits(REGIONS)]
    return [match for match in found if match is not None]
