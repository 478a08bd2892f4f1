from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stream.pairs import PairIndex, PairSettings
from stream.records.pair import ALL
from tests.stream.pairs.histories import DAY, START, contribution

NOW = START * DAY + 80_000.0


def test_a_story_counts_once_however_often_copied() -> None:
    """Forty copies of one story move the pair as the first did; they are counted as articles."""
    index = PairIndex()
    for number in range(40):
        copy = contribution(
            str(number), NOW, {"A-B": (400_000, 100_000)}, story="wire", source=f"paper {number}"
        )
        index.put(copy, NOW)
    record = index.publish("A-B", NOW)
    assert (record.escalation, record.de_escalation, record.articles, record.stories) == (0.4, 0.1, 40, 1)


def test_exact_copies_count_as_one_article() -> None:
    """The same text under other ids is one article, and has one say in the story's strength."""
    index = PairIndex()
    for number in range(9):
        index.put(contribution(str(number), NOW, {"A-B": (900_000, 0)}, story="wire", digest=b"same"), NOW)
    index.put(contribution("edited", NOW, {"A-B": (100_000, 0)}, story="wire"), NOW)
    record = index.publish("A-B", NOW)
    assert (record.escalation, record.articles, record.stories) == (0.5, 2, 1)


def test_sources_add_a_bounded_bonus_where_it_is_set() -> None:
    """Two independent sources give half of the bonus, any number less than all of it."""
    for sources, factor in ((1, 1.0), (2, 1.1), (50, 1.196)):
        index = PairIndex(PairSettings(source_bonus=0.2))
        for number in range(50):
            source = f"paper {number % sources}"
            index.put(contribution(str(number), NOW, {"A-B": (500_000, 0)}, story="wire", source=source), NOW)
        assert index.publish("A-B", NOW).escalation == round(0.5 * factor, 6)


def test_a_story_of_many_days_counts_on_its_first() -> None:
    """Also when the first article comes last, and once the first day is closed."""
    for order in ((0, 1, 2), (2, 1, 0)):
        index = PairIndex(PairSettings(window_days=3))
        for number in order:
            copy = contribution(str(number), NOW + number * DAY, {"A-B": (600_000, 0)}, story="wire")
            index.put(copy, NOW + 2 * DAY)
        rows = [index.row("A-B", START + number) for number in range(3)]
        assert [row.stories for row in rows] == [1, 0, 0]
        assert [row.articles for row in rows] == [1, 1, 1]
        index.advance(NOW + 4 * DAY)
        index.put(contribution("3", NOW + 3 * DAY, {"A-B": (600_000, 0)}, story="wire"), NOW + 4 * DAY)
        assert index.row("A-B", START + 3)[4:] == (1, 0)


def test_a_story_told_again_after_the_window_is_new() -> None:
    """More than `window_days` without an article of it end a story."""
    index = PairIndex(PairSettings(window_days=3))
    for number in (0, 4):
        index.put(
            contribution(str(number), NOW + number * DAY, {"A-B": (1, 0)}, story="wire"), NOW + number * DAY
        )
    assert [index.row("A-B", START + number).stories for number in (0, 4)] == [1, 1]


def test_stories_merge_and_split() -> None:
    """An article moved to another story counts there, and moved back is as before."""
    index = PairIndex()
    index.put(contribution("a", NOW, {"A-B": (600_000, 0)}, story="one"), NOW)
    index.put(contribution("b", NOW, {"A-B": (200_000, 0)}, story="two"), NOW)
    before = index.publish("A-B", NOW)
    moved = index.restory("b", "one")
    assert moved is not None
    assert moved.story == "one"
    assert (index.publish("A-B", NOW).escalation, index.publish("A-B", NOW).stories) == (0.4, 1)
    index.restory("b", "two")
    assert index.publish("A-B", NOW) == before
    assert index.restory("b", "two") is None
    assert index.restory("unknown", "two") is None


@given(st.permutations(range(6)))
def test_the_strength_is_the_mean_in_any_order(order: list[int]) -> None:
    """Six edited copies count with their mean, whoever came first."""
    index = PairIndex()
    for number in order:
        index.put(contribution(str(number), NOW, {ALL: (number * 100_000, 0)}, story="wire"), NOW)
    assert index.publish(ALL, NOW).escalation == 0.25
