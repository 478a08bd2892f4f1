"""Names that no actor lexicon knows: persons and bodies, told by their capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words
from models.mentions import TimeMention
from models.signal import Span
from models.text.document import Document, Sentence
from models.text.offsets import first_from

_NAME = re.compile(
    r"[A-Z](?:(?:[a-z\u00e0-\u024f][\w'-]*+|[\w'-]*[a-z\u00e0-\u024f][\w'-]*+)"
    r"(?:(?: (?:al-|bin |de |van |von |der |of the |of |)|-)[A-Z](?:[\w'-]+|\.))*"
    r"|(?<=\b[A-Z])[A-Z]{2,}\b)"
)
"""All ways begin with the same class, which lets the search skip all other characters at once; most names go on in lower case."""
_JOINING = frozenset(("de", "van", "von", "der", "bin", "the", "of"))
"""Words in lower case between the parts of a name."""
_JOINED = frozenset(("bin", "de", "van", "von", "der", "of"))
"""Those of them, and of those that only some names have, behind which what goes on is a part of the name."""
_GLUED = re.compile(
    r"^[A-Za-z]*(?:Minister|President|Secretary|Chancellor|General|Leader|Governor|King|Ambassador)(?=[A-Z])"
)
_THINGS = (
    "treaty|pact|accords?|agreement|highways?|roads?|research|ban|plan|programme?|missiles?|systems?|borders?|axis|talks|summit|conference"
    "|rivers?|regions?|provinces?|shipping|battery|batteries|exercises?|drills?|manoeuvres|wars?"
)
_THING = re.compile(rf"(?: and [A-Z][\w-]+)? (?i:{_THINGS})\b")
"""What a name before it only describes."""
_THING_STARTS = frozenset(("an", *(thing[:2] for thing in _THINGS.split("|"))))
"""The first two letters of what `_THING` looks for."""
_TEXTS = ("Treaty", "Pact", "Accord", "Accords", "Agreement", "Convention", "Protocol", "Act", "Bill")
"""Names of texts, which take no part in anything."""
_NAMED_ACTS = frozenset(
    (
        "exercise",
        "exercises",
        "drill",
        "drills",
        "manoeuvre",
        "manoeuvres",
        "operation",
        "codenamed",
        "code-named",
        "dubbed",
    )
)
"""Words that a name follows which is that of the act."""
_DESCRIBING = (", a ", ", an ", ", the ", ", its ", ", their ", ", this ")
_DESCRIBED = re.compile(r", (?:[\w'-]+ ){1,7}(?:exercises?|drills?|manoeuvres|maneuvers|war games)\b")
"""What behind a name tells that it is that of an act."""
_ACT_STARTS = ("Exercise ", "Exercises ", "Operation ")
"""How the name of an exercise begins, which takes no part in it."""
_PLACE_ENDS = (
    "Sea", "Gulf", "Lake", "Strait", "Straits", "River", "Ocean", "Bay", "Peninsula", "Valley", "Mountains", "Canal",
    "Asia",
)  # fmt: skip
_PLACE_STARTS = ("Lake ", "Gulf of ", "Sea of ", "Strait of ", "Cape ", "Mount ", "Bay of ")
_ORDINARY = cues().references.not_names | cues().references.titles
"""What stands with a capital before a name and is no part of it."""
_NEXT_WORD = 20
_PERSON_WORDS = range(2, 5)


def _arms(name: str) -> bool:
    """Whether it is that of arms: "two | F-16s", "a second | Patriot"."""
    return name[-2:-1].isdigit() or name.lower() in acts().objects["hardware"]


class Names:
    """The capitalised names of a document, and the full names behind its surnames."""

    def __init__(self, document: Document, times: Sequence[TimeMention]) -> None:
        self._document = document
        self._times = times
        self._full: dict[str, str] = {}
        self._by_sentence: dict[int, list[Span]] = {}
        self._kept_time_ends: list[int] | None = None

    def between(self, start: int, end: int, taken: list[Span]) -> list[tuple[Span, str]]:
        """The names in a stretch that overlap no span of `taken` and no time, in full where the article has it.

        The stretch lies in one sentence.
        """
        names: list[tuple[Span, str]] = []
        for first, last in self._spans(self._document.sentence_at(start)):
            if first < start:
                continue
            if first >= end:
                break
            whole = first, min(last, end)
            if _covered(first, whole[1], taken):
                continue
            span = self._trim(whole)
            if span is None or _overlaps(span, taken) or self._in_time(span):
                continue
            name = self._name(span)
            if name is not None:
                names.append((span, name))
        return names

    def _name(self, span: Span) -> str | None:
        """The name at a span, in full where the article has it; None where it names nobody."""
        text = self._document.clean[span[0] : span[1]]
        if (
            self._of_a_thing(span[1])
            or text.endswith(_TEXTS)
            or text.startswith(_ACT_STARTS)
            or self._geographic(span, text)
            or self._of_act(span)
            or _arms(text)
        ):
            return None
        if " " in text:
            return text
        full = self._full_name(text)
        return None if full == text and (self._placed(span[0]) or self._ordinary(span)) else full

    def _of_a_thing(self, end: int) -> bool:
        """Whether the name that ends at `end` only describes a thing: "the Madrid | summit"."""
        near = self._document.lower[end : end + 3]
        if near[:1] != " " or (near.isascii() and near[1:] not in _THING_STARTS):
            return False
        return _THING.match(self._document.clean, end) is not None

    def _spans(self, sentence: Sentence) -> list[Span]:
        """Every capitalised name of a sentence, in order."""
        spans = self._by_sentence.get(sentence.index)
        if spans is None:
            found = _NAME.finditer(self._document.clean, sentence.start, sentence.end)
            spans = self._by_sentence[sentence.index] = [match.span() for match in found]
        return spans

    @property
    def _time_ends(self) -> list[int]:
        if self._kept_time_ends is None:
            self._kept_time_ends = [time.end for time in self._times]
        return self._kept_time_ends

    def _geographic(self, span: Span, text: str) -> bool:
        """Whether it names a stretch of land or water, and describes no people as in "Gulf ministers"."""
        if not text.endswith(_PLACE_ENDS) and not text.startswith(_PLACE_STARTS):
            return False
        following = self._document.lower[span[1] : span[1] + _NEXT_WORD].split()
        return not following or following[0].strip(".,") not in cues().references.bodies

    def _in_time(self, span: Span) -> bool:
        """Whether the span overlaps a time expression."""
        index = first_from(self._time_ends, span[0] + 1)
        return index < len(self._times) and self._times[index].start < span[1]

    def _ordinary(self, span: Span) -> bool:
        """Whether only the start of a sentence gave the word its capital."""
        before = self._document.clean[max(0, span[0] - 2) : span[0]].strip()
        sentence = self._document.sentence_at(span[0])
        return span[0] == sentence.start or before in (".", '"', ":", "-", "\u2022")

    def _trim(self, span: Span) -> Span | None:
        """The name without the ordinary words and titles before it, and without a genitive."""
        start, end = span
        text = self._document.clean[start:end]
        first = ""
        while text:
            first, _, rest = text.partition(" ")
            if first.lower() not in _ORDINARY:
                break
            start += len(first) + (1 if rest else 0)
            text = rest
        if not first[1:].islower():
            glued = _GLUED.match(text)
            if glued is not None:
                start += glued.end()
        if text.endswith("'s"):
            end -= 2
        elif text.endswith("'"):
            end -= 1
        return (start, end) if end - start > 1 else None

    def _placed(self, start: int) -> bool:
        before = self._document.lower[max(0, start - 12) : start].split()
        if before and before[-1] == "the":
            before.pop()
        return bool(before) and before[-1] in classes().placing

    def _of_act(self, span: Span) -> bool:
        """Whether it names an exercise or an operation, and nobody: "the exercise | Iron Dawn", "| Iron Dawn, a joint drill"."""
        before = self._document.lower[max(0, span[0] - 16) : span[0]].rstrip("\"', ").split()
        if before and before[-1] in _NAMED_ACTS:
            return True
        lower = self._document.lower
        return lower.startswith(_DESCRIBING, span[1]) and _DESCRIBED.match(lower, span[1]) is not None

    def _full_name(self, surname: str) -> str:
        """The first full name in the article that ends in the surname, else the surname."""
        known = self._full.get(surname)
        if known is None:
            known = self._full[surname] = self._ending_in(surname) or surname
        return known

    def _ending_in(self, surname: str) -> str | None:
        """The first of the full names that end in the surname."""
        clean = self._document.clean
        at = clean.find(" " + surname)
        while at > 0:
            before = clean[clean.rfind(" ", 0, at) + 1 : at]
            stretch = self._closing(surname, at) if before[:1].isupper() or before in _JOINING else None
            span = None if stretch is None else self._trim(stretch)
            name = "" if span is None else clean[span[0] : span[1]]
            if name.count(" ") + 1 in _PERSON_WORDS and " of " not in name:
                return name
            at = clean.find(" " + surname, at + 1)
        return None

    def _closing(self, surname: str, blank: int) -> Span | None:
        """The name of several words whose last one, behind the blank, is the surname."""
        clean = self._document.clean
        for start, end in self._spans(self._document.sentence_at(blank)):
            if start < blank < end and clean.rfind(" ", start, end) == blank:
                last = clean[blank + 1 : end]
                return (
                    (start, end)
                    if surname in (last, last.removesuffix("'s"), last.removesuffix("'"))
                    else None
                )
        return None


def all_known(words: Words, stretch: Span, taken: list[Span]) -> bool:
    """Whether `Names.between` finds nothing among the words `[first, last)`, as every capital there is that of a span of `taken` or of an ordinary word.

    Where it does not hold there may be a name. Most acts name nobody but actors, and need no search for names.
    """
    clean, lower, starts = words.document.clean, words.lower, words.starts
    first, last = stretch
    if first >= last:
        return False
    end = starts[last - 1] + len(lower[last - 1])
    for at in range(first, last):
        word, start = lower[at], starts[at]
        until = start + len(word)
        if clean[start:until] == word or _covered(start, until, taken):
            continue
        if word not in _ORDINARY or clean[start + 1 : until] != word[1:] or _goes_on(lower, first, at):
            return False
        if until < end and clean[until] != " ":
            return False
    return not _goes_on(lower, first, last) and lower[last - 1] != "the"


def _goes_on(lower: list[str], first: int, at: int) -> bool:
    """Whether a name that began before the word `at` may go on there: "King of | Spain", "Ministry of the | Interior"."""
    before = at - 1 if at > first and lower[at - 1] != "the" else at - 2
    return before >= first and lower[before] in _JOINED


def _covered(start: int, end: int, taken: list[Span]) -> bool:
    """Whether one of `taken` holds all of a span, as most names are those of actors."""
    for first, last in taken:  # noqa: SIM110 - a loop costs half of a generator, and this one runs for every name
        if first <= start and end <= last:
            return True
    return False


def _overlaps(span: Span, taken: list[Span]) -> bool:
    start, end = span
    for first, last in taken:  # noqa: SIM110 - a loop costs half of a generator, and this one runs for every name
        if start < last and first < end:
            return True
    return False
