"""Whatever stands in an article stays text: it can't become markup, style or an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.article import Article
from models.signal import Actor, Evidence, FollowUp, Military, Participant, When
from stream.pages.annotated import annotated_page
from tests.stream.pages.built_scores import score_of
from tests.stream.pages.page_reader import Page, check_sound

HOSTILE = (
    "</script></style><script>alert(1)</script><img src=x onerror=alert(2)>",
    '"><svg onload=alert(3)> \' onmouseover=alert(4) x="',
    "{{ 7 * 7 }} {% raise %} {# gone #}",
    "<!-- --><base href='//example.org'>&lt;b&gt;&#x202e;</span></p></article></html>",
    "\u202eevil\u2066 \u200f right \x00\x1b[31m\x85",
    "javascript:alert(5)",
)


def hostile(text: str) -> str:
    """The page of an article in which everything that can carry text carries this."""
    article = Article(
        id=text, title=text, text=f"{text}\n{text}", source=text, url=text, published_at="2024-05-14"
    )
    whole = 0, len(text)
    return annotated_page(
        [
            (
                score_of(
                    article,
                    evidence=(
                        Evidence(place="text", span=whole, text=text, escalation=1.0, de_escalation=0.0),
                        Evidence(place="title", span=whole, text=text, escalation=0.0, de_escalation=1.0),
                    ),
                    actors=(Actor(id="PER", name=text, spans=(whole,), title_spans=(whole,)),),
                    military=(
                        Military(place="text", span=whole, text=text, category="attack", modality="asserted", attribution=text),
                    ),
                    follow_ups=(
                        FollowUp(place="text", id=text, span=whole, text=text, kind="visit", status="possible",
                                 participants=(Participant(text, "PER"),), location=text,
                                 when=When(text=text, start=None, end=None, precision="none")),
                    ),
                ),
                article,
            )
        ]
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    page = Page(hostile(text))

    check_sound(page)
    told = page.read("prose", without=("tag", "number"))
    assert re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "", text).split()[0][
        :20
    ] in told.replace("�", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_characters_that_turn_or_control_text_reach_no_page(text: str) -> None:
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", hostile(text))


@settings(max_examples=40, deadline=None)
@given(text=st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60).filter(str.strip))
def test_any_text_stays_text(text: str) -> None:
    """Any text that an item can stand for: an article of blanks is refused, and no item is read from blanks."""
    check_sound(Page(hostile(text)))
