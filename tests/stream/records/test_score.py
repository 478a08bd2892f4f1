from __future__ import annotations

import datetime as dt
import json
import math

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ArticleError
from models.signal import (
    Actor,
    ArticleRef,
    Both,
    Evidence,
    HeldAct,
    Military,
    ModelRef,
    Pair,
    Signal,
    Time,
    When,
)
from stream.records.schemas import CONTRACTS, json_schema
from stream.records.score import SCORE_BYTES, decode_score, encode_score, rejected_record, score_record
from stream.records.score_limit import cut_to_limit

NOW = dt.datetime(2023, 6, 19, 8, tzinfo=dt.UTC)
MODEL = ModelRef("linear", "1", "0" * 64)
REF = ArticleRef(id="a", title="t", source=None, url=None, published_at="2023-06-19", language=None, extra={})


def evidence(place: str, text: str | None, escalation: float, de_escalation: float) -> Evidence:
    return Evidence(
        place=place,  # type: ignore[arg-type]  # one of its literals
        span=None if text is None else (0, len(text)),
        text=text,
        escalation=escalation,
        de_escalation=de_escalation,
    )


def signal(**fields: object) -> Signal:
    known: dict[str, object] = {
        "id": "s",
        "outcome": "scored",
        "article": REF,
        "model": MODEL,
        "relevance": 0.9,
        "escalation": 0.5,
        "de_escalation": 0.5,
        "logit": Both(0.0, 0.0),
        "intercept": Both(0.0, 0.0),
    }
    return Signal(**(known | fields))  # type: ignore[arg-type]  # as above


def test_a_score_says_in_json_what_the_contract_names() -> None:
    record = json.loads(
        encode_score(score_record(signal(evidence=(evidence("title", "war", 1.0, 0.0),)), scored_at=NOW))
    )
    assert record["scored_at"] == "2023-06-19T08:00:00Z"
    assert record["duplicate_of"] is None
    assert record["story"] is None
    assert record["evidence"] == [
        {"in": "title", "span": [0, 3], "text": "war", "escalation": 1.0, "de_escalation": 0.0}
    ]
    schema = json_schema(next(contract for contract in CONTRACTS if contract.name == "scores"))
    jsonschema.Draft202012Validator(schema).validate(record)


def test_every_key_is_present_where_nothing_was_scored() -> None:
    empty = signal(outcome="not_relevant", logit=None, intercept=None)
    full = json.loads(encode_score(score_record(signal(), scored_at=NOW)))
    assert json.loads(encode_score(score_record(empty, scored_at=NOW))).keys() == full.keys()


def test_a_score_is_read_back_the_same() -> None:
    score = score_record(signal(evidence=(evidence("text", "war", 1.0, 0.0),)), scored_at=NOW)
    assert decode_score(encode_score(score)) == score


def test_a_rejected_line_is_answered_with_every_key_and_the_reason() -> None:
    error = ArticleError("missing-field", "id", "required")
    record = rejected_record(b"{}", error, article_id="", model=MODEL, scored_at=NOW)
    answer = json.loads(encode_score(record))
    assert answer.keys() >= json.loads(encode_score(score_record(signal(), scored_at=NOW))).keys()
    assert answer["outcome"] == "rejected"
    assert answer["error"] == {"code": "missing-field", "field": "id", "message": "id: required"}
    assert answer["logit"] is None


def test_the_same_rejected_line_has_the_same_id_and_another_line_another() -> None:
    error = ArticleError("not-json", "", "no")
    ids = [
        rejected_record(value, error, article_id="", model=MODEL, scored_at=NOW).id
        for value in (b"a", b"a", b"b")
    ]
    assert ids[0] == ids[1] != ids[2]


def long_signal() -> Signal:
    """An article of the largest size that names the same things over and over, with texts that escape badly."""
    items = tuple(
        evidence("text", f"\x01sentence {index}" * 5, math.sin(index), math.cos(index))
        for index in range(4000)
    )
    return signal(
        article=msgspec.structs.replace(REF, title="\x01" * 65_000, url="\x01" * 8192, id="\x01" * 512),
        evidence=(*items[:50], evidence("article", None, 0.25, -0.5), *items[50:]),
        actors=tuple(
            Actor(id=f"A{n}", name="x", spans=tuple((i, i + 5) for i in range(20_000)), title_spans=())
            for n in range(3)
        ),
        pairs=(Pair(pair="CHN-USA", escalation=0.1, de_escalation=0.2, evidence=tuple(range(3000))),),
        military=tuple(
            Military(
                place="text",
                span=(i, i + 3),
                text="war",
                category="conflict",
                modality="asserted",
                attribution=None,
            )
            for i in range(5000)
        ),
        held=tuple(
            HeldAct(
                place="text",
                id=str(i),
                span=(i, i + 3),
                text="met",
                kind="meeting",
                participants=(),
                location=None,
                when=When(text=None, start=None, end=None, precision="none"),
            )
            for i in range(5000)
        ),
        times=(
            Time(
                place="text",
                span=(0, 6),
                text="Monday",
                type="DATE",
                value="2023-06-19",
                start=None,
                end=None,
                precision="day",
            ),
        ),
    )


def test_a_record_over_the_limit_is_cut_to_it_and_says_what_is_gone() -> None:
    whole = long_signal()
    encoded = encode_score(score_record(whole, scored_at=NOW))
    assert SCORE_BYTES // 2 < len(encoded) <= SCORE_BYTES
    kept = decode_score(encoded)
    assert kept.cut["evidence"] == 4000 - sum(item.place != "article" for item in kept.evidence)
    assert kept.cut["military"] == 5000 - len(kept.military)
    assert kept.cut["held"] == 5000 - len(kept.held) > 0
    assert kept.cut["actors.spans"] == 3 * (20_000 - len(kept.actors[0].spans))
    assert kept.cut["article.title"] == 65_000 - len(kept.article.title or "")
    assert len(kept.times) == 1
    assert "times" not in kept.cut


def test_evidence_that_is_cut_is_folded_into_one_item_so_that_sums_hold() -> None:
    whole = long_signal()
    kept = cut_to_limit(whole, limit=SCORE_BYTES)
    assert [item.place for item in kept.evidence].count("article") == 1
    for name in ("escalation", "de_escalation"):
        before = math.fsum(getattr(item, name) for item in whole.evidence)
        assert math.fsum(getattr(item, name) for item in kept.evidence) == pytest.approx(before, abs=1e-9)


def test_pairs_point_to_the_same_evidence_after_the_cut() -> None:
    whole = long_signal()
    kept = cut_to_limit(whole, limit=SCORE_BYTES)
    still = [kept.evidence[index] for index in kept.pairs[0].evidence]
    pointed = [whole.evidence[index] for index in whole.pairs[0].evidence]
    assert still
    assert all(item in pointed for item in still)
    assert kept.cut["pairs.evidence"] == len(pointed) - len(still)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.text(max_size=20), st.floats(-5, 5), st.floats(-5, 5)), max_size=60),
    st.integers(1200, 9000),
)
def test_a_cut_record_is_within_any_limit_and_its_sums_hold(
    items: list[tuple[str, float, float]], limit: int
) -> None:
    whole = signal(evidence=tuple(evidence("text", text, *both) for text, *both in items))
    kept = cut_to_limit(whole, limit=limit)
    assert len(msgspec.json.encode(kept)) <= limit
    assert math.fsum(item.escalation for item in kept.evidence) == pytest.approx(
        math.fsum(item.escalation for item in whole.evidence), abs=1e-9
    )


def test_a_record_within_the_limit_is_left_alone() -> None:
    small = signal(evidence=(evidence("text", "war", 1.0, 0.0),))
    assert cut_to_limit(small, limit=SCORE_BYTES) is small
