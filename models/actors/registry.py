"""What an actor is called, and what kind of actor it is."""

from __future__ import annotations

import datetime as dt

from models.actors.lexicon import actor_lexicon


def actor_name(actor_id: str) -> str:
    """The usual English name of an actor; an id that is not known is its own name."""
    return actor_lexicon().display.get(actor_id, actor_id)


def is_group(actor_id: str) -> bool:
    """Whether the actor is an armed or opposition group rather than a state or an international body."""
    return actor_id in actor_lexicon().groups


def is_body(actor_id: str) -> bool:
    """Whether the actor is an international organisation or bloc."""
    return actor_id in actor_lexicon().bodies


def homes(actor_id: str, day: dt.date | None) -> tuple[str, ...]:
    """The states whose governments a group fights or deals with on `day`; none for other actors."""
    home = actor_lexicon().homes.get(actor_id)
    return () if home is None else home.on(day)
