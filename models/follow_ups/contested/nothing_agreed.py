"""Acts about which, somebody says, nothing is settled: "nothing has been agreed about | a meeting with Peru's president"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import DENIABLE
from models.follow_ups.contested.undecided import SETTLED
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.words import Words

NOTHING = tuple(f"nothing {verb}" for verb in ("has", "had", "is", "was", "yet", "at"))
"""What marks a sentence that may tell of such an act."""
_ABOUT = frozenset(("about", "on", "for", "regarding", "concerning", "over"))
_BEING = frozenset(
    (
        "has",
        "had",
        "is",
        "was",
        "been",
        "yet",
        "at",
        "all",
        "so",
        "far",
        "finally",
        "definitely",
        "firmly",
        "formally",
    )
)
_REACH = 6


def nothing_agreed(words: Words) -> list[Candidate]:
    """Answer the act of a sentence about which nothing is settled."""
    lower = words.lower
    at = lower.index("nothing") if "nothing" in lower else len(lower)
    verb = at + 1
    while verb < min(at + _REACH, len(lower)) and lower[verb] in _BEING:
        verb += 1
    if verb >= len(lower) - 1 or lower[verb] not in SETTLED or lower[verb + 1] not in _ABOUT:
        return []
    noun = first_noun(words, verb + 2, len(lower))
    kind = None if noun is None else words.acts.nouns[noun[1]]
    if noun is None or kind is None or kind not in DENIABLE:
        return []
    end = clause_end(words, noun[0] + 1)
    return [Candidate(words, at, end, noun[0], (at, at), kind, "possible", sure=True, nominal=True)]
