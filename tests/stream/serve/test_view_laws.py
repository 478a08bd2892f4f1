"""The view: replay changes nothing, order of topics does not matter, tombstones remove, and it is bounded."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stream.errors import SettingsError
from stream.serve.feed.change import Change
from stream.serve.view.alerts import alerts
from stream.serve.view.articles import article, articles
from stream.serve.view.bounding import Bounds, bound
from stream.serve.view.database import open_for_writing
from stream.serve.view.follow_ups import follow_ups
from stream.serve.view.pairs import overview, pair_history, pair_record
from stream.serve.view.stories import stories
from stream.serve.view.writer import Place, Writer
from stream.serve.view.writing import write
from tests.stream.serve.made import act, alert, pair, removal, score, text

WIDE = Bounds(articles=1000, pairs=1000, days=400, acts=1000, alerts=1000)

_STEPS = st.one_of(
    st.builds(
        score, st.sampled_from("abc"), days=st.integers(0, 3), pairs=st.sampled_from([(), ("CHN-USA",)])
    ),
    st.builds(pair, st.sampled_from(["CHN-USA", "ALL"]), days=st.floats(0, 3), tension=st.floats(0, 100)),
    st.builds(act, st.sampled_from("de"), start=st.sampled_from([None, "2024-05-10"])),
    st.builds(alert, st.sampled_from(["e1", "e2"]), days=st.integers(0, 3)),
    st.builds(text, st.sampled_from("abc"), st.text(max_size=5)),
    st.builds(
        removal,
        st.one_of(*(st.just(made) for made in (score("a"), pair(), act("d"), alert("e1"), text("a")))),
    ),
)


def contents(connection: sqlite3.Connection) -> dict[str, list[Any]]:
    tables = ("pairs", "days", "article_pairs", "texts", "acts", "act_actors", "alerts")
    held = {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}  # noqa: S608 - names of our own
    held["articles"] = sorted(map(repr, connection.execute("SELECT id, at, outcome, record FROM articles")))
    return held


def written(path: Path, changes: Sequence[Change], bounds: Bounds = WIDE) -> dict[str, list[Any]]:
    connection = open_for_writing(path, prefix="detente")
    try:
        for change in changes:
            write(connection, change)
        bound(connection, bounds)
        return contents(connection)
    finally:
        connection.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_STEPS, max_size=12))
def test_each_record_written_twice_leaves_the_view_as_once(tmp_path: Path, steps: list[Change]) -> None:
    once, twice = tmp_path / "once", tmp_path / "twice"
    for path in (once, twice):
        path.unlink(missing_ok=True)
    doubled = [step for step in steps for _ in range(2)]
    assert written(once, steps) == written(twice, doubled)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_STEPS, max_size=12))
def test_topics_may_come_in_any_order_to_each_other(tmp_path: Path, steps: list[Change]) -> None:
    """Within a topic the order is kept; between topics nobody promises one."""
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        path.unlink(missing_ok=True)
    by_topic = sorted(steps, key=lambda step: step.kind)
    assert written(one, steps) == written(other, by_topic)


def test_a_replay_of_everything_comes_to_the_same_view(tmp_path: Path) -> None:
    """As after the offsets were lost: records that the bounds had removed are removed again."""
    steps = [
        *(score(f"a{nth}", days=nth, outcome="scored" if nth % 3 else "not_relevant") for nth in range(30)),
        *(pair(days=nth / 4, tension=nth) for nth in range(40)),
        *(alert(f"e{nth}", days=nth, state="resolved" if nth % 2 else "firing") for nth in range(20)),
        *(act(f"t{nth}", told=(float(nth),)) for nth in range(20)),
        *(text(f"a{nth}", arrived=nth) for nth in range(30)),
    ]
    narrow = Bounds(articles=7, pairs=5, days=4, acts=6, alerts=5)
    once = written(tmp_path / "view", steps, narrow)
    again = written(tmp_path / "view", steps, narrow)
    assert once == again
    assert [len(once[table]) for table in ("articles", "texts", "days", "acts", "alerts")] == [7, 7, 4, 6, 5]


def test_what_was_not_scored_goes_first_then_what_is_oldest(tmp_path: Path) -> None:
    steps = [
        score("new-but-irrelevant", days=9, outcome="not_relevant", pairs=()),
        *(score(f"a{n}", days=n) for n in range(4)),
    ]
    connection = open_for_writing(tmp_path / "view", prefix="detente")
    for step in steps:
        write(connection, step)
    bound(connection, WIDE._replace(articles=3))
    assert [row[0] for row in connection.execute("SELECT id FROM articles ORDER BY at")] == ["a1", "a2", "a3"]
    assert [row[0] for row in connection.execute("SELECT article FROM article_pairs ORDER BY at")] == [
        "a1",
        "a2",
        "a3",
    ]
    connection.close()


def test_resolved_alerts_go_before_those_that_fire(tmp_path: Path) -> None:
    held = written(
        tmp_path / "view",
        [alert("old-but-firing", days=0), alert("resolved", days=5, fingerprint="f2", state="resolved")],
        WIDE._replace(alerts=1),
    )
    assert "old-but-firing" in held["alerts"][0]


def test_a_day_keeps_its_last_record_and_the_day_is_that_of_utc(tmp_path: Path) -> None:
    connection = _reading(
        tmp_path, [pair(days=0.2, tension=10), pair(days=0.9, tension=20), pair(days=1.0, tension=30)]
    )
    history = pair_history(connection, "CHN-USA")
    assert [(str(day.day), day.tension) for day in history] == [("2024-05-01", 20.0), ("2024-05-02", 30.0)]


def test_an_older_record_that_comes_again_does_not_change_its_day(tmp_path: Path) -> None:
    connection = _reading(tmp_path, [pair(days=0.9, tension=20), pair(days=0.2, tension=10)])
    assert [day.tension for day in pair_history(connection, "CHN-USA")] == [20.0]


def test_the_overview_shows_thirty_days_that_end_today_with_gaps_where_nothing_is_known(
    tmp_path: Path,
) -> None:
    connection = _reading(
        tmp_path,
        [pair(days=0, tension=1), pair(days=28, tension=2), pair(days=30, tension=3), pair("ALL", days=30)],
    )
    (shown,) = overview(connection).items
    assert len(shown.spark) == 30
    assert shown.spark[-3:] == (2.0, None, 3.0)
    assert shown.spark[:27] == (None,) * 27
    assert [item.escalation for item in shown.why] == [0.4, 0.3, 0.2]


@pytest.mark.parametrize("order", ["-tension", "tension", "-d1", "d1", "pair", "-as_of"])
def test_pages_of_pairs_follow_each_other_without_gap_or_repetition(tmp_path: Path, order: Any) -> None:
    changes = [pair(f"A{n:02}-B", days=n % 3, tension=n % 4, d1=None if n % 5 else 1.0) for n in range(23)]
    connection = _reading(tmp_path, changes)
    found: list[str] = []
    cursor = None
    while True:
        page = overview(connection, order=order, cursor=cursor, limit=5)
        found += [item.pair for item in page.items]
        cursor = page.next
        if cursor is None:
            break
    whole = overview(connection, order=order, limit=100)
    assert found == [item.pair for item in whole.items]
    assert len(set(found)) == 23


def test_pages_of_articles_follow_each_other_also_where_many_have_the_same_moment(tmp_path: Path) -> None:
    connection = _reading(tmp_path, [score(f"a{n}", days=n % 2) for n in range(11)])
    for chosen in (None, "CHN-USA"):
        found: list[str] = []
        cursor = None
        while True:
            page = articles(connection, pair=chosen, cursor=cursor, limit=3)
            found += [item.id for item in page.items]
            cursor = page.next
            if cursor is None:
                break
        assert sorted(found) == sorted(f"a{n}" for n in range(11))


def test_a_withdrawn_article_leaves_pairs_lists_and_its_text(tmp_path: Path) -> None:
    put = [score("a"), text("a", "Its words.")]
    connection = _reading(tmp_path, [*put, *map(removal, put)])
    assert article(connection, "a") is None
    assert articles(connection, pair="CHN-USA").items == ()
    assert connection.execute("SELECT COUNT(*) FROM texts").fetchone()[0] == 0


def test_a_revision_replaces_all_that_the_first_version_said(tmp_path: Path) -> None:
    connection = _reading(tmp_path, [score("a", pairs=("CHN-USA",)), score("a", pairs=("RUS-UKR",))])
    assert articles(connection, pair="CHN-USA").items == ()
    assert [item.id for item in articles(connection, pair="RUS-UKR").items] == ["a"]


def test_a_pair_that_is_removed_leaves_no_history(tmp_path: Path) -> None:
    connection = _reading(tmp_path, [pair(), removal(pair())])
    assert pair_record(connection, "CHN-USA") is None
    assert pair_history(connection, "CHN-USA") == ()


def test_acts_are_those_of_both_actors_and_of_days_that_overlap(tmp_path: Path) -> None:
    changes = [
        act("both"),
        act("one", actors=("CHN", "JPN")),
        act("long", start="2024-05-01", end="2024-05-31"),
        act("undated", start=None, end=None),
        act("later", start="2024-07-01", end="2024-07-01"),
    ]
    connection = _reading(tmp_path, changes)

    def ids(**filters: Any) -> list[str]:
        return [item.id for item in follow_ups(connection, **filters).items]

    assert ids(pair="CHN-USA") == ["long", "both", "later", "undated"]
    assert ids(actor="JPN") == ["one"]
    assert ids(first=_day("2024-05-11"), last=_day("2024-06-30")) == ["long"]
    assert ids(dated=True, pair="ALL", limit=10) == ["long", "both", "one", "later"]
    assert ids(states=("held",)) == []


def test_stories_gather_what_tells_the_same_under_the_newest(tmp_path: Path) -> None:
    connection = _reading(
        tmp_path, [score("a", days=0, story="s"), score("b", days=2, story="s"), score("c", days=1)]
    )
    found = stories(connection, "CHN-USA")
    assert [(item.story, item.article, item.articles) for item in found] == [("s", "b", 2), (None, "c", 1)]


def test_an_article_dated_in_the_future_is_placed_where_it_was_scored(tmp_path: Path) -> None:
    """Else a wrong date would stand first for ever, and push others out."""
    change = score("a", days=1)
    value: Any = change.value
    future = msgspec.structs.replace(
        value, article=msgspec.structs.replace(value.article, published_at="2099-01-01")
    )
    connection = _reading(tmp_path, [change._replace(value=future)])
    assert articles(connection).items[0].at == value.scored_at


async def test_offsets_are_written_with_what_was_read_and_an_error_writes_neither(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "view", prefix="detente", bounds=WIDE)
    place = Place("detente.scores", 0)
    await writer.write([score("a")], {place: 1})
    nowhere: Any = Place("detente.scores", None)  # type: ignore[arg-type]  # no partition: the file refuses it
    with pytest.raises(sqlite3.Error):
        await writer.write([score("b")], {place: 3, nowhere: 1})
    (count,) = sqlite3.connect(tmp_path / "view").execute("SELECT COUNT(*) FROM articles").fetchone()
    assert count == 1
    assert await writer.offsets() == {place: 1}
    writer.close()


def test_a_view_of_other_topics_is_refused_with_the_remedy(tmp_path: Path) -> None:
    open_for_writing(tmp_path / "view", prefix="one").close()
    with pytest.raises(SettingsError, match=r"serve\.database.*prefix 'one', not 'two'"):
        open_for_writing(tmp_path / "view", prefix="two")


def test_nobody_else_can_read_the_file_nor_those_beside_it(tmp_path: Path) -> None:
    connection = open_for_writing(tmp_path / "view", prefix="detente")
    write(connection, score("a"))
    files = list(tmp_path.iterdir())
    assert len(files) == 3
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    connection.close()


def test_a_file_that_is_no_view_is_refused(tmp_path: Path) -> None:
    (tmp_path / "view").write_text("something else, and long enough to be looked at" * 40)
    with pytest.raises(SettingsError, match=r"serve\.database"):
        open_for_writing(tmp_path / "view", prefix="detente")


def test_alerts_are_episodes_as_they_stand(tmp_path: Path) -> None:
    connection = _reading(tmp_path, [alert("e1"), alert("e1", state="resolved"), alert("e2", days=1)])
    assert [(item.episode, item.state) for item in alerts(connection).items] == [
        ("e2", "firing"),
        ("e1", "resolved"),
    ]
    assert [item.episode for item in alerts(connection, state="firing").items] == ["e2"]


def _day(text: str) -> Any:
    return dt.date.fromisoformat(text)


def _reading(folder: Path, changes: Sequence[Change]) -> sqlite3.Connection:
    connection = open_for_writing(folder / "view", prefix="detente")
    connection.row_factory = sqlite3.Row
    for change in changes:
        write(connection, change)
    return connection
