"""The last day of what is to begin, which the next sentence tells: "will start on May 3. | The drills will run until May 14"."""

from __future__ import annotations

import re

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.told_times import Told
from models.signal import Kind
from models.text.document import Document
from models.times import resolve

_GATHERINGS: frozenset[Kind] = frozenset(("visit", "talks", "summit", "exercise", "inspection"))
"""Kinds that take days, the last of which is told apart."""
_STATUSES = frozenset(("confirmed", "agreed", "postponed"))
_UNTIL = re.compile(
    r"\W*(?:(?:the|these|this|both)(?: [\w-]+){0,2} (exercises?|drills?|manoeuvres?|maneuvers?|war games|visit|stay|trip|tour|talks|summit|training|inspections?)"
    r"|it|they|he|she)\b(?:[^.;]{0,70}?\b(?:will|would|is|are) (?:also |then |now |thus )?(?:(?:due|set|scheduled|expected) )?(?:to )?"
    r"(?:last|run|continue|go on|end|finish|conclude|wrap up|close|stay|remain)|(?: now| then)? (?:lasts?|runs?|continues?|ends?|finish(?:es)?|concludes?|closes?))"
    r"\b[^.;,]{0,12}?\b(?:until|till|through|to|on) (?:the )?"
)
_OTHERWISE: dict[str, Kind] = {"training": "exercise", "stay": "visit"}
_LONGEST = 92
"""An act that is told from its first to its last day takes at most so many days."""


def _of_this(noun: str | None, kind: Kind) -> bool:
    """Whether the noun by which the sentence goes back to an act names one of its kind; a pronoun may stand for any."""
    return noun is None or acts().nouns.get(noun, _OTHERWISE.get(noun)) == kind


def to_its_last_day(document: Document, candidate: Candidate, told: Told, times: TimePhrases) -> Told:
    """The time of the act up to the last day that the next sentence tells; else as it was told."""
    if candidate.kind not in _GATHERINGS or candidate.status not in _STATUSES:
        return told
    if told.precision != "day" or told.first is None or told.first != told.last:
        return told
    index = document.sentence_at(candidate.words.starts[0]).index + 1
    if index >= len(document.sentences):
        return told
    after = document.sentences[index]
    match = _UNTIL.match(document.lower, after.start, after.end)
    if match is None or not _of_this(match[1], candidate.kind):
        return told
    ends = times.between(match.end(), after.end)
    if not ends or ends[0].start != match.end():
        return told
    last = resolve(
        document.clean[ends[0].start : ends[0].end], day=told.first, future=True, role="act", mentioned=None
    )
    if last.precision != "day" or last.last is None or not 0 < (last.last - told.first).days < _LONGEST:
        return told
    return told.until(last.last)
