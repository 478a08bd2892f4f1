from __future__ import annotations

from typing import Any

import pytest

from models.errors import ArticleError
from models.measuring import LabelError, labelled_from

ARTICLE = {"id": "a", "text": "Norway and Chad met.", "relevant": True, "escalation": 0, "de_escalation": 2}
SENTENCE = {"id": "s", "text": "Norway and Chad met.", "class": "de-escalation"}


def test_an_article_keeps_what_scoring_reads() -> None:
    """Its day counts; a source or an address that the label file adds must not make it another article."""
    record = labelled_from({**ARTICLE, "title": "Met", "date": "2024-05-01", "origin": "own", "source": "x"})
    assert record.form == "articles"
    assert (record.article.title, record.article.published_at) == ("Met", "2024-05-01")
    assert (record.article.source, record.article.extra) == (None, {})
    assert record.labels == (True, 0, 2)
    assert record.side is None


def test_a_sentence_may_have_a_side_alone() -> None:
    record = labelled_from(SENTENCE)
    assert (record.form, record.labels, record.side) == ("polarity", None, "de-escalation")


@pytest.mark.parametrize("changes", [{"class": "neutral"}, {"agreed": False}])
def test_what_is_neutral_or_not_agreed_takes_no_side(changes: dict[str, Any]) -> None:
    assert labelled_from({**SENTENCE, **changes}).side is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"relevant": "yes"}, "relevant: must be true or false, not 'yes'"),
        ({"relevant": None}, "relevant: must be true or false, not null"),
        ({"escalation": 4}, "escalation: must be a grade from 0 to 3, not 4"),
        ({"escalation": True}, "escalation: must be a grade"),
        ({"de_escalation": 1.0}, r"de_escalation: must be a grade from 0 to 3, not 1\.0"),
        ({"class": "up"}, "class: must be one of escalation, de-escalation, neutral, not 'up'"),
        ({"class": ["up"]}, "class: must be one of"),
        ({"class": "escalation", "agreed": "so"}, "agreed: must be true or false"),
    ],
)
def test_a_wrong_label_is_named_with_its_remedy(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(LabelError, match=message):
        labelled_from({**ARTICLE, **changes})


def test_a_missing_label_is_missing() -> None:
    with pytest.raises(LabelError, match="escalation: must be a grade from 0 to 3, not missing"):
        labelled_from({name: value for name, value in ARTICLE.items() if name != "escalation"})
    with pytest.raises(LabelError, match="de_escalation"):
        labelled_from({**SENTENCE, "relevant": True, "escalation": 1})


def test_a_text_that_could_not_be_scored_is_refused() -> None:
    with pytest.raises(ArticleError, match="id"):
        labelled_from({**ARTICLE, "id": 7})


@pytest.mark.parametrize("record", [[], "text", None])
def test_what_is_no_object_is_refused(record: object) -> None:
    with pytest.raises(LabelError, match="JSON object"):
        labelled_from(record)


def test_the_formats_do_not_mix() -> None:
    with pytest.raises(LabelError, match="has a class, unlike those before"):
        labelled_from(SENTENCE, "articles")
    with pytest.raises(LabelError, match="has no class"):
        labelled_from(ARTICLE, "polarity")
