"""Acts told by a verb: "will meet", "is due to vote", "agreed to hold", "opens on April 22"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.acts import acts
from models.follow_ups.appointments import appointments
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import VERBAL, cues
from models.follow_ups.infinitives import be_to, headline, infinitive, to_be
from models.follow_ups.modals import modal_acts
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import group_start, subject_start

_CLASSES = classes()


def predications(setting: Setting) -> Iterator[Candidate]:
    """Yield the acts of a sentence that its verbs tell, in order."""
    done = -1
    for index, word, roles in setting.marks:
        if index <= done or not roles & VERBAL:
            continue
        found = list(_told_by(setting, index, word))
        if not found and setting.dated and word in acts().forms:
            found = list(appointments(setting, index))
        for candidate in found:
            done = max(done, candidate.head)
            yield candidate


def _summons(setting: Setting, index: int) -> Iterator[Candidate]:
    """Somebody called in for a day: "the envoy has been summoned for Monday"."""
    words = setting.words
    if words.lower[index + 1 : index + 2] != ["for"] or words.timed[index + 2 : index + 3] != [True]:
        return
    start = subject_start(words, group_start(words, index))
    if start < index and "been" in words.lower[start:index]:
        end = clause_end(words, index + 1)
        yield Candidate(words, start, end, index, (start, index), "meeting", "confirmed", sure=False)


def _told_by(setting: Setting, index: int, word: str) -> Iterator[Candidate]:
    following = setting.words.lower[index + 1 : index + 2]
    if word in cues().modals or (word == "wo" and following == ["n't"]):
        yield from modal_acts(setting, index)
    elif word in _CLASSES.be_present or word in _CLASSES.be_past:
        yield from be_to(setting, index)
    elif word == "summoned":
        yield from _summons(setting, index)
    elif word == "to" and following == ["be"]:
        yield from to_be(setting, index)
    elif word == "to" and setting.headline:
        yield from headline(setting, index)
    elif word in cues().infinitive:
        yield from infinitive(setting, index)
