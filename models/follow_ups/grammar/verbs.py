"""Verb groups: from the word after a modal or "to" on to the main verb."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import adverb, is_base
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_INFINITIVE = cues().infinitive
_LONGEST_CHAIN = 5
_BY_REACH = 14
_DATING = frozenset((",", "on", "in"))
_TURNS = {
    "after": ("all",),
    "in": ("turn", "return", "fact", "principle"),
    "of": ("course",),
    "at": ("last", "least"),
    "for": ("now",),
    "once": ("again",),
}
"""Two words that stand as an adverb: "may | in turn | pay a visit"."""
_NEGATIONS = frozenset(("n't", "not", "never"))


class VerbGroup:
    """A main verb at `verb`, the first word after the group, its base form, and whether it is passive."""

    def __init__(self, verb: int, after: int, base: str, *, passive: bool) -> None:
        self.verb = verb
        self.after = after
        self.base = base
        self.passive = passive


def skip_adverbs(words: Words, index: int) -> tuple[int, bool]:
    """Pass over adverbs and dates; answer the next index and whether a negation was among them."""
    negated = False
    lower, timed = words.lower, words.timed
    while index < len(lower):
        word = lower[index]
        if word in _TURNS and word_at(lower, index + 1) in _TURNS[word]:
            index += 2
            continue
        if word == "," and word_at(lower, index + 3) == "," and _turn(lower, index + 1):
            index += 4
            continue
        if word == '"' and word_at(lower, index + 2) == '"' and adverb(lower[index + 1]):
            index += 3
            continue
        dates = (timed[index] and word != "may") or (word in _DATING and _introduces_date(words, index))
        if not dates:
            if not adverb(word):
                break
            negated |= word in _NEGATIONS or (word == "no" and word_at(lower, index + 1) == "longer")
        index += 1
    return index, negated


def _turn(lower: list[str], index: int) -> bool:
    """Whether two words stand as an adverb there: "will not, | after all, | come"."""
    return word_at(lower, index + 1) in _TURNS.get(word_at(lower, index), ())


def _introduces_date(words: Words, index: int) -> bool:
    """Whether a word of `_DATING` only leads to a date within the group: "will on Tuesday, June 19, lead"."""
    if index + 1 >= len(words.lower):
        return False
    return words.timed[index + 1] or (words.lower[index] == "," and words.timed[index - 1])


def verb_group(words: Words, index: int) -> VerbGroup | None:
    """Read the verb group that begins with a base form at `index`, down chains like "begin to withdraw"."""
    for _ in range(_LONGEST_CHAIN):
        if index >= len(words.lower):
            return None
        word = words.lower[index]
        if word == "be":
            step = _after_be(words, index)
            if not isinstance(step, int):
                return step
            index = step
            continue
        if word == "have" and _participle(words, skip_adverbs(words, index + 1)[0]):
            return _done_by(words, skip_adverbs(words, index + 1)[0])
        base = words.acts.base(word, "base")
        if base is None:
            return VerbGroup(index, index + 1, word, passive=False) if word.isalpha() else None
        if base in _CLASSES.chain and index + 1 < len(words.lower):
            following = words.lower[index + 1]
            if following == "to" and is_base(words, index + 2):
                index += 2
                continue
            inner = words.acts.base(following, "ing")
            if inner is not None and following not in words.acts.nouns:
                return VerbGroup(index + 1, index + 2, inner, passive=False)
        return VerbGroup(index, index + 1, base, passive=False)
    return None


def _after_be(words: Words, being: int) -> VerbGroup | int | None:
    """After "be": a passive, a progressive, "be" itself, or where the infinitive of another cue begins."""
    index, _ = skip_adverbs(words, being + 1)
    if index >= len(words.lower):
        return None
    word = words.lower[index]
    following = index + 1
    leads = word in _INFINITIVE or word in _CLASSES.passive_chain
    if leads and following + 1 < len(words.lower) and words.lower[following] == "to":
        to_place = word == "going" and words.capital(following + 1)
        if not to_place:
            return following + 1
    for name in ("past", "ing"):
        base = words.acts.base(word, name)
        if base is not None and base != "be" and not (name == "ing" and word in words.acts.nouns):
            return VerbGroup(index, following, base, passive=name == "past")
    if word.endswith("ed") and word.isalpha():
        return VerbGroup(index, following, word, passive=True)
    return VerbGroup(being, being + 1, "be", passive=False)


def _done_by(words: Words, index: int) -> VerbGroup | None:
    """The verb of what is to be over by a day: "are to have | left by June 30"; None where no day bounds it."""
    base = words.acts.base(words.lower[index], "past")
    near = range(index + 1, min(index + _BY_REACH, len(words) - 1))
    by = any(words.lower[at] == "by" and words.timed[at + 1] for at in near)
    return VerbGroup(index, index + 1, base, passive=False) if by and base is not None else None


def _participle(words: Words, index: int) -> bool:
    if index >= len(words.lower):
        return False
    word = words.lower[index]
    return words.acts.base(word, "past") is not None or word.endswith("ed") or word in ("been", "had")


def inner_infinitive(words: Words, first: int, end: int) -> bool:
    """Whether an infinitive stands in the complement, which a verb after "and" may go on from."""
    for at in range(first, end - 1):  # noqa: SIM110 - a loop costs half of a generator
        if words.lower[at] == "to" and is_base(words, at + 1):
            return True
    return False
