from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.pairs import PairIndex
from stream.pairs.days import day_name, day_named, day_of
from stream.pairs.entries import day_key, mark_entries, read_key, split_marks
from tests.stream.pairs.histories import START


@given(st.text(), st.integers(0, 40_000), st.none() | st.integers(0, 99))
def test_keys_read_back(pair: str, day: int, part: int | None) -> None:
    """Whatever an actor is called."""
    key = day_key(pair, day) if part is None else f"{day_key(pair, day)}|{part}"
    assert read_key(key) == (pair, day, part)


def test_many_marks_make_entries_that_brokers_take() -> None:
    """A day of 200,000 stories is split below a mebibyte, and none is lost."""
    marks = [number.to_bytes(8, "big") for number in range(200_000)]
    entries = dict(mark_entries("ALL", START, marks))
    assert max(map(len, entries.values())) < 1 << 20
    assert set().union(*map(split_marks, entries.values())) == set(marks)


def test_days_are_utc_days() -> None:
    """A day begins at its midnight, also before 1970, and has a name."""
    assert [day_of(at) for at in (-1.0, 0.0, 86_399.9, 86_400.0)] == [-1, 0, 0, 1]
    assert day_named(day_name(START)) == START
    assert day_name(0) == "1970-01-01"


@pytest.mark.parametrize("key", ["", "A-B", "A-B|yesterday", "A-B|2021-01-01|x"])
def test_a_foreign_entry_is_named(key: str) -> None:
    """Loading says which key is none of the index."""
    with pytest.raises(ValueError, match="is no key of the pair index"):
        PairIndex().load([(key, b"")], [])


def test_a_broken_entry_is_an_error() -> None:
    """What can't be read is not taken for nothing."""
    with pytest.raises(msgspec.MsgspecError):
        PairIndex().load([("closed", b"\xc1")], [])
