"""Drafts in a file of their own: put down in any order, taken up in event time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import NamedTuple, Self

from stream.pairs.days import day_of
from stream.records.draft import Draft, decode_message, encode_message

_MEMORY_BYTES = 64 << 20
_DAY = 86_400.0


class _Place(NamedTuple):
    """Where a draft stands in the file; the order is that of event time, then of ids, then of content."""

    at: float
    article: str
    content: bytes
    start: int
    length: int


class Shelf:
    """Holds drafts; in memory are their places, some 300 bytes each, and drafts while they are few.

    The file has no name and is gone with the process.
    """

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_MEMORY_BYTES)  # noqa: SIM115 - closed in __exit__
        self._places: list[_Place] = []
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and the last UTC day of an article, in days since 1970-01-01."""
        if not self._places:
            return None
        moments = [place.at for place in self._places]
        return day_of(min(moments)), day_of(max(moments))

    @property
    def timed(self) -> bool:
        """Whether any article tells a time of its day, other than midnight."""
        return any(place.at % _DAY for place in self._places)

    def put(self, draft: Draft, content: bytes) -> None:
        """Put a draft down.

        Args:
            draft: read at its event time.
            content: equal for equal articles only, so that the order in which they were put does not matter.
        """
        value = encode_message(draft)
        self._file.write(value)
        self._places.append(_Place(draft.read_at, draft.article, content, self._end, len(value)))
        self._end += len(value)

    def drafts(self) -> Iterator[Draft]:
        """All drafts in event time; those of the same moment by id. None may be put meanwhile."""
        self._places.sort()
        for place in self._places:
            self._file.seek(place.start)
            draft = decode_message(self._file.read(place.length))
            assert isinstance(draft, Draft)
            yield draft
        self._file.seek(self._end)
