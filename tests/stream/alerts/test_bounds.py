"""What is kept is bounded, and what is beyond is counted."""

from __future__ import annotations

from stream.alerts.alerts import Alerts
from stream.alerts.dry_run import DryRun
from stream.alerts.moment import Moment
from stream.alerts.rules_file import parse_rules
from stream.alerts.settings import AlertSettings
from stream.records.control import Acknowledge, AddSilence, AnyControl, EndSilence
from tests.stream.alerts.test_timetables import FORCE, HOT, SILENT
from tests.stream.alerts.timetable import START, pair_record, parse, run, score

HOT_AT_ONCE = HOT.replace('for = "30m"', "").replace('["CHN-USA", "ALL"]', '["*"]').replace("1h", "0s")


def alerts(rules: str, settings: AlertSettings) -> Alerts:
    return Alerts(parse_rules(rules.encode(), name="r.toml"), settings)


def test_no_more_than_so_many_fire_at_once() -> None:
    """A flood of episodes is cut, and counted; those that fire live on."""
    state = alerts(HOT_AT_ONCE, AlertSettings(active=3))
    for number in range(10):
        (step,) = parse(f"00:00 pair AAA-B{number:02} tension=90")
        state.on_pair(pair_record(step), Moment(START + number, number))
    assert state.active == {"info": 0, "warning": 3, "critical": 0}
    assert state.refused == 7


def test_resolved_episodes_are_forgotten_after_their_days_and_beyond_their_number() -> None:
    """The oldest go first; deletions are written."""
    state = alerts(HOT_AT_ONCE, AlertSettings(kept=10))
    for number in range(30):
        for tension in (90, 10):
            (step,) = parse(f"00:00 pair AAA-B{number:02} tension={tension}")
            state.on_pair(pair_record(step), Moment(START + number, number))
    state.tick(Moment(START + 30, 30))
    assert 0 < state.kept["tracks"] <= 10
    written = {
        key for key, value in state.changes().items() if value is not None and key.startswith("track/")
    }
    assert len(written) == state.kept["tracks"]
    state.tick(Moment(START + 8 * 86_400, 31))
    assert state.kept["tracks"] == 0
    assert all(value is None for value in state.changes().values())


def test_sightings_are_forgotten_by_age_and_number() -> None:
    """What is kept of a million articles is what the settings allow."""
    state = alerts(FORCE, AlertSettings(sightings=20, sighting_days=10))
    for number in range(200):
        (step,) = parse(f"00:00 article a{number} pairs=AAA-B{number:03} military=attack:asserted")
        state.on_score(score(step), Moment(START + number, number), published=START + number)
        assert state.kept["sightings"] <= 20
    state.tick(Moment(START + 12 * 86_400, 200))
    assert state.kept["sightings"] == 0


def test_silences_are_bounded_and_forgotten() -> None:
    """One too many is refused, as is a second of the same id, one that ends before it begins, or one that is unknown."""
    state = alerts(SILENT, AlertSettings(silences=1))

    def silence(name: str, *, ends_at: float = START + 9, pairs: tuple[str, ...] = ()) -> AddSilence:
        return AddSilence(
            by="ana", at=START, id=name, starts_at=START, ends_at=ends_at, reason="drill", pairs=pairs
        )

    commands: list[AnyControl] = [
        silence("bad", ends_at=START - 1),
        silence("bad", pairs=("nothing",)),
        silence("bad", ends_at=1e300),
        silence("s1"),
        silence("s1", ends_at=START + 10),
        silence("s2"),
        EndSilence(by="ana", at=START, id="s2"),
        Acknowledge(by="ana", at=START, episode="none"),
    ]
    for position, command in enumerate(commands):
        state.on_control(command, Moment(START, position))
    assert state.ignored_controls == 7
    assert state.kept["silences"] == 1
    state.tick(Moment(START + 9 * 86_400, 9))
    assert state.kept["silences"] == 0


def test_times_that_are_kept_for_later_do_not_pile_up() -> None:
    """A pair that is told of a thousand times has one next time."""
    state = alerts(HOT_AT_ONCE, AlertSettings())
    (step,) = parse("00:00 pair AAA-BBB tension=90")
    for number in range(5000):
        state.on_pair(pair_record(step), Moment(START + number / 10, number))
    assert len(state._episodes.table._times) < 100


def test_a_dry_run_says_what_would_have_fired_without_repetitions() -> None:
    """The records of the same engine, in event time."""
    dry = DryRun(parse_rules(HOT.encode(), name="r.toml"))
    steps = parse("00:00 pair CHN-USA tension=90\n1d 00:00 pair CHN-USA tension=10\n2d 00:00 end")
    for step in steps[:2]:
        dry.pair(pair_record(step), step.now)
    dry.tick(steps[2].now)
    live = run(
        "undisturbed", HOT, "00:00 pair CHN-USA tension=90\n1d 00:00 pair CHN-USA tension=10\n2d 00:00 end"
    )
    assert [record.notice for record in dry.records] == ["fired", "resolved"]
    assert [record.episode for record in dry.records] == [
        item.record.episode for item in live if item.record.notice != "repeated"
    ]
