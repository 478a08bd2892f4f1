from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.dead_letters.done import Done
from stream.errors import StreamError

offsets = st.lists(st.integers(0, 40), max_size=40)


@given(st.integers(0, 20), offsets)
def test_what_is_added_is_done_and_nothing_else(start: int, added: list[int]) -> None:
    done = Done(start)
    for offset in added:
        done.add(offset)
    assert [offset for offset in range(50) if offset in done] == [
        n for n in range(50) if n < start or n in added
    ]


@given(st.integers(0, 20), offsets)
def test_what_is_committed_is_read_back_the_same(start: int, added: list[int]) -> None:
    done = Done(start)
    for offset in added:
        done.add(offset)
    again = Done(done.offset, done.metadata)
    assert [offset in again for offset in range(50)] == [offset in done for offset in range(50)]
    assert (again.offset, again.metadata) == (done.offset, done.metadata)


@given(offsets)
def test_the_offset_moves_over_all_that_is_done(added: list[int]) -> None:
    done = Done()
    for offset in added:
        done.add(offset)
    assert done.offset == next(n for n in range(50) if n not in added)


@given(offsets, st.integers(0, 50))
def test_what_is_no_longer_kept_counts_as_done(added: list[int], beginning: int) -> None:
    done = Done()
    for offset in added:
        done.add(offset)
    done.start_at(beginning)
    assert done.offset >= beginning
    assert all(offset in done for offset in added)


@pytest.mark.parametrize("metadata", ["nonsense", "1-", "-3", "1,,2", "1 2"])
def test_metadata_of_others_counts_as_nothing(metadata: str) -> None:
    assert Done(3, metadata).metadata == ""


def test_more_gaps_than_a_commit_can_hold_are_refused() -> None:
    done = Done()
    for offset in range(1, 4000, 2):
        done.add(offset)
    with pytest.raises(StreamError, match="too many dead letters lie unreplayed"):
        _ = done.metadata
