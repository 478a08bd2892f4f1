"""Acts told by a verb: "will meet", "is due to vote", "agreed to hold", "opens on April 22"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.by_verb.appointments import appointments
from models.follow_ups.by_verb.infinitives import be_to, headline, infinitive, to_be
from models.follow_ups.by_verb.modals import modal_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.setting import Setting

_CLASSES = classes()
_BE, _MODAL, _INFINITIVE = 1, 2, 3
_READERS: dict[str, int] = {
    **dict.fromkeys(cues().infinitive, _INFINITIVE),
    **dict.fromkeys(_CLASSES.be_present | _CLASSES.be_past, _BE),
    **dict.fromkeys(cues().modals, _MODAL),
}
"""Who reads the acts after a word."""


def predications(setting: Setting) -> Sequence[Candidate]:
    """Answer the acts of a sentence that its verbs tell, in order."""
    told: list[Candidate] = []
    appointing = setting.words.acts.appointing
    done = -1
    lower = setting.words.lower
    for index in setting.verbs:
        if index <= done:
            continue
        word = lower[index]
        found = _read(setting, index, word)
        if not found and setting.dated and word in appointing:
            found = appointments(setting, index)
        for candidate in found:
            told.append(candidate)
            done = max(done, candidate.head)
    return told


def _read(setting: Setting, index: int, word: str) -> Sequence[Candidate]:
    """What the reader of the word finds at `index`; called one by one, which compiled code does in a fraction of the time."""
    if word == "to":
        return _after_to(setting, index)
    reader = _READERS.get(word, 0)
    if reader == _BE:
        return be_to(setting, index)
    if reader == _MODAL:
        return modal_acts(setting, index)
    if reader == _INFINITIVE:
        return infinitive(setting, index)
    if word == "summoned":
        return _summons(setting, index)
    return _will_not(setting, index) if word == "wo" else ()


def _summons(setting: Setting, index: int) -> Sequence[Candidate]:
    """Somebody called in for a day: "the envoy has been summoned for Monday"."""
    words = setting.words
    if word_at(words.lower, index + 1) != "for" or words.timed[index + 2 : index + 3] != [True]:
        return ()
    start = subject_start(words, group_start(words, index))
    if start >= index or "been" not in words.lower[start:index]:
        return ()
    end = clause_end(words, index + 1)
    return [Candidate(words, start, end, index, (start, index), "meeting", "confirmed", sure=False)]


def _will_not(setting: Setting, index: int) -> Sequence[Candidate]:
    """The acts after the first half of "won't"."""
    return modal_acts(setting, index) if word_at(setting.words.lower, index + 1) == "n't" else ()


def _after_to(setting: Setting, index: int) -> Sequence[Candidate]:
    """The acts of an infinitive that no cue leads to."""
    if word_at(setting.words.lower, index + 1) == "be":
        told = to_be(setting, index)
        if told or not setting.headline:
            return told
        # "Troops to be out of Chad by May 3": nothing that is done to them.
        return [act for act in headline(setting, index) if act.kind != "other"]
    return headline(setting, index) if setting.headline else ()
