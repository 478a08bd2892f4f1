"""An act told of just before that somebody calls off or puts off: "agreed to hold talks in May. On Monday Chad | put them off"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.anew import set_anew
from models.follow_ups.changed_plans.refusals import ARRANGED
from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Status

_CLASSES = classes()
_IT = ("it", "them")
_PARTED: dict[str, dict[str, Status]] = {
    "put": {"off": "postponed", "back": "postponed"},
    "puts": {"off": "postponed", "back": "postponed"},
    "called": {"off": "cancelled"},
    "calls": {"off": "cancelled"},
    "pushed": {"back": "postponed"},
}
_MOVED = frozenset(("moved", "moves", "shifted", "pushed", "brought"))
_TO = frozenset(("to", "until", "from", "forward"))
"""Behind "it" they lead to a new day: "moved it | to June 6"."""
_WHOLE: dict[str, Status] = {
    "postponed": "postponed",
    "postpones": "postponed",
    "delayed": "postponed",
    "deferred": "postponed",
    "rescheduled": "postponed",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "cancels": "cancelled",
    "scrapped": "cancelled",
    "shelved": "cancelled",
}
UNDONE_IT = (
    *(f"{verb} {it} {particle}" for verb, particles in _PARTED.items() for particle in particles for it in _IT),
    *(f"{verb} {it}" for verb in _WHOLE for it in _IT),
    *(f"{verb} {it} {to}" for verb in sorted(_MOVED) for it in _IT for to in sorted(_TO)),
)  # fmt: skip
"""What marks a sentence that may say so."""
_NOT_SO = frozenset(("not", "n't", "never", "had", "would", "could", "may", "might", "to", "will"))
_HANGING = frozenset(
    ("if", "unless", "whether", "after", "before", "when", "since", "until", "that", "who", "which")
)
_GROUP = 4


def undone_it(setting: Setting) -> Iterator[Candidate]:
    """Yield the act that "it" or "them" stands for, of which the sentence says that somebody calls it off or puts it off."""
    words = setting.words
    lower = words.lower
    for at in range(1, len(lower)):
        if lower[at] not in _IT:
            continue
        particles = _PARTED.get(lower[at - 1])
        status = (
            _WHOLE.get(lower[at - 1]) if particles is None else particles.get("".join(lower[at + 1 : at + 2]))
        )
        status = status or _moved(words, at)
        if status is None or not _NOT_SO.isdisjoint(lower[max(0, at - 1 - _GROUP) : at - 1]):
            continue
        begin = group_start(words, at - 1)
        first = subject_start(words, begin)
        if first >= begin or (first and lower[first - 1] in _HANGING):
            continue
        while first < begin and (words.timed[first] or (lower[first] == "on" and words.timed[first + 1])):
            # The day on which it was done is not the act's.
            first += 1
        kind = told_before(setting, first, ARRANGED)
        if kind is None:
            continue
        end = clause_end(words, at + 1 + (particles is not None))
        end = set_anew(words, end) if status == "postponed" else end
        yield Candidate(words, first, end, at - 1, (first, at - 1), kind, status, sure=True)


def _moved(words: Words, it: int) -> Status | None:
    """What becomes of the act where it is only moved to a time: "moved | it to June 6"."""
    lower = words.lower
    if lower[it - 1] not in _MOVED or _TO.isdisjoint(lower[it + 1 : it + 2]):
        return None
    return "postponed" if True in words.timed[it + 2 : it + 2 + _GROUP] else None
