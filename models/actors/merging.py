"""Makes one mention of a state's name, the office behind it and the person in it."""

from __future__ import annotations

from collections.abc import Sequence

from models.actors.offices import Office, Offices
from models.mentions import ActorMention
from models.text.document import Document

_JOINTS = frozenset((" ", "'s ", "' ", "s ", "-", ""))
_APPOSITION = ", "


def merge(document: Document, found: list[ActorMention], offices: Offices) -> list[ActorMention]:
    """Join neighbouring mentions of one actor, and take in offices and names behind and titles before them.

    An office or institution right behind another state's name belongs to that state: "Philippine Defense
    Secretary" is no mention of the United States.
    """
    clean, lower = document.clean, document.lower
    merged: list[ActorMention] = []
    at, count = 0, len(found)
    while at < count:
        mention = found[at]
        at += 1
        while at < count and (joined := _join(clean, mention, found[at])) is not None:
            mention = joined
            at += 1
        if mention.how != "holder":
            office = offices.after(clean, lower, mention.end)
            if office is not None:
                mention, at = _with_office(clean, mention, found, at, office)
        else:
            start = offices.before(clean, mention.start)
            if merged and start < merged[-1].end:
                start = max(merged[-1].end, mention.start)
            mention = ActorMention(start, mention.end, mention.actor, "holder", mention.person)
        merged.append(mention)
    return merged


def _join(clean: str, mention: ActorMention, following: ActorMention) -> ActorMention | None:
    how = following.how
    if how != "institution" and how != "holder":  # noqa: PLR1714 - asked of every mention
        return None
    gap = clean[mention.end : following.start]
    same = mention.actor == following.actor
    foreign_office = how == "institution" and mention.how in ("name", "demonym") and gap != "-"
    if (gap in _JOINTS and (same or foreign_office)) or (
        gap == _APPOSITION and same and how == "holder" and mention.how == "office"
    ):
        return ActorMention(mention.start, following.end, mention.actor, how, following.person)
    return None


def _with_office(
    clean: str, mention: ActorMention, found: Sequence[ActorMention], at: int, office: Office
) -> tuple[ActorMention, int]:
    while at < len(found) and found[at].start < office.end:
        at += 1
    if at < len(found):
        following = found[at]
        if following.how == "holder" and clean[office.end : following.start] in (" ", _APPOSITION):
            return ActorMention(
                mention.start, following.end, mention.actor, "holder", following.person
            ), at + 1
        if office.person is not None and office.person_start <= following.start < office.person_end:
            office = Office(office.end, office.end, office.end, None)
    if office.person is None:
        how = mention.how if mention.how == "group" else "office"
        return ActorMention(mention.start, office.end, mention.actor, how), at
    return ActorMention(mention.start, office.person_end, mention.actor, "holder", office.person), at
