"""The state: everything that articles add up to, as a function of one ordered log of messages.

A draft goes to the stories first, which say what it is a copy of; then to the pair index and the ledger of follow-ups;
what changed there goes to the alerts. Nothing here reads a clock, a topic or a file. The worker feeds it from Kafka,
`detente backtest` from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stream.alerts.alerts import Alerts
from stream.alerts.moment import Moment
from stream.alerts.rules_file import Rulebook
from stream.ledger.ledger import Ledger
from stream.pairs import PairIndex
from stream.pairs.days import day_of
from stream.records.alert import AlertRecord
from stream.records.control import Acknowledge, AddSilence, EndSilence
from stream.records.draft import Draft, Message, Tick, Withdrawal
from stream.records.follow_up import ActRecord
from stream.records.score import decode_score
from stream.state.articles import Articles
from stream.state.clock import Clock
from stream.state.event_time import event_time
from stream.state.limits import Limits
from stream.state.reached import Reached
from stream.state.settled import (
    ARTICLES,
    ATTIC,
    DAYS,
    EPISODES,
    REACHED,
    TELLINGS,
    Answer,
    Change,
    Settled,
    joined,
)


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
        self.pairs = PairIndex(limits.pairs)
        self.ledger = Ledger(limits.ledger)
        self.articles = Articles(limits, self.pairs, self.ledger)
        self.alerts = Alerts(rules, limits.alerts)
        self._told: list[AlertRecord] = []
        self._clock = Clock(event=limits.event_clock)
        self._at = Moment(self._clock.now, -1)
        self._open = False
        self._ended_days: list[Settled] = []
        self._reached = Reached()
        self._passed_over = False

    def __len__(self) -> int:
        return len(self.articles)

    @property
    def now(self) -> float:
        """The state's clock, seconds since the epoch."""
        return self._at.now

    def sizes(self) -> dict[str, int]:
        """How much is kept; docs/reference/metrics.md says of what. The settings bound all of these."""
        return {
            "articles": len(self.articles),
            "stories": self.articles.stories.stories,
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
        self.articles.load(tables)
        self._reached.load(tables.get(REACHED, ()))
        self._advance(self._clock.passed_before(self._reached.clock), self._reached.position - 1)
        self._open = False
        self.articles.close()
        self.articles.stories.advance(self.now)
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
            return Settled([], [], [], [], [], told)
        days, self._ended_days = self._ended_days, []
        last = self._settle(pairs_wanted=pairs_wanted)
        return joined([*days, last]) if days else last

    def _settle(self, *, pairs_wanted: bool = True) -> Settled:
        self._open = False
        now, at = self.now, self._at
        if now <= 0:
            # Only articles tell the time, and none came: no day is to be begun.
            told, self._told = self._told, []
            return Settled(self._take_changes(), [], [], [], [], told)
        self.pairs.advance(now)
        self.articles.close()
        self.articles.stories.advance(now)
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
            self.articles.drop(article)
        told, self._told = self._told, []
        notes = [Change(TELLINGS, key, value) for key, value in self.ledger.told().items()]
        return Settled(self._take_changes(), notes, pairs, acts, ended, told)

    def _take(self, message: Message, position: int) -> Answer | None:
        match message:
            case Draft():
                return self._read(message, position)
            case Withdrawal():
                self._advance(self._clock.passed(message.read_at), position)
                self.articles.withdraw(message.article)
                self._told += self.alerts.on_withdrawn(message.article, self._at)
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
            self.articles.close()

    def _read(self, draft: Draft, position: int) -> Answer:
        score = decode_score(draft.score)
        at = event_time(score, received_at=draft.received_at, read_at=draft.read_at)
        self._advance(self._clock.read(draft, at), position)
        score = self.articles.put(draft, score, at=at, arrival=position, now=self.now)
        self._told += self.alerts.on_score(score, self._at, published=at)
        return Answer(draft.article, score, "", draft.received_at)

    def _take_changes(self) -> list[Change]:
        """Days before articles: a day's counts must be known before its articles are let go. Last, what is applied.

        What goes by the articles of the moment before them too: told again, an old article would be held against
        those that came after it.
        """
        rooms = (
            (DAYS, self.pairs.changes()),
            (TELLINGS, self.ledger.changes()),
            (ATTIC, self.articles.attic.changes()),
            (ARTICLES, self.articles.changes()),
            (EPISODES, self.alerts.changes()),
            (REACHED, self._reached.changes(self.now)),
        )
        return [Change(table, key, value) for table, changes in rooms for key, value in changes.items()]
