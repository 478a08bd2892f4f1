"""The page of an evaluation: pictures that say what the tables say, and text that stays text."""

from __future__ import annotations

import re

import pytest

from models.article import Article
from models.measuring import Evaluation, ExplainedMistake, Labelled, Labels, Said, measure
from models.measuring.mistakes import Reason, worst_mistakes
from models.measuring.probabilities import quality
from models.signal import ModelRef
from stream.pages.curves import SIDE, pictures_of
from stream.pages.measured import measured_page
from tests.stream.pages.page_reader import Page, check_sound
from tests.stream.pages.test_hostile_text import HOSTILE

DRAWN = {"cx", "cy", "d", "points", "r", "y"}


def page_of(text: str = "Chad shelled a camp.", *, grade: int = 3) -> str:
    """The page of three texts in which everything that can carry text carries this; the last is a mistake."""
    records = [
        Labelled(
            form="articles",
            article=Article(id=f"{text}{at}", text=text, title=text),
            labels=labels,
            side=None,
        )
        for at, labels in enumerate([Labels(True, grade, 0), Labels(False, 0, 0), Labels(True, 0, 2)])
    ]
    said = [Said(0.9, 0.8, 0.1), Said(0.2, 0.0, 0.0), Said(0.9, 0.7, 0.6)]
    (mistake,) = worst_mistakes(records, said, 1)
    explained = ExplainedMistake(mistake, (Reason(text, 1.25, ((text, 1.0),)), Reason(None, 0.5, ())))
    evaluation = Evaluation(
        "articles", ModelRef("linear", "1", "ab" * 32), measure(records, said), (explained,)
    )
    return measured_page(evaluation, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    page = page_of(text)
    check_sound(Page(page), DRAWN)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_the_page_names_no_address_and_needs_no_script() -> None:
    page = page_of()
    assert any(content.startswith("default-src 'none'") for content in Page(page).values("content"))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|javascript:", page)


def test_every_picture_has_a_name_and_a_description_and_a_table_beside_it() -> None:
    page = Page(page_of())
    pictures = [attributes for tag, attributes in page.elements if tag == "svg"]
    assert len(pictures) == 9
    ids = set(page.values("id"))
    for picture in pictures:
        assert picture["role"] == "img"
        title, description = picture["aria-labelledby"].split()
        assert {title, description} <= ids
    for name in ("relevance", "escalation", "de-escalation"):
        section = page.read(name, joint=" ")
        assert "Tenths of probability" in section
        assert "0.9 to 1.0" in section
        assert "Confusion at 0.5" in section


def test_a_mistake_shows_what_was_said_and_wanted_and_its_evidence() -> None:
    shown = " ".join(Page(page_of("Chad shelled a camp.")).read("mistakes", joint=" ").split())
    assert "escalation 0.70" in shown
    assert "de-escalation grade 2" in shown
    assert "Evidence for escalation too high" in shown
    assert "+1.25" in shown
    assert "the article as a whole" in shown


def test_labels_that_are_all_alike_say_so_where_the_curve_would_stand() -> None:
    assert "all labels are alike" in Page(page_of(grade=0)).read("escalation", joint=" ")


def test_the_pictures_stand_where_the_figures_say() -> None:
    """The plane has 0 at the bottom left, and the page counts downwards."""
    drawn = pictures_of(quality([True, False, True, False], [0.95, 0.95, 0.25, 0.25]))
    assert [(dot.x, dot.y) for dot in drawn.dots] == [(0.25 * SIDE, 0.5 * SIDE), (0.95 * SIDE, 0.5 * SIDE)]
    assert drawn.roc == f"0.0,{SIDE}.0 {SIDE / 2},{SIDE / 2} {SIDE}.0,0.0"
    assert drawn.most == 2
    highest = drawn.bars[9]
    assert (highest.negatives_y, highest.negatives_height) == (SIDE / 2, SIDE / 2)
    assert (highest.positives_y, highest.positives_height) == (0, SIDE / 2)


def test_a_long_curve_keeps_its_ends_and_is_cut_down() -> None:
    values = [number / 10_000 for number in range(10_000)]
    drawn = pictures_of(quality([value > 0.3 for value in values], values))
    points = drawn.roc.split()
    assert len(points) < 200
    assert (points[0], points[-1]) == (f"0.0,{SIDE}.0", f"{SIDE}.0,0.0")
