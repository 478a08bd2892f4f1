from __future__ import annotations

import gzip
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ArticleError
from stream.errors import InputError
from stream.files.inputs import InputItem, read_inputs, stored_bytes
from stream.files.lines import LINE_BYTES, bounded_lines, decompressed

LINES = b'{"id": "a", "text": "one"}\n\n{"id": "b", "text": "two"}\r\n{"id": "c", "text": "three"}'
PACKED = {"": lambda data: data, ".gz": gzip.compress, ".zst": zstandard.compress}


def items(*paths: Path) -> list[InputItem]:
    return list(read_inputs([str(path) for path in paths]))


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
@pytest.mark.parametrize("packing", PACKED)
def test_lines_are_read_with_their_numbers_and_blank_ones_passed_over(
    tmp_path: Path, suffix: str, packing: str
) -> None:
    path = tmp_path / f"news{suffix}{packing}"
    path.write_bytes(PACKED[packing](LINES))
    found = items(path)
    assert [(item.line, item.article().id) for item in found] == [(1, "a"), (3, "b"), (4, "c")]
    assert found[0].place == f"{path}:1"


@pytest.mark.parametrize("packing", PACKED)
def test_a_text_file_is_one_article_with_the_files_name(tmp_path: Path, packing: str) -> None:
    path = tmp_path / f"note.txt{packing}"
    path.write_bytes(PACKED[packing]("\ufeffGENEVA: Talks résumé.\nMore.".encode()))
    (item,) = items(path)
    assert item.article().id == path.name
    assert item.article().text == "GENEVA: Talks résumé.\nMore."
    assert item.place == str(path)


def test_a_json_file_is_one_article_however_it_is_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text('{\n  "id": "a",\n  "text": "b"\n}\n')
    (item,) = items(path)
    assert item.article().id == "a"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("a.txt", b"\xff", "not-utf8"), ("a.txt", b"  \n", "empty"), ("a.jsonl", b"{\n", "not-json")],
)
def test_what_is_no_article_says_why(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (item,) = items(path)
    with pytest.raises(ArticleError) as refused:
        item.article()
    assert refused.value.code == code


def test_a_line_over_the_limit_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"x" * (LINE_BYTES + 1) + b"\n" + LINES)
    first, second, *_ = items(path)
    with pytest.raises(ArticleError, match="8,388,608 bytes") as refused:
        first.article()
    assert refused.value.code == "too-long"
    assert (second.line, second.article().id) == (2, "a")


@pytest.mark.parametrize("packing", [".gz", ".zst"])
@pytest.mark.parametrize("fault", ["cut", "garbled", "not-packed"])
def test_damaged_files_give_what_could_be_read_then_the_problem_and_the_next_file_follows(
    tmp_path: Path, packing: str, fault: str
) -> None:
    data = b"".join(
        b'{"id": "%d", "text": "%s"}\n' % (index, os.urandom(40).hex().encode()) for index in range(5000)
    )
    packed = PACKED[packing](data)
    half = len(packed) // 2
    damaged = tmp_path / f"damaged.jsonl{packing}"
    damaged.write_bytes(
        {"cut": packed[:half], "garbled": packed[:half] + b"\0" * 99 + packed[half:], "not-packed": data}[
            fault
        ]
    )
    sound = tmp_path / "sound.jsonl"
    sound.write_bytes(LINES)
    *before, problem, a, _, c = items(damaged, sound)
    assert isinstance(problem.problem, InputError)
    assert problem.source == str(damaged)
    assert (a.article().id, c.article().id) == ("a", "c")
    if fault == "cut":
        assert before[0].article().id == "0"
        assert problem.line > 1


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_packed_files_that_are_joined_are_read_to_their_end(tmp_path: Path, packing: str) -> None:
    path = tmp_path / f"news.jsonl{packing}"
    path.write_bytes(
        PACKED[packing](b'{"id": "a", "text": "x"}\n') + PACKED[packing](b'{"id": "b", "text": "x"}\n')
    )
    assert [item.article().id for item in items(path)] == ["a", "b"]


def test_a_small_packed_file_that_unpacks_to_a_great_one_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.zst"
    path.write_bytes(zstandard.compress(b"\0" * (300 << 20)))
    assert path.stat().st_size < 100_000
    largest = max(len(chunk) for chunk in decompressed(io.BytesIO(path.read_bytes()), "zst"))
    assert largest <= 40 << 20
    (item,) = items(path)
    assert isinstance(item.problem, ArticleError)


def test_a_file_that_goes_away_is_a_problem_and_not_an_end(tmp_path: Path) -> None:
    gone = tmp_path / "gone.jsonl"
    (item,) = items(gone)
    with pytest.raises(InputError, match="no such file"):
        item.article()


def test_progress_counts_the_bytes_as_they_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(LINES))
    counted: list[int] = []
    list(read_inputs([str(path)], progress=counted.append))
    assert sum(counted) == stored_bytes([str(path)]) == path.stat().st_size


def test_how_much_standard_input_holds_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert stored_bytes([str(path), "-"]) is None


@given(st.lists(st.binary(max_size=12).filter(lambda line: b"\n" not in line)), st.integers(1, 9))
def test_lines_are_the_same_however_the_chunks_fall(lines: list[bytes], size: int) -> None:
    content = b"\n".join(lines)

    def chunks() -> Iterator[bytes]:
        yield from (content[at : at + size] for at in range(0, len(content), size))

    expected = content.split(b"\n")
    if not expected[-1]:
        expected.pop()
    assert list(bounded_lines(chunks())) == expected


@given(st.lists(st.integers(0, 9), max_size=8), st.integers(1, 5))
def test_lines_over_a_limit_are_none_and_others_whole(lengths: list[int], limit: int) -> None:
    content = b"".join(b"x" * length + b"\n" for length in lengths)
    found = list(bounded_lines(iter([content[:7], content[7:]]), limit=limit))
    assert found == [b"x" * length if length <= limit else None for length in lengths]
