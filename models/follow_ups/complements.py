"""Forward from a verb or noun to where its clause ends."""

from __future__ import annotations

from functools import cache

from models.follow_ups.acts import acts
from models.follow_ups.boundaries import boundary, finite
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.insets import act_of_that_name, description_end, inset_end
from models.follow_ups.new_clauses import new_clause
from models.follow_ups.paired import headline_pair, pair_described
from models.follow_ups.words import Words

_CLASSES = classes()
_LIST_REACH = 4
_PLACE_REACH = 9
_NAME_REACH = 7
_OFFICE_REACH = 4
_DUTY_REACH = 14
_AGREED_REACH = 24
_PAIR_REACH = 8
_AGREED_TO = (["to"], ["on"])
_AGREEING = frozenset(("agreed", "agree", "agrees"))
_BY = frozenset(("by", "within", "in", "before", "until"))
_TERMS = frozenset(("deadline", "deadlines", "ultimatum", "term", "date", "period", "time"))
_BEFORE_DATES = frozenset(("until", "before", "after", "following", "since"))
_PLACING = frozenset(("in", "at", "on", "off", "near"))
_DATING = frozenset(("on", "in", "at", "from", "by", "to", "until"))
_IN_NAMES = frozenset(
    ("bin", "al", "ibn", "de", "da", "do", "dos", "das", "del", "van", "von", "der", "-", ".", "of", "el")
)
_OF_PLACES = frozenset(
    ("on", "in", "from", "at", "the", "of", "a", "near", "city", "capital", "town", "port", "resort", "village", "island", "northern",
     "southern", "eastern", "western", "central", "palace", "border", "neutral", "lakeside", "coastal", "nearby")
)  # fmt: skip
"""Words beside names in ", in the Swiss resort of Davos on Friday"."""
_BEFORE_NAMES = frozenset(("the", "of", "'s"))
_TELLING = _CLASSES.saying | {
    "announced",
    "confirmed",
    "reported",
    "stated",
    "declared",
    "revealed",
    "disclosed",
    "added",
}
_BEHIND = (["in"], ["at"], ["on"], ["with"])
_ABOUT = (["from"], ["off"], ["near"], ["around"], ["over"], ["across"], ["between"], ["by"])
"""What goes on behind a name set between commas, besides "in", "at", "on" and "with"."""
_WHERE = _PLACING | {
    "a",
    "an",
    "the",
    "his",
    "her",
    "their",
    "its",
    "home",
    "site",
    "north",
    "south",
    "east",
    "west",
    "outside",
    "close",
}
"""What opens a few words on a place, or on somebody, that was named."""
_WHERE_REACH = 10
_AS_FAR = frozenset(("such", "soon", "well", "early", "late", "many", "much", "far", "part"))


def clause_end(words: Words, start: int) -> int:
    """The index after the last word of the clause whose verb or noun ends before `start`."""
    known = words.clause_ends.get(start)
    if known is None:
        known = words.clause_ends[start] = _clause_end(words, start)
    return known


def _clause_end(words: Words, start: int) -> int:
    lower, timed, quick = words.lower, words.timed, _quick()
    index, stop = start, len(lower)
    while index < stop:
        if lower[index] not in quick or timed[index]:
            index += 1
            continue
        due = _what_is_due(words, index)
        if due is not None:
            index = clause_end(words, due + 1)
            continue
        if _ends(words, index, start):
            break
        if lower[index] == ",":
            onward = _after_comma(words, index)
            if onward is None:
                break
            index = onward
            continue
        index += 1
    while index > start and lower[index - 1] in _CLASSES.trailing:
        index -= 1
    return index


@cache
def _quick() -> frozenset[str]:
    """The words and marks at which a clause may end, or at which it has to be asked whether it goes on."""
    stops = _CLASSES.marks | _CLASSES.saying | _CLASSES.finite | cues().context.subordinators
    return stops | {"-", "and", "or", ","}


def _what_is_due(words: Words, index: int) -> int | None:
    """The verb that tells what has to be done by a deadline: "the ultimatum by | which Chad must pay"."""
    lower = words.lower
    if lower[index] != "which" or index < 2 or lower[index - 1] not in _BY or lower[index - 2] not in _TERMS:  # noqa: PLR2004 - a term and "by"
        return None
    stop = min(index + _DUTY_REACH, len(lower))
    return next((at for at in range(index + 1, stop) if finite(words, at)), None)


def _ends(words: Words, index: int, start: int) -> bool:
    word = words.lower[index]
    if boundary(words, index):
        return True
    if word in cues().context.subordinators:
        return not _runs_on(words, index, start)
    if word in ("and", "or"):
        if _agreed_besides(words, index, start):
            return True
        if word == "and" and _second_side(words, index):
            return False
        return not pair_described(words, index, start) and new_clause(words, index + 1)
    return word in _CLASSES.saying or (word in _CLASSES.finite and index > start + 1 and finite(words, index))


def _second_side(words: Words, index: int) -> bool:
    """Whether "and" at `index` leads to the second side of those named: "between Peru | and Chile over nine seized boats"."""
    lower = words.lower
    for at in range(index - 1, max(-1, index - _PAIR_REACH), -1):
        if lower[at] == "between":
            return True
        if lower[at] in ("and", ",") or boundary(words, at) or words.timed[at]:
            return False
    return False


def _agreed_besides(words: Words, index: int, start: int) -> bool:
    """Whether "and" at `index` leads to one more thing that is agreed on: "agreed to a truce that will begin in May | and to talks"."""
    lower = words.lower
    if lower[index + 1 : index + 2] not in _AGREED_TO or index + 2 >= len(lower) or words.timed[index + 2]:
        return False
    if acts().base(lower[index + 2], "base") is not None and lower[index + 2] not in acts().nouns:
        return False
    for at in range(start - 1, max(-1, start - _AGREED_REACH), -1):
        if lower[at] in _AGREEING:
            return lower[index + 1] in lower[at + 1 : start]
        if lower[at] in _CLASSES.marks:
            return False
    return False


def _runs_on(words: Words, index: int, start: int) -> bool:
    """Words that stay within the act: "more than", "as soon as", "until the summer", "on whether to"."""
    word = words.lower[index]
    following = index + 1
    if word in _BEFORE_DATES and following < len(words):
        return words.timed[following]
    if word == "than":
        return True
    if word == "whether":
        return words.lower[index - 1] == "on" and words.lower[following : following + 1] == ["to"]
    if word == "as":
        before = index > start and words.lower[index - 1] in _AS_FAR
        if before or (following < len(words) and words.lower[following] in _AS_FAR):
            return True
        return _in_office(words, following)
    return word in ("so", "once", "including") and index == start


def _in_office(words: Words, index: int) -> bool:
    """Whether a bare noun follows "as": "step down as mediator in June", and no clause."""
    if (
        index >= len(words)
        or words.lower[index] in _CLASSES.pronouns
        or words.lower[index] in _CLASSES.articles
    ):
        return False
    noun = words.lower[index].isalpha() and not words.capital(index) and not words.lower[index].endswith("s")
    return noun and not any(
        finite(words, at) for at in range(index + 1, min(index + _OFFICE_REACH, len(words)))
    )


def _after_comma(words: Words, comma: int) -> int | None:
    """Where the clause goes on behind a comma (a time, a place, a list), the index to go on from."""
    lower = words.lower
    following = comma + 1
    if following >= len(words):
        return None
    if _dated(words, following) or headline_pair(words, comma):
        return following
    if lower[following] in _CLASSES.inset:
        close = inset_end(words, following)
        return close if close is not None and _dated(words, close + 1) else None
    named = _past_name(words, comma)
    if named is None:
        named = _past_where(words, comma)
    if named is not None:
        return named
    for index in range(following, min(following + _LIST_REACH, len(lower))):
        opens = lower[index] in _CLASSES.pronouns or lower[index] in _CLASSES.articles
        if finite(words, index) or (opens and index > following):
            return None
        if lower[index] == "and" and index > following:
            return None if _speakers(words, index + 1) else following
        if lower[index] == ",":
            listed = words.capital(following) or (lower[comma - 1].isalpha() and index > following)
            return following if listed else None
    return None


def _past_name(words: Words, comma: int) -> int | None:
    """Where the clause goes on past a name set off by the comma, or past what is said of the name before it."""
    named = _name_end(words, comma + 1)
    onward = [] if named is None else words.lower[named + 1 : named + 2]
    if named is not None and onward in _BEHIND:
        return named
    if named is not None and onward in _ABOUT and act_of_that_name(words, comma):
        return named + 1
    return description_end(words, comma)


def _past_where(words: Words, comma: int) -> int | None:
    """Where a date follows what is said between commas of the name before: "to Bunia, in Congo's Ituri province|, on May 3", "meet Soto, his counterpart|, in Lima on May 3"."""
    lower, following = words.lower, comma + 1
    if not words.capital(comma - 1) or lower[following] not in _WHERE:
        return None
    for at in range(following + 1, min(following + _WHERE_REACH, len(words))):
        if lower[at] == ",":
            return at if _dated(words, at + 1) else None
        if words.timed[at] or finite(words, at):
            return None
    return None


def _dated(words: Words, index: int) -> bool:
    """Whether a date stands at the word, or a place and then a date."""
    if index >= len(words) or words.timed[index]:
        return index < len(words)
    word = words.lower[index]
    if word in _DATING and index + 1 < len(words) and words.timed[index + 1]:
        return True
    return word in _PLACING and _place_and_date(words, index)


def _speakers(words: Words, index: int) -> bool:
    """Whether the names from `index` on, the last of a list, are of those who say it: ", Oslo and | Riga said", "| Dutch officials said"."""
    for at in range(index, min(index + _NAME_REACH, len(words))):
        word = words.lower[at]
        if word in _TELLING:
            return at > index
        if words.capital(at) or word in _BEFORE_NAMES:
            continue
        if not word.isalpha() or words.timed[at] or word in _CLASSES.prepositions or finite(words, at):
            return False
    return False


def _name_end(words: Words, index: int) -> int | None:
    """The comma behind a name set between commas: "his counterpart, | General Juan Paz Soto|, in"."""
    for at in range(index, min(index + _NAME_REACH, len(words))):
        if words.lower[at] == ",":
            return at if at > index else None
        if words.timed[at] or not (words.capital(at) or words.lower[at] in _IN_NAMES):
            return None
    return None


def _place_and_date(words: Words, index: int) -> bool:
    """Whether a place and then a date follow: ", in Ankara on 3 May"."""
    for at in range(index + 1, min(index + _PLACE_REACH, len(words))):
        if words.timed[at]:
            return True
        if finite(words, at) or not (words.capital(at) or words.lower[at] in _OF_PLACES):
            return False
    return False
