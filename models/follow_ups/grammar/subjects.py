"""Back from a verb to where its subject begins."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import (
    MARKS,
    boundary,
    finite,
    present_act,
    verb_before,
    verb_between,
)
from models.follow_ups.grammar.giving import GIVING, IN_LISTS, describes
from models.follow_ups.grammar.joints import NAMES_REACH, OPENING, REPORTS, STOPS, joins_clauses
from models.follow_ups.grammar.laws import law_before
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_ADVERBS = cues().context.adverbs
_NO_ADVERBS = cues().context.no_adverbs
LONGEST = 80
"""No subject is longer than this many words."""
_LIST_REACH = 5
_LONGEST_NAME = 2
_PARTED = frozenset(("put", "set", "held", "called", "pushed", "brought", "shut", "cut", "laid", "thrown", "kept"))  # fmt: skip
"""Participles that a particle follows where they describe what stands before them: "the visit, | put off in May, will"."""
_IRREGULAR = frozenset(
    ("shut", "cut", "held", "built", "set", "put", "led", "sent", "brought", "bought", "sold", "lost", "begun", "born", "drawn", "won", "hit", "split",
     "dug", "bound", "kept", "laid", "made", "paid", "struck", "torn", "run", "fought", "caught", "found", "overdue", "idle", "dormant")
)  # fmt: skip
"""Participles without their usual endings, and words like them; what is in `_BEHIND` follows them where they describe what stands before."""
_BEHIND = frozenset(("since", "in", "by", "for", "from", "under", "during", "at", "on", "between", "after"))
_SPECIFYING = frozenset(("of", "between"))
"""What opens, behind a comma, words on who or what the noun before it is of: "a further swap, | of men captured in May, was"."""
_CLOSED = frozenset((".", "!", "?", '"'))
"""What ends a sentence, and no headline."""
_OWN_VERBS = frozenset(
    ("fell", "broke", "came", "went", "began", "ran", "took", "met", "got", "sank", "stood", "froze", "slid", "slipped", "led", "drew", "gave", "held", "brought", "put",
     "cut", "left", "sent", "set", "made", "won", "lost", "rose", "grew", "remain", "want", "border", "share", "belong", "support", "oppose", "form", "include", "need",
     "host", "live", "seek", "make", "run", "control", "hold", "recognise", "recognize", "guarantee", "produce", "export", "patrol", "operate", "mediate", "fight")
)  # fmt: skip
"""Past forms that do not end as others do, and plurals, behind a relative pronoun: "the talks that | fell through in May"."""
_SHARED_REACH = 40
_FORCE_REACH = 5
_INSERTING = frozenset(("as", "while", "though", "although"))


def subject_start(words: Words, verb: int) -> int:
    """The index at which the subject of the verb group at `verb` begins; equals `verb` where there is none."""
    known = words.subject_starts.get(verb)
    if known is None:
        known = words.subject_starts[verb] = _subject_start(words, verb)
    return known


def _subject_start(words: Words, verb: int) -> int:
    lower = words.lower
    index = verb - 1
    if index >= 0 and lower[index] == ",":
        index = before_apposition(words, index) - 1
    start = index + 1
    lowest = max(0, verb - LONGEST)
    while index >= lowest:
        if lower[index] not in STOPS:
            start = index
            index -= 1
            continue
        if lower[index] in MARKS and boundary(words, index):
            break
        if _opens_clause(words, index):
            if lower[index] not in _CLASSES.relatives or index == 0 or not _relative(words, index, verb):
                break
            index -= 1
            continue
        if lower[index] == ",":
            inner = -1 if _headline_pair(words, index) else _before_list(words, index)
            if inner is None:
                break
            index = start = max(inner, 0)
            continue
        if (
            (index == verb - 1 and lower[index] == "and")
            or joins_clauses(words, index)
            or _reports(words, index, verb)
        ):
            break
        start = index
        index -= 1
    start = _without_lead_in(words, start, verb)
    near = lower[verb : verb + _FORCE_REACH]
    return start if "force" not in near and "effect" not in near else law_before(words, start)


def _opens_clause(words: Words, index: int) -> bool:
    return words.lower[index] in OPENING and not words.timed[index] and not since_then(words, index)


def since_then(words: Words, index: int) -> bool:
    """Whether "since" only tells how long what stands before it has been so: "the men held | since March will"."""
    return words.lower[index] == "since" and index > 1 and words.timed[index + 1 : index + 2] == [True]


def _reports(words: Words, index: int, verb: int) -> bool:
    if words.lower[index] not in REPORTS or index >= verb - 1 or describes(words, index):
        return False
    if (
        words.lower[index] == "agreed"
        and words.lower[index + 1] == "by"
        and index
        and words.lower[index - 1] not in _CLASSES.auxiliaries
    ):
        return False
    return index == 0 or words.lower[index - 1] not in _CLASSES.noun_introductions


def _relative(words: Words, index: int, verb: int) -> bool:
    """Whether a relative clause with a verb of its own stands before the verb: "X that was due has"."""
    following = words.lower[index + 1]
    return (
        (
            following in _CLASSES.finite
            or following.endswith("ed")
            or following in _OWN_VERBS
            or present_act(words, index + 1)
            or _own_verb(words, index)
        )
        and words.lower[index - 1] not in REPORTS
        and index + 2 < verb
    )


def _own_verb(words: Words, index: int) -> bool:
    """Whether names and their verb follow the pronoun: "the debate that Chad and Niger had asked for", "whom Chad holds"."""
    for at in range(index + 1, min(index + NAMES_REACH, len(words))):
        known = words.lower[at] in ("had", "has", "have") or words.lower[at] in GIVING
        if known or present_act(words, at):
            return at > index + 1
        if not (words.capital(at) or words.lower[at] in IN_LISTS):
            return False
    return False


def _without_lead_in(words: Words, start: int, verb: int) -> int:
    """Past the date of a report ("said on Monday | it would") and joining words."""
    lower = words.lower
    if start and lower[start - 1] in REPORTS and _dated(words, start):
        while start < verb - 1 and (words.timed[start] or lower[start] in ("on", "late", "early")):
            if lower[start + 1] in ("'s", "'"):
                break
            start += 1
    while start < verb and (lower[start] in _CLASSES.lead_ins or _of_the_report(words, start)):
        start += 1
    return start


def _of_the_report(words: Words, index: int) -> bool:
    """Whether "earlier" belongs to the verb of saying before it: "said earlier | he would"."""
    return words.lower[index] == "earlier" and word_at(words.lower, index + 1) in _CLASSES.pronouns


def _dated(words: Words, index: int) -> bool:
    return words.timed[index] or (words.lower[index] in ("on", "late", "early") and words.timed[index + 1])


def before_apposition(words: Words, comma: int) -> int:
    """For "X, which oversees Y, was to": the index of the comma after X, given the one before "was"."""
    lower = words.lower
    for index in range(comma - 1, 0, -1):
        if boundary(words, index):
            return comma
        following = lower[index + 1]
        if lower[index] == "," and (
            following in _CLASSES.appositions
            or following in _SPECIFYING
            or following.endswith(("ed", "en"))
            or (following in _IRREGULAR and lower[index + 2] in _BEHIND)
            or (following in _PARTED and not _CLASSES.particles.isdisjoint(lower[index + 2 : index + 3]))
            or words.capital(index + 1)
        ):
            return index
    return comma


def _before_list(words: Words, comma: int) -> int | None:
    """Where a comma inside a subject only lists ("A, B and C"), the index to go on from; else None."""
    after = comma + 1
    if comma > 0 and words.lower[after] == "and" and not verb_before(words, comma):
        return before_apposition(words, comma) - 1 if words.capital(comma - 1) else comma - 1
    for index in range(after, min(after + _LIST_REACH, len(words))):
        joins = words.lower[index] in ("and", ",") and index > after
        if joins and not verb_between(words, after, index):
            return comma - 1 if comma > 0 and not verb_before(words, comma) else None
        if finite(words, index):
            return None
    return None


def _headline_pair(words: Words, comma: int) -> bool:
    """Whether the comma joins two names as headlines do: "Peru | , Chile agree on"."""
    named = all(words.capital(at) for at in range(comma)) and words.capital(comma + 1)
    return 0 < comma <= _LONGEST_NAME and named and words.lower[-1] not in _CLOSED


def shared_subject(words: Words, verb: int) -> int:
    """Where the subject begins that a verb after "and" shares with the verb before; `verb` if there is none."""
    if verb < 2 or words.lower[verb - 1] not in ("and", "but"):  # noqa: PLR2004 - a subject and "and"
        return verb
    for index in range(verb - 2, max(0, verb - _SHARED_REACH), -1):
        if boundary(words, index):
            return verb
        word = words.lower[index]
        if word in _CLASSES.finite or present_act(words, index) or word in REPORTS:
            start = subject_start(words, index)
            if start < index and not _inserted(words, start, verb):
                return start
    return verb


def _inserted(words: Words, start: int, verb: int) -> bool:
    """Whether the clause is only put in between commas: "Oslo, as the port is closed, and | may"."""
    lower = words.lower
    return lower[start - 1] in _INSERTING and lower[start - 2 : start - 1] == [","] and lower[verb - 2] == ","


def plural_subject(words: Words, verb: int) -> bool:
    """Whether the head of the subject before a bare verb form looks plural."""
    start = subject_start(words, verb)
    lower = words.lower
    head = start
    while head + 1 < verb and lower[head + 1] not in _CLASSES.prepositions and lower[head + 1] != "of":
        head += 1
    if start >= verb:
        return False
    plural = lower[head].endswith("s") and not lower[head].endswith("ss")
    both = not {"and", ","}.isdisjoint(lower[start : head + 1])
    return plural or both or lower[head] in _CLASSES.plurals


def group_start(words: Words, cue: int) -> int:
    """The first word of the verb group whose cue stands at `cue`: from "expected" back to "is", not to "both" that opens a clause."""
    at = cue
    while at > 0 and (words.lower[at - 1] in _CLASSES.auxiliaries or adverb(words.lower[at - 1])):
        at -= 1
    opened = at == 0 or words.lower[at - 1] == "that" or words.lower[at - 1] in REPORTS
    return at + 1 if at < cue and words.lower[at] == "both" and opened else at


def adverb(word: str) -> bool:
    """Whether the word may stand between an auxiliary and its verb."""
    return word in _ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)


def is_base(words: Words, index: int) -> bool:
    """Whether the word is the base form of a verb that the lexicon knows."""
    return index < len(words.lower) and words.lower[index] in words.acts.bases["base"]
