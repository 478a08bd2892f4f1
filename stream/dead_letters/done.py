"""Which dead letters have been replayed: kept as offsets of a consumer group, with what lies ahead in their metadata."""

from __future__ import annotations

import re
from bisect import bisect_right

from stream.errors import StreamError

_METADATA_CHARACTERS = 4000
"""Brokers take 4096 unless told otherwise (offset.metadata.max.bytes)."""

_RANGES = re.compile(r"(?:\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)?")


class Done:
    """The replayed offsets of one partition.

    All before `offset` are done, and after it those in some ranges: filters choose letters out of order.

    Args:
        offset: the group's committed offset.
        metadata: what stands beside it, ranges like "12-15,17"; anything else counts as nothing.
    """

    def __init__(self, offset: int = 0, metadata: str = "") -> None:
        self.offset = offset
        self._ranges: list[tuple[int, int]] = []
        if _RANGES.fullmatch(metadata):
            for part in filter(None, metadata.split(",")):
                first, _, last = part.partition("-")
                self._ranges.append((int(first), int(last or first)))
        self._close_up()

    def __contains__(self, offset: int) -> bool:
        if offset < self.offset:
            return True
        at = bisect_right(self._ranges, offset, key=_first)
        return at > 0 and offset <= self._ranges[at - 1][1]

    def add(self, offset: int) -> None:
        """Count an offset as done."""
        if offset in self:
            return
        at = bisect_right(self._ranges, offset, key=_first)
        first = last = offset
        if at < len(self._ranges) and self._ranges[at][0] == offset + 1:
            last = self._ranges.pop(at)[1]
        if at > 0 and self._ranges[at - 1][1] == offset - 1:
            at -= 1
            first = self._ranges.pop(at)[0]
        self._ranges.insert(at, (first, last))
        self._close_up()

    def start_at(self, beginning: int) -> None:
        """Nothing before `beginning` is kept any more."""
        self.offset = max(self.offset, beginning)
        self._close_up()

    @property
    def metadata(self) -> str:
        """What to commit beside `offset`.

        Raises:
            StreamError: what was left out is scattered too widely to be remembered.
        """
        text = ",".join(str(first) if first == last else f"{first}-{last}" for first, last in self._ranges)
        if len(text) > _METADATA_CHARACTERS:
            raise StreamError(
                "too many dead letters lie unreplayed between replayed ones to keep count of; "
                "replay the others too, or use --again with --since"
            )
        return text

    def _close_up(self) -> None:
        while self._ranges and self._ranges[0][0] <= self.offset:
            self.offset = max(self.offset, self._ranges.pop(0)[1] + 1)


def _first(span: tuple[int, int]) -> int:
    return span[0]
