"""Acts that one side tells and another contradicts in a word: "Chad said its troops had left. Niger | contradicted it", "Lima disagrees"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.contested.shams import told_as_done
from models.follow_ups.contested.signs import CALLING, DISAGREEING, REJECTING
from models.follow_ups.contested.signs import OTHERWISE as MARKS
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind

_CLASSES = classes()
_IT = frozenset(("it", "this", "that", "him", "her", "them"))
_ACCOUNTS = frozenset(("account", "claim", "version", "statement", "announcement", "assertion", "report", "story", "description", "portrayal"))  # fmt: skip
_OTHER = frozenset(("different", "another", "contrary", "differing"))
_PICTURES = frozenset(("story", "account", "version", "picture", "tale"))
_TELLING = frozenset(("told", "tells", "gave", "gives", "offered", "offers", "painted", "paints", "presented", "has", "had", "spoke"))  # fmt: skip
_SAYING = frozenset(("said", "says", "claims", "claimed", "insists", "insisted", "maintains", "maintained"))
_FALSE = _CLASSES.untrue | {"lie", "lies", "propaganda", "absurd"}
_TAKING_UP = frozenset(("which", "something", "that"))
"""What a relative clause takes the act up with: "…, a claim | that Kigali rejected"."""
_ASIDES = frozenset(("however", "though", "meanwhile", "part", "turn", "contrast"))
OTHERWISE = (
    *sorted(DISAGREEING - {"differs", "differed"}),
    *(f"{word} {picture}" for word in ("different", "another", "contrary") for picture in sorted(_PICTURES)),
    *(f"{word} otherwise" for word in sorted(_SAYING)),
    *(f"{word} {it}" for word in sorted(CALLING) for it in ("it", "this", "that", "the")),
)
"""What marks a sentence that may do so by no word of rejecting or denying."""
_AT_HOME = frozenset(
    ("opposition", "critics", "activists", "residents", "analysts", "experts", "witnesses", "observers", "lawmakers", "unions", "families", "villagers",
     "he", "she", "they", "it", "we", "i", "nobody", "many", "some", "others", "both", "neither", "who", "which", "that")
)  # fmt: skip
"""Who speaks for no other side."""
_NAMES_IN_S = frozenset(("paris", "athens", "damascus", "tunis", "honduras", "laos", "cyprus", "mauritius", "brussels", "algiers", "caracas", "texas"))  # fmt: skip
_HAVING = frozenset(("had", "has", "have", "were", "was"))
_NEWS = 5
"""So many sentences tell what is new; later ones may go back to quarrels of long ago."""
_NEAR = 3
_REACH = 8


def said_otherwise(setting: Setting) -> Iterator[Candidate]:
    """Yield the act told before which the sentence, or its last clause, contradicts."""
    words = setting.words
    lower = words.lower
    if setting.sentence.index >= _NEWS or MARKS.isdisjoint(lower):
        return
    for at in range(1, len(lower)):
        last = _contradiction(words, at) if lower[at] in MARKS else None
        if last is None:
            continue
        stop = _before_aside(words, group_start(words, _verb(words, at)))
        first = subject_start(words, stop)
        first += lower[first] in _TAKING_UP
        if first < stop and _another_side(words, first, stop):
            kind = _kind(setting, first)
            while first > 1 and lower[first - 1] in _TAKING_UP | _ACCOUNTS | {"a"}:
                first -= 1
            if kind is not None:
                yield Candidate(
                    words, first, last, at, (first, first), kind, "cancelled", sure=True, nominal=True
                )
            return


def _before_aside(words: Words, verb: int) -> int:
    """The word after the subject of the verb: "Kigali | , however, denied"."""
    lower = words.lower
    if lower[verb - 1] != "," or lower[verb - 2 : verb - 1] == [] or lower[verb - 2] not in _ASIDES:
        return verb
    near = range(verb - 2, max(-1, verb - 2 - _NEAR - 1), -1)
    return next((at for at in near if lower[at] == ","), verb)


def _verb(words: Words, at: int) -> int:
    """The verb of the clause in which the word at `at` tells that it is not so: "| told a different story"."""
    near = range(at - 1, max(-1, at - 1 - _NEAR), -1)
    told = words.lower[at] in _OTHER or words.lower[at] == "otherwise"
    if words.lower[at] in _CLASSES.untrue:
        near, told = range(at - 1, max(-1, at - 1 - _REACH - _NEAR), -1), True
    verb = next((one for one in near if words.lower[one] in _TELLING | _SAYING), None) if told else None
    return at if verb is None else verb


def _contradiction(words: Words, at: int) -> int | None:
    """The word after what says, from the word `at` on, that it is not so; None where nothing does."""
    lower, word = words.lower, words.lower[at]
    if word in REJECTING:
        near = lower[max(0, at - _NEAR - 1) : at]
        taken = (
            "which" in near
            or "something" in near
            or ("that" in near and not _ACCOUNTS.isdisjoint(lower[:at]))
        )
        if taken and _ends(words, at + 1):
            return at + 1
        last = _object(words, at + 1)
        return last if last is not None and _ends(words, last) else None
    if word in CALLING:
        last = _object(words, at + 1)
        called = lower[last : last + _NEAR] if last is not None else []
        false = next((near for near, said in enumerate(called) if said in _FALSE), None)
        return None if last is None or false is None else last + false + 1
    if word in DISAGREEING:
        return at + 1 if _ends(words, at + 1) and "not" not in lower[at - 1 : at] else None
    if word in _CLASSES.untrue:
        said = lower[max(0, at - _REACH - _NEAR) : at]
        account = (
            said[-1:] != []
            and said[-1] in _CLASSES.be
            and not (_ACCOUNTS.isdisjoint(said) and _IT.isdisjoint(said[-2:-1]))
            and not _SAYING.isdisjoint(said)
        )
        return at + 1 if account else None
    if word == "otherwise":
        return at + 1 if lower[at - 1] in _SAYING and _ends(words, at + 1) else None
    told = lower[at + 1 : at + 2] != [] and lower[at + 1] in _PICTURES
    return at + 2 if told and not _TELLING.isdisjoint(lower[max(0, at - _NEAR) : at]) else None


def _object(words: Words, first: int) -> int | None:
    """The word after what is contradicted: "it", "Kigali", "the Chadian account"."""
    lower = words.lower
    if lower[first : first + 1] == []:
        return None
    if lower[first] in _IT:
        return first + 1
    for at in range(first, min(first + _NEAR + 1, len(lower))):
        if lower[at] in _ACCOUNTS:
            return at + 1
        if not (words.capital(at) or lower[at] in ("the", "'s", "its", "their", "this", "that")):
            break
    return first + 1 if words.capital(first) and _ends(words, first + 1) else None


def _ends(words: Words, at: int) -> bool:
    """Whether nothing but a day or one more clause follows."""
    lower = words.lower
    if lower[at : at + 1] in ([], ["."], [","], [";"], ["and"], ["but"], ["saying"]) or words.timed[at]:
        return True
    return lower[at] == "on" and words.timed[at + 1 : at + 2] == [True]


def _another_side(words: Words, first: int, stop: int) -> bool:
    """Whether who speaks is named as another state's: "Lima", "the Togolese government"; no critics, no pronoun."""
    lower = words.lower[first:stop]
    if not _AT_HOME.isdisjoint(lower):
        return False
    if stop - first == 1:
        return words.capital(first) and (not lower[0].endswith("s") or lower[0] in _NAMES_IN_S)
    return any(words.capital(at) for at in range(first + (first == 0), stop)) or "'s" in lower


def _kind(setting: Setting, first: int) -> Kind | None:
    """The kind of the act that somebody has told of before: in the sentence up to the word `first`, else in the sentence before."""
    reports = cues().context.reports | _CLASSES.saying | _SAYING
    words, index = setting.words, setting.sentence.index
    if first >= _NEAR:
        before, stop = words, first
    elif index:
        sentence = setting.sentence.document.sentences[index - 1]
        before = Words(sentence.document, (sentence.start, sentence.end))
        stop = len(before)
    else:
        return None
    if reports.isdisjoint(before.lower[:stop]):
        return None
    return _deed(before, stop) or told_as_done(before, stop) or told_before(setting, first, DENIABLE)


def _deed(words: Words, stop: int) -> Kind | None:
    """The kind of what somebody "had done" or "would do" before the word `stop`."""
    lower = words.lower
    for at in range(1, stop):
        having = next(
            (one for one in range(at - 1, max(-1, at - 1 - _NEAR), -1) if lower[one] in _HAVING), None
        )
        base = words.acts.base(lower[at], "past") if having is not None else None
        group: VerbGroup | None = None
        if having is not None and base is not None:
            passive = "been" in lower[having:at] or lower[having] in ("was", "were")
            group = VerbGroup(at, at + 1, base, passive=passive)
        elif lower[at - 1] in _CLASSES.modals:
            having, group = at - 1, verb_group(words, at)
        if having is None or group is None:
            continue
        subject = (min(subject_start(words, having), having), having)
        naming = name_act(words, group, subject, clause_end(words, group.after))
        if naming is not None and naming.kind in DENIABLE and naming.kind != "vote":
            return naming.kind
    return None
