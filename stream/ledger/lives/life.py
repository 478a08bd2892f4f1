"""The life of one act: where it stands after each telling."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from models.signal import Kind, Status, When
from stream.ledger.lives.margins import due
from stream.ledger.particulars.days import GRAIN, Days, iso, overlap
from stream.ledger.particulars.people import By
from stream.ledger.particulars.places import Spot
from stream.ledger.rules import rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention, Voice
from stream.records.follow_up import ActState

AHEAD: tuple[ActState, ...] = ("told", "agreed", "dated")
"""The states of an act to come, from the weakest."""
_WILL, _MAY = re.compile(r"\b(?:will|shall)\b"), re.compile(r"\b(?:could|may|might|weigh\w*|consider\w*)\b")
CLOSED = frozenset(("held", "missed", "cancelled"))
_STEPS = 128
"""How many steps of a life are remembered, the first and the latest: of an act that is called off and on again for ever
every life would else hold all before it, and the record would outgrow its topic."""


class Step(NamedTuple):
    """One step; `mention` is None where time alone made it."""

    at: float
    state: ActState
    when: When
    mention: Mention | None


class Said(NamedTuple):
    """What a source last said of an act: that it is ahead, off, moved or held, and when."""

    voice: Voice
    state: ActState
    days: Days
    at: float


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """An act after its last telling.

    `cast` are the actors whom its articles name. `days` are those of `when`; `others` are dates of sources that contradict it, `left` those
    that it was moved from; `called` are names of an exercise. `closed_at` is the moment it was
    held, missed or cancelled, epoch seconds.
    """

    kind: Kind
    kinds: frozenset[Kind]
    actors: frozenset[str]
    cast: frozenset[str]
    unnamed: bool
    persons: By
    offices: frozenset[str]
    words: frozenset[str]
    spot: Spot
    state: ActState
    status: Status
    when: When
    days: Days
    steps: tuple[Step, ...]
    said: tuple[Said, ...]
    first_at: float
    last_at: float
    closed_at: float | None = None
    others: tuple[Days, ...] = ()
    left: tuple[Days, ...] = ()
    disputed: bool = False
    called: frozenset[str] = frozenset()

    @property
    def closed(self) -> bool:
        """Whether the act is over: held, missed or cancelled."""
        return self.state in CLOSED

    @property
    def families(self) -> frozenset[str]:
        """The families of its kinds."""
        return frozenset(rules().family[kind] for kind in self.kinds)

    @property
    def due_days(self) -> tuple[int, int] | None:
        """The first and the last day on which it is to be; None where it is over, or its day is not known."""
        first, last = self.days.first, self.days.last
        if self.closed or not self.days.on_a_day or first is None or last is None:
            return None
        return first, last

    def was_for(self, days: Days) -> bool:
        """Whether a time is one that the act was moved from."""
        if not days.dated or (self.days.dated and overlap(self.days, days)):
            return False
        return days in self.left or any(_year_on(days, old) for old in self.left)

    def elsewhere(self, voice: Voice, *, states: frozenset[str], since: float) -> bool:
        """Whether another source has said one of `states` since the moment."""
        return any(
            one.state in states and one.at >= since and not one.voice.is_one_with(voice) for one in self.said
        )

    def dated_by(self, voice: Voice) -> bool:
        """Whether the source, or a copy of its story, has itself given the act a day."""
        return any(one.voice.is_one_with(voice) and one.days.on_a_day for one in self.said)

    def spoken(self, voice: Voice) -> bool:
        """Whether the source, or a copy of its story, has told of the act."""
        return any(one.voice.is_one_with(voice) for one in self.said)


def _year_on(month: Days, old: Days) -> bool:
    """Whether a month is that of an old day, read as the next year's: "had to put off his trip in April"."""
    if month.grain != GRAIN["month"] or month.first is None or old.first is None:
        return False
    told, was = iso(month.first), iso(old.first)
    return told[5:7] == was[5:7] and int(told[:4]) == int(was[:4]) + 1


def stage(mention: Mention) -> ActState:
    """The state that a telling by itself gives an act."""
    status, days = mention.told.status, mention.days
    if status is None:
        return "held"
    if mention.off:
        return "cancelled"
    if status == "postponed":
        return "postponed"
    if (status != "possible" or _but_for_terms(mention)) and days.on_a_day:
        return "dated"
    return "agreed" if status == "agreed" else "told"


def _but_for_terms(mention: Mention) -> bool:
    """Whether it is measures that will come on their day where terms are not met: "will raise duties on May 3", told with "if no accord is reached"."""
    text = mention.told.text or ""
    return mention.told.kind == "sanctions" and _WILL.search(text) is not None and _MAY.search(text) is None


def begun(mention: Mention) -> Life:
    """The life that starts with a telling."""
    told, state = mention.told, stage(mention)
    if state == "postponed" and told.kind == "deadline" and mention.days.on_a_day:
        # Of a term that nobody has told of, its lengthening only tells the day: "the truce, extended to May 3".
        state = "dated"
    return Life(
        kind=told.kind,
        kinds=frozenset((told.kind,)),
        actors=mention.actors,
        cast=mention.cast,
        unnamed=mention.unnamed,
        persons=mention.persons,
        offices=mention.offices,
        words=mention.words,
        spot=mention.spot,
        state=state,
        status=told.status or "confirmed",
        when=told.when,
        days=mention.days,
        steps=(Step(mention.at, state, told.when, mention),),
        said=(Said(mention.voice, state, mention.days, mention.at),),
        first_at=mention.at,
        last_at=mention.at,
        closed_at=mention.at if state in CLOSED else None,
        called=mention.called,
    )


def stepped(life: Life, mention: Mention, state: ActState, when: When, days: Days) -> Life:
    """The life with one more step, which a telling made: its new state, and the time of the act from then on."""
    return msgspec.structs.replace(
        life,
        state=state,
        status=mention.told.status or life.status,
        when=when,
        days=days,
        steps=_with(
            _told(life.steps),
            Step(mention.at, state, when if state == "postponed" else mention.told.when, mention),
        ),
        closed_at=mention.at if state in CLOSED else None,
    )


def contradicted(life: Life, mention: Mention) -> Life:
    """The life with what a source says against it: shown in the history, and the state stays."""
    step = Step(mention.at, life.state, mention.told.when, mention)
    return msgspec.structs.replace(life, steps=_with(life.steps, step), disputed=True)


def lapsed(life: Life, now: float, settings: LedgerSettings) -> Life:
    """The life at `now`: missed where its margin has ended and nobody told of it.

    What was only told of as possible was due on no day, and stays that.
    """
    if life.closed or (life.state == "told" and life.status == "possible"):
        return life
    end = due(life.days, life.last_at, settings)
    if end > now:
        return life
    return msgspec.structs.replace(
        life, state="missed", closed_at=end, steps=(*life.steps, Step(end, "missed", life.when, None))
    )


def _told(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps that tellings made: that nobody told of the act in its time is no longer so when somebody does."""
    return steps[:-1] if steps and steps[-1].state == "missed" else steps


def _with(steps: tuple[Step, ...], step: Step) -> tuple[Step, ...]:
    return (steps[0], *steps[len(steps) - _STEPS + 2 :], step) if len(steps) >= _STEPS else (*steps, step)
