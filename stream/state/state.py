"""The state: everything that articles add up to, as a function of one ordered log of messages.

A draft goes to the stories first, which say what it is a copy of; then to the pair index and the ledger of follow-ups;
what changed there goes to the alerts. Nothing here reads a clock, a topic or a file. The worker feeds it from Kafka,
`detente backtest` from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import msgspec

from stream.alerts.alerts import Alerts
from stream.alerts.moment import Moment
from stream.alerts.rules_file import Rulebook
from stream.ledger.ledger import Ledger
from stream.ledger.telling import tellings_from
from stream.pairs import Contribution, PairIndex, contribution_from
from stream.pairs.days import day_of
from stream.records.alert import AlertRecord
from stream.records.control import Acknowledge, AddSilence, EndSilence
from stream.records.draft import Draft, Message, Tick, Withdrawal
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score, decode_score
from stream.state.attic import Attic, Old
from stream.state.clock import Clock
from stream.state.entry import Entry, decode_entry, encode_entry
from stream.state.event_time import event_time
from stream.state.limits import Limits
from stream.state.reached import Reached
from stream.stories import Stories
from stream.stories.answers import Change as Moved

ARTICLES = "articles"
DAYS = "days"
TELLINGS = "tellings"
EPISODES = "episodes"
ATTIC = "attic"
REACHED = "reached"

TABLES = (ARTICLES, DAYS, TELLINGS, EPISODES, ATTIC, REACHED)
"""What the state is loaded from, a table a room."""


class Change(NamedTuple):
    """An entry of a table to be written, or deleted where `value` is None."""

    table: str
    key: str
    value: bytes | None


class Answer(NamedTuple):
    """What an article is answered with; `score` None withdraws it. `place` is where the withdrawal stands, else ""."""

    article: str
    score: Score | None
    place: str
    received_at: float | None


class Settled(NamedTuple):
    """What a step of the state comes to: entries to be kept, in this order, and records to be published."""

    changes: list[Change]
    pairs: list[PairRecord]
    acts: list[ActRecord]
    ended_acts: list[str]
    alerts: list[AlertRecord]


class State:
    """All rooms, fed in order. A step is any number of `apply` and one `settle`.

    What a state was loaded with may hold part of what comes next in the log, never of what comes after that step or
    after the day that ended in it: it is applied again, and changes nothing. Messages from before are passed over; the
    alerts are told again, since these are sent last and may have been lost.

    Args:
        limits: of every room.
        rules: of the alerts.
    """

    def __init__(self, limits: Limits, rules: Rulebook) -> None:
        self._limits = limits
        self.stories = Stories(limits.stories)
        self.pairs = PairIndex(limits.pairs)
        self.ledger = Ledger(limits.ledger)
        self.alerts = Alerts(rules, limits.alerts)
        self._entries: dict[str, Entry] = {}
        self._changed: dict[str, bytes | None] = {}
        self._leaving: set[str] = set()
        self._told: list[AlertRecord] = []
        self._attic = Attic(window=limits.stories.window)
        self._clock = Clock(event=limits.event_clock)
        self._at = Moment(self._clock.now, -1)
        self._open = False
        self._ended_days: list[Settled] = []
        self._reached = Reached()
        self._passed_over = False

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def now(self) -> float:
        """The state's clock, seconds since the epoch."""
        return self._at.now

    def sizes(self) -> dict[str, int]:
        """How much is kept; docs/reference/metrics.md says of what. The settings bound all of these."""
        return {
            "articles": len(self._entries),
            "stories": self.stories.stories,
            "pairs": self.pairs.pairs,
            "acts": sum(self.ledger.states.values()),
            "alerts": sum(self.alerts.active.values()),
        }

    def refusals(self) -> dict[str, int]:
        """What was left out so far, and why: articles too old or too far ahead, or beyond a limit."""
        return {
            "late": self.pairs.late,
            "future": self.pairs.future,
            "articles": self.pairs.refused,
            "pairs": self.pairs.evicted,
            "acts": self.ledger.counts.get("overflow", 0),
            "alerts": self.alerts.refused,
        }

    def load(self, tables: Mapping[str, Iterable[tuple[str, bytes]]]) -> None:
        """Build the rooms from all entries that are kept; before the first message.

        Raises:
            ValueError, msgspec.MsgspecError: an entry is none of this version.
        """
        entries = {key: decode_entry(value) for key, value in tables.get(ARTICLES, ())}
        for article, entry in entries.items():
            self._place(entry)
            self._entries[article] = entry
        self.pairs.load(tables.get(DAYS, ()), [entry.contribution for entry in entries.values()])
        self.ledger.load(tables.get(TELLINGS, ()))
        for article, entry in entries.items():
            # Its telling may have been lost with the end of a batch that moved it to another story.
            self.ledger.restory(article, entry.contribution.story)
        self._attic.load(tables.get(ATTIC, ()))
        self._reached.load(tables.get(REACHED, ()))
        self._advance(self._clock.passed_before(self._reached.clock), self._reached.position - 1)
        self._open = False
        self._close()
        self.stories.advance(self.now)
        self.alerts.load(tables.get(EPISODES, ()))

    def apply(self, message: Message, position: int) -> Answer | None:
        """Take one message in.

        Args:
            message: the next of the log.
            position: its offset there; it rises from message to message.

        Returns:
            the answer to an article or a withdrawal; None where there is nothing to answer, or it was answered before
            the state was loaded.

        Raises:
            msgspec.MsgspecError: a draft holds no score.
        """
        if self._reached.knows(message, position):
            self._passed_over = True
            self._told += self.alerts.tell_again(Moment(self.now, position))
            return None
        self._reached.begin(message, position)
        try:
            return self._take(message, position)
        finally:
            self._reached.end()

    def settle(self, *, pairs_wanted: bool = True) -> Settled:
        """End a step: what changed, and what is to be published.

        A day that ended within the step is told as it stood at its end, however fast an archive is replayed.

        Args:
            pairs_wanted: False where nobody reads the pairs' records and no rule judges them: then there are none, and
                the turn of the day costs little.
        """
        passed_over, self._passed_over = self._passed_over, False
        if passed_over and not self._open:
            # The state may hold part of a step that is yet to come again: nothing is to be concluded from it.
            told, self._told = self._told, []
            return Settled([], [], [], [], told)
        days, self._ended_days = self._ended_days, []
        last = self._settle(pairs_wanted=pairs_wanted)
        return _joined([*days, last]) if days else last

    def _settle(self, *, pairs_wanted: bool = True) -> Settled:
        self._open = False
        now, at = self.now, self._at
        if now <= 0:
            # Only articles tell the time, and none came: no day is to be begun.
            told, self._told = self._told, []
            return Settled(self._take_changes(), [], [], [], told)
        self.pairs.advance(now)
        self._close()
        self.stories.advance(now)
        self.ledger.advance(now)
        touched = self.pairs.touched()
        pairs = [self.pairs.publish(pair, now) for pair in touched] if pairs_wanted else []
        changed = self.ledger.changed()
        acts = [item for item in changed if isinstance(item, ActRecord)]
        ended = [item for item in changed if isinstance(item, str)]
        for act in acts:
            self._told += self.alerts.on_act(act, at)
        for act_id in ended:
            self._told += self.alerts.on_act_gone(act_id, at)
        for pair in pairs:
            self._told += self.alerts.on_pair(pair, at)
        self._told += self.alerts.tick(at)
        for article in self.pairs.released():
            self._drop(article)
        told, self._told = self._told, []
        return Settled(self._take_changes(), pairs, acts, ended, told)

    def _take(self, message: Message, position: int) -> Answer | None:
        match message:
            case Draft():
                return self._read(message, position)
            case Withdrawal():
                self._advance(self._clock.passed(message.read_at), position)
                self._withdraw(message.article)
                return Answer(message.article, None, message.place, None)
            case Tick():
                self._advance(self._clock.passed(message.at), position)
            case Acknowledge() | AddSilence() | EndSilence():
                self._advance(self.now, position)
                self._told += self.alerts.on_control(message, self._at)
        return None

    def _advance(self, now: float, position: int) -> None:
        if self._open and self.now > 0 and day_of(now) > day_of(self.now):
            self._ended_days.append(self._settle())
        self._at = Moment(now, position)
        self._open = True
        if now > 0:
            self.pairs.turn(now)
            self._close()

    def _read(self, draft: Draft, position: int) -> Answer:
        score = decode_score(draft.score)
        at = event_time(score, received_at=draft.received_at, read_at=draft.read_at)
        self._advance(self._clock.read(draft, at), position)
        self._attic.advance(draft.read_at)
        placed = self.stories.put(
            draft.article, at=at, arrival=position, digest=draft.digest, signature=draft.signature
        )
        known = self._entries.get(draft.article)
        story, duplicate_of = self._name(placed.story), placed.duplicate_of
        contribution = contribution_from(
            score, at=at, story=story, digest=draft.digest, max_shares=self._limits.pairs.max_shares
        )
        told_in = story
        if self.pairs.put(contribution, self.now):
            self._follow(placed.changed)
            again = known is not None and _same_content(known, contribution, draft.signature)
            arrival, read_at = (
                (known.arrival, known.read_at) if again and known is not None else (position, draft.read_at)
            )
            self._keep(Entry(contribution, arrival, draft.signature, read_at))
            self._attic.forget(draft.article)
        else:
            others = self._forget(draft.article, placed.changed)
            if placed.story == draft.article and others:
                # It would be their first if it were kept: it goes by the name that they keep without it.
                story = self._name(others[0].story)
            elif placed.duplicate_of is None and story == draft.article:
                story, duplicate_of = self._attic.put(
                    draft.article, Old(position, draft.digest, draft.signature, draft.read_at, story)
                )
            # The ledger keeps articles for longer: one that it knows comes again without the others of its story.
            told_in = self.ledger.story_of(draft.article, at) or story
        self._close()
        self.ledger.put(tellings_from(score, at=at, story=told_in), self.now)
        if duplicate_of is None:
            score = msgspec.structs.replace(score, story=story)
        else:
            score = msgspec.structs.replace(
                score, outcome="duplicate", story=story, duplicate_of=duplicate_of
            )
        self._told += self.alerts.on_score(score, self._at, published=at)
        return Answer(draft.article, score, "", draft.received_at)

    def _withdraw(self, article: str) -> None:
        self.pairs.drop(article)
        self.ledger.drop(article)
        self._told += self.alerts.on_withdrawn(article, self._at)
        self._forget(article)
        self._attic.forget(article)

    def _follow(self, moved: Iterable[Moved]) -> None:
        """Articles belong to another story than they did."""
        for change in moved:
            story = self._name(change.story)
            self.ledger.restory(change.article, story)
            contribution = self.pairs.restory(change.article, story)
            entry = self._entries.get(change.article)
            if contribution is not None and entry is not None:
                self._keep(msgspec.structs.replace(entry, contribution=contribution))

    def _name(self, first: str) -> str:
        """The name of the story whose earliest article this is: that of an older one that was let go, if there was one.

        An article that is withdrawn or says something else gives its name up, before its entry says so: a name that
        is no article's is that of one that was let go.
        """
        entry = self._entries.get(first)
        if entry is None or entry.contribution.story in self._entries:
            return first
        return entry.contribution.story

    def _place(self, entry: Entry) -> None:
        contribution = entry.contribution
        self.stories.put(
            contribution.article,
            at=contribution.at,
            arrival=entry.arrival,
            digest=contribution.digest,
            signature=entry.signature,
        )

    def _keep(self, entry: Entry) -> None:
        article = entry.contribution.article
        if self._entries.get(article) != entry:
            self._entries[article] = entry
            self._leaving.discard(article)
            self._note(article, encode_entry(entry))

    def _forget(self, article: str, moved: Iterable[Moved] = ()) -> tuple[Moved, ...]:
        """Keep an article no longer; its story goes on without it, as if it had never been there.

        Args:
            article: its id.
            moved: articles that stood elsewhere while it was still there.

        Returns:
            those that stand elsewhere without it.
        """
        others = self.stories.remove(article)
        self._follow({change.article: change for change in (*moved, *others)}.values())
        self._drop(article)
        return others

    def _close(self) -> None:
        """Lay up the articles whose day was closed.

        Their entries are deleted only when the day's counts are written. What comes in the meantime must not see the
        articles among the stories, or its own would depend on how the log is cut into steps. Their stories keep their
        names among those that stay, or what comes next would be counted as another one.
        """
        for article in self.pairs.just_closed():
            entry = self._entries.pop(article, None)
            if entry is not None:
                self._leaving.add(article)
                self.stories.remove(article)
                told = entry.contribution
                self._attic.put(
                    article, Old(entry.arrival, told.digest, entry.signature, entry.read_at, told.story)
                )

    def _drop(self, article: str) -> None:
        if self._entries.pop(article, None) is not None or article in self._leaving:
            self._leaving.discard(article)
            self._note(article, None)

    def _note(self, article: str, value: bytes | None) -> None:
        """Entries are written in the order of their last change: other articles leave a story before its first does."""
        self._changed.pop(article, None)
        self._changed[article] = value

    def _take_changes(self) -> list[Change]:
        """Days before articles: a day's counts must be known before its articles are let go. Last, what is applied.

        What goes by the articles of the moment before them too: told again, an old article would be held against
        those that came after it.
        """
        articles, self._changed = self._changed, {}
        rooms = (
            (DAYS, self.pairs.changes()),
            (TELLINGS, self.ledger.changes()),
            (ATTIC, self._attic.changes()),
            (ARTICLES, articles),
            (EPISODES, self.alerts.changes()),
            (REACHED, self._reached.changes(self.now)),
        )
        return [Change(table, key, value) for table, changes in rooms for key, value in changes.items()]


def _joined(parts: Sequence[Settled]) -> Settled:
    """Several settlements as one, in their order."""
    return Settled(*(list(chain.from_iterable(field)) for field in zip(*parts, strict=True)))


def _same_content(entry: Entry, contribution: Contribution, signature: bytes) -> bool:
    """Whether the stories take an article for a redelivery."""
    known = entry.contribution
    return (known.at, known.digest, entry.signature) == (contribution.at, contribution.digest, signature)
