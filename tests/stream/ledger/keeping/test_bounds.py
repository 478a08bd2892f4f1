"""What the ledger keeps is limited by age and number, in memory and in its entries, and what it drops is counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import pytest

from stream.ledger.ledger import Ledger
from stream.ledger.settings import LedgerSettings
from tests.stream.ledger.timetable import DAY, article, moment, told

PAIR = "CHN USA"
START = moment("2025-06-01")


def write(ledger: Ledger, stored: dict[str, bytes]) -> None:
    """Keep the ledger's entries as a table would."""
    keep([*ledger.changes().items(), *ledger.told().items()], stored)


def keep(entries: Iterable[tuple[str, bytes | None]], stored: dict[str, bytes]) -> None:
    """Write or delete some."""
    for key, value in entries:
        if value is None:
            stored.pop(key, None)
        else:
            stored[key] = value


def test_a_closed_act_is_kept_for_its_time_and_its_removal_is_told() -> None:
    """60 days after it was last told of, its id is answered as gone, and nothing of it is left."""
    ledger = Ledger()
    stored: dict[str, bytes] = {}
    ledger.put(article("2025-06-01", told(PAIR, status="cancelled", on="2025-06-10")), START)
    (record,) = ledger.changed()
    write(ledger, stored)
    assert not isinstance(record, str)
    ledger.advance(START + 59 * DAY)
    assert ledger.changed() == []
    ledger.advance(START + 61 * DAY)
    assert ledger.changed() == [record.id]
    assert ledger.counts == {"expired": 1}
    write(ledger, stored)
    ledger.advance(START + 100 * DAY)
    write(ledger, stored)
    assert list(stored) == ["clock"]


def test_an_open_act_is_dropped_when_nobody_told_of_it_for_long() -> None:
    """An act far ahead goes 400 days after the last telling."""
    ledger = Ledger()
    ledger.put(article("2025-06-01", told(PAIR, on="2030-06-10")), START)
    ledger.advance(START + 399 * DAY)
    assert len(ledger.acts()) == 1
    ledger.advance(START + 401 * DAY)
    assert ledger.acts() == []


def test_too_many_acts_lose_the_closed_ones_first_and_of_these_the_longest_silent() -> None:
    """Of three acts two may stay: the older closed one goes."""
    ledger = Ledger(LedgerSettings(max_acts=2))
    for day, who, status in (
        ("2025-06-01", "FRA DEU", "confirmed"),
        ("2025-06-02", "CHN USA", "cancelled"),
        ("2025-06-03", "IND PAK", "cancelled"),
    ):
        ledger.put(article(day, told(who, status=status, on="2025-06-20")), moment(day))  # type: ignore[arg-type]
        ledger.advance(moment(day))
    assert [act.actors for act in sorted(ledger.acts(), key=lambda act: act.actors)] == [
        ("DEU", "FRA"),
        ("IND", "PAK"),
    ]
    assert ledger.counts == {"overflow": 1}


def test_an_article_older_than_the_window_is_counted_and_dropped() -> None:
    """A new article from 31 days ago is too late; one from 29 days ago is not."""
    ledger = Ledger()
    assert not ledger.put(article("2025-06-01", told(PAIR)), START + 31 * DAY)
    assert ledger.put(article("2025-06-03", told(PAIR)), START + 31 * DAY)
    assert ledger.counts == {"late": 1}
    assert len(ledger.acts()) == 1


def test_an_article_from_the_future_waits_for_its_moment() -> None:
    """It tells of nothing until the clock has come to it."""
    ledger = Ledger()
    ledger.put(article("2025-06-05", told(PAIR)), START)
    ledger.advance(START)
    assert ledger.acts() == []
    ledger.advance(moment("2025-06-05"))
    assert len(ledger.acts()) == 1


def test_a_report_of_no_act_goes_with_the_window() -> None:
    """It could still be matched by a late announcement, until none may come."""
    ledger = Ledger()
    stored: dict[str, bytes] = {}
    ledger.put(article("2025-06-01", told(PAIR, status=None, on="2025-06-01")), START)
    ledger.advance(START)
    write(ledger, stored)
    assert sorted(stored) == ["article/2025-06-01/one/CHN USA/talks/None/2025-06-01//None", "clock"]
    ledger.advance(START + 31 * DAY)
    write(ledger, stored)
    assert sorted(stored) == ["clock"]


@pytest.mark.parametrize("written", range(4))
def test_a_crash_while_an_act_is_dropped_leaves_no_part_of_it(written: int) -> None:
    """Whatever was written of the drop, the act is gone after the restart."""
    ledger = Ledger()
    stored: dict[str, bytes] = {}
    ledger.put(article("2025-06-01", told(PAIR, on="2025-06-10")), START)
    ledger.put(article("2025-06-09", told(PAIR, status="cancelled", on="2025-06-10")), START + 8 * DAY)
    ledger.changed()
    write(ledger, stored)
    end = START + 70 * DAY
    ledger.advance(end)
    keep(list(ledger.changes().items())[:written], stored)
    restarted = Ledger()
    restarted.load(stored.items())
    restarted.advance(end)
    assert restarted.acts() == []
    assert restarted.changed() == ledger.changed()


def test_settings_that_would_break_the_laws_are_refused() -> None:
    """Closed acts have to outlive whatever may still change them."""
    with pytest.raises(ValueError, match="closed_days must be at least"):
        LedgerSettings(closed_days=30)
    with pytest.raises(ValueError, match="max_acts must be at least 1"):
        LedgerSettings(max_acts=0)


def test_states_and_statuses_count_the_acts() -> None:
    """What a metric shows."""
    ledger = Ledger()
    ledger.put(article("2025-06-01", told(PAIR, status="possible"), told("IND PAK", on="2025-06-02")), START)
    ledger.advance(START)
    assert ledger.states == {"told": 1, "dated": 1}
    assert ledger.statuses == {"possible": 1, "confirmed": 1}
    ledger.advance(START + 20 * DAY)
    assert ledger.states == {"told": 1, "missed": 1}


def test_too_many_tellings_lose_acts_as_too_many_acts_do() -> None:
    """An act that is told of over and over does not fill the memory: the closed one goes with its tellings, then the longest silent."""
    ledger = Ledger(LedgerSettings(max_tellings=10))
    ledger.put(article("2025-06-01", told("IND PAK", status="cancelled", on="2025-06-20")), START)
    ledger.put(article("2025-06-01", told("FRA DEU", on="2025-06-20")), START)
    for number in range(8):
        ledger.put(article("2025-06-02", told(PAIR, on="2025-06-20"), name=f"copy-{number}"), START + DAY)
    assert len(ledger.acts()) == 3
    ledger.put(article("2025-06-03", told(PAIR, on="2025-06-20")), START + 2 * DAY)
    left = ledger.acts()
    assert [act.actors for act in left] == [("CHN", "USA")]
    assert ledger.counts == {"overflow": 2}


def test_an_act_that_is_called_off_and_on_for_ever_keeps_its_first_step_and_the_latest() -> None:
    """Its life and its record hold so many steps and no more, however often it turns."""
    ledger = Ledger()
    for number in range(300):
        day = (dt.datetime(2025, 6, 1, 12) + dt.timedelta(hours=6 * number)).isoformat()  # noqa: DTZ001 - `moment` says UTC
        turn = told(PAIR, status="cancelled" if number % 2 else "confirmed", on="2025-12-20")
        ledger.put(article(day, turn, source=f"source-{number}", name=f"turn-{number}"), moment(day))
    (act,) = ledger.acts()
    assert len(act.history) == 128
    assert act.history[0].article == "turn-0"
    assert act.history[-1].article == "turn-299"
