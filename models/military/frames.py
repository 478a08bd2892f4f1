"""Frames: a verb and an object that name something together, and forces that are counted or placed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.military.candidate import Candidate
from models.military.lexicon import Frame, Parts
from models.signal import Span
from models.text.document import Sentence
from models.text.phrases import Hit

_AHEAD = 4
"""Parts that are looked at after the first of a frame."""
_STOP = re.compile(
    r",(?=\s)|(?<![\s.][a-z])\.(?=\s)|[;:()\"]"
    r"|\b(?:and (?:said|has|had|will|was)|but|which|that|because|while|from|against|after|before)\b"
)
_NUMBER = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:tens|hundreds|thousands|dozens|scores|two|three|four|five|six|seven|eight|nine|ten"
    r"|dozen|hundred|thousand|million|more|additional|extra|no|any))"
    r"(?:\sof)?(?:\s(?:thousand|thousands|hundred|million)(?:\sof)?)?(?:\s(?!former|retired)[a-z][a-z.-]*){0,2}\s$"
)
_PLACE = re.compile(
    r"\s(?:(?:remain|remaining|still|stationed|based|serving|now|who serve|deployed)\s)?"
    r"(?:in|on|at|there|near|along|across|inside|here|around)\b"
)
_LOST = re.compile(
    r"\b(?:kill\w*|died|wound\w*|injur\w*|captur\w*|dead|lost|slain|surrender\w*|prisoner\w*|kidnapped|hurt)\b"
)
_AROUND = 40
"""Characters around forces in which they are counted, or told dead or captured and so not deployed."""


def framed(lower: str, sentence: Sentence, parts: Sequence[Hit[Parts]]) -> list[Candidate]:
    """What verbs and their objects name in a sentence, both of which stand near enough."""
    found: list[Candidate] = []
    count = len(parts)
    for at, first in enumerate(parts):
        opens = first[2].opens
        if not opens:
            continue
        for ahead in range(at + 1, min(at + 1 + _AHEAD, count)):
            second = parts[ahead]
            if not opens & second[2].closes:
                continue
            between = lower[first[1] : second[0]]
            if _STOP.search(between):
                break
            words = between.count(" ") - 1
            for frame in _shared(first[2], second[2]):
                if words <= frame.gap:
                    start, end = _span(lower, sentence, frame, first, second)
                    verb = not frame.object_first
                    found.append(Candidate(start, end, frame.category, frame.name, sentence, verb=verb))
    return found


def counted(lower: str, sentence: Sentence, parts: Sequence[Hit[Parts]]) -> list[Candidate]:
    """Forces with a number or a place, which are a deployment unless they are told dead or captured."""
    found: list[Candidate] = []
    for start, end, part in parts:
        if not part.counted:
            continue
        left = max(sentence.start, start - _AROUND)
        placed = _PLACE.match(lower, end, sentence.end) is not None
        number = _NUMBER.search(lower, left, start)
        if not placed and number is None:
            continue
        if _LOST.search(lower, left, min(sentence.end, end + _AROUND)) is None:
            first = _figure(lower, number, start)
            name = "deployment/counted forces"
            found.append(Candidate(first, end, "deployment", name, sentence, verb=False))
    return found


def _shared(first: Parts, second: Parts) -> list[Frame]:
    found = [frame for frame in first.verb_of if not frame.object_first and frame in second.object_of]
    found += [frame for frame in first.object_of if frame.object_first and frame in second.verb_of]
    return found


def _span(lower: str, sentence: Sentence, frame: Frame, first: Hit[Parts], second: Hit[Parts]) -> Span:
    verb, thing = (second, first) if frame.object_first else (first, second)
    if frame.span == "verb":
        return verb[0], verb[1]
    if frame.span == "object":
        return thing[0], thing[1]
    start = _with_figure(lower, sentence, first[0]) if frame.object_first else first[0]
    return start, second[1]


def _with_figure(lower: str, sentence: Sentence, start: int) -> int:
    """Where the phrase that starts at `start` starts with its figure: "15,000 troops"."""
    return _figure(lower, _NUMBER.search(lower, max(sentence.start, start - _AROUND), start), start)


def _figure(lower: str, number: re.Match[str] | None, start: int) -> int:
    return number.start() if number is not None and lower[number.start()].isdigit() else start
