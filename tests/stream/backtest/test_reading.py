from __future__ import annotations

import pytest

from models.errors import ArticleError
from stream.backtest.reading import put_down
from stream.backtest.shelf import Shelf
from stream.files.answers import Answer
from stream.files.inputs import InputItem


def answer(at: str | None, name: str = "a", text: str = "A recipe.") -> Answer:
    stated = "null" if at is None else f'"{at}"'
    item = InputItem("news.jsonl", 7, "json", f'{{"id": "{name}", "text": "{text}"}}'.encode())
    record = f'{{"id": "{"0f" * 16}", "outcome": "not_relevant", "article": {{"published_at": {stated}}}}}'
    return Answer(item, record.encode(), None)


@pytest.mark.parametrize("at", [None, "1899-12-31", "2100-01-01", "9999-12-31T23:59:59-12:00"])
def test_an_article_without_a_place_in_time_is_left_out_counted_and_told_of_once(at: str | None) -> None:
    told: list[tuple[str, str]] = []
    with Shelf() as shelf:
        tally = put_down(
            [answer(at), answer(at), answer("2024-05-01")],
            shelf,
            report=lambda place, problem: told.append((place, problem)),
            step=lambda: None,
        )
        assert len(shelf) == 1
    assert (tally.lines, tally.undated, tally.rejected) == (3, 2, 0)
    ((place, problem),) = told
    assert place == "news.jsonl:7"
    assert "published_at" in problem
    assert at is None or at in problem


def test_every_line_that_is_no_article_is_told_of() -> None:
    told: list[str] = []
    wrong = Answer(InputItem("news.jsonl", 3, "json", None, ArticleError("x", "", "y")), b"", "is no article")
    with Shelf() as shelf:
        tally = put_down([wrong, wrong], shelf, report=lambda place, _: told.append(place), step=lambda: None)
        assert shelf.days is None
    assert (tally.rejected, told) == (2, ["news.jsonl:3"] * 2)


def test_drafts_come_back_by_time_then_by_id() -> None:
    with Shelf() as shelf:
        put_down(
            [
                answer("2024-05-02", "b", "two"),
                answer("2024-05-02", "a", "three"),
                answer("2024-05-01T23:30:00-02:00", "c", "four"),
                answer("2024-05-01T23:00:00Z", "d", "one"),
            ],
            shelf,
            report=lambda *_: None,
            step=lambda: None,
        )
        assert [draft.article for draft in shelf.drafts()] == ["d", "a", "b", "c"]
        assert shelf.timed
