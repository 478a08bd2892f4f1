"""The open days of one pair: its stories, and what of them is counted in the cells."""

from __future__ import annotations

from collections.abc import Iterator

from stream.pairs.cells import Cells
from stream.pairs.contribution import Contribution, Share
from stream.pairs.counting import StoryDay, count_story, mark_of
from stream.pairs.days import day_of
from stream.pairs.leaders import Leaders, Rank
from stream.pairs.settings import PairSettings
from stream.pairs.strength import Told
from stream.records.pair import PairEvidence


class _Story:
    __slots__ = ("counted", "told")

    def __init__(self) -> None:
        self.told: dict[str, Told] = {}
        self.counted: tuple[StoryDay, ...] = ()


class Track:
    """One pair. Stories that changed are counted anew when `settle` is called, not with every article."""

    __slots__ = ("_cells", "_changed", "_closed", "_leaders", "_settings", "_stories", "slot")

    def __init__(self, cells: Cells, settings: PairSettings) -> None:
        self.slot = cells.take()
        self._cells = cells
        self._settings = settings
        self._stories: dict[str, _Story] = {}
        self._changed: set[str] = set()
        self._closed: dict[bytes, int] = {}
        self._leaders: dict[int, Leaders] = {}

    @property
    def open(self) -> bool:
        """Whether any article of an open day speaks of the pair."""
        return bool(self._stories)

    @property
    def empty(self) -> bool:
        """Whether nothing is left of the pair, in open days or closed ones; it is settled."""
        return not self._stories and not self._closed and not self._cells.any(self.slot)

    def put(self, contribution: Contribution, share: Share) -> None:
        """Add an article that the pair does not have."""
        name = contribution.story
        story = self._stories.get(name)
        if story is None:
            story = self._stories[name] = _Story()
        story.told[contribution.article] = (contribution, share)
        self._changed.add(name)

    def drop(self, contribution: Contribution) -> None:
        """Remove an article that the pair has."""
        del self._stories[contribution.story].told[contribution.article]
        self._changed.add(contribution.story)

    def settle(self) -> None:
        """Count what changed."""
        for name in self._changed:
            story = self._stories[name]
            for counted in story.counted:
                self._cells.add(self.slot, counted, -1)
                leaders = self._leaders.get(counted.day)
                if leaders is not None:
                    leaders.set(name, 0)
                    if leaders.empty:
                        del self._leaders[counted.day]
            story.counted = count_story(
                name,
                story.told.values(),
                self._closed,
                window_days=self._settings.window_days,
                source_bonus=self._settings.source_bonus,
            )
            for counted in story.counted:
                self._cells.add(self.slot, counted)
                if _strength(counted):
                    self._leaders.setdefault(counted.day, Leaders()).set(name, _strength(counted))
            if not story.told:
                del self._stories[name]
        self._changed.clear()

    def close(self, day: int, names: set[str]) -> list[bytes]:
        """Let go of a settled day's articles, which `names` are the stories of; what was counted stays.

        Returns:
            the marks of the day's stories and texts, in order; `remember` is told of them.
        """
        marks: set[bytes] = set()
        for name in names:
            story = self._stories[name]
            gone = [
                article for article, (contribution, _) in story.told.items() if day_of(contribution.at) == day
            ]
            marks.add(mark_of(name))
            marks.update(mark_of(name, story.told.pop(article)[0].digest) for article in gone)
            story.counted = tuple(counted for counted in story.counted if counted.day != day)
            if not story.told:
                del self._stories[name]
        self._leaders.pop(day, None)
        self.remember(day, marks)
        return sorted(marks)

    def remember(self, day: int, marks: set[bytes]) -> None:
        """Know the stories and texts of a closed day."""
        for mark in marks:
            self._closed[mark] = max(day, self._closed.get(mark, day))

    def forget(self, before: int) -> None:
        """Forget stories and texts that were last told before a day."""
        self._closed = {mark: day for mark, day in self._closed.items() if day >= before}

    def leaders(self, last: int) -> Iterator[tuple[int, list[Rank]]]:
        """The strongest stories of each open day until `last`; the pair is settled."""
        for day, leaders in self._leaders.items():
            if day > last:
                continue
            if leaders.exhausted:
                leaders.rebuild(
                    (_strength(counted), name)
                    for name, story in self._stories.items()
                    for counted in story.counted
                    if counted.day == day and counted.stories
                )
            yield day, leaders.best()

    def evidence(self, name: str, day: int) -> PairEvidence | None:
        """The strongest evidence of a story's articles of a day, from the strongest article that has any."""
        ranked = sorted(
            (-max(share.escalation, share.de_escalation), contribution.article)
            for contribution, share in self._stories[name].told.values()
            if share.evidence and day_of(contribution.at) == day
        )
        if not ranked:
            return None
        contribution, share = self._stories[name].told[ranked[0][1]]
        return contribution.evidence_of(share)


def _strength(counted: StoryDay) -> int:
    return max(counted.escalation, counted.de_escalation)
