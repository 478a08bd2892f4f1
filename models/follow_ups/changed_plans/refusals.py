"""What somebody refuses, denies or does not admit, and until when."""

from __future__ import annotations

from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import is_base, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.signal import Kind

CANCELLABLE: frozenset[Kind] = frozenset(
    ("talks", "meeting", "visit", "summit", "exchange", "signing", "call", "exercise", "vote", "withdrawal",
     "deployment")
)  # fmt: skip
"""Kinds of which "will not" says that they are off; a refusal of anything else is only a refusal."""
DENIABLE: frozenset[Kind] = CANCELLABLE | {"inspection", "launch"}
"""Kinds that are off where somebody denies that there will be such an act, or does not admit it."""
ARRANGED: frozenset[Kind] = (CANCELLABLE - {"vote"}) | {"inspection"}
"""Kinds that stand as long as nobody calls them off."""
OPENINGS = frozenset(
    (
        "reopening",
        "re-opening",
        "resumption",
        "opening",
        "inauguration",
        "closure",
        "closures",
        "closing",
        "shutdown",
    )
)
"""Nouns without a kind of their own that name an act, and not what lasts."""
BEGINNINGS = OPENINGS | {"ceasefire", "cease-fire", "truce", "armistice", "cessation", "move"}
"""Nouns of acts without a kind of their own that are put off and called off as others are."""
SERVICES = frozenset(
    ("flight", "flights", "trains", "ferry", "service", "services", "link", "pipeline", "hotline", "corridor")
)
"""What runs or is open, and is put off only where its new day is told."""
DENYING = frozenset(("deny", "denied", "denies", "denying"))
PLANS = frozenset(("plans", "plan", "preparations", "intention", "intentions"))
"""What is denied as such: "denied plans | for a visit"; of "reports of talks" these may have been held."""
_ADMITTING = frozenset(
    ("permit", "allow", "let", "accept", "admit", "tolerate", "authorise", "authorize", "approve", "consent")
)


def admits(group: VerbGroup) -> bool:
    """Whether the verb lets an act of others happen."""
    return group.base in _ADMITTING


def barred(words: Words, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the act that somebody refuses to admit: "never let inspectors enter", "not accept a summit"."""
    lower = words.lower
    if not words.acts.objects["inspectors"].isdisjoint(lower[group.after : end]):
        return "inspection"
    for at in range(group.after, end - 1):
        if lower[at] == "to" and is_base(words, at + 1):
            inner = verb_group(words, at + 1)
            naming = None if inner is None else name_act(words, inner, (group.after, at), end)
            return naming.kind if naming is not None and naming.kind in DENIABLE and naming.sure else None
    noun = first_noun(words, group.after, end)
    kind = None if noun is None else words.acts.nouns[noun[1]]
    return kind if kind in DENIABLE else None


def denial_start(words: Words, index: int) -> int:
    """Where the words begin in which somebody denies what stands at `index`: "| Chad denied that its king would visit"."""
    verb = next((at for at in range(index - 1, -1, -1) if words.lower[at] in DENYING), index)
    return min(subject_start(words, verb), verb)


def until(words: Words, first: int, end: int) -> bool:
    """Whether "not" only holds up to a date: "will not meet before June"."""
    return any(
        words.lower[at] in ("before", "until", "till") and words.timed[at + 1 : at + 2] == [True]
        for at in range(first, end)
    )
