"""Noun phrases whose noun names an act."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words
from models.signal import Kind, Status

_CLASSES = classes()
_INFINITIVE = cues().infinitive
_PREMODIFIERS = cues().premodifiers
_POSTMODIFIERS = cues().postmodifiers.words
_OPENER_REACH = 10
_INSERTED_REACH = 5
_MEASURED_REACH = 7
_BUNDLES = frozenset(("package", "packages"))
"""Nouns before "of" that tell nothing of the acts which they hold together: "a package of sanctions"."""
_ROUNDS = frozenset(("round", "rounds", "session", "sessions"))
_NAMING_REACH = 6
"""Behind "what" and so many words "call" is a verb: "what officials in both capitals | call a round of talks"."""
_CALLS = frozenset(("call", "calls"))
_COUNTED_REACH = 9
_TESTS = frozenset(("test", "tests"))
_DOING = frozenset(("closing", "shutting"))
_MEDICAL = frozenset(
    ("dna", "blood", "drug", "drugs", "covid", "covid-19", "coronavirus", "virus", "hiv", "paternity", "urine", "doping", "medical", "genetic", "stress",
     "language", "citizenship", "polygraph", "litmus", "antigen", "pcr", "rapid", "tuberculosis", "alcohol")
)  # fmt: skip
"""Tests that no state holds as one of its weapons."""
_OBJECTS_BEGIN = frozenset(("a", "an", "the", "its", "their", "his", "her", "each", "one", "some"))
"""Behind "to" and a word that is a verb, too, these begin its object: "to | ban the imports"."""
_GATHERINGS: frozenset[Kind] = frozenset(("summit", "meeting", "talks"))
_AT = frozenset(("at", "during"))
_OCCASION_REACH = 5
_SPEAKING = frozenset(
    ("discuss", "discussing", "raise", "raising", "mention", "address", "debate", "demand", "about")
)
_SPOKEN_REACH = 5
_PERSONS = frozenset(
    ("winner", "winners", "loser", "losers", "victor", "victors", "critic", "critics", "opponent", "opponents", "supporter", "supporters",
     "organiser", "organisers", "organizer", "organizers", "veteran", "veterans", "survivor", "survivors", "architect", "author")
)  # fmt: skip
"""Who had a part in an act, or is for or against it: "the winner | of Sunday's vote"."""
_ORIGINALLY = frozenset(("now", "tentatively", "provisionally", "currently"))


def first_noun(words: Words, first: int, end: int, *, subject: bool = False) -> tuple[int, str] | None:
    """The first noun in `[first, end)` that names an act, before any preposition but "of"; where and which."""
    lower = words.lower
    if first >= end:
        return None
    end = _of_persons(lower, first, end) if subject else end
    known = tables()
    nouns, nouns_at, signs = words.acts.nouns, known.nouns, known.noun_signs
    for index in range(first, end):
        word = lower[index]
        if word not in signs:
            continue
        if word in _CLASSES.prepositions and index > first and _bounds(words, index):
            return None
        if word not in nouns_at.first_words or words.timed[index]:
            continue
        named = nouns_at.at(lower, index)
        if named is None:
            continue
        last = index + named[0] - 1
        if index < last < end:
            return last, " ".join(lower[index : last + 1])
        if word in nouns and not _other_use(words, index, end) and not _of_measures(words, index, end):
            described = index + 1 < end and lower[index + 1] in nouns and not subject
            if described or _only_counts(words, index, end):
                continue
            return index, "port call" if word in _CALLS and _at_port(words, index, end) else word
    return None


def _of_persons(lower: list[str], first: int, end: int) -> int:
    """Where a subject ends that is somebody, and no act that they had a part in: "the man | who won the vote", "critics | of the summit"."""
    for at in range(first + 1, end):
        if lower[at] == "who" or (lower[at] == "of" and lower[at - 1] in _PERSONS):
            return at
    return end


def _only_counts(words: Words, index: int, end: int) -> bool:
    """Whether the noun only counts acts, or holds them together: "a | round of talks", "a | package of sanctions"."""
    word = words.lower[index]
    if word in _ROUNDS:
        return of_acts(words, index, end)
    return word in _BUNDLES and word_at(words.lower, index + 1) == "of"


def _at_port(words: Words, index: int, end: int) -> bool:
    """Whether the call is one of a ship: "the frigate's | call at Callao"."""
    return index + 2 < end and words.lower[index + 1] == "at" and words.capital(index + 2)


def of_acts(words: Words, index: int, end: int) -> bool:
    """Whether the noun only counts acts of another kind: "a round of | their naval exercise"; only "of" may stand between."""
    lower = words.lower
    if lower[index + 1 : index + 2] != ["of"]:
        return False
    for at in range(index + 2, min(index + _COUNTED_REACH, end)):
        if lower[at] in _CLASSES.prepositions or words.timed[at]:
            return False
        if tables().nouns.at(lower, at) is not None:
            return True
    return False


def _of_measures(words: Words, index: int, end: int) -> bool:
    """Whether the noun only counts sanctions, which are the act: "a package of | tough new sanctions"."""
    if word_at(words.lower, index + 1) != "of":
        return False
    near = words.lower[index + 2 : min(index + _MEASURED_REACH, end)]
    return any(words.acts.nouns.get(word) == "sanctions" for word in near)


def _bounds(words: Words, index: int) -> bool:
    """Whether the preposition ends the phrase: not "over 1,700", not within a date."""
    return not (words.timed[index] or word_at(words.lower, index + 1)[:1].isdigit())


def _other_use(words: Words, index: int, end: int) -> bool:
    """Whether the noun names no act here: "exchange of fire", "a call for restraint", "a DNA test", "agreed to | test a radio link"."""
    if medical(words, index) or doing(words, index):
        return True
    lower = words.lower
    following = word_at(lower, index + 1) if index + 1 < end else ""
    if not following:
        return False
    before = lower[index - 1] if index else ""
    if before == "to" and following in _OBJECTS_BEGIN:
        return True
    behind = word_at(lower, index + 2) if index + 2 < end else ""
    if following == "the" and behind == "clock":
        return True
    if following == "of" and behind in _CLASSES.no_exchange_of:
        return True
    if lower[index] in ("call", "calls"):
        if following in _OBJECTS_BEGIN and "what" in lower[max(0, index - _NAMING_REACH) : index]:
            return True
        return before in ("a", "the") and following in ("for", "to")
    return following in _CLASSES.described


def medical(words: Words, index: int) -> bool:
    """Whether the noun is a test of no weapon: "a DNA test", "blood tests"."""
    return index > 0 and words.lower[index] in _TESTS and words.lower[index - 1] in _MEDICAL


def doing(words: Words, index: int) -> bool:
    """Whether the word is a form of a verb, and a noun only before "of": "after closing | the border", not "the closing | of"."""
    return words.lower[index] in _DOING and word_at(words.lower, index + 1) != "of"


def phrase_start(words: Words, index: int) -> int:
    """The first word of the noun phrase whose head stands at `index`."""
    while index > 0:
        word = words.lower[index - 1]
        inside = (
            words.timed[index - 1]
            or word == "'s"
            or word in _CLASSES.determiners
            or word in _PREMODIFIERS
            or word in _CLASSES.describing
            or words.capital(index - 1)
        )
        if not inside:
            break
        index -= 1
    return index


def modified(words: Words, start: int, index: int, *, dated: bool) -> tuple[Status, bool] | None:
    """What makes the noun at `index` an act to come: the status it gives, and whether it needs no date.

    Args:
        words: the sentence.
        start: where the noun phrase begins.
        index: the noun.
        dated: whether a time expression stands in the sentence at all.
    """
    lower = words.lower
    for at in range(start, index):
        status = _PREMODIFIERS.get(lower[at])
        if status is not None:
            return status, status == "possible" or lower[at] in _CLASSES.ahead
        if words.timed[at]:
            return "confirmed", False
    status = _opened(words, index)
    if status is not None:
        return status, status == "possible"
    if word_at(lower, index + 1) == "coming" and word_at(lower, index + 2) == "up":
        return "confirmed", True
    return _dated_behind(words, index) if dated else None


def _dated_behind(words: Words, index: int) -> tuple[Status, bool] | None:
    """What `modified` answers where a date follows the noun."""
    lower = words.lower
    inserted = _inserted(words, index)
    if inserted is not None:
        return _INFINITIVE.get(lower[inserted], "confirmed"), False
    for at in range(index + 1, clause_end(words, index + 1)):
        if words.timed[at]:
            return None if _of_occasion(words, index, at) else ("confirmed", False)
        if lower[at] == "ahead" or (finite(words, at) and lower[at] not in _POSTMODIFIERS):
            return None
    return None


def _of_occasion(words: Words, index: int, at: int) -> bool:
    """Whether the date at `at` is that of a gathering at which the noun at `index` is only spoken of: "a withdrawal | at the conference of May 4"."""
    lower, nouns = words.lower, words.acts.nouns
    if nouns.get(lower[index]) in _GATHERINGS or _SPEAKING.isdisjoint(
        lower[max(0, index - _SPOKEN_REACH) : index]
    ):
        return False
    for there in range(index + 1, at):
        if lower[there] in nouns and nouns[lower[there]] in _GATHERINGS:
            before = lower[max(index + 1, there - _OCCASION_REACH) : there]
            return not _AT.isdisjoint(before)
    return False


def told_end(words: Words, index: int) -> int:
    """The end of the clause of the noun at `index`, past a participle between commas that dates it."""
    inserted = _inserted(words, index)
    return clause_end(words, index + 1 if inserted is None else inserted + 1)


def _inserted(words: Words, index: int) -> int | None:
    """The participle that behind a comma dates the noun at `index`: "a summit in Oslo, | planned for May, would"."""
    end = clause_end(words, index + 1)
    lower = words.lower
    if end + 2 >= len(lower) or lower[end] != ",":
        return None
    at = end + 1 + (lower[end + 1] in _ORIGINALLY)
    if lower[at] not in _POSTMODIFIERS or lower[at] == "announced":
        return None
    return at if True in words.timed[at + 1 : at + _INSERTED_REACH] else None


def _opened(words: Words, index: int) -> Status | None:
    """The status that a phrase before the noun gives it: "prospects for a new peace conference"."""
    lower, openers = words.lower, tables().openers
    first = max(0, index - _OPENER_REACH + 1)
    if openers.first_words.isdisjoint(lower[first:index]):
        return None
    for at in range(index - 1, first - 1, -1):
        if finite(words, at) or boundary(words, at) or lower[at] in _CLASSES.no_opener_across:
            return None
        opener = openers.at(lower, at)
        if opener is not None and at + opener[0] <= index:
            return opener[1]
    return None
