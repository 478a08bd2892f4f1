"""Sentences survive what scraping does to a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.prepare import Preparer

PREPARER = Preparer()


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in PREPARER.prepare(text, day=None).sentences]


@pytest.mark.parametrize(
    "expected",
    [
        ["The envoys met.", "They did not shake hands."],
        ["The two sides want calm.", "without a fight."],
        ["The U.S. President spoke to U.S. Officials in the U.N. General Assembly."],
        ["It reached the U.S. on Monday.", "The ship then left."],
        ["He flew to the U.S.", "The talks went on."],
        ["Gen. John R. Smith told Mr. Jones and Lt. Col. Brown.", "He agreed."],
        ["Prices rose 3.5 pct.", "Oil fell 2.1 dlrs."],
        ["It began at 8 a.m.", "Hospitals filled."],
        ["It began at 8 a.m. Moscow time."],
        ["They met on Jan. 5 in Rome."],
        ["Article No. 9 was cut.", "No other was."],
        ['"We won\'t go," she said.', '"Not now."'],
        ['"Will you go?" he asked.'],
        ["They waited... and nothing came."],
        ["Acme Corp. Chairman Lee spoke.", "Nobody answered."],
        ["Why now?", "Nobody knows!", "It ended\u2026", "Quietly."],
    ],
)
def test_cuts(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_missing_blank_is_a_cut() -> None:
    assert sentences("They broke off the talks.The envoys left.") == [
        "They broke off the talks.",
        "The envoys left.",
    ]


def test_a_heading_and_bullets_stand_alone() -> None:
    """Lines that were not wrapped end their sentence; bullets are not part of it."""
    text = "They met.\n\nWHAT IS NEXT\n\u2022 A vote in the house\n\u2022 A visit to Rome\nA long report follows here."
    assert sentences(text) == [
        "They met.",
        "WHAT IS NEXT",
        "A vote in the house",
        "A visit to Rome",
        "A long report follows here.",
    ]


WRAPPED = """\
The two governments said on Monday that they would send envoys to the
border town before Easter. Neither of them named a day, and the generals
kept their men where they had stood since the spring.

SECOND THOUGHTS

Officials in the capital were less sure that the meeting would be held.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_lines_are_joined(newline: str) -> None:
    """Lines broken at a column are one paragraph; blank lines and headings still part."""
    assert sentences(WRAPPED.replace("\n", newline)) == [
        "The two governments said on Monday that they would send envoys to the border town before Easter.",
        "Neither of them named a day, and the generals kept their men where they had stood since the spring.",
        "SECOND THOUGHTS",
        "Officials in the capital were less sure that the meeting would be held.",
    ]


def test_paragraphs_are_counted() -> None:
    found = PREPARER.prepare("One. Two.\n\nThree.\n", day=None).sentences
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]


def test_a_table_without_stops_is_cut() -> None:
    """No sentence grows without bound, so that nothing downstream takes quadratic time."""
    assert max(map(len, sentences("figure 12 " * 2000))) <= 2000
    assert max(map(len, sentences("x" * 9000))) <= 2000


@given(st.text(alphabet=st.sampled_from("abcDE .!?\"'\u2026\n\u2022-U.S5"), max_size=200))
def test_spans_are_ordered_trimmed_and_apart(text: str) -> None:
    document = PREPARER.prepare(text, day=None)
    end = 0
    for sentence in document.sentences:
        assert end <= sentence.start < sentence.end
        assert sentence.text == sentence.text.strip()
        end = sentence.end
    covered = "".join(sentence.text for sentence in document.sentences)
    assert [c for c in covered if c.isalnum()] == [c for c in document.clean if c.isalnum()]


@given(st.text(alphabet=st.sampled_from('abc ,;:-()"but and which he.'), max_size=120))
def test_clauses_cover_their_sentence(text: str) -> None:
    for sentence in PREPARER.prepare(text, day=None).sentences:
        clauses = list(dict.fromkeys(map(sentence.clause_at, range(sentence.start, sentence.end))))
        assert clauses[0][0] == sentence.start
        assert clauses[-1][1] == sentence.end
        assert all(end == start for (_, end), (start, _) in pairwise(clauses))
        for offset in range(sentence.start, sentence.end):
            start, end = sentence.clause_at(offset)
            assert start <= offset < end
