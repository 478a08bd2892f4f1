"""Finds the follow-ups of a document."""

from __future__ import annotations

from typing import Any, ClassVar

from models.follow_ups.acts import ACTS, acts, read_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.contested.claims_beside import with_claim
from models.follow_ups.cues import TABLES, build_tables
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.timing import Timing
from models.follow_ups.days.told_times import Told
from models.follow_ups.grammar.spans import holds, word_at
from models.follow_ups.parties.participants import Cast
from models.follow_ups.parties.places import place_of
from models.follow_ups.scanning import SentenceScanner
from models.follow_ups.selection import told_acts_of
from models.follow_ups.tellings.errands import errand, signing_alone, signing_there
from models.follow_ups.tellings.lasting import to_its_last_day
from models.follow_ups.tellings.merge import merge
from models.follow_ups.tellings.one_more import one_more
from models.follow_ups.tellings.resuming import resumes
from models.follow_ups.tellings.telling import Telling
from models.lexicons import SHIPPED, Lexicons
from models.reading import FollowUpMention, Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner

_CLASSES = classes()
_DEFINITE = _CLASSES.definite
_OCCASIONS = frozenset(("ceremony", "event", "occasion", "swearing-in"))
"""Nouns of which an act is the matter that was told before."""
_KNOWN = frozenset(
    word
    for name in ("units", "captives", "supplies", "hardware", "inspectors")
    for word in acts().objects[name]
)
"""What after "the" has been told of before, with the act that it is a part of: "the soldiers will arrive"."""
_ANEW = frozenset(("now", "instead"))
_AGREEING = frozenset(("agreed", "agree", "agrees"))


class FollowUpExtractor:
    """Reads the scheduled, expected, possible, put off and called off acts that an article tells of.

    A sentence that may tell of one is read for verbs, nouns and set phrases that do (`selection`), each
    act gets its time, place and participants, and what is told again later in the article is dropped.
    """

    name: ClassVar[str] = "follow_ups"
    needs: ClassVar[tuple[str, ...]] = ("actors", "times")

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        self._acts = read_acts(lexicons)
        self._tables = build_tables(self._acts)
        self._scanner = SentenceScanner(self._acts)
        self.scanners: tuple[PhraseScanner[Any], ...] = (self._scanner.signs,)
        # None: a date makes an act to come of everyday words, and the scanner passes over sentences for less.
        self.triggers: frozenset[str] = frozenset()

    def read(self, document: Document, reading: Reading) -> tuple[FollowUpMention, ...]:
        """Answer the follow-ups in the order of their starts."""
        # As `in_use` does, which is not compiled and costs as much as a sentence or two.
        acts_before, tables_before = ACTS.set(self._acts), TABLES.set(self._tables)
        try:
            return self._follow_ups(document, reading)
        finally:
            TABLES.reset(tables_before)
            ACTS.reset(acts_before)

    def _follow_ups(self, document: Document, reading: Reading) -> tuple[FollowUpMention, ...]:
        times = TimePhrases(document, reading.times)
        timing = Timing(document, times)
        cast = Cast(document, reading.actors, reading.times)
        return merge(self._tellings(document, times, timing, cast))

    def _tellings(self, document: Document, times: TimePhrases, timing: Timing, cast: Cast) -> list[Telling]:
        """The acts of all sentences, and the signings for which visits are made."""
        tellings: list[Telling] = []
        for setting in self._scanner.settings(document, times):
            for act in told_acts_of(setting, timing):
                candidate = act.candidate
                whole = to_its_last_day(document, candidate, act.told, times)
                telling = _telling(document, candidate, whole, times, cast)
                tellings.append(telling)
                at = errand(candidate)
                if at is not None:
                    own = timing.of(signing_alone(candidate, at), setting.sentence, dated=setting.dated)
                    tellings.append(signing_there(telling, candidate, at, own))
        return tellings


def _telling(document: Document, candidate: Candidate, told: Told, times: TimePhrases, cast: Cast) -> Telling:
    words = candidate.words
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    place = None if _agreed_on(candidate) else place_of(candidate, cast.actors, times.between(start, end))
    party = cast.of(candidate, place)
    end = words.ends[with_claim(candidate) - 1]
    mention = FollowUpMention(
        start=start,
        end=end,
        kind=candidate.kind,
        status=candidate.status,
        participants=party.members,
        location=None if place is None else document.clean[place[0] : place[1]],
        time_text=told.text,
        first=told.first,
        last=told.last,
        precision=told.precision,
    )
    joined = candidate.subject[1] < candidate.first
    lower, first = words.lower, candidate.first
    return Telling(
        mention,
        party.named,
        pointing=party.pointing or joined,
        definite=_definite(candidate),
        occasion=word_at(lower, first) == "the" and word_at(lower, first + 1) in _OCCASIONS,
        accord=candidate.status == "agreed" and holds(lower, first, candidate.head, _AGREEING),
        more=one_more(candidate),
        resumed=resumes(candidate),
        past=candidate.past,
        anew=holds(lower, first, candidate.last, _ANEW),
        sentence=words.document.sentence_at(start).index,
    )


def _such(candidate: Candidate) -> bool:
    lower, head = candidate.words.lower, candidate.head
    if head and lower[head - 1] == "such":
        return True
    return head > 1 and lower[head - 2] == "such" and lower[head - 1] in ("a", "an")


def _agreed_on(candidate: Candidate) -> bool:
    """Whether it is only told that an act of the sort was agreed on, which is where that was done: "agreed on such talks | in Rome"."""
    return candidate.status == "agreed" and _such(candidate)


def _definite(candidate: Candidate) -> bool:
    """Whether the act is named as one that is known: "the talks", "that meeting"."""
    lower = candidate.words.lower
    first, last = candidate.first, min(candidate.head + 2, len(lower) - 1)
    if not holds(lower, first, last, _DEFINITE):
        return False
    nouns = acts().nouns
    for at in range(first, last):
        if lower[at] in _DEFINITE and any(word in nouns for word in lower[at + 1 : at + 3]):
            return True
    if _such(candidate):
        return True
    return lower[first] == "the" and candidate.subject == (first, first + 2) and lower[first + 1] in _KNOWN
