"""What stands between commas within the words that complete a verb: a name, a place and day, who said it."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.asides import aside_end
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.insets import act_of_that_name, description_end, inset_end
from models.follow_ups.grammar.paired import headline_pair
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_LIST_REACH = 4
_PLACE_REACH = 9
_NAME_REACH = 7
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
_GOING = frozenset(("to", "from", "into", "back"))
_BEFORE_NAMES = frozenset(("the", "of", "'s"))
_HELD = frozenset(("held", "hosted", "convened", "staged", "chaired", "attended"))
"""What is so told of an act that the words before the comma name: "will host talks, | to be held in Rome on Friday"."""
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
_BEHIND = frozenset(("in", "at", "on", "with"))
_ABOUT = frozenset(("from", "off", "near", "around", "over", "across", "between", "by"))
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


def after_comma(words: Words, comma: int) -> int | None:
    """Where the clause goes on behind a comma (a time, a place, a list), the index to go on from."""
    lower = words.lower
    following = comma + 1
    if following >= len(words):
        return None
    if _dated(words, following) or headline_pair(words, comma) or _to_be_held(lower, following):
        return following
    if lower[following] in _CLASSES.inset:
        close = inset_end(words, following)
        return close if close is not None and _dated(words, close + 1) else _past_aside(words, comma)
    named = _past_name(words, comma) or _past_where(words, comma) or _past_aside(words, comma)
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


def _to_be_held(lower: list[str], first: int) -> bool:
    """Whether the words tell more of the act before the comma: "will host talks, | to be held in Rome"."""
    return lower[first] == "to" and word_at(lower, first + 1) == "be" and word_at(lower, first + 2) in _HELD


def _past_name(words: Words, comma: int) -> int | None:
    """Where the clause goes on past a name set off by the comma, or past what is said of the name before it."""
    named = _name_end(words, comma + 1)
    onward = "" if named is None else word_at(words.lower, named + 1)
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


def _past_aside(words: Words, comma: int) -> int | None:
    """Where a date, or where to and then a date, follows what is said of the thing named: "the frigate Argyll, one of its newest|, to the Gulf on June 8"."""
    close = aside_end(words, comma)
    if close is None or close + 1 >= len(words):
        return None
    onward = close + 1
    going = words.lower[onward] in _GOING and _place_and_date(words, onward)
    if going:
        return onward
    return close if _dated(words, onward) else None


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
