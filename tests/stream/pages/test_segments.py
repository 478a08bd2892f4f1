"""Text under overlapping marks: cut at their edges, lost nowhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stream.pages.segments import Mark, plain, segments

TEXTS = st.text(alphabet="ab \n\r\té\u202e\x00\U0001f4f0", max_size=40)
MARKS = st.lists(
    st.builds(
        lambda start, length, layer: Mark(start, start + length, layer),
        st.integers(0, 45),
        st.integers(-1, 20),
        st.sampled_from(("evidence", "actor", "time", "military", "topic", "follow_up")),
    ),
    max_size=8,
)


@given(text=TEXTS, marks=MARKS)
def test_the_lines_are_kept_to_the_character(text: str, marks: list[Mark]) -> None:
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]

    assert ["".join(piece.text for piece in line) for line in segments(text, marks)] == [
        plain(x) for x in lines
    ]


@given(text=TEXTS, marks=MARKS)
def test_every_mark_begins_and_ends_once_if_it_holds_anywhere(text: str, marks: list[Mark]) -> None:
    pieces = [piece for line in segments(text, marks) for piece in line]

    for mark in set(marks):
        times = marks.count(mark)
        holding = [piece for piece in pieces if mark in piece.marks]
        assert sum(piece.begin.count(mark) for piece in pieces) == (times if holding else 0)
        assert sum(piece.end.count(mark) for piece in pieces) == (times if holding else 0)
        if holding:
            assert mark in holding[0].begin
            assert mark in holding[-1].end


@given(text=st.text(alphabet="ab ", min_size=1, max_size=40).filter(str.strip), marks=MARKS)
def test_a_mark_holds_just_where_it_stands(text: str, marks: list[Mark]) -> None:
    for mark in marks:
        covered = ""
        at = 0
        for piece in segments(text, marks)[0]:
            covered += "x" * len(piece.text) if mark in piece.marks else " " * len(piece.text)
            at += len(piece.text)

        assert covered == "".join("x" if mark.start <= i < mark.end else " " for i in range(at))


def test_overlapping_marks_are_cut_at_every_edge() -> None:
    outer, inner, crossing = Mark(0, 8, "evidence"), Mark(2, 4, "actor"), Mark(3, 10, "military")

    (line,) = segments("abcdefghij", [crossing, inner, outer])

    assert [(piece.text, piece.marks) for piece in line] == [
        ("ab", (outer,)),
        ("c", (outer, inner)),
        ("d", (outer, inner, crossing)),
        ("efgh", (outer, crossing)),
        ("ij", (crossing,)),
    ]


def test_characters_that_deceive_are_replaced_one_for_one() -> None:
    assert plain("a\x00b\u202ec\u2066d\te") == "a�b�c�d e"
