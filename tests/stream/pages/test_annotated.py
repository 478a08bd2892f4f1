"""The annotated page: complete, self-contained, and accessible."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from models.article import Article
from models.signal import Outcome
from stream.pages import annotated
from stream.pages.annotated import annotated_page
from tests.stream.pages.built_scores import ARTICLE, TEXT, full_score, score_of
from tests.stream.pages.page_reader import Page, check_sound

MINUS = "\N{MINUS SIGN}"
WHOLE = annotated_page([(full_score(ARTICLE), ARTICLE)])


@pytest.fixture(scope="module")
def page() -> Page:
    """The page of one article with everything in it."""
    return Page(WHOLE)


def test_the_page_is_well_nested_and_every_link_leads_somewhere_on_it(page: Page) -> None:
    check_sound(page)


def test_the_text_stands_in_it_to_the_character(page: Page) -> None:
    read = page.read("prose", without=("tag", "number"))

    assert [line.strip() for line in read.split("\n") if line.strip()] == [
        line for line in TEXT.split("\n") if line
    ]


def test_every_kind_of_mark_is_labelled_in_words(page: Page) -> None:
    body = page.read("prose")

    for label in (
        "PER",
        "ECU",
        "diplomatic",
        "sovereignty",
        "incursion, negated",
        "meeting, confirmed",
        "13 May",
    ):
        assert label in body
    assert page.read("h1").startswith("▲3")


def test_a_stretch_under_several_marks_carries_all_of_them(page: Page) -> None:
    classes = [set(value.split()) for value in page.values("class")]

    assert any({"mark", "evidence", "raises", "topic"} <= found for found in classes)
    assert any({"mark", "evidence", "lowers", "follow_up"} <= found for found in classes)


def test_evidence_leads_to_its_sentence_and_back(page: Page) -> None:
    targets = page.values("href")

    for number in (1, 2, 3):
        assert f"#a1-evidence-{number}" in targets
        assert f"#a1-sentence-{number}" in targets


def test_the_figures_add_up_on_the_page(page: Page) -> None:
    sums = page.read("sums", joint=" ").split()

    assert sums == ["Escalation", "De-escalation", "intercept", f"{MINUS}0.60", f"{MINUS}1.10", "evidence", "+1.50", "+0.40",
                    "log-odds", "+0.90", f"{MINUS}0.70", "probability", "71", "%", "33", "%"]  # fmt: skip


def test_follow_ups_are_a_timeline_with_status_and_participants(page: Page) -> None:
    lines = " ".join(page.read("timeline").split())

    assert lines.index(
        "Wed 12 Jun 2024 in 4 weeks meeting confirmed Peru PER, Quito ECU · Lima"
    ) < lines.index("No date told other act cancelled")


def test_pairs_topics_and_disputes_are_told(page: Page) -> None:
    assert "Ecuador \N{EN DASH} Peru" in page.read("pairs")
    assert "western sahara" in page.read("things")


def test_nothing_is_fetched_and_the_policy_allows_no_more_than_its_style() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', WHOLE)
    style = re.search(r"<style>(.*?)</style>", WHOLE, re.DOTALL)
    assert policy is not None
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()

    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    assert "://" not in WHOLE


def test_what_people_need_who_do_not_see_it_is_there(page: Page) -> None:
    tags = Counter(tag for tag, _ in page.elements)

    assert ("html", {"lang": "en"}) in page.elements
    assert (tags["main"], tags["h1"], tags["title"]) == (1, 1, 1)
    assert all(attributes.get("aria-hidden") == "true" for tag, attributes in page.elements if tag == "svg")
    assert tags["label"] == tags["input"]
    assert page.elements[[tag for tag, _ in page.elements].index("body") + 1][1]["href"] == "#a1-text"
    ids = set(page.values("id"))
    assert set(page.values("aria-labelledby")) <= ids


def test_text_and_labels_stand_out_from_every_ground() -> None:
    """WCAG AA: at least 4.5 to 1, in light and dark."""
    style = (Path(annotated.__file__).parent / "annotated.css").read_text(encoding="utf-8")
    themes = [
        dict(re.findall(r"--([\w-]+): (#\w{6});", block))
        for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    ]
    inks = (
        "ink",
        "soft",
        "link",
        "escalation",
        "de-escalation",
        "military",
        "topic",
        "follow-up",
        "time",
        "actor",
    )
    grounds = (
        "paper",
        "ground",
        "target",
        "escalation-tint",
        "escalation-faint",
        "de-escalation-tint",
        "de-escalation-faint",
    )

    assert len(themes) == 2
    for theme in themes:
        for ink in inks:
            for ground in grounds:
                assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_several_articles_are_listed_first_and_keep_apart() -> None:
    other = Article(id="2", text="Rain is good for beans.")
    pairs = [
        (full_score(ARTICLE), ARTICLE),
        (score_of(other, outcome="not_relevant"), other),
        (full_score(ARTICLE), ARTICLE),
    ]

    page = Page(annotated_page(pairs))

    check_sound(page)
    assert "3 articles" in page.read("contents")
    assert {"#a1-article", "#a2-article", "#a3-article"} <= set(page.values("href"))
    assert "not relevant" in page.read("contents")


@pytest.mark.parametrize(
    ("outcome", "notice"),
    [
        ("not_relevant", "not about relations between states"),
        ("unsupported_language", "language that is not supported"),
    ],
)
def test_what_was_not_scored_is_shown_with_the_reason(outcome: Outcome, notice: str) -> None:
    article = Article(id="2", text="Rain is good for beans.")

    page = Page(annotated_page([(score_of(article, outcome=outcome), article)]))

    check_sound(page)
    assert notice in page.read("notice")
    assert "Rain is good for beans." in page.read("prose")
    assert page.read("gauges") == ""


def test_an_article_of_a_title_only_and_a_page_of_no_article_are_pages() -> None:
    article = Article(id="3", title="Envoys meet")

    only = Page(annotated_page([(score_of(article), article)]))
    none = Page(annotated_page([]))

    check_sound(only)
    assert "Envoys meet" in only.read("h1")
    assert "no text but its title" in only.read("prose")
    assert none.faults == []
    assert "no articles" in none.read("notice")


def test_the_same_scores_make_the_same_page() -> None:
    assert annotated_page([(full_score(ARTICLE), ARTICLE)]) == WHOLE
