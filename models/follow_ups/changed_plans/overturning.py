"""Where words say that an act is off or put off."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.agendas import LAYING, laid_aside, struck_off
from models.follow_ups.changed_plans.moves import shifted
from models.follow_ups.changed_plans.parted import PARTED, SHIFTED, parted
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import adverb, is_base
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_PLANNED = cues().postmodifiers.words
_REPORTS = cues().context.reports
_UNDONE_NOUNS = cues().undone_nouns
_DIRECTED = frozenset(("to", "from", "into"))
"""Last words of what is moved in time or in place: a time must follow."""
_TIME_REACH = 4
_HALTING = frozenset(
    (
        "suspended",
        "suspends",
        "halted",
        "halts",
        "stopped",
        "stops",
        "froze",
        "frozen",
        "freezes",
        "paused",
        "pauses",
    )
)
_SHIPPED = frozenset(("shipment", "shipments", "delivery", "deliveries", "handover", "release", "transfer", "transfers", "pullout", "pullback", "withdrawal"))  # fmt: skip
_OF_FORCES = frozenset(("pullout", "pullback", "withdrawal"))
_SENT = frozenset(
    ("arms", "weapons", "ammunition", "munitions", "bombs", "missiles", "shells", "jets", "tanks", "drones", "howitzers", "aid",
     "hostages", "prisoners", "detainees", "captives", "bodies")
)  # fmt: skip
"""What is still to come when its delivery is halted; gas that flows is not."""
_SHIPPED_REACH = 8
_SENT_REACH = 6
_PARTING = _CLASSES.shifting | _CLASSES.striking | LAYING | frozenset(PARTED)
"""Verbs of which a part may stand behind their object, or behind how far something is moved."""
_MOVED_REACH = 20
_MOVING = frozenset(("move", "moving", "shift", "shifting", "push", "pushing"))
_HEAD_REACH = 7
_CLOSED = frozenset((".", "!", "?", '"'))
"""What ends a sentence, and no headline."""
_LISTING = frozenset((",", "and", "-", "'s", "of", "the"))
_NO_PLURAL = frozenset(("'s", "to", "of", "the", "and", ",", "-"))
_NOUN_REACH = 3
_CARRYING = frozenset(("carry", "carries", "carried", "carrying"))
_FINISHING = frozenset(
    ("complete", "completes", "conduct", "conducts", "finish", "finishes", "stage", "stages", "resume", "resumes", "conclude", "concludes", "end", "ends",
     "begin", "begins", "open", "opens", "start", "starts", "convene", "convenes")
)  # fmt: skip
"""Verbs of headlines whose object took place, though it once was put off: "complete | delayed prisoner swap"."""
_ATTRIBUTES = frozenset(("long", "twice", "much", "often", "-", "'s", "'", "of", "for", "with", "once"))
"""What stands before "postponed" where it describes a noun, besides articles and possessives."""
FIRM = frozenset(("will", "'ll", "shall", "would"))
"""Words by which what follows is settled: "| will postpone"."""
_BESIDE = frozenset(("cancelling", "canceling", "calling", "scrapping", "shelving", "postponing", "putting", "delaying", "deferring", "pulling", "withdrawing", "rescheduling"))  # fmt: skip
_SETTLING = frozenset(
    ("decided", "decides", "agreed", "agrees", "agree", "is", "are", "plans", "plan", "intends", "intend", "set", "chose", "opted",
     "resolved", "voted", "ordered", "forced", "obliged", "decision", "had")
)  # fmt: skip
_FORCING = frozenset(
    ("forced", "forces", "obliged", "obliges", "compelled", "compels", "prompted", "prompts", "led", "caused")
)
_FORCED_REACH = 10
_DENYING = frozenset(("denied", "denies"))
"""Who so speaks of what they do not undo: "| denied pulling out of"."""
_NOT = frozenset(("not", "n't", "never", "no"))
OF_DEADLINES = frozenset(
    ("extended", "extends", "extend", "extending", "prolonged", "prolongs", "prolong", "prolonging", "lengthened", "lengthens", "lengthen", "lengthening", "withdrew", "withdrawn", "withdraws", "lifted", "lifts", "rescinded", "revoked")
)  # fmt: skip
"""Words by which only a deadline is put off or called off; a visit that is extended has begun."""


def _second_words() -> dict[str, frozenset[str]]:
    """Behind each word that undoes nothing by itself, nor with a part further on, the words with which it may."""
    seconds: dict[str, set[str]] = {}
    alone = set(_PARTING)
    for phrase in (*cues().undone, *cues().undoing):
        first, *others = phrase.split()
        if others:
            seconds.setdefault(first, set()).add(others[0])
        else:
            alone.add(first)
    return {first: frozenset(words) for first, words in seconds.items() if first not in alone}


_BEHIND = _second_words()


def undone_at(words: Words, index: int) -> tuple[int, Status] | None:
    """The length and status of the words at `index` by which an act is undone; None where they only describe."""
    behind = _BEHIND.get(words.lower[index])
    if behind is not None and word_at(words.lower, index + 1) not in behind:
        return None
    known = tables()
    undone = known.undone.at(words.lower, index)
    if undone is None:
        undone = known.undoing.at(words.lower, index)
        if undone is not None:
            if words.lower[index] in _MOVING and not _to_a_time(words, index):
                return None
            told = decided(words, index) < index or beside(words, index) or _headline_plural(words, index)
            return undone if told else None
        if words.lower[index] not in _PARTING:
            return None
        length = shifted(words, index)
        return _apart(words, index) if length is None else (length, "postponed")
    if _describes(words, index, undone[0]) or (undone[0] == 1 and not _was_ahead(words, index)):
        return None
    last = index + undone[0]
    if undone[1] == "cancelled" and _till_then(words, last):
        return undone[0], "postponed"
    directed = undone[0] > 1 and words.lower[last - 1] in _DIRECTED
    if directed and undone[1] == "postponed" and not any(words.timed[last : last + _TIME_REACH]):
        return None
    return undone


def beside(words: Words, index: int) -> bool:
    """Whether the verb at `index` is a participle that tells what somebody undoes beside another deed: "fell ill, | cancelling a visit"."""
    lower = words.lower
    return index > 1 and lower[index] in _BESIDE and lower[index - 1] in (",", "by")


def _headline_plural(words: Words, index: int) -> bool:
    """Whether the verb at `index` is the plural of the present tense in a headline: "Seoul, Washington | delay drill"."""
    lower = words.lower
    if not 0 < index <= _HEAD_REACH or lower[-1] in _CLOSED or lower[index - 1] in _NO_PLURAL:
        return False
    named = all(words.capital(at) or lower[at] in _LISTING for at in range(index))
    joined = "," in lower[:index] or "and" in lower[:index]
    return named and (joined or (lower[index - 1].endswith("s") and not lower[index - 1].endswith("ss")))


def _till_then(words: Words, first: int) -> bool:
    """Whether what is off is so only up to a time: "shelved the vote | until June", "called off until further notice"."""
    lower = words.lower
    end = min(max(clause_end(words, first), first + 1), len(lower) - 1)
    return any(
        lower[at] in ("until", "till") and (words.timed[at + 1] or lower[at + 1] == "further")
        for at in range(first, end)
    )


def _to_a_time(words: Words, index: int) -> bool:
    """Whether a time follows to which something is moved: "move | the talks to June 6"."""
    for at in range(index + 1, min(index + _MOVED_REACH, len(words))):
        if words.lower[at] in SHIFTED and True in words.timed[at + 1 : at + 1 + _TIME_REACH]:
            return True
    return False


def _apart(words: Words, index: int) -> tuple[int, Status] | None:
    """The first word of a verb whose other words follow its object: "put | the talks off", "struck | the vote from its agenda"."""
    if words.lower[index] in _CLASSES.striking:
        return (1, "cancelled") if struck_off(words, index) else None
    if laid_aside(words, index):
        return 1, "postponed"
    return parted(words, index)


def decided(words: Words, index: int) -> int:
    """The word by which the verb at `index` is told as settled: "| will postpone", "| agreed on Monday to cancel", "| is scrapping".

    Equals `index` where there is none.
    """
    lower = words.lower
    at = index - 1
    while at >= 0 and adverb(lower[at]):
        if lower[at] in _NOT:
            return index
        at -= 1
    if at < 0:
        return index
    if lower[index].endswith("ing"):
        return at if lower[at] in _CLASSES.be or lower[at] in _DENYING else index
    if lower[at] in FIRM:
        return at
    if lower[at] != "to":
        return index
    at -= 1
    while at >= 0 and (words.timed[at] or lower[at] == "on" or adverb(lower[at])):
        at -= 1
    if at >= 0 and lower[at] in _SETTLING:
        return at if _CLASSES.negations.isdisjoint(lower[at - 2 : at]) else index
    return _forced(words, at, index)


def _forced(words: Words, last: int, index: int) -> int:
    """The verb that makes those do so who stand before "to", up to word `last`: "a storm | forced Oslo and Riga to delay"; else `index`."""
    for at in range(last, max(-1, last - _FORCED_REACH), -1):
        if words.lower[at] in _FORCING:
            return at if _CLASSES.negations.isdisjoint(words.lower[max(0, at - 2) : at]) else index
        if words.lower[at] in (",", "that", "who", "which") or words.lower[at] in _CLASSES.marks:
            break
    return index


def _was_ahead(words: Words, index: int) -> bool:
    """Whether what is halted was still to come: "suspended a swap that was planned for Friday"; of other verbs always."""
    if words.lower[index] not in _HALTING:
        return True
    if _shipped(words, index):
        return True
    return any(
        (word in _PLANNED or word == "to") and True in words.timed[at + 1 : at + 1 + _TIME_REACH]
        for at, word in enumerate(words.lower)
        if word in _PLANNED or (word == "to" and words.lower[at - 1] in _CLASSES.be_past)
    )


def _shipped(words: Words, index: int) -> bool:
    """Whether arms or captives are no longer handed over, or forces no longer go, for now: "paused | a shipment of bombs"."""
    lower = words.lower
    for at in range(index + 1, min(index + _SHIPPED_REACH, len(lower))):
        if lower[at] in _SHIPPED:
            around = lower[at - 2 : at + _SENT_REACH]
            return lower[at] in _OF_FORCES or not _SENT.isdisjoint(around)
    return False


def _describes(words: Words, index: int, length: int) -> bool:
    """Whether a participle only describes the noun after it: "the postponed talks", "its long-delayed vote"."""
    if length > 1 or not words.lower[index].endswith("ed") or index + 1 >= len(words.lower):
        return False
    if not index:
        return words.lower[1] in tables().nouns.first_words
    before, following = words.lower[index - 1], words.lower[index + 1]
    described = following.isalpha() and following not in _CLASSES.prepositions
    held = before in words.acts.light and before not in _CLASSES.auxiliaries and is_base(words, index - 1)
    if described and held and following not in _CLASSES.determiners:
        nouns = tables().nouns.first_words
        return not nouns.isdisjoint(words.lower[index + 1 : index + 1 + _NOUN_REACH])
    carried = before == "out" and words.lower[index - 2] in _CARRYING
    if described and (carried or before in _FINISHING):
        return True
    led = before in _CLASSES.prepositions and following in tables().nouns.first_words
    reported = before in _REPORTS and following not in _CLASSES.determiners
    return described and (led or reported or before in _CLASSES.determiners or before in _ATTRIBUTES)


def undoing(candidate: Candidate) -> int | None:
    """The word of the candidate at which it is said to be undone, None where no word says so."""
    words = candidate.words
    if not candidate.nominal and candidate.first < candidate.subject[1] < candidate.last:
        own = undone_at(words, candidate.subject[1])
        if own is not None and own[1] == candidate.status:
            return candidate.subject[1]
    known = tables()
    done, doing = known.undone.first_words, known.undoing.first_words
    for at in range(candidate.first, candidate.last):
        if _UNDONE_NOUNS.get(words.lower[at]) == candidate.status:
            return at
        if words.lower[at] in done or words.lower[at] in doing:
            undone = undone_at(words, at)
            if undone is not None and undone[1] == candidate.status:
                return at
    return None
