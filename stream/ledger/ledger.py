"""The ledger: tellings in, acts through their lives out."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from stream.ledger.derivation import Derivation
from stream.ledger.keeping.ageing import Ageing, to_drop
from stream.ledger.keeping.entries import (
    ARTICLE,
    CLOCK,
    REMOVED,
    Kept,
    Removed,
    decode_clock,
    decode_kept,
    decode_removed,
    encode,
    without,
)
from stream.ledger.keeping.holdings import Holdings
from stream.ledger.keeping.published import TOLD, Published
from stream.ledger.keeping.record import act_record
from stream.ledger.keeping.removals import Removals
from stream.ledger.lives.act import Act
from stream.ledger.particulars.days import DAY
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.telling import Telling, digest_of
from stream.records.follow_up import ActRecord

_NEVER = float("-inf")


class Ledger:
    """Every announced act, merged from what articles tell. Moments are epoch seconds.

    What is kept follows from the set of tellings and the clock alone: order and repetition do not matter to it.

    Args:
        settings: limits and margins.
        derivation: what decides which act a telling is of, where it is not the usual one.
    """

    def __init__(self, settings: LedgerSettings | None = None, derivation: Derivation | None = None) -> None:
        self._settings = settings or LedgerSettings()
        self._derivation = derivation or Derivation(self._settings)
        self._ageing = Ageing(self._settings)
        self._clock = _NEVER
        self._held = Holdings()
        self._ahead: list[tuple[float, str]] = []
        self._checks: list[tuple[float, str]] = []
        self._published = Published()
        self._removals = Removals(self._settings.late_days * DAY)
        self._touched: set[str] = set()
        self._written: dict[str, bytes | None] = {}
        self._counts: Counter[str] = Counter()

    # -- tellings in ---------------------------------------------------------------------------------------------

    def put(self, telling: Telling, now: float) -> bool:
        """Take what an article tells; it replaces what the article told before.

        Returns:
            Whether it was taken: an article that is new and older than the window is counted and dropped.
        """
        self._tick(now)
        known = self._held.of(telling.article)
        digest = digest_of(telling)
        if known is not None and known.digest == digest:
            for mention in self._held.mentions(telling.article):
                self._derivation.touch_from(mention)
            return True
        if known is None and telling.at < self._clock - self._settings.late_days * DAY:
            self._counts["late"] += 1
            return False
        self.drop(telling.article)
        if telling.acts:
            self._held.put(Kept(telling, digest, tuple(range(len(telling.acts)))))
            self._await(telling)
        return True

    def drop(self, article: str) -> None:
        """Take back all that an article told; an unknown one is passed over."""
        for mention in self._held.pop(article):
            self._derivation.leave(mention)

    def story_of(self, article: str, at: float) -> str | None:
        """The story of an article that told something at this moment; None where none is kept."""
        known = self._held.of(article)
        return None if known is None or known.telling.at != at else known.telling.story

    def restory(self, article: str, story: str) -> None:
        """The article belongs to another story than it did."""
        known = self._held.of(article)
        if known is not None and known.telling.story != story:
            self.put(msgspec.structs.replace(known.telling, story=story), self._clock)

    def advance(self, now: float) -> None:
        """Move the clock, never back: acts are missed, and old ones dropped, by time alone."""
        self._tick(now)
        self._settle()

    # -- acts out ------------------------------------------------------------------------------------------------

    def changed(self) -> list[ActRecord | str]:
        """What changed since the last call: records, and the ids of acts that were told of and are no more, by id."""
        self._settle()
        names, self._touched = sorted(self._touched), set()
        acts = self._derivation.acts
        found: list[ActRecord | str] = []
        for name in names:
            if name in acts:
                record = act_record(acts[name], self._clock)
                self._published.tell(record)
                found.append(record)
            elif name in self._published:
                self._published.end(name)
                found.append(name)
        return found

    def acts(self) -> list[ActRecord]:
        """All acts, by id."""
        self._settle()
        return [act_record(act, self._clock) for _, act in sorted(self._derivation.acts.items())]

    @property
    def clock(self) -> float:
        """The latest moment that it was told, kept with its entries; before the first, minus infinity."""
        return self._clock

    @property
    def states(self) -> Mapping[str, int]:
        """How many acts are in each state."""
        self._settle()
        return Counter(act.at(self._clock).state for act in self._derivation.acts.values())

    @property
    def statuses(self) -> Mapping[str, int]:
        """How many acts are of each status."""
        self._settle()
        return Counter(act.at(self._clock).status for act in self._derivation.acts.values())

    @property
    def counts(self) -> Mapping[str, int]:
        """What the limits cost: articles too `late`, acts `expired` by age and in `overflow` of the maximum."""
        return self._counts

    # -- durable form --------------------------------------------------------------------------------------------

    def changes(self) -> dict[str, bytes | None]:
        """The entries written, or deleted (None), since the last call, in the order to write them in."""
        self._settle()
        written, self._written = self._written, {}
        removed = {key: value for key, value in written.items() if key.startswith(REMOVED)}
        return {**removed, **self._held.changes(), **written}

    def told(self) -> dict[str, bytes | None]:
        """Entries on what `changed` answered since the last call, which is then to be published.

        To be written as `BEING_TOLD` before that, and as they are after it and all other changes.
        """
        return self._published.changes()

    def load(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Rebuild an empty ledger from all of its entries.

        Raises:
            msgspec.MsgspecError: an entry is none of the ledger's.
        """
        gone: set[tuple[str, int]] = set()
        kept: list[Kept] = []
        for key, value in entries:
            if key.startswith(ARTICLE):
                kept.append(decode_kept(value))
            elif key.startswith(REMOVED):
                removed = decode_removed(value)
                self._removals.add(key.removeprefix(REMOVED), removed)
                gone.update(removed.dropped)
            elif key.startswith(TOLD):
                self._published.load(key, value)
            elif key == CLOCK:
                self._clock = decode_clock(value)
        for one in kept:
            left = without(one, gone)
            if left.telling.acts:
                self._held.take(left)
                self._await(left.telling)
        self._settle()
        self._touched = self._published.unlike(self.acts())

    # -- inside --------------------------------------------------------------------------------------------------

    def _tick(self, now: float) -> None:
        if now > self._clock:
            self._clock = now
            self._written[CLOCK] = encode(now)

    def _await(self, telling: Telling) -> None:
        """Note when what is held now counts, and when it is to be looked at again."""
        heapq.heappush(self._ahead, (telling.at, telling.article))
        heapq.heappush(self._checks, (telling.at + self._settings.late_days * DAY, telling.article))

    def _settle(self) -> None:
        """Bring all up to the clock: tellings whose moment has come, missed acts, limits."""
        while self._ahead and self._ahead[0][0] <= self._clock:
            at, article = heapq.heappop(self._ahead)
            kept = self._held.of(article)
            if kept is not None and kept.telling.at == at:
                for mention in self._held.mentions(article):
                    self._derivation.enter(mention)
        self._derivation.settle()
        self._collect()
        for act in self._ageing.lapsing(self._derivation.acts, self._clock):
            self._touched.add(act.id)
        for act in list(self._ageing.expiring(self._derivation.acts, self._clock)):
            self._forget(act, "expired")
        for act in self._excess():
            self._forget(act, "overflow")
        self._collect()
        self._prune()

    def _excess(self) -> list[Act]:
        """The acts to drop where there are too many of them, or too many tellings: then down to nine tenths, to do it seldom."""
        acts, settings = self._derivation.acts, self._settings
        count = max(len(acts) - settings.max_acts, 0)
        over = self._derivation.tellings - settings.max_tellings
        if over <= 0:
            return to_drop(acts, count, self._clock) if count else []
        over += settings.max_tellings // 10
        dropped: list[Act] = []
        for act in to_drop(acts, len(acts), self._clock):
            if over <= 0 and len(dropped) >= count:
                break
            dropped.append(act)
            over -= len(act.mentions)
        return dropped

    def _collect(self) -> None:
        """Note which acts began, changed or ended since the last time."""
        touched, self._derivation.touched = self._derivation.touched, set()
        for name in touched:
            self._touched.add(name)
            act = self._derivation.acts.get(name)
            if act is not None:
                self._ageing.watch(act)
                if self._removals.revoke(name):
                    self._written[REMOVED + name] = None

    def _forget(self, act: Act, why: str) -> None:
        dropped = tuple((mention.article, mention.order[3]) for mention in self._derivation.forget(act))
        self._counts[why] += 1
        self._touched.add(act.id)
        removed = Removed(self._clock, dropped)
        self._removals.add(act.id, removed)
        self._written[REMOVED + act.id] = encode(removed)
        for article in dict.fromkeys(article for article, _ in dropped):
            self._held.strip(article, set(dropped))

    def _prune(self) -> None:
        """Let go of what can't matter any more: reports that are of no act, notes on acts long gone."""
        window = self._settings.late_days * DAY
        while self._checks and self._checks[0][0] < self._clock:
            moment, article = heapq.heappop(self._checks)
            if article not in self._held:
                continue
            loose = [one for one in self._held.mentions(article) if self._derivation.owner(one) is None]
            for mention in loose:
                self._derivation.forget_telling(mention)
            if loose:
                self._held.strip(article, {(article, one.order[3]) for one in loose})
            if article in self._held:
                heapq.heappush(self._checks, (moment + window, article))
        for name in self._removals.expired(self._clock):
            self._written[REMOVED + name] = None
