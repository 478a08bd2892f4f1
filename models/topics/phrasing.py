"""Phrases as the lexicons of topics write them, spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_MARK = re.compile(r"([^ ]+)([+~])(?= |$)")
_HYPHEN = re.compile(r"(?<=[a-z]{2})-(?=[a-z]{2})")
_CHOICE = re.compile(r"\{([^{}]*)\}")


class Phrasing:
    """Spells out "{a|b}", "noun+" and "verb~", with hyphens and American spellings.

    `irregular` gives the forms after the base form of the verbs that the rules get wrong, `american` the
    spellings that replace British ones.
    """

    def __init__(self, irregular: Mapping[str, Sequence[str]], american: Mapping[str, str]) -> None:
        self._irregular = irregular
        self._american = american
        self._british = re.compile("|".join(map(re.escape, american)))

    def spell(self, pattern: str) -> frozenset[str]:
        """Every phrase that a pattern stands for."""
        spelt = [pattern]
        if self._british.search(pattern):
            spelt.append(self._british.sub(lambda match: self._american[match.group()], pattern))
        phrases = {
            form
            for variant in spelt
            for chosen in choices(variant)
            for form in self._forms(" ".join(chosen.split()))
        }
        if "-" in pattern:
            phrases |= {_HYPHEN.sub(" ", phrase) for phrase in phrases}
        return frozenset(phrases)

    def _forms(self, phrase: str) -> Iterator[str]:
        """The phrase with each marked word in each of its forms."""
        mark = _MARK.search(phrase)
        if mark is None:
            yield phrase
            return
        word, sign = mark.groups()
        for form in (word, plural(word)) if sign == "+" else self._verb(word):
            yield from self._forms(phrase[: mark.start()] + form + phrase[mark.end() :])

    def _verb(self, base: str) -> tuple[str, ...]:
        if base in self._irregular:
            return base, *self._irregular[base]
        if base.endswith("ee"):
            return base, base + "s", base + "d", base + "ing"
        stem = base.removesuffix("e")
        if base.endswith("y") and base[-2:-1] not in "aeiou":
            return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
        return base, plural(base), stem + "ed", stem + "ing"


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb."""
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "i", "o", "u"):
        return noun[:-1] + "ies"
    return noun + "s"


def choices(pattern: str) -> Iterator[str]:
    """The pattern with each way of choosing among its alternatives; braces may stand within braces."""
    choice = _CHOICE.search(pattern)
    if choice is None:
        yield pattern
        return
    for option in choice.group(1).split("|"):
        yield from choices(pattern[: choice.start()] + option + pattern[choice.end() :])
