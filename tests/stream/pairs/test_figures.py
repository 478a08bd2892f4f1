from __future__ import annotations

import math

import pytest

from stream.pairs import Contribution, PairIndex
from stream.records.pair import ALL
from tests.stream.pairs.histories import DAY, START, chance_of, contribution, random_lives, run, told

NOON = 43_200
WEIGHT = 2 ** (-1 / 3)


def day(number: int) -> float:
    return (START + number) * DAY + NOON


def index_of(*articles: Contribution) -> PairIndex:
    index = PairIndex()
    for article in sorted(articles, key=lambda article: article.at):
        index.put(article, article.at)
    return index


def test_a_hand_computed_pair() -> None:
    """Three stories on three days: each sum, the tension and its change come out as by hand."""
    index = index_of(
        contribution("a", day(0), {ALL: (900_000, 0), "CHN-USA": (800_000, 100_000)}),
        contribution("b", day(1), {ALL: (300_000, 0), "CHN-USA": (200_000, 600_000)}),
        contribution("c", day(3), {ALL: (500_000, 0), "CHN-USA": (400_000, 0)}),
    )
    # Day 2 is silent. By then two articles came within a year, so that time passes there by exp(-2 / 365).
    silent = math.exp(-2 / 365)
    escalation = 0.8 * WEIGHT ** (2 + silent) + 0.2 * WEIGHT ** (1 + silent) + 0.4
    de_escalation = 0.1 * WEIGHT ** (2 + silent) + 0.6 * WEIGHT ** (1 + silent)
    tension = 100 * (1 - math.exp(-escalation / 1.5)) * escalation / (escalation + de_escalation)
    held = [
        value * WEIGHT ** (1 + silent) + more * WEIGHT**silent for value, more in ((0.8, 0.2), (0.1, 0.6))
    ]
    before = 100 * (1 - math.exp(-held[0] / 1.5)) * held[0] / (held[0] + held[1])

    record = index.publish("CHN-USA", day(3))

    assert record.escalation == pytest.approx(escalation, abs=1e-6)
    assert record.de_escalation == pytest.approx(de_escalation, abs=1e-6)
    assert record.tension == pytest.approx(tension, abs=1e-4)
    assert record.change.d1 == pytest.approx(tension - before, abs=1e-4)
    assert (record.change.d7, record.change.d30, record.z) == (None, None, None)
    assert (record.articles, record.stories, record.sparse) == (3, 3, False)
    assert [item.article for item in record.evidence] == ["a", "c", "b"]


def test_all_is_damped_by_other_news_and_pairs_are_not() -> None:
    """Nine irrelevant articles on the second day, mean 4.5: all news counts (4.5 + 1) / (9 + 1), the pair whole."""
    index = index_of(
        contribution("a", day(0), {ALL: (0, 0)}),
        contribution("b", day(1), {ALL: (600_000, 200_000), "CHN-USA": (600_000, 200_000)}),
        *(contribution(f"other {number}", day(1)) for number in range(9)),
    )
    assert index.publish(ALL, day(1)).escalation == pytest.approx(0.55 * 0.6)
    assert index.publish(ALL, day(1)).de_escalation == pytest.approx(0.55 * 0.2)
    assert index.publish("CHN-USA", day(1)).escalation == pytest.approx(0.6)


def test_a_dead_feed_holds_what_a_rare_one_lets_decay() -> None:
    """After a week without any article: a feed of 30 a day stays as it was, one of a single article decays."""
    busy = index_of(
        *(contribution(f"{d} {n}", day(d), {ALL: (500_000, 0)}) for d in range(60) for n in range(30))
    )
    rare = index_of(contribution("a", day(0), {ALL: (500_000, 0)}))
    assert busy.row(ALL, START + 66).escalation > 0.98 * busy.row(ALL, START + 59).escalation
    assert rare.row(ALL, START + 7).escalation == pytest.approx(0.5 * WEIGHT**7, rel=0.01)


def test_rows_are_what_was_published_at_the_end_of_the_day() -> None:
    """On every day of 30 random histories, rows, row and publish agree to the bit."""
    for seed in range(30):
        chance = chance_of(seed)
        steps = told(random_lives(chance), chance)
        for today in range(START, START + 22, 3):
            end = (today + 1) * DAY - 1.0
            index = run([step for step in steps if step.now <= end], end=end).index
            for row in index.rows(today):
                record = index.publish(row.pair, end)
                assert row[1:4] == (record.escalation, record.de_escalation, record.tension)
                assert row == index.row(row.pair, today)


def test_a_rows_counts_are_those_of_its_day() -> None:
    """Counts of a row are of the day; those of a record of the last 30 days."""
    index = index_of(*(contribution(str(number), day(number), {ALL: (1, 0)}) for number in range(40)))
    assert index.row(ALL, START + 39)[4:] == (1, 1)
    assert index.publish(ALL, day(39)).articles == 30


def test_z_needs_days_and_a_spread() -> None:
    """`z` is null with too few followed days, and where tension hardly moves; else it tells a leap."""
    few = index_of(*(contribution(str(n), day(n), {"A-B": (n % 2 * 300_000, 0)}) for n in range(60)))
    assert few.publish("A-B", day(59)).z is None
    enough = index_of(*(contribution(str(n), day(n), {"A-B": (n % 2 * 300_000, 0)}) for n in range(61)))
    assert enough.publish("A-B", day(60)).z is not None
    flat = index_of(*(contribution(str(n), day(n), {"A-B": (0, 300_000)}) for n in range(90)))
    assert flat.publish("A-B", day(89)).z is None
    leap = [contribution(f"leap {n}", day(90), {"A-B": (1_000_000, 0)}) for n in range(9)]
    calm = [contribution(str(n), day(n), {"A-B": (n % 7 * 50_000, 300_000)}) for n in range(90)]
    z = index_of(*calm, *leap).publish("A-B", day(90)).z
    assert z is not None
    assert z > 5


def test_change_compares_with_the_days_before() -> None:
    """A pair that heats up after 35 calm days has risen over 1, 7 and 30 days by the same."""
    calm = [contribution(str(n), day(n), {"A-B": (0, 500_000)}) for n in range(35)]
    change = (
        index_of(*calm, contribution("hot", day(35), {"A-B": (1_000_000, 0)})).publish("A-B", day(35)).change
    )
    assert change.d1 == change.d7 == change.d30
    assert change.d1 is not None
    assert change.d1 > 0


def test_evidence_is_of_distinct_stories_strongest_first() -> None:
    """Of eight stories the five strongest by strength and age give a stretch each, copies give none."""
    stories = [contribution(f"s{n}", day(n), {"A-B": (500_000, 0)}) for n in range(8)]
    copy = contribution("copy", day(7), {"A-B": (500_000, 0)}, story="story of s7")
    strong = contribution("strong", day(1), {"A-B": (900_000, 0)})
    evidence = index_of(*stories, copy, strong).publish("A-B", day(7)).evidence
    assert [item.article for item in evidence] == ["copy", "s6", "s5", "s4", "strong"]
    # 0.9 after two half-lives weighs less than 0.5 after one, and more than 0.5 after four days.
    assert (evidence[0].escalation, evidence[4].escalation) == (0.5, 0.9)


def test_sparse_is_fewer_than_three_stories() -> None:
    """Copies make no pair less sparse."""
    copies = [contribution(f"c{n}", day(0), {"A-B": (1, 0)}, story="one") for n in range(9)]
    assert index_of(*copies).publish("A-B", day(0)).sparse
    more = [contribution(f"m{n}", day(0), {"A-B": (1, 0)}) for n in range(2)]
    assert not index_of(*copies, *more).publish("A-B", day(0)).sparse


def test_a_pair_that_is_not_followed_stands_at_zero() -> None:
    """An unknown pair is no error: nothing is known of it."""
    record = PairIndex().publish("A-B", day(0))
    assert (record.tension, record.articles, record.sparse, record.change.d1) == (0, 0, True, None)
