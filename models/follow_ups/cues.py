"""What makes a clause speak of the future: cues.toml ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from functools import cache

from models.follow_ups.acts import Acts, acts
from models.follow_ups.classes import classes
from models.follow_ups.contested import signs
from models.follow_ups.contested.unreal_reports import UNREAL
from models.follow_ups.cue_entries import Cues
from models.follow_ups.loading import load
from models.follow_ups.table import PhraseTable
from models.signal import Kind, Status

VERBAL, NOUN, TAKING, UNDONE, OPENING, DEADLINE = 1, 2, 4, 8, 16, 32
"""The roles that a word may have: a verb's cue, an act noun, a verb that takes one, and so on."""
TELLING = 0x3F
# Written out, so that compiled code has the numbers and looks none of them up.
OVERTURNING, CONDITION, FEAR, RITUAL, UNDER, UNCONFIRMED = 0x40, 0x80, 0x100, 0x200, 0x400, 0x800
JOINT, REPORT, DISPUTE = 0x1000, 0x2000, 0x4000
"""Roles of words around an act, and of words without which a set phrase can't stand in a sentence."""
NEGATING, CONTESTING, ASKED, NO, SUCH, STAYING = 0x8000, 0x10000, 0x20000, 0x40000, 0x80000, 0x100000
LEAVING_OPEN, SETTLING, AT_ODDS, UNSETTLED, DOUBTING = 0x200000, 0x400000, 0x800000, 0x1000000, 0x2000000
ACCORD, OTHERWISE, UNDOING, NEVER, STANDING = 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
"""Roles of words without which a sentence tells nothing contested of the kind; see `contested.signs`."""
DEALS = ("order", "orders", "purchase", "sale", "contract", "contracts", "offer", "deal")
"""What is made on arms that are yet to come."""
FAILING = frozenset(("failing", "otherwise", "or"))
"""Words that lead to what follows where something is not done by a day."""


class Tables:
    """The cues that are phrases, each by its words.

    `noun_endings` are the last words of nouns, `noun_signs` the words at which a noun may stand, or a preposition that ends the search for one;
    `overturning` are words without which nothing is said of a noun; `roles` are the words at which an act
    may be told and those that bear on it.
    """

    def __init__(
        self,
        *,
        nominal: PhraseTable[Status],
        passive: PhraseTable[Status],
        undone: PhraseTable[Status],
        undoing: PhraseTable[Status],
        openers: PhraseTable[Status],
        leads: PhraseTable[None],
        nouns: PhraseTable[Kind],
        noun_names: Iterable[str],
        overturning: frozenset[str],
        roles: dict[str, int],
    ) -> None:
        self.nominal = nominal
        self.passive = passive
        self.undone = undone
        self.undoing = undoing
        self.openers = openers
        self.leads = leads
        self.nouns = nouns
        self.noun_endings = frozenset(noun.split()[-1] for noun in noun_names)
        self.noun_signs = nouns.first_words | classes().prepositions
        self.overturning = overturning
        self.roles = roles


@cache
def cues() -> Cues:
    """The cues, read once.

    Raises:
        LexiconError: cues.toml breaks its shape.
    """
    return load("cues.toml", Cues)


def build_tables(known: Acts) -> Tables:
    """Make the tables, with the nouns and verbs of some acts."""
    lexicon, closed = cues(), classes()
    nominal, undone = PhraseTable(lexicon.nominal), PhraseTable(lexicon.undone)
    undoing = PhraseTable(lexicon.undoing)
    leads, nouns = PhraseTable(dict.fromkeys(lexicon.leads.phrases)), PhraseTable(known.nouns)
    overturning = frozenset(
        undone.first_words
        | PhraseTable(lexicon.passive).first_words
        | (closed.fixed | closed.striking)
        | frozenset(lexicon.undone_nouns)
        | {"off"}
    )
    context = lexicon.context
    return Tables(
        nominal=nominal,
        passive=PhraseTable(lexicon.passive),
        undone=undone,
        undoing=undoing,
        openers=PhraseTable(lexicon.openers),
        leads=leads,
        nouns=nouns,
        noun_names=known.nouns,
        overturning=overturning,
        roles=_roles(
            (
                (VERBAL, (*lexicon.modals, *lexicon.infinitive, *closed.be, "to", "wo", "summoned")),
                (VERBAL, filter(known.scheduled, known.forms)),
                (NOUN, nouns.first_words),
                (TAKING, nominal.first_words),
                (UNDONE, undone.first_words | undoing.first_words | closed.striking),
                (
                    OPENING,
                    (
                        *leads.first_words,
                        *closed.inviting,
                        *lexicon.agreeing.nouns,
                        *lexicon.agreeing.accepting,
                        *lexicon.agreeing.consents,
                        *DEALS,
                        "inspectors",
                        "committed",
                        "declared",
                        "proclaimed",
                        "signed",
                        "effect",
                        "effective",
                        "force",
                    ),
                ),
                (
                    DEADLINE,
                    (
                        *closed.having,
                        *closed.giving,
                        *FAILING,
                        "wait",
                        "must",
                        "unless",
                        "deadline",
                        "ultimatum",
                        "ordered",
                        "orders",
                        "told",
                        "tells",
                        "demanded",
                        "demands",
                    ),
                ),
                (OVERTURNING, overturning),
                (CONDITION, context.conditions),
                (
                    DISPUTE,
                    (*closed.rejecting, *closed.untrue, *closed.requests, *closed.informed, *_DISPUTING),
                ),
                (FEAR, context.fears),
                (RITUAL, (*context.habits, *_rarest(context.rituals))),
                (UNDER, _rarest(context.under)),
                (UNCONFIRMED, _rarest(context.unconfirmed)),
                (JOINT, _rarest(context.joint)),
                (REPORT, (*context.reports, '"')),
                (NEGATING, signs.NEGATING),
                (CONTESTING, signs.CONTESTING),
                (ASKED, ("asked",)),
                (NO, ("no",)),
                (SUCH, ("such",)),
                (STAYING, signs.STAYING),
                (LEAVING_OPEN, signs.LEAVING_OPEN),
                (SETTLING, signs.DAYS),
                (AT_ODDS, signs.AT_ODDS),
                (UNSETTLED, signs.UNSETTLED),
                (DOUBTING, signs.DOUBTING),
                (ACCORD, signs.ACCORDS),
                (OTHERWISE, signs.OTHERWISE),
                (UNDOING, signs.UNDOING),
                (NEVER, signs.NEVER),
                (STANDING, signs.STANDING),
            )
        ),
    )


_DISPUTING = (
    "denied",
    *sorted(UNREAL - {"truth"}),
    "true",
    "truth",
    "knew",
    "knows",
    "know",
    "heard",
    "aware",
    "unaware",
    "knowledge",
    "doubt",
    "doubts",
)
"""What besides its own classes may show that an act is disputed."""


def _rarest(phrases: Iterable[str]) -> Iterator[str]:
    """One word of each phrase, the longest, which is seldom a common one."""
    return (max(phrase.split(), key=len) for phrase in phrases)


def _roles(groups: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for role, words in groups:
        for word in words:
            roles[word] = roles.get(word, 0) | role
    return roles


_SHIPPED_TABLES = build_tables(acts())
TABLES = ContextVar("tables", default=_SHIPPED_TABLES)
tables = TABLES.get
"""Answers the tables that the reader has which reads now: those of the shipped acts outside of a reading."""
