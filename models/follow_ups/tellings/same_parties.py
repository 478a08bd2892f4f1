"""Whom two tellings of one article name: whether the parties of one are among those of the other."""

from __future__ import annotations

from models.reading import FollowUpMention


def same_parties(earlier: FollowUpMention, later: FollowUpMention) -> bool:
    """Whether one telling's parties are among the other's; two that name different persons are different."""
    persons, others = _persons(earlier), _persons(later)
    if persons and others and not persons & others:
        return False
    parties = {member.actor or member.text for member in earlier.participants}
    further = {member.actor or member.text for member in later.participants}
    return not parties or not further or parties <= further or further <= parties


def only_persons(mention: FollowUpMention) -> bool:
    """Whether it names just persons, of whom the article leaves open whose they are: "Ana Paz and Juan Soto will sign it"."""
    persons = _persons(mention)
    return bool(persons) and all(
        member.actor is None and member.text in persons for member in mention.participants
    )


def _persons(mention: FollowUpMention) -> set[str]:
    return {
        member.text
        for member in mention.participants
        if member.text.count(" ") in (1, 2) and all(part[:1].isupper() for part in member.text.split())
    }
