"""What each telling does to the life of its act."""

from __future__ import annotations

import re

import msgspec

from stream.ledger.likeness.kinds import told_kinds
from stream.ledger.likeness.leads import sets_out
from stream.ledger.likeness.timing import moved
from stream.ledger.lives.life import Life, Said, contradicted, stage
from stream.ledger.lives.turns import ahead, cancelled, held, postponed
from stream.ledger.particulars.days import overlap
from stream.ledger.particulars.people import joined
from stream.ledger.particulars.places import NOWHERE
from stream.ledger.rules import rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention
from stream.records.follow_up import ActState

_UNDONE = frozenset(("postponed", "cancelled"))
_AGAIN = re.compile(r"\b(?:again|once more|(?:a|the) (?:second|third|fourth) time)\b")
_SAID = 32
"""How many positions of sources are remembered, the latest."""


def continued(life: Life, mention: Mention, settings: LedgerSettings) -> Life:
    """The life after one more telling of the act; a repetition adds support and no step."""
    leaves = sets_out(mention, life)
    known = (
        msgspec.structs.replace(life, cast=life.cast | mention.cast, last_at=mention.at)
        if leaves
        else _known(life, mention)
    )
    if leaves and mention.days.dated:
        return known
    state: ActState = (
        "postponed" if moved(mention, life, settings) and not life.was_for(mention.days) else stage(mention)
    )
    if _unsettles(life, mention):
        return contradicted(known, mention)
    if _echoes(life, mention, state):
        return known
    if mention.unmoved and life.state in _UNDONE and not mention.days.dated:
        return contradicted(known, mention)
    said = _heard(known, mention, state)
    if state == "held":
        return held(said, mention)
    if state == "cancelled":
        return cancelled(said, mention, settings, before=life)
    if state == "postponed":
        return postponed(said, mention, settings, before=life)
    return ahead(said, mention, state)


def _known(life: Life, mention: Mention) -> Life:
    """What the telling adds to who, where and what, whatever it says of the state."""
    spot = life.spot
    if spot == NOWHERE or (spot.site is None and mention.spot.site is not None):
        spot = mention.spot if mention.spot != NOWHERE else spot
    kinds = life.kinds if _returns(life, mention) else told_kinds(life.kinds, mention)
    return msgspec.structs.replace(
        life,
        kind=life.kind if life.kind in kinds else mention.told.kind,
        kinds=kinds,
        actors=life.actors | mention.actors,
        cast=life.cast | mention.cast,
        persons=joined(life.persons, mention.persons),
        offices=life.offices | mention.offices,
        words=life.words | mention.words,
        called=life.called | mention.called,
        spot=spot,
        last_at=mention.at,
        disputed=life.disputed or (mention.stands and not life.closed),
    )


def _returns(life: Life, mention: Mention) -> bool:
    """Whether a visit is that of who goes back to a post, as others have told: "when she goes back to Delhi"."""
    told = (step.mention.told.text or "" for step in life.steps if step.mention is not None)
    return mention.told.kind == "visit" and any(rules().posted.search(text.lower()) for text in told)


def _echoes(life: Life, mention: Mention, state: ActState) -> bool:
    """Whether the same source says again what it said before: a copy of old news is no news.

    That an act is called off is news where the source has only told of somebody who denied that there is to be one, and that
    it is put off is where that is said of the day on which it stands now.
    """
    if state == "cancelled" and not mention.denies and all(one.state != state for one in life.steps):
        return False
    if state == "postponed" and life.state == "dated" and _once_more(life, mention):
        return False
    return any(
        one.voice.is_one_with(mention.voice) and one.state == state and one.days == mention.days
        for one in life.said
    )


def _once_more(life: Life, mention: Mention) -> bool:
    """Whether what was put off before, and has got a day since, is put off again: it names that day, or says so."""
    return mention.names_day_of(life.days) or _AGAIN.search((mention.told.text or "").lower()) is not None


def _unsettles(life: Life, mention: Mention) -> bool:
    """Whether somebody says that no day is settled for an act of which others have told one."""
    if not mention.undecided or life.closed or not life.days.on_a_day or life.state == "told":
        return False
    told = (step.mention for step in life.steps)
    return any(
        one is not None and one.article != mention.article and overlap(one.days, life.days) for one in told
    )


def _heard(life: Life, mention: Mention, state: ActState) -> Life:
    said = (*life.said, Said(mention.voice, state, mention.days, mention.at))
    return msgspec.structs.replace(life, said=said[-_SAID:])
