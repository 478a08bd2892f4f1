"""Plans of which the sentence goes on to say that they came about: "the talks, planned for Thursday, | opened a day later"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_BEGUN = frozenset(("opened", "began", "started", "ended", "closed", "resumed", "concluded", "finished", "convened", "happened", "occurred"))  # fmt: skip
_WITH = {"took": ("place", "effect"), "got": ("under", "going", "underway"), "went": ("ahead", "on", "off"), "kicked": ("off",), "came": ("into", "about")}  # fmt: skip
_DONE = frozenset(("held", "opened", "completed", "carried", "concluded", "finished", "begun"))
_HAVING = frozenset(("has", "have"))
_ADVERBS = frozenset(("finally", "eventually", "duly", "then", "only", "instead", "quietly", "actually"))


def begun_behind(words: Words, last: int) -> bool:
    """Whether the verb behind the comma at `last` tells that the act named before it took place."""
    lower = words.lower
    if word_at(lower, last) != ",":
        return False
    at = last + 1
    while word_at(lower, at) in _ADVERBS:
        at += 1
    verb = word_at(lower, at)
    if verb in _HAVING or verb in _CLASSES.be_past:
        done = word_at(lower, at + 1 + (word_at(lower, at + 1) == "been"))
        return done in _DONE or (verb in _HAVING and done in _BEGUN)
    return verb in _BEGUN or (verb in _WITH and word_at(lower, at + 1) in _WITH[verb])
