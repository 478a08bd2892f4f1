"""What the state answers to each kind of message."""

from __future__ import annotations

import datetime as dt

from stream.records.control import Acknowledge, AddSilence, EndSilence
from stream.records.draft import Tick
from stream.state.settled import ARTICLES, REACHED, TABLES
from tests.stream.state.made import (
    DAY,
    NOON,
    Run,
    act,
    draft,
    edited,
    entries,
    new_state,
    rules,
    text,
    withdrawal,
)

FORCE = rules(
    """
    [[rules]]
    name = "force"
    kind = "military"
    severity = "critical"
    categories = ["attack"]
    min_stories = 1
    min_sources = 1
    resolve_after = "1d"
    """
)


def score_of(run: Run, article: str) -> tuple[str, str | None, str | None]:
    score = run.scores[article]
    assert score is not None
    return score.outcome, score.story, score.duplicate_of


def stories(run: Run) -> dict[str, str]:
    found = entries({ARTICLES: run.tables[ARTICLES]}).values()
    return {entry.contribution.article: entry.contribution.story for entry in found}


def test_an_article_is_answered_with_its_score_and_counts_for_its_pairs() -> None:
    run = Run()
    run.step([draft("a", pairs={"CHN-USA": 0.8, "IND-PAK": 0.4})])
    assert score_of(run, "a") == ("scored", "a", None)
    assert {key: record.articles for key, record in run.published.items()} == {
        "pair/ALL": 1, "pair/CHN-USA": 1, "pair/IND-PAK": 1,
    }  # fmt: skip
    assert run.state.sizes() == {"articles": 1, "stories": 1, "pairs": 2, "acts": 0, "alerts": 0}


def test_an_exact_copy_is_a_duplicate_of_the_first_to_arrive_and_counts_as_nothing_more() -> None:
    """The story goes by who published first, the duplicate by who came first."""
    run = Run()
    run.step([draft("first", text("wire"), published="2025-06-19T08:00:00Z", source="one")])
    run.step([draft("second", text("wire"), published="2025-06-19T07:00:00Z", source="two")])
    assert score_of(run, "first") == ("scored", "first", None)
    assert score_of(run, "second") == ("duplicate", "second", "first")
    assert stories(run) == {"first": "second", "second": "second"}
    assert (run.published["pair/CHN-USA"].articles, run.published["pair/CHN-USA"].stories) == (1, 1)


def test_an_edited_copy_is_scored_and_belongs_to_the_story() -> None:
    run = Run()
    run.step([draft("first", text("wire"), source="one"), draft("cut", edited(text("wire")), source="two")])
    assert score_of(run, "cut") == ("scored", "cut", None)
    run.step([draft("other", source="two")])
    assert stories(run) == {"first": "cut", "cut": "cut", "other": "other"}
    assert run.published["pair/CHN-USA"].stories == 2


def test_a_revision_replaces_what_its_first_version_brought() -> None:
    run = Run()
    run.step([draft("a", pairs={"CHN-USA": 0.8}, acts=[act("CHN USA", "2025-06-27")])])
    assert any(key.startswith("act/") for key in run.published)
    run.step([draft("a", text("new"), pairs={"IND-PAK": 0.8})])
    articles = {key: record.articles for key, record in run.published.items() if key.startswith("pair/")}
    assert articles == {"pair/ALL": 1, "pair/CHN-USA": 0, "pair/IND-PAK": 1}
    assert not any(key.startswith("act/") for key in run.published)


def test_a_withdrawal_takes_an_article_out_of_stories_pairs_and_ledger() -> None:
    """Copies that stay are a story of their own, and the state is as if the article had never come."""
    run = Run()
    run.step([
        draft("a", text("wire"), published="2025-06-17", acts=[act("CHN USA", "2025-06-27")]),
        draft("b", edited(text("wire")), published="2025-06-18"),
    ])  # fmt: skip
    assert stories(run) == {"a": "a", "b": "a"}
    run.step([withdrawal("a")])
    assert run.scores["a"] is None
    without = Run()
    without.step([draft("b", edited(text("wire")), published="2025-06-18")])
    assert entries(run.tables, without=["episodes"]) == entries(without.tables, without=["episodes"])
    assert {key for key in run.published if key.startswith("act/")} == set()
    assert run.published["pair/CHN-USA"].articles == 1


def test_a_withdrawal_of_what_was_never_seen_is_answered_and_changes_nothing() -> None:
    run = Run()
    run.step([draft("a")])
    before = entries(run.tables)
    run.step([withdrawal("never")])
    assert run.scores["never"] is None
    assert entries(run.tables) == before


def test_an_article_dated_ahead_counts_when_its_day_has_come() -> None:
    run = Run()
    run.step([draft("ahead", published="2025-06-21T09:00:00Z"), draft("too far", published="2025-07-21")])
    assert score_of(run, "too far")[0] == "scored"
    assert run.published["pair/CHN-USA"].articles == 0
    assert run.state.refusals()["future"] == 1
    run.step([Tick(at=NOON + DAY)])
    assert run.published["pair/CHN-USA"].articles == 1
    assert list(run.tables[ARTICLES]) == ["ahead"]


def test_an_article_older_than_the_window_is_scored_counted_and_kept_nowhere() -> None:
    run = Run(new_state(window_days=5))
    run.step([draft("edge", published="2025-06-15"), draft("late", published="2025-06-14T23:59:00Z")])
    assert score_of(run, "late") == ("scored", "late", None)
    assert list(run.tables[ARTICLES]) == ["edge"]
    assert run.state.refusals()["late"] == 1
    assert run.published["pair/CHN-USA"].articles == 1


def test_a_tick_turns_the_day_closes_old_ones_and_lets_their_articles_go() -> None:
    """The counts of a closed day stay when its articles are gone; all pairs are published anew."""
    run = Run(new_state(window_days=2))
    run.step([draft("a", published="2025-06-18")])
    settled = run.step([Tick(at=NOON + DAY)])
    assert [record.pair for record in settled.pairs] == ["ALL", "CHN-USA"]
    assert len(run.tables["days"]) > 1
    run.step([Tick(at=NOON + DAY + 10)])
    assert run.tables[ARTICLES] == {}
    assert run.published["pair/CHN-USA"].articles == 1
    assert run.state.sizes()["articles"] == run.state.sizes()["stories"] == 0


def test_a_story_whose_first_article_was_let_go_keeps_its_name() -> None:
    """Also for an article that comes again, and for copies that come only now; else it would count as two."""
    run = Run(new_state(window_days=3))
    run.step([
        draft("a", text("wire"), published="2025-06-17"), draft("b", edited(text("wire")), published="2025-06-19"),
    ])  # fmt: skip
    run.step([Tick(at=NOON + DAY)])
    run.step([Tick(at=NOON + DAY + 1)])
    assert stories(run) == {"b": "a"}
    copy = draft("c", text("wire"), published="2025-06-20", read_at=NOON + DAY)
    run.step([draft("b", edited(text("wire")), published="2025-06-19"), copy])
    assert stories(run) == {"b": "a", "c": "a"}
    again = run.restarted(new_state(window_days=3))
    again.step([draft("b", edited(text("wire")), published="2025-06-19"), copy])
    assert stories(again) == {"b": "a", "c": "a"}


def test_by_the_event_clock_articles_alone_tell_the_time() -> None:
    """Ticks of the clock on the wall, and times of reading, would make a replay of old articles late."""
    run = Run(new_state(clock="event"))
    now = NOON + 900 * DAY
    settled = run.step([Tick(at=now)])
    assert {change.table for change in settled.changes} == {REACHED}
    run.step(
        [
            draft("old", published="2025-06-19T08:00:00Z", read_at=now),
            Tick(at=now),
            withdrawal("x", read_at=now),
        ]
    )
    assert run.state.now == dt.datetime(2025, 6, 19, 8, tzinfo=dt.UTC).timestamp()
    assert run.state.refusals()["late"] == 0
    assert run.published["pair/CHN-USA"].as_of.isoformat() == "2025-06-19T08:00:00+00:00"
    again = run.restarted(new_state(clock="event"))
    again.step([Tick(at=now)])
    assert again.state.now == run.state.now


def test_an_article_without_a_date_counts_from_when_it_was_received() -> None:
    run = Run()
    run.step([draft("a", published=None, read_at=NOON)])
    (entry,) = entries({ARTICLES: run.tables[ARTICLES]}).values()
    assert entry.contribution.at == NOON - 5


def test_an_alert_fires_is_taken_on_silenced_and_resolves() -> None:
    run = Run(new_state(FORCE))
    run.step([draft("a", pairs={"IND-PAK": 0.9}, force=["attack"], source="one")])
    (fired,) = run.alerts
    assert (fired.state, fired.pair, fired.notice) == ("firing", "IND-PAK", "fired")
    run.step([Acknowledge(by="ada", at=NOON, episode=fired.episode)])
    assert run.alerts[-1].acknowledged_by == "ada"
    run.step([AddSilence(by="ada", at=NOON, id="s", pairs=("IND-PAK",), starts_at=NOON - 1, ends_at=NOON + DAY,
                         reason="known")])  # fmt: skip
    run.step([EndSilence(by="ada", at=NOON, id="s")])
    run.step([Tick(at=NOON + DAY + 1)])
    assert [alert.silenced for alert in run.alerts] == [False, False, True, False, False]
    assert (run.alerts[-1].state, run.alerts[-1].episode) == ("resolved", fired.episode)


def test_alerts_of_every_draft_that_comes_again_are_told_again_however_batches_are_cut_then() -> None:
    """They are sent when their batch is kept, and may all have been lost."""
    log = [
        draft("a", pairs={"IND-PAK": 0.9}, force=["attack"]),
        draft("b", pairs={"CHN-USA": 0.9}, force=["attack"]),
    ]
    run = Run(new_state(FORCE))
    run.step(log)
    told = [alert.episode for alert in run.alerts]
    assert len(told) == 2
    again = run.restarted(new_state(FORCE), at=0)
    again.alerts = []
    for message in log:
        again.step([message])
    assert [alert.episode for alert in again.alerts] == sorted(told)


def test_a_command_right_after_a_restart_finds_the_time_where_it_was() -> None:
    """At the beginning of time no silence holds, and what it silences would be told of."""
    run = Run(new_state(FORCE))
    silence = AddSilence(by="ada", at=NOON, id="s", starts_at=NOON - 1, ends_at=NOON + DAY, reason="known")
    run.step([draft("a", pairs={"IND-PAK": 0.9}, force=["attack"], source="one"), silence])
    episode = run.alerts[-1].episode
    assert run.alerts[-1].silenced
    again = run.restarted(new_state(FORCE))
    told = len(run.alerts)
    again.step([Acknowledge(by="ada", at=NOON + 60, episode=episode)])
    assert all(alert.silenced for alert in again.alerts[told:])


def test_an_empty_state_is_loaded_from_empty_tables() -> None:
    state = new_state()
    state.load({name: [] for name in TABLES})
    assert len(state) == 0
    assert set(state.sizes().values()) == {0}


def test_the_limit_of_articles_closes_the_oldest_days_early() -> None:
    """Nothing that is kept grows beyond the settings, and what was closed still counts."""
    run = Run(new_state(max_articles=1_000, batch_drafts=100))
    for day in (17, 18, 19):
        for batch in range(6):
            run.step(
                [
                    draft(f"{day}/{batch}/{nth}", published=f"2025-06-{day}", pairs={"CHN-USA": 0.5})
                    for nth in range(100)
                ]
            )
            assert run.state.sizes()["articles"] <= 1_200
    assert run.published["pair/CHN-USA"].articles == 1_800
    assert len(run.tables[ARTICLES]) <= 1_000
