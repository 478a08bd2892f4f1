"""Quotations and claims are told with their speakers."""

from __future__ import annotations

import pytest

from models.text.prepare import Preparer

PREPARER = Preparer()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We will not fire," said Anna Weber.', "Anna Weber"),
        ('"We will not fire," Anna Weber said on Monday.', "Anna Weber"),
        ('Anna Weber said: "We will not fire."', "Anna Weber"),
        ('According to Anna Weber, "we will not fire".', "Anna Weber"),
        ('The guns were silent. "We will not fire."', None),
    ],
)
def test_speaker_of_a_quotation(text: str, speaker: str | None) -> None:
    document = PREPARER.prepare(text, day=None)
    (quotation,) = document.quotations
    assert document.clean[quotation.start : quotation.end].strip(",.").lower() == "we will not fire"
    assert quotation.speaker == speaker


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("Tirana said its troops had left.", "left", "Tirana"),
        ("The troops have left, according to the mayor.", "left", "the mayor"),
        ("The troops have left, said the mayor, a retired colonel.", "left", "the mayor"),
        ("The troops have left, state radio said, quoting the mayor.", "left", "the mayor"),
        (
            "Major Jan Holub, a spokesman for the staff, denied that shots were fired.",
            "shots",
            "Major Jan Holub",
        ),
        ("The minister came home. He warned that shots would follow.", "shots", None),
        ("The minister said little. He warned that shots would follow.", "shots", "The minister"),
        ("Shots were fired at dawn.", "Shots", None),
    ],
)
def test_speaker_of_a_claim(text: str, word: str, speaker: str | None) -> None:
    assert PREPARER.prepare(text, day=None).speaker_at(text.index(word)) == speaker


def test_a_quotation_goes_on() -> None:
    """Further words quoted in a paragraph are those of the speaker named in it."""
    document = PREPARER.prepare('"We wait," said Li Na. "We have time."\n\n"Nobody said this."', day=None)
    assert [quotation.speaker for quotation in document.quotations] == ["Li Na", "Li Na", None]
