"""The durable entries of closed days: a pair's day, the stories told on it, and how far days are closed.

- `CHN-USA|2021-03-07`: the four counts of that pair's day.
- `CHN-USA|2021-03-07|0`: marks of the stories and texts told on it, eight bytes each; more under `|1` and so on.
- `closed`: the last closed day and the clock's day.

`closed` is written after what it closes: as long as it isn't there, the day's articles are, and close it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from stream.pairs.days import day_name, day_named

CLOSED: Final = "closed"

# What actors are called is for lexicons to say: their names may have any character.
_KEY = re.compile(r"(.*)\|(\d{4}-\d{2}-\d{2})(?:\|(\d+))?", re.DOTALL)
_MARK_BYTES = 8
# Half a mebibyte an entry: brokers take records up to one by default.
_MARKS_PER_ENTRY = 65_536

Four = tuple[int, int, int, int]


class Closed(msgspec.Struct, frozen=True, array_like=True):
    """How far days are closed, and the clock's day when they were."""

    day: int
    today: int


class PairDay(NamedTuple):
    """What a key names; `part` is None for the counts."""

    pair: str
    day: int
    part: int | None


_encoder = msgspec.msgpack.Encoder()
_closed = msgspec.msgpack.Decoder(Closed)
_counts = msgspec.msgpack.Decoder(Four)


def day_key(pair: str, day: int) -> str:
    """The key of a pair's day."""
    return f"{pair}|{day_name(day)}"


def read_key(key: str) -> PairDay:
    """What a key other than `CLOSED` names.

    Raises:
        ValueError: the key is none of this room.
    """
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError(f"{key!r} is no key of the pair index: PAIR|YYYY-MM-DD or PAIR|YYYY-MM-DD|N")
    pair, day, part = found.groups()
    return PairDay(pair, day_named(day), None if part is None else int(part))


def encode_counts(counts: Sequence[int]) -> bytes:
    """Write a day's counts, four of them."""
    return _encoder.encode(counts)


def decode_counts(value: bytes) -> Four:
    """Read a day's counts.

    Raises:
        msgspec.MsgspecError: the value is none.
    """
    counts: Four = _counts.decode(value)
    return counts


def encode_closed(closed: Closed) -> bytes:
    """Write how far days are closed."""
    return _encoder.encode(closed)


def decode_closed(value: bytes) -> Closed:
    """Read how far days are closed.

    Raises:
        msgspec.MsgspecError: the value is none.
    """
    return _closed.decode(value)


def mark_entries(pair: str, day: int, marks: list[bytes]) -> Iterator[tuple[str, bytes]]:
    """The entries of a day's marks."""
    for part, start in enumerate(range(0, len(marks), _MARKS_PER_ENTRY)):
        yield f"{day_key(pair, day)}|{part}", b"".join(marks[start : start + _MARKS_PER_ENTRY])


def split_marks(value: bytes) -> set[bytes]:
    """The marks of an entry."""
    return {value[start : start + _MARK_BYTES] for start in range(0, len(value), _MARK_BYTES)}
