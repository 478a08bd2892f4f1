"""Cleaning that loses no offset."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import NamedTuple

# One character for one: nothing here changes an offset.
_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys(
        "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    # The only letter whose lower case is longer than itself.
    "\u0130": "I",
}
# All that is neither the line break nor a printable character of ASCII that stays as it is.
_UNUSUAL = re.compile("[^\n -%'-_a-~]")
_UNUSUAL_BYTES = bytes(code for code in range(128) if _UNUSUAL.match(chr(code)))
_USUAL_BYTES = bytes(code for code in range(128) if not _UNUSUAL.match(chr(code)))
_ASCII_BYTES = bytes(range(128))
# Half of a pair, left over by a broken encoder: no library that encodes a text can take it.
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# An inch mark typed for an apostrophe, as in `army"s`.
_APOSTROPHE = re.compile(r'"(?<=[^\W\d_]")(?=(?:[sStTdDmM]|re|RE|ll|LL|ve|VE)\b)')
# What the slower expression below can start with, blanks aside.
_SUSPECT = re.compile(
    "[&\r\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufb00-\ufb06\u0300-\u036f]"
)
_CHANGE = re.compile(
    "(?P<entity>&(?:amp;)*(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\\d{0,2});)"
    "|(?P<invisible>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb]+|\r(?=\n)|(?<! ) +(?=\r?\n))"
    "|(?P<blanks>(?<=\\w) {2,}(?=\\w))"
    "|(?P<return>\r)"
    "|(?P<ligature>[\ufb00-\ufb06])"
    "|(?P<accent>[A-Za-z][\u0300-\u036f]+)"
)
_CAPITAL_SIGMA = "\u03a3"
"""The only letter whose lower case depends on what stands around it."""
_NESTED = 4
"""Entities are resolved at most this often: `&amp;amp;quot;` is a quotation mark."""


class Offsets(NamedTuple):
    """For each character of the cleaned text, where what it was made of starts and ends in the text received."""

    starts: list[int]
    ends: list[int]


def clean(text: str) -> tuple[str, Offsets | None]:
    """Make a text plain, without losing where anything stood.

    Entities are resolved (also those encoded twice), quotation marks and dashes become plain, invisible
    characters and blanks before a line's end go, every kind of line break becomes a newline.

    Returns:
        The plain text, and its offsets in `text`; None where every character still stands where it stood.
    """
    if text.isascii() and len(text.encode().translate(None, _UNUSUAL_BYTES)) == len(text):
        # Most texts; dropping bytes is five times faster than any search.
        plain, unusual = _without_inch_marks(text), ""
    else:
        plain, unusual = _one_for_one(text)
    if "  " not in plain and not _has_blank_before_break(plain) and _SUSPECT.search(unusual) is None:
        return plain, None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _CHANGE.finditer(plain):
        start, end = match.span()
        pieces.append(plain[at:start])
        starts.extend(range(at, start))
        ends.extend(range(at + 1, start + 1))
        instead = _instead(match)
        pieces.append(instead)
        starts.extend([start] * len(instead))
        ends.extend([end] * len(instead))
        at = end
    pieces.append(plain[at:])
    starts.extend(range(at, len(plain)))
    ends.extend(range(at + 1, len(plain) + 1))
    return _APOSTROPHE.sub("'", "".join(pieces)), Offsets(starts, ends)


def lower_case(plain: str) -> str:
    """What `str.lower` answers, in a third of the time where few characters are not ASCII."""
    if plain.isascii() or _CAPITAL_SIGMA in plain:
        return plain.lower()
    encoded = plain.encode("utf-8", "surrogatepass")
    lower = encoded.lower().decode("utf-8", "surrogatepass")
    for character in _characters_but(encoded, _ASCII_BYTES):
        other = character.lower()
        if other != character:
            lower = lower.replace(character, other)
    return lower


def _characters_but(encoded: bytes, usual: bytes) -> set[str]:
    """The characters of an encoded text but for some of ASCII; dropping bytes is ten times faster than any search."""
    return set(encoded.translate(None, usual).decode("utf-8", "surrogatepass"))


def _one_for_one(text: str) -> tuple[str, str]:
    """The text with each plain character in place, and the unusual characters left in it, each once."""
    unusual = _characters_but(text.encode("utf-8", "surrogatepass"), _USUAL_BYTES)
    # Few characters are different ones: replacing each takes a tenth of translating all.
    for character in unusual & _PLAIN.keys():
        text = text.replace(character, _PLAIN[character])
    left = "".join(unusual - _PLAIN.keys())
    if _SURROGATE.search(left) is not None:
        text = _SURROGATE.sub("\ufffd", text)
    return _without_inch_marks(text), left


def _has_blank_before_break(plain: str) -> bool:
    at = plain.find("\n")
    while at >= 0:
        if at and plain[at - 1] == " ":
            return True
        at = plain.find("\n", at + 1)
    return False


def _without_inch_marks(text: str) -> str:
    at = text.find('"', 1)
    while at >= 0:
        # Most marks stand behind a blank or before one, so that the expression need not be tried.
        if text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha():
            return _APOSTROPHE.sub("'", text)
        at = text.find('"', at + 1)
    return text


def _instead(match: re.Match[str]) -> str:
    kind, found = match.lastgroup, match.group()
    if kind == "entity":
        for _ in range(_NESTED):
            found, before = html.unescape(found), found
            if found == before:
                break
        return _CHANGE.sub("", _one_for_one(found)[0]) if "&" not in found else found
    if kind == "invisible":
        return ""
    if kind == "blanks":
        return " "
    if kind == "return":
        return "\n"
    return unicodedata.normalize("NFKC" if kind == "ligature" else "NFC", found)
