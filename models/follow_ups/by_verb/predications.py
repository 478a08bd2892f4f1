"""Acts told by a verb: "will meet", "is due to vote", "agreed to hold", "opens on April 22"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from models.follow_ups.by_verb.appointments import appointments
from models.follow_ups.by_verb.infinitives import be_to, headline, infinitive, to_be
from models.follow_ups.by_verb.modals import modal_acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import VERBAL, cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.setting import Setting

_CLASSES = classes()


def predications(setting: Setting) -> Sequence[Candidate]:
    """Answer the acts of a sentence that its verbs tell, in order."""
    told: list[Candidate] = []
    appointing = setting.words.acts.appointing
    done = -1
    lower = setting.words.lower
    for mark, index in enumerate(setting.marks):
        roles = setting.mark_roles[mark]
        if index <= done or not roles & VERBAL:
            continue
        word = lower[index]
        reader = _READERS.get(word)
        before = len(told)
        if reader is not None:
            told += reader(setting, index)
        if len(told) == before and word in appointing and setting.dated:
            told += appointments(setting, index)
        for at in range(before, len(told)):
            done = max(done, told[at].head)
    return told


def _summons(setting: Setting, index: int) -> Iterator[Candidate]:
    """Somebody called in for a day: "the envoy has been summoned for Monday"."""
    words = setting.words
    if word_at(words.lower, index + 1) != "for" or words.timed[index + 2 : index + 3] != [True]:
        return
    start = subject_start(words, group_start(words, index))
    if start < index and "been" in words.lower[start:index]:
        end = clause_end(words, index + 1)
        yield Candidate(words, start, end, index, (start, index), "meeting", "confirmed", sure=False)


def _will_not(setting: Setting, index: int) -> Iterable[Candidate]:
    """The acts after the first half of "won't"."""
    return modal_acts(setting, index) if word_at(setting.words.lower, index + 1) == "n't" else ()


def _after_to(setting: Setting, index: int) -> Iterable[Candidate]:
    """The acts of an infinitive that no cue leads to."""
    if word_at(setting.words.lower, index + 1) == "be":
        return to_be(setting, index)
    return headline(setting, index) if setting.headline else ()


_READERS: dict[str, Callable[[Setting, int], Iterable[Candidate]]] = {
    **dict.fromkeys(cues().infinitive, infinitive),
    "to": _after_to,
    "summoned": _summons,
    **dict.fromkeys(_CLASSES.be_present | _CLASSES.be_past, be_to),
    "wo": _will_not,
    **dict.fromkeys(cues().modals, modal_acts),
}
"""Who reads the acts after a word."""
