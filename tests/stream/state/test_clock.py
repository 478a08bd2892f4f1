"""The clock of the state: archives are replayed in their own time, live news in ours."""

from __future__ import annotations

from stream.records.draft import Draft
from stream.state.clock import NEAR, Clock

DAY = 86_400.0
NOW = 20_000 * DAY


def read(clock: Clock, at: float, *, read_at: float = NOW, received_at: float | None = None) -> float:
    draft = Draft(article="a", read_at=read_at, received_at=received_at, score=b"", digest=b"", signature=b"")
    return clock.read(draft, at)


def test_an_archive_is_replayed_in_its_own_time_whatever_ticks_come() -> None:
    clock = Clock(event=True)
    assert read(clock, 9_000 * DAY) == 9_000 * DAY
    assert clock.passed(NOW) == 9_000 * DAY
    assert read(clock, 9_001 * DAY) == 9_001 * DAY


def test_live_news_lets_ticks_move_it_on_and_through_silence() -> None:
    clock = Clock(event=True)
    read(clock, NOW - 3_600)
    for hour in range(240):
        assert clock.passed(NOW + hour * 3_600) == NOW + hour * 3_600


def test_no_article_tells_a_time_later_than_its_own_reading() -> None:
    clock = Clock(event=True)
    assert read(clock, NOW + 30 * DAY) == NOW


def test_it_never_runs_backwards() -> None:
    for event in (True, False):
        clock = Clock(event=event)
        read(clock, NOW - DAY)
        before = clock.now
        assert read(clock, NOW - 9 * DAY, read_at=NOW - DAY / 2) >= before


def test_an_undated_article_does_not_end_the_replay_of_an_archive() -> None:
    clock = Clock(event=True)
    read(clock, 9_000 * DAY)
    assert read(clock, NOW, received_at=NOW) == 9_000 * DAY
    assert read(Clock(event=True), NOW, received_at=NOW) == NOW


def test_ticks_alone_do_not_start_it() -> None:
    assert Clock(event=True).passed(NOW) == 0
    assert Clock(event=False).passed(NOW) == NOW


def test_after_a_long_halt_the_next_article_brings_it_up() -> None:
    clock = Clock(event=True)
    clock.passed_before(NOW - 5 * DAY)
    assert clock.passed(NOW) == NOW - 5 * DAY
    assert read(clock, NOW - 60) == NOW - 60
    assert clock.passed(NOW - 60 + NEAR) == NOW - 60 + NEAR


def test_by_arrival_it_is_when_articles_are_read() -> None:
    clock = Clock(event=False)
    assert read(clock, 9_000 * DAY) == NOW
