"""Mentions that are made and looked at by the hundred in an article: of actors, times, military language and participants.

Classes with a constructor, unlike the other mentions, since those are what mypyc makes structures of.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from models.signal import Category, Modality, Precision, TimexType

Naming = Literal["name", "demonym", "capital", "institution", "office", "holder", "group"]


class ActorMention:
    """A stretch that names an actor, and how: "Chinese officials" names CHN as `demonym`.

    `person` is the full name of an office-holder: "Antony Blinken" for a bare "Blinken".
    """

    def __init__(
        self,
        start: int,
        end: int,
        actor: str,
        how: Naming,
        person: str | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.actor = actor
        self.how = how
        self.person = person

    def _fields(self) -> tuple[object, ...]:
        return self.start, self.end, self.actor, self.how, self.person

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ActorMention) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        return f"ActorMention{self._fields()}"


class TimeMention:
    """A time expression; `first` and `last` are inclusive days, None where open or unknown."""

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        start: int,
        end: int,
        type: TimexType,  # noqa: A002 - as TIMEX3 calls it
        value: str,
        first: dt.date | None,
        last: dt.date | None,
        precision: Precision,
    ) -> None:
        self.start = start
        self.end = end
        self.type = type
        self.value = value
        self.first = first
        self.last = last
        self.precision = precision

    def _fields(self) -> tuple[object, ...]:
        return self.start, self.end, self.type, self.value, self.first, self.last, self.precision

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TimeMention) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        return f"TimeMention{self._fields()}"


class MilitaryMention:
    """A military-risk phrase with its category, certainty, the speaker whose claim it is, if any, and the lexicon entry that fired."""

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        start: int,
        end: int,
        category: Category,
        modality: Modality,
        attribution: str | None,
        entry: str,
    ) -> None:
        self.start = start
        self.end = end
        self.category = category
        self.modality = modality
        self.attribution = attribution
        self.entry = entry

    def _fields(self) -> tuple[object, ...]:
        return self.start, self.end, self.category, self.modality, self.attribution, self.entry

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MilitaryMention) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        return f"MilitaryMention{self._fields()}"


class ParticipantMention:
    """A participant of a follow-up as named, or the full name where the article gives it elsewhere."""

    def __init__(
        self,
        text: str,
        actor: str | None,
    ) -> None:
        self.text = text
        self.actor = actor

    def _fields(self) -> tuple[object, ...]:
        return self.text, self.actor

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ParticipantMention) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __repr__(self) -> str:
        return f"ParticipantMention{self._fields()}"
