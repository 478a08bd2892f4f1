"""The articles of the window: where each stands among the stories, in the pair index and in the ledger.

These agree in what story an article is of, whichever of them lets it go first. Old articles are in the attic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from stream.ledger.ledger import Ledger
from stream.ledger.tellings.telling import tellings_from
from stream.pairs import Contribution, PairIndex, contribution_from
from stream.records.draft import Draft
from stream.records.score import Score
from stream.state.attic import Attic, Old
from stream.state.entry import Entry, decode_entry, encode_entry
from stream.state.limits import Limits
from stream.state.settled import ARTICLES, ATTIC, DAYS, TELLINGS
from stream.stories import Change, Stories


class Articles:
    """Every article by its entry, placed in all rooms that articles are told to.

    Args:
        limits: of every room.
        pairs: what an article adds to.
        ledger: what it tells of.
    """

    def __init__(self, limits: Limits, pairs: PairIndex, ledger: Ledger) -> None:
        self._max_shares = limits.pairs.max_shares
        self._pairs = pairs
        self._ledger = ledger
        self.stories = Stories(limits.stories)
        self.attic = Attic(window=limits.stories.window)
        self._entries: dict[str, Entry] = {}
        self._changed: dict[str, bytes | None] = {}
        self._leaving: set[str] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def load(self, tables: Mapping[str, Iterable[tuple[str, bytes]]]) -> None:
        """Build the rooms that articles are told to from all entries that are kept.

        Raises:
            ValueError, msgspec.MsgspecError: an entry is none of this version.
        """
        entries = {key: decode_entry(value) for key, value in tables.get(ARTICLES, ())}
        for article, entry in entries.items():
            self._place(entry)
            self._entries[article] = entry
        self._pairs.load(tables.get(DAYS, ()), [entry.contribution for entry in entries.values()])
        self._ledger.load(tables.get(TELLINGS, ()))
        for article, entry in entries.items():
            # Its telling may have been lost with the end of a batch that moved it to another story.
            self._ledger.restory(article, entry.contribution.story)
        self.attic.load(tables.get(ATTIC, ()))

    def put(self, draft: Draft, score: Score, *, at: float, arrival: int, now: float) -> Score:
        """Tell an article to the rooms.

        Args:
            draft: the article as it was read.
            score: the draft's.
            at: when it was published, in seconds since the epoch.
            arrival: its place among the drafts.
            now: the state's clock.

        Returns:
            its score with its story, and what it is a copy of.
        """
        self.attic.advance(draft.read_at)
        placed = self.stories.put(
            draft.article, at=at, arrival=arrival, digest=draft.digest, signature=draft.signature
        )
        known = self._entries.get(draft.article)
        story, duplicate_of = self._name(placed.story), placed.duplicate_of
        contribution = contribution_from(
            score, at=at, story=story, digest=draft.digest, max_shares=self._max_shares
        )
        told_in = story
        if self._pairs.put(contribution, now):
            self._follow(placed.changed)
            again = known is not None and _same_content(known, contribution, draft.signature)
            first, read_at = (
                (known.arrival, known.read_at) if again and known is not None else (arrival, draft.read_at)
            )
            self._keep(Entry(contribution, first, draft.signature, read_at))
            self.attic.forget(draft.article)
        else:
            others = self._forget(draft.article, placed.changed)
            if placed.story == draft.article and others:
                # It would be their first if it were kept: it goes by the name that they keep without it.
                story = self._name(others[0].story)
            elif placed.duplicate_of is None and story == draft.article:
                story, duplicate_of = self.attic.put(
                    draft.article, Old(arrival, draft.digest, draft.signature, draft.read_at, story)
                )
            # The ledger keeps articles for longer: one that it knows comes again without the others of its story.
            told_in = self._ledger.story_of(draft.article, at) or story
        self.close()
        self._ledger.put(tellings_from(score, at=at, story=told_in), now)
        if duplicate_of is None:
            return msgspec.structs.replace(score, story=story)
        return msgspec.structs.replace(score, outcome="duplicate", story=story, duplicate_of=duplicate_of)

    def withdraw(self, article: str) -> None:
        """No room knows the article any longer."""
        self._pairs.drop(article)
        self._ledger.drop(article)
        self._forget(article)
        self.attic.forget(article)

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted (None) since the last call: those that are deleted last.

        A crash in between leaves no article in the story of one that is gone, which would be taken for one that was let go.
        """
        changed, self._changed = self._changed, {}
        kept = {article: value for article, value in changed.items() if value is not None}
        return kept | changed

    def close(self) -> None:
        """Lay up the articles whose day was closed.

        Their entries are deleted only when the day's counts are written. What comes in the meantime must not see the
        articles among the stories, or its own would depend on how the log is cut into steps. Their stories keep their
        names among those that stay, or what comes next would be counted as another one.
        """
        for article in self._pairs.just_closed():
            entry = self._entries.pop(article, None)
            if entry is not None:
                self._leaving.add(article)
                self.stories.remove(article)
                told = entry.contribution
                self.attic.put(
                    article, Old(entry.arrival, told.digest, entry.signature, entry.read_at, told.story)
                )

    def drop(self, article: str) -> None:
        """Keep an article no longer, its day's counts being written; the stories let it go before."""
        if self._entries.pop(article, None) is not None or article in self._leaving:
            self._leaving.discard(article)
            self._note(article, None)

    def _follow(self, moved: Iterable[Change]) -> None:
        """Articles belong to another story than they did."""
        for change in moved:
            story = self._name(change.story)
            self._ledger.restory(change.article, story)
            contribution = self._pairs.restory(change.article, story)
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

    def _forget(self, article: str, moved: Iterable[Change] = ()) -> tuple[Change, ...]:
        """Keep an article no longer; its story goes on without it, as if it had never been there.

        Args:
            article: its id.
            moved: articles that stood elsewhere while it was still there.

        Returns:
            those that stand elsewhere without it.
        """
        others = self.stories.remove(article)
        self._follow({change.article: change for change in (*moved, *others)}.values())
        self.drop(article)
        return others

    def _note(self, article: str, value: bytes | None) -> None:
        """An entry is to be written, or deleted where `value` is None."""
        self._changed[article] = value


def _same_content(entry: Entry, contribution: Contribution, signature: bytes) -> bool:
    """Whether the stories take an article for a redelivery."""
    known = entry.contribution
    return (known.at, known.digest, entry.signature) == (contribution.at, contribution.digest, signature)
