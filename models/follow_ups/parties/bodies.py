"""People and bodies that no lexicon names: "senior commanders", "a joint commission", "the parliament in Maputo"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.cues import cues
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Span

_REFERENCES = cues().references
_BODIES = _REFERENCES.bodies
_DETERMINERS = _REFERENCES.determiners
_PRONOUNS = _REFERENCES.pronouns
_PEOPLE_REACH = 6
_COMPLEMENT_REACH = 3
_COMPLEMENTS = frozenset(("of", "between", "with", "by", "among"))
_DESCRIBED_REACH = 6
_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "all")
)
_ONLOOKERS = frozenset(("diplomats", "diplomat", "analysts", "sources", "observers", "experts"))
"""Who tells of others: "they" in what they say are not they."""
_ORGAN_REACH = 4
_PLURAL_REACH = 4
_DEFINITE = frozenset(("the", "its", "his", "her"))
_PEOPLE_END = frozenset((",", "by", "for", "with", "on", "to"))
_TRAVELLERS = frozenset(
    ("ministers", "presidents", "leaders", "premiers", "envoys", "negotiators", "officials", "delegations", "ambassadors", "diplomats", "experts",
     "chiefs", "representatives", "mediators", "commanders", "generals", "heads")
)  # fmt: skip
"""People of more than one state: a place behind them is where they meet, and not theirs: "a meeting of ministers | in Accra"."""
_NATIONAL = frozenset(
    ("parliament", "national assembly", "house", "lower house", "upper house", "senate", "administration", "government", "cabinet",
     "lawmakers", "deputies", "king", "queen", "emir", "sultan", "president", "prime minister", "premier", "chancellor", "crown prince")
)  # fmt: skip


def body_of(candidate: Candidate) -> Span | None:
    """The span of the subject where it is people or a body that no lexicon names.

    Of a deadline that "it" sets, it is who has to meet it; behind another pronoun, who speaks of it.
    """
    words = candidate.words
    first, last = candidate.subject
    if pronoun(words, first, last):
        if candidate.kind == "deadline":
            first, last = candidate.head + 1, candidate.last
        else:
            first, last = _speaker(words, first)
    elif first >= last:
        first, last = _complement(words, candidate)
    first = _past_determiners(words, first, last)
    for index in range(first, min(first + _PEOPLE_REACH, last)):
        if words.lower[index] in ("of", "between") and words.lower[index - 1] in acts().nouns:
            first = _past_determiners(words, index + 1, last)
        if words.lower[index] in _BODIES:
            if index + 1 < last and words.lower[index + 1] in _BODIES:
                continue
            return words.starts[first], words.ends[_described(words, index, last)]
        if words.lower[index] in _PEOPLE_END:
            return None
    return None


def _past_determiners(words: Words, first: int, last: int) -> int:
    while first < last and words.lower[first] in _DETERMINERS:
        first += 1
    return first


def of_one_state(candidate: Candidate) -> bool:
    """Whether the subject is an organ of one state that is not named: "the government", "its foreign minister"."""
    words = candidate.words
    first, last = candidate.subject
    if first >= last or words.lower[first] not in _DEFINITE:
        return False
    return not cues().references.organs.isdisjoint(words.lower[first + 1 : min(first + _ORGAN_REACH, last)])


def pronoun(words: Words, first: int, last: int) -> bool:
    """Whether the subject is a pronoun, not "both houses" or "their envoys"."""
    if first >= last or words.lower[first] not in _PRONOUNS:
        return False
    return last - first == 1 or words.lower[first] not in _DETERMINERS


def _complement(words: Words, candidate: Candidate) -> Range:
    """What follows a noun of an act and "of", "between", "with" or "by": "a session of | the river authority"."""
    for at in range(candidate.head + 1, min(candidate.head + _COMPLEMENT_REACH, candidate.last - 1)):
        if words.lower[at] in _COMPLEMENTS:
            return at + 1, candidate.last
        if words.lower[at] in _PEOPLE_END or words.timed[at]:
            break
    return candidate.head, candidate.head


def _described(words: Words, index: int, last: int) -> int:
    """The last word of the body at `index` with what follows: "observers from | four nations", "court in | Bern"."""
    if index + 2 >= last:
        return index
    if words.lower[index + 1] == "in" and words.lower[index] not in _TRAVELLERS:
        end = index + 2 if words.lower[index + 2] != "the" else min(index + 3, last - 1)
        return end if words.capital(end) else index
    if words.lower[index + 1] not in ("of", "from"):
        return index
    end = index + 2
    while end + 1 < min(last, index + _DESCRIBED_REACH) and (
        words.lower[end] in _DETERMINERS or words.lower[end] in _NUMBERS
    ):
        end += 1
    if words.lower[end] == "each" and end + 1 < last:
        return end + 1
    if words.lower[end - 1] in _NUMBERS:
        plural = range(end + 1, min(end + _PLURAL_REACH, last))
        return next((at for at in plural if words.lower[at].endswith("s") and not words.capital(at)), end)
    return end


def _speaker(words: Words, pronoun_at: int) -> Range:
    """The subject of the verb of saying just before the pronoun, empty where there is none."""
    verb = pronoun_at - 2 if words.lower[pronoun_at - 1 : pronoun_at] == ["that"] else pronoun_at - 1
    if verb < 1 or words.lower[verb] not in cues().context.reports:
        return pronoun_at, pronoun_at
    start = subject_start(words, verb)
    if not _ONLOOKERS.isdisjoint(words.lower[start:verb]):
        return pronoun_at, pronoun_at
    return start, verb


def national(name: str) -> bool:
    """Whether the name is that of a parliament or government, which is that of the dateline's state where no other is told."""
    return name.lower().removeprefix("the ") in _NATIONAL
