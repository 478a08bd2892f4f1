from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ArticleError
from stream.errors import RecordError
from stream.records.dead_letter import (
    KEPT_BYTES,
    DeadLetter,
    attempt_of,
    dead_letter,
    letter_record,
    read_letter,
    replay_record,
)
from stream.records.letter_line import Position, decode_line, encode_line, letter_line

LIMIT = 4 << 20
headers = st.lists(
    st.tuples(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(
            lambda name: not name.startswith("errors.")
        ),
        st.none() | st.binary(max_size=20),
    ),
    max_size=3,
).map(tuple)
letters = st.builds(
    DeadLetter,
    topic=st.sampled_from(["detente.articles", "x"]),
    partition=st.integers(0, 99),
    offset=st.integers(0, 2**63 - 1),
    key=st.none() | st.binary(max_size=30),
    value=st.none() | st.binary(max_size=200),
    headers=headers,
    stage=st.sampled_from(["decode", "read", "send", "state"]),
    reason=st.sampled_from(["not-json", "MemoryError"]),
    message=st.text(st.characters(codec="utf-8"), max_size=100),
    attempts=st.integers(1, 9),
    size=st.none(),
    sha256=st.none(),
    truncated=st.just(value=False),
    dropped=st.just(()),
)


def letter(error: BaseException | None = None, **fields: object) -> DeadLetter:
    known: dict[str, object] = {
        "stage": "decode",
        "topic": "detente.articles",
        "partition": 3,
        "offset": 17,
        "key": b"k",
        "value": b"{",
        "headers": [("trace", b"1")],
    }
    return dead_letter(error or ArticleError("not-json", "", "no JSON"), **(known | fields))  # type: ignore[arg-type]


def test_a_dead_letter_keeps_the_record_and_states_where_and_why() -> None:
    key, value, stated = letter_record(letter(), record_bytes=LIMIT)
    assert (key, value) == (b"k", b"{")
    assert dict(stated) == {
        "trace": b"1",
        "errors.topic": b"detente.articles",
        "errors.partition": b"3",
        "errors.offset": b"17",
        "errors.stage": b"decode",
        "errors.class": b"not-json",
        "errors.message": b"no JSON",
        "errors.attempts": b"1",
    }


@given(letters)
def test_what_is_written_is_read_back_the_same(sent: DeadLetter) -> None:
    assert read_letter(*letter_record(sent, record_bytes=LIMIT)) == sent


@given(letters, st.sampled_from(["text", "base64"]))
def test_a_line_of_json_holds_a_letter_to_the_byte(sent: DeadLetter, value_as: str) -> None:
    position = Position(1, 2, dt.datetime(2023, 6, 19, tzinfo=dt.UTC))
    line = encode_line(letter_line(sent, position, value_as=value_as))  # type: ignore[arg-type]
    assert decode_line(line) == (sent, position)


def test_a_value_too_large_for_the_topic_keeps_its_beginning_and_says_so() -> None:
    value = b"x" * LIMIT
    _, kept, stated = letter_record(letter(value=value), record_bytes=LIMIT)
    assert kept == value[:KEPT_BYTES]
    said = dict(stated)
    assert said["errors.size"] == str(LIMIT).encode()
    assert said["errors.sha256"] == hashlib.sha256(value).hexdigest().encode()
    assert said["errors.truncated"] == b"true"
    assert read_letter(b"k", kept, stated).truncated


@given(
    st.integers(0, 3 * KEPT_BYTES),
    st.integers(0, 3 * KEPT_BYTES),
    st.integers(0, 3 * KEPT_BYTES),
    st.integers(2 * KEPT_BYTES + 2000, 6 * KEPT_BYTES),
)
def test_no_dead_letter_is_larger_than_its_topic_takes(key: int, value: int, header: int, limit: int) -> None:
    sent = letter(key=b"k" * key, value=b"v" * value, headers=[("h", b"h" * header)])
    parts = letter_record(sent, record_bytes=limit)
    assert (
        len(parts[0] or b"") + len(parts[1] or b"") + sum(len(n) + len(v or b"") for n, v in parts[2])
        <= limit
    )


def test_a_value_that_fits_is_whole_even_where_headers_are_dropped() -> None:
    sent = letter(headers=[("h", b"h" * LIMIT)])
    found = read_letter(*letter_record(sent, record_bytes=LIMIT))
    assert (found.value, found.truncated, found.dropped) == (b"{", False, ("headers",))


def test_a_replay_restores_the_record_and_counts_the_attempt() -> None:
    key, value, stated = replay_record(letter())
    assert (key, value) == (b"k", b"{")
    assert stated == [("trace", b"1"), ("errors.attempts", b"2")]
    assert attempt_of(stated) == 2
    again = letter(headers=stated)
    assert again.attempts == 2
    assert again.headers == (("trace", b"1"),)


@pytest.mark.parametrize("value", [b"", b"-1", b"two", b"9" * 40, None])
def test_an_attempt_that_makes_no_sense_counts_as_the_first(value: bytes | None) -> None:
    assert attempt_of([("errors.attempts", value)]) == 1


def test_only_the_beginning_of_a_record_is_not_replayed() -> None:
    found = read_letter(*letter_record(letter(value=b"x" * LIMIT), record_bytes=LIMIT))
    with pytest.raises(RecordError, match="too large to be kept whole"):
        replay_record(found)


def test_an_error_that_is_not_ours_is_filed_under_its_class_and_never_its_text() -> None:
    assert letter(KeyError("from the article")).reason == "KeyError"


@pytest.mark.parametrize(
    ("missing", "value"), [("errors.stage", b"elsewhere"), ("errors.offset", b"x"), ("errors.topic", None)]
)
def test_a_foreign_record_is_refused_with_the_header_at_fault(missing: str, value: bytes | None) -> None:
    key, body, stated = letter_record(letter(), record_bytes=LIMIT)
    changed = [item for item in stated if item[0] != missing]
    if value is not None:
        changed.append((missing, value))
    with pytest.raises(RecordError, match=missing):
        read_letter(key, body, changed)


@pytest.mark.parametrize("line", [b"{}", b"nonsense", b"[" * 100_000, b"\xff"])
def test_a_line_that_is_no_letter_is_refused(line: bytes) -> None:
    with pytest.raises(RecordError, match="not a line of"):
        decode_line(line)
