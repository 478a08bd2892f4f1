from __future__ import annotations

from models.scoring import memo
from models.scoring.memo import Memo


def test_each_question_is_asked_once() -> None:
    asked: list[str] = []

    def answer(question: str) -> int:
        asked.append(question)
        return len(question)

    lengths = Memo(answer)
    assert [lengths["one"], lengths["three"], lengths["one"]] == [3, 5, 3]
    assert asked == ["one", "three"]


def test_it_never_holds_more_than_its_limit() -> None:
    doubles = Memo[int, int](lambda number: 2 * number)
    for number in range(3 * memo._LIMIT):
        assert doubles[number] == 2 * number
        assert len(doubles) <= memo._LIMIT


def test_long_strings_are_answered_and_not_held() -> None:
    lengths = Memo[str, int](len)
    assert lengths["x" * 100_000] == 100_000
    assert not lengths
