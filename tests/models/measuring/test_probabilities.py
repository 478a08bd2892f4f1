from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.measuring.probabilities import Confusion, confusion, quality

TEXTS = st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1, max_size=60)


def test_a_small_case_by_hand() -> None:
    found = quality([True, True, False, False], [0.9, 0.4, 0.6, 0.1])
    assert found.confusion == Confusion(hits=1, false_alarms=1, misses=1, rejections=1)
    assert (found.confusion.precision, found.confusion.recall, found.confusion.f1) == (0.5, 0.5, 0.5)
    assert found.confusion.alarm_rate == 0.5
    assert found.auc == 0.75
    assert found.brier == pytest.approx((0.01 + 0.36 + 0.36 + 0.01) / 4)
    assert found.ece == pytest.approx((0.1 + 0.6 + 0.6 + 0.1) / 4)
    assert found.roc == ((0.0, 0.0), (0.0, 0.5), (0.5, 0.5), (0.5, 1.0), (1.0, 1.0))


def test_ties_count_half() -> None:
    found = quality([True, False, True, False], [0.5, 0.5, 0.5, 0.2])
    assert found.auc == 0.75
    assert found.roc == ((0.0, 0.0), (0.5, 1.0), (1.0, 1.0))


def test_labels_that_are_all_alike_have_no_curve() -> None:
    assert quality([True, True], [0.2, 0.7]).auc is None
    assert quality([False], [0.2]).roc == ()


def test_one_half_is_said() -> None:
    assert quality([True], [0.5]).confusion.hits == 1


def test_bins_hold_what_was_said_and_what_is_true() -> None:
    bins = quality([True, False, True, True], [0.32, 0.38, 1.0, 0.9]).bins
    assert [each.texts for each in bins] == [0, 0, 0, 2, 0, 0, 0, 0, 0, 2]
    assert (bins[3].said, bins[3].true) == pytest.approx((0.35, 0.5))
    assert (bins[9].low, bins[9].high, bins[9].said, bins[9].true) == pytest.approx((0.9, 1.0, 0.95, 1.0))
    assert (bins[0].said, bins[0].true) == (None, None)


def test_gaps_of_different_bins_do_not_cancel() -> None:
    assert quality([True, False], [0.1, 0.9]).ece == pytest.approx(0.9)


def test_where_nothing_is_said_or_true() -> None:
    """Silence is precise where there is nothing to say, and worth nothing where there is."""
    assert confusion([False], [False]).f1 == 1.0
    assert confusion([True], [False]).precision == 0.0
    assert confusion([False], [True]).recall == 1.0
    assert confusion([True], [True]).alarm_rate == 0.0


@given(TEXTS)
def test_the_order_of_the_texts_changes_nothing(texts: list[tuple[bool, float]]) -> None:
    """But for the last bits of sums."""
    shuffled = sorted(texts)
    first, second = (quality(*zip(*each, strict=True)) for each in (texts, shuffled))
    assert (first.confusion, first.auc, first.roc) == (second.confusion, second.auc, second.roc)
    assert (first.brier, first.ece) == pytest.approx((second.brier, second.ece))


@given(TEXTS)
def test_the_area_is_the_chance_that_a_pair_is_in_order(texts: list[tuple[bool, float]]) -> None:
    true = [value for label, value in texts if label]
    other = [value for label, value in texts if not label]
    pairs = [(up > down) + 0.5 * (up == down) for up in true for down in other]
    found = quality(*zip(*texts, strict=True)).auc
    assert found == (pytest.approx(sum(pairs) / len(pairs)) if pairs else None)
