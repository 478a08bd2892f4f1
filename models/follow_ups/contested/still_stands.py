"""Acts of which somebody says that they were not put off or called off: "there had been no postponement", "the visit had not been cancelled"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE, DENYING
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import DELAYS, PARTED, PUT_OFF, UNDOING
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind

_CLASSES = classes()
NOT_UNDONE = (
    *(f"no {noun}" for noun in sorted(DELAYS)),
    *(f"nothing of {a} {noun}" for a in ("a", "any", "the") for noun in sorted(DELAYS)),
    *(f"{no} been {done}" for no in ("not", "never") for done in (*sorted(PUT_OFF), "put off", "put back", "called off", "pushed back")),
)  # fmt: skip
"""What marks a sentence that may say so by no word of denying."""
_NOT = frozenset(("not", "n't", "never"))
_REJECTING = frozenset(word for word in DENYING | _CLASSES.rejecting if not word.endswith("ing"))
"""Without what stands beside an act that is told to go ahead: "will be held on Friday, | denying that it had been put off"."""
_CLAIMING = cues().context.reports | _CLASSES.saying | {"insisted", "insists", "maintained", "maintains", "asserted", "stressed", "knew", "knows"}  # fmt: skip
_NEWS = 5
_NEAR = 4
_REACH = 8


def still_stands(setting: Setting) -> list[Candidate]:
    """Answer the act of a sentence that, as somebody says, stands as it was fixed."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    if setting.sentence.index >= _NEWS or UNDOING.isdisjoint(lower):
        return found
    if (_CLAIMING | _REJECTING).isdisjoint(lower):
        return found
    for at, word in enumerate(lower):
        if word not in UNDOING:
            continue
        if word in DELAYS:
            kind = _of_noun(setting, at) if _none(words, at) else None
        else:
            parted = word not in PARTED or lower[at + 1 : at + 2] in ([part] for part in PARTED[word])
            kind = _of_verb(setting, at) if parted and _not_done(words, at) else None
        if kind is not None:
            start = _start(words, at)
            end = max(clause_end(words, at + 1), at + 1 + (word in PARTED))
            found.append(
                Candidate(words, start, end, at, (start, start), kind, "confirmed", sure=True, nominal=True)
            )
            return found
    return found


def _none(words: Words, at: int) -> bool:
    """Whether there was none of what the noun at `at` names: "no | postponement", "knew nothing of a | delay"."""
    before = words.lower[max(0, at - _NEAR) : at]
    if before[-1:] == ["no"] or before[-2:] == ["no", "such"]:
        return "there" in words.lower[max(0, at - _REACH) : at]
    return before[-3:-1] == ["nothing", "of"]


def _not_done(words: Words, at: int) -> bool:
    """Whether it is denied that the act was: "had not been | postponed", "denied that it had been | called off"."""
    lower = words.lower
    if lower[at - 1] != "been":
        return False
    if not _NOT.isdisjoint(lower[max(0, at - 3) : at]):
        return True
    that = next((one for one in range(at - 1, 0, -1) if lower[one] == "that"), None)
    near = [] if that is None else lower[max(0, that - _REACH) : that]
    return not _REJECTING.isdisjoint(near) and _NOT.isdisjoint(near)


def _of_noun(setting: Setting, at: int) -> Kind | None:
    """The kind of the act "of" which there was no delay, else of the one told before."""
    words = setting.words
    if words.lower[at + 1 : at + 2] in (["of"], ["to"], ["in"]):
        noun = first_noun(words, at + 2, min(at + 2 + _REACH, len(words)))
        kind = None if noun is None else words.acts.nouns[noun[1]]
        return kind if kind in DENIABLE else None
    return told_before(setting, at, DENIABLE)


def _of_verb(setting: Setting, at: int) -> Kind | None:
    words = setting.words
    stop = group_start(words, at)
    first = subject_start(words, stop)
    noun = first_noun(words, first, stop, subject=True) if first < stop else None
    if noun is None:
        pointing = not _CLASSES.pronouns.isdisjoint(words.lower[first:stop])
        return told_before(setting, at, DENIABLE) if pointing else None
    kind = words.acts.nouns[noun[1]]
    return kind if kind in DENIABLE else None


def _start(words: Words, at: int) -> int:
    """Where the words begin of who says so, or the clause."""
    said = next((one for one in range(at) if words.lower[one] in _CLAIMING | _REJECTING), None)
    if said is not None:
        return min(subject_start(words, group_start(words, said)), said)
    there = next((one for one in range(at - 1, -1, -1) if words.lower[one] == "there"), None)
    return min(subject_start(words, group_start(words, at)), at) if there is None else there
