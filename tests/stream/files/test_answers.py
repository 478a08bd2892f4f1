from __future__ import annotations

import json
import os
import signal
import time
from contextlib import nullcontext
from typing import Any

import pytest

from models.article import Article
from models.signal import ArticleRef, ModelRef, Signal
from stream.errors import StreamError
from stream.files.answers import CHUNK, answer_all
from stream.files.inputs import InputItem


class FixedModel:
    """A model with a name."""

    ref = ModelRef("fixed", "1", "0" * 64)


class EchoReader:
    """Answers the article's text as its signal's id; some texts make it fail, wait or die."""

    model = FixedModel()

    def session(self) -> nullcontext[None]:
        """Nothing to keep."""
        return nullcontext()

    def read(self, article: Article, *, gate: bool) -> Signal:
        """Read one article."""
        if article.text == "fail":
            raise ZeroDivisionError("no")
        if article.text == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if article.text == "slow":
            time.sleep(0.05)
        known: dict[str, Any] = dict.fromkeys(("relevance", "escalation", "de_escalation"), 0.0)
        ref = ArticleRef(
            id=article.id,
            title=None,
            source=None,
            url=None,
            published_at=None,
            language=None,
            extra={"gate": gate},
        )
        return Signal(
            id=article.text,
            outcome="scored",
            article=ref,
            model=self.model.ref,
            logit=None,
            intercept=None,
            **known,
        )


def item(number: int, text: str = "x") -> InputItem:
    return InputItem("news.jsonl", number, "json", json.dumps({"id": str(number), "text": text}).encode())


@pytest.mark.parametrize("workers", [1, 3])
def test_answers_come_in_the_order_of_the_input(workers: int) -> None:
    """Even where the first are the slowest."""
    items = [item(number, "slow" if number < 3 else "x") for number in range(CHUNK * 20)]
    answers = list(answer_all(items, EchoReader, gate=True, workers=workers))
    assert [answer.item for answer in answers] == items
    assert [json.loads(answer.record)["article"]["id"] for answer in answers] == [
        str(n) for n in range(CHUNK * 20)
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_wrong_is_answered_in_its_place_and_the_rest_scored(workers: int) -> None:
    broken = InputItem("news.jsonl", 2, "json", b'{"id": "known", "text": 7}')
    answers = list(
        answer_all([item(1), broken, item(3, "fail"), item(4)], EchoReader, gate=True, workers=workers)
    )
    records = [json.loads(answer.record) for answer in answers]
    assert [record["outcome"] for record in records] == ["scored", "rejected", "rejected", "scored"]
    assert records[1]["article"]["id"] == "known"
    assert records[1]["error"]["code"] == "wrong-type"
    assert records[2]["error"]["code"] == "ZeroDivisionError"
    assert [answer.problem is None for answer in answers] == [True, False, False, True]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_gate_is_handed_on(workers: int) -> None:
    (answer,) = answer_all([item(1)], EchoReader, gate=False, workers=workers)
    assert json.loads(answer.record)["article"]["extra"] == {"gate": False}


def test_input_is_taken_as_it_is_needed() -> None:
    """An endless input gives its first answer."""

    def endless() -> Any:
        number = 0
        while True:
            yield item(number)
            number += 1

    answers = answer_all(endless(), EchoReader, gate=True, workers=2)
    assert next(answers).item.line == 0
    answers.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_killed_process_ends_the_work_with_a_reason() -> None:
    with pytest.raises(StreamError, match="a scoring process was killed"):
        list(answer_all([item(1, "die")], EchoReader, gate=True, workers=2))
