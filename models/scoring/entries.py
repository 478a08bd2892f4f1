"""Entries: all that scoring knows of a stem or mark, found by one look-up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from models.scoring.heads import Head
from models.scoring.vocabulary import Following, Key


@dataclass(frozen=True, slots=True, eq=False)
class Entry(Generic[Key]):
    """A stem or mark; `tells` is whether it is a feature, alone and with its neighbours.

    `key` and `after` are what the vocabulary says of it alone and with the one after it, `head` what begins with it.
    """

    stem: str
    tells: bool
    key: Key | None
    after: Following[Key]
    head: Head[Key] | None
