"""Deeds of which somebody says that none of those just told of did them: "four jets had arrived. The Pentagon denied that | any had left"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Kind

NONE_OF_THEM = (
    *(f"{any_} {had}" for any_ in ("that any", "that one", "that even one") for had in ("had", "has", "have")),
    *(f"none {had}" for had in ("had", "has", "have")),
    *(f"{did} none" for did in ("released", "freed", "delivered", "received", "withdrawn", "sent", "shipped", "handed over", "supplied", "moved")),
)  # fmt: skip
"""What marks a sentence that may say so."""
_HAVING = frozenset(("had", "has", "have"))
_GONE = frozenset(("left", "moved", "gone", "departed", "pulled", "withdrawn", "budged", "crossed"))
_COME = frozenset(("arrived", "come", "reached", "landed", "left", "delivered", "shipped", "sent", "supplied", "handed", "received", "sold", "transferred"))  # fmt: skip
_FREED = frozenset(("released", "freed", "handed", "returned", "exchanged", "swapped", "repatriated"))
_DONE = frozenset(("released", "freed", "delivered", "received", "withdrawn", "sent", "shipped", "handed", "supplied", "moved"))  # fmt: skip
_CLAIMING = cues().context.reports | {"insisted", "insists", "maintained", "maintains"}
_YET = frozenset(("yet", "since", "far", "before", "until", "ever"))
_WORD = re.compile(r"[a-z][\w-]*")
_NEAR = 4


def none_of_them(setting: Setting) -> Iterator[Candidate]:
    """Yield the deed of a sentence that is said of none of those of whom the sentence before tells it."""
    index = setting.sentence.index
    if not index:
        return
    words = setting.words
    lower = words.lower
    for at, word in enumerate(lower):
        told = _told(words, at) if word in ("any", "one", "none") else None
        if told is None:
            continue
        claim, verb = told
        before = _WORD.findall(setting.sentence.document.sentences[index - 1].lower)
        kind = _kind(words, frozenset(before), lower[verb])
        end = clause_end(words, verb + 1)
        if kind is not None and _YET.isdisjoint(lower[at:end]):
            yield Candidate(
                words, claim, end, verb, (claim, claim), kind, "cancelled", sure=True, nominal=True
            )
        return


def _told(words: Words, at: int) -> tuple[int, int] | None:
    """Where the words begin of who says so, and the verb of what was not done."""
    lower = words.lower
    if lower[at] == "none" and at and lower[at - 1] in _DONE | {"over"}:
        verb = at - 1 - (lower[at - 1] == "over")
        having = next(
            (back for back in range(verb - 1, max(-1, verb - _NEAR), -1) if lower[back] in _HAVING), 0
        )
        said = _claim(words, having - 2, _CLAIMING) if having > 1 else None
        said = said if said is not None or having < 3 else _claim(words, having - 3, _CLAIMING)  # noqa: PLR2004 - who says so, "that", and "they"
        return None if said is None else (said, verb)
    if lower[at + 1 : at + 2] == [] or lower[at + 1] not in _HAVING:
        return None
    verb = at + 2 + (lower[at + 2 : at + 3] == ["been"])
    if verb >= len(lower):
        return None
    that = at - 1 - (lower[at - 1] == "even")
    said = _claim(words, that - (lower[that] == "that"), _CLAIMING if lower[at] == "none" else DENYING)
    return None if said is None else (said, verb)


def _claim(words: Words, verb: int, saying: frozenset[str]) -> int | None:
    """Where the words of who says so begin, if the verb at `verb`, or before a day there, is one of saying or denying."""
    while verb > 0 and (words.timed[verb] or words.lower[verb] == "on"):
        verb -= 1
    if verb < 1 or words.lower[verb] not in saying:
        return None
    return min(subject_start(words, group_start(words, verb)), verb)


def _kind(words: Words, before: frozenset[str], verb: str) -> Kind | None:
    """What those told of before were said to have done: arms that came, captives who went free, troops who left."""
    objects = words.acts.objects
    if verb in _FREED and not (objects["captives"] | objects["inmates"]).isdisjoint(before):
        return "exchange"
    troops = not objects["contingents"].isdisjoint(before)
    if verb in _GONE and troops:
        return "withdrawal"
    arms = any(not objects[name].isdisjoint(before) for name in ("hardware", "armoury", "supplies"))
    return "exchange" if verb in _COME and arms and not troops else None
