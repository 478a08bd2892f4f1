from __future__ import annotations

from stream.pairs import PairIndex, PairSettings
from stream.records.pair import ALL
from tests.stream.pairs.histories import DAY, START, Keeper, Step, contribution

NOW = START * DAY + 100.0
SHARES = {ALL: (500_000, 0), "A-B": (500_000, 0)}


def test_a_late_article_lands_in_its_own_day() -> None:
    """An article of the day before counts there, and decayed today."""
    index = PairIndex()
    index.advance(NOW)
    index.put(contribution("a", NOW - DAY, SHARES), NOW)
    assert [index.row("A-B", START + day).articles for day in (-1, 0)] == [1, 0]


def test_what_is_later_than_the_window_is_counted_and_dropped() -> None:
    """The oldest open day takes articles; the day before it takes none, and says so."""
    index = PairIndex()
    assert index.put(contribution("in", NOW - 14 * DAY, SHARES), NOW)
    assert not index.put(contribution("out", NOW - 15 * DAY, SHARES), NOW)
    assert (index.late, index.articles) == (1, 1)


def test_a_future_article_is_held_until_its_day_comes() -> None:
    """It moves nothing before, and on its day as any other."""
    index = PairIndex()
    assert index.put(contribution("a", NOW + 2 * DAY, SHARES), NOW)
    assert index.held == 1
    record = index.publish("A-B", NOW + DAY)
    assert (record.escalation, record.articles, record.evidence) == (0, 0, ())
    index.advance(NOW + 2 * DAY)
    assert index.held == 0
    assert index.publish("A-B", NOW + 2 * DAY).escalation == 0.5


def test_an_article_too_far_ahead_is_counted_and_dropped() -> None:
    """Seven days ahead are held, eight are not."""
    index = PairIndex()
    assert index.put(contribution("in", NOW + 7 * DAY, SHARES), NOW)
    assert not index.put(contribution("out", NOW + 8 * DAY, SHARES), NOW)
    assert index.future == 1


def test_a_revision_out_of_the_window_takes_the_first_version_away() -> None:
    """It replaces what the article contributed, by nothing."""
    index = PairIndex()
    index.put(contribution("a", NOW, SHARES), NOW)
    assert not index.put(contribution("a", NOW - 99 * DAY, SHARES), NOW)
    assert index.publish("A-B", NOW).articles == 0


def test_a_closed_day_stays_as_it_was() -> None:
    """Withdrawing, revising or moving an article of a closed day changes nothing."""
    index = PairIndex()
    index.put(contribution("a", NOW, SHARES), NOW)
    later = NOW + 15 * DAY
    index.advance(later)
    before = index.row("A-B", START)
    assert not index.drop("a")
    assert index.restory("a", "other") is None
    assert not index.put(contribution("a", NOW, {ALL: (1, 1)}), later)
    assert index.row("A-B", START) == before
    assert (before.articles, before.stories) == (1, 1)


def test_articles_are_released_a_step_after_their_counts_were_handed_out() -> None:
    """Their counts are written in one step, and only the next says that they may be deleted."""
    index = PairIndex()
    index.put(contribution("a", NOW, SHARES), NOW)
    later = NOW + 15 * DAY
    index.advance(later)
    assert index.released() == []
    changes = list(index.changes())
    assert {"*|2020-12-04", "A-B|2020-12-04", "ALL|2020-12-04"} < set(changes)
    assert changes[-1] == "closed"
    assert index.released() == []
    index.advance(later)
    assert index.released() == ["a"]
    assert index.released() == []


def test_articles_are_told_closed_as_soon_as_the_day_turns_and_after_a_restart() -> None:
    """Also within a step, and by an index that finds their entries though their day is closed."""
    index, again = PairIndex(), PairIndex()
    held = contribution("a", NOW, SHARES)
    index.put(held, NOW)
    assert index.just_closed() == []
    index.turn(NOW + 15 * DAY)
    assert index.just_closed() == ["a"]
    assert index.just_closed() == []
    entries = [(key, value) for key, value in index.changes().items() if value is not None]
    again.load(entries, [held])
    assert again.just_closed() == ["a"]


def test_an_id_that_comes_again_is_not_released() -> None:
    """A new article under the id of a closed one keeps its durable place."""
    index = PairIndex()
    index.put(contribution("a", NOW, SHARES), NOW)
    later = NOW + 15 * DAY
    index.advance(later)
    index.changes()
    assert index.put(contribution("a", later, SHARES), later)
    index.advance(later)
    assert index.released() == []


def test_history_ends() -> None:
    """After `history_days` a day is forgotten, its entries are deleted, and with its last day the pair."""
    keeper = Keeper(PairSettings(history_days=20))
    keeper.write(keeper.apply([Step(NOW, "a", contribution("a", NOW, SHARES))]))
    for days in (15, 20):
        keeper.write(keeper.apply([], end=NOW + days * DAY))
    assert keeper.index.pairs == 1
    assert "A-B|2020-12-04" in keeper.entries
    for _ in range(2):
        keeper.write(keeper.apply([], end=NOW + 40 * DAY))
    assert keeper.index.pairs == 0
    assert list(keeper.entries) == ["closed"]
    assert keeper.articles == {}


def test_touched_names_what_changed_and_all_at_the_turn_of_the_day() -> None:
    """A redelivery touches nothing; an article its pairs and `ALL`; a new day everything."""
    index = PairIndex()
    index.put(contribution("a", NOW, SHARES), NOW)
    index.put(contribution("b", NOW, {ALL: (1, 0), "C-D": (1, 0)}), NOW)
    assert index.touched() == ["A-B", "ALL", "C-D"]
    index.put(contribution("a", NOW, SHARES), NOW)
    assert index.touched() == []
    index.drop("b")
    assert index.touched() == ["ALL", "C-D"]
    index.advance(NOW + DAY)
    assert index.touched() == ["A-B", "ALL"]
