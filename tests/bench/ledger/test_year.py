"""The scripted year keeps what it promises, so that a wrong figure is the ledger's fault and not its own."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest

from bench.ledger.year import YEAR, Year, read_year
from models.signal import Kind


@pytest.fixture(scope="module")
def year() -> Year:
    return read_year()


def test_the_second_year_agrees_with_itself() -> None:
    """Its acts are told by its own articles, and their lives are such as the contract knows."""
    second = read_year(YEAR.with_name("second_year"))
    ids = [article.id for article in second.articles]
    assert len({*ids}) == len(ids)
    assert {act.kind for act in second.acts} == {*get_args(Kind)}
    for act in second.acts:
        assert {*act.articles, *act.recalled} <= {*ids}, act.act
        assert {*act.recalled}.isdisjoint(act.articles), act.act
        assert act.final == act.states[-1], act.act
        assert all(one != other for one, other in pairwise(act.states)), act.act
        assert act.when or act.final not in {"held", "missed", "cancelled"}, act.act


@pytest.mark.parametrize(
    ("folder", "acts", "articles"),
    [
        ("third_year", 43, 140),
        ("fourth_year", 14, 53),
        ("fifth_year", 16, 56),
        ("sixth_year", 14, 43),
        ("seventh_year", 12, 37),
        ("ninth_year", 54, 200),
        ("tenth_year", 24, 79),
        ("eleventh_year", 20, 58),
        ("twelfth_year", 18, 55),
        ("thirteenth_year", 23, 62),
        ("fourteenth_year", 12, 33),
        ("eighth_year", 48, 198),
        ("fifteenth_year", 32, 109),
        ("sixteenth_year", 22, 74),
        ("seventeenth_year", 23, 77),
        ("eighteenth_year", 15, 41),
        ("nineteenth_year", 40, 158),
        ("twentieth_year", 45, 200),
        ("twenty_first_year", 45, 211),
        ("twenty_second_year", 42, 182),
        ("twenty_third_year", 42, 181),
        ("twenty_fourth_year", 42, 183),
        ("twenty_fifth_year", 42, 181),
        ("twenty_seventh_year", 30, 135),
        ("twenty_eighth_year", 36, 155),
        ("thirtieth_year", 42, 180),
        ("twenty_sixth_year", 42, 190),
        ("twenty_ninth_year", 42, 181),
        ("thirty_first_year", 42, 185),
        ("thirty_second_year", 42, 187),
        ("thirty_third_year", 55, 214),
        ("thirty_fourth_year", 65, 241),
        ("thirty_fifth_year", 58, 226),
        ("thirty_sixth_year", 57, 245),
        ("thirty_seventh_year", 54, 204),
        ("thirty_eighth_year", 55, 225),
        ("thirty_ninth_year", 52, 226),
        ("fortieth_year", 55, 212),
        ("forty_first_year", 50, 211),
        ("forty_second_year", 50, 219),
        ("forty_third_year", 57, 231),
        ("forty_fourth_year", 46, 200),
        ("forty_fifth_year", 55, 215),
        ("forty_sixth_year", 56, 223),
        ("forty_seventh_year", 62, 229),
        ("forty_eighth_year", 58, 225),
        ("forty_ninth_year", 69, 245),
        ("fiftieth_year", 66, 234),
        ("fifty_first_year", 65, 222),
        ("fifty_second_year", 53, 230),
        ("fifty_third_year", 75, 242),
        ("fifty_fourth_year", 59, 224),
        ("fifty_fifth_year", 56, 220),
        ("fifty_sixth_year", 64, 255),
        ("fifty_seventh_year", 55, 237),
        ("fifty_eighth_year", 60, 245),
        ("fifty_ninth_year", 59, 230),
        ("sixtieth_year", 59, 218),
        ("sixty_first_year", 53, 222),
    ],
)
def test_later_years_agree_with_themselves(folder: str, acts: int, articles: int) -> None:
    """They are told by their own articles; a cancelled act may have had no day."""
    later = read_year(YEAR.with_name(folder))
    ids = {article.id for article in later.articles}
    assert (len(later.acts), len(later.articles), len(ids)) == (acts, articles, articles)
    for act in later.acts:
        assert act.articles, act.act
        assert {*act.articles, *act.recalled} <= ids, act.act
        assert {*act.recalled}.isdisjoint(act.articles), act.act
        assert act.final == act.states[-1], act.act
        assert all(one != other for one, other in pairwise(act.states)), act.act
        assert act.when or act.final not in {"held", "missed"}, act.act


def test_every_act_is_told_by_articles_of_the_year(year: Year) -> None:
    ids = [article.id for article in year.articles]
    assert len({*ids}) == len(ids) >= 220
    assert len({act.act for act in year.acts}) == len(year.acts) >= 48
    told = Counter(article for act in year.acts for article in act.articles)
    assert {*told} <= {*ids}
    for act in year.acts:
        assert act.articles, act.act
        assert {*act.recalled} <= {*ids} - {*act.articles}, act.act
    assert len(ids) - len(told) >= 40, "noise"
    assert max(told.values()) <= 3


def test_lives_are_such_as_the_contract_knows(year: Year) -> None:
    for act in year.acts:
        assert act.final == act.states[-1], act.act
        assert all(one != other for one, other in pairwise(act.states)), act.act
        assert {"held", "missed", "cancelled"}.isdisjoint(act.states[:-1]), act.act
        if "dated" in act.states and act.states[-1] != "postponed":
            assert act.when or "postponed" in act.states, act.act
        if act.final in {"held", "missed"}:
            assert act.when, act.act
            assert act.when.start <= act.when.end, act.act


def test_the_year_has_every_kind_and_every_hard_case(year: Year) -> None:
    assert {act.kind for act in year.acts} == {*get_args(Kind)} - {"other"}
    finals = Counter(act.final for act in year.acts)
    assert finals["missed"] >= 6
    assert finals["cancelled"] >= 6
    postponed = Counter(act.final for act in year.acts if "postponed" in act.states)
    assert postponed["held"] >= 5
    assert postponed["cancelled"] >= 2
    assert sum(act.disputed for act in year.acts) >= 5


def test_articles_are_short_news_of_one_year(year: Year) -> None:
    for article in year.articles:
        assert 60 <= len(article.text.split()) <= 200, article.id
        assert (article.published_at or "").startswith("2031-"), article.id
        assert article.source, article.id
