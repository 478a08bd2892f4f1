"""The gate keeps out only what would find nothing."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.article import Article, article_from
from models.errors import ArticleError
from models.frame.gate import Gate
from models.pipeline import build_extractors, read_document
from models.read import Reader
from models.text.prepare import Preparer

LABELLED = Path(__file__).parents[1] / "labelled" / "articles.jsonl"
DAY = dt.date(2024, 5, 14)
PREPARER = Preparer()
EXTRACTORS = build_extractors()
GATE = Gate.of(EXTRACTORS)
NAMES = Gate({"fruit": {"apple", "apple tree", "plum"}, "trees": {"tree", "apple tree"}, "any": set()})


def articles(lines: Iterator[str]) -> Iterator[Article]:
    for line in lines:
        record: dict[str, Any] = json.loads(line)
        try:
            yield article_from({key: record.get(key) for key in ("id", "date", "title", "text")})
        except ArticleError:
            continue


def own() -> list[Article]:
    return list(articles(iter(LABELLED.read_text(encoding="utf-8").splitlines())))


def passes(text: str, gate: Gate = NAMES) -> list[int]:
    return list(gate.passing(PREPARER.prepare(text, day=None)).sentences)


def assert_alike(read: Iterator[Article]) -> None:
    """Every article gives the same bytes with the gate and with the gate open, the irrelevant ones in full too."""
    gated, opened = Reader.load(), Reader.load(text_gate=False)
    count = 0
    with gated.session(), opened.session():
        for article in read:
            count += 1
            assert msgspec.json.encode(gated.read(article, gate=False)) == msgspec.json.encode(
                opened.read(article, gate=False)
            ), article.id
    assert count


def test_a_sentence_passes_for_those_whose_trigger_it_holds() -> None:
    assert passes("A plum fell. It rained. The tree stood under the apple tree.") == [1, 0, 3]


@pytest.mark.parametrize("text", ["Plums and trees fell. So it was.", "A pineapple, a treetop. So it was."])
def test_a_trigger_within_a_word_is_none(text: str) -> None:
    assert passes(text) == [0, 0]


@pytest.mark.parametrize("text", ["An apple-tree fell. So it was.", "An apple/tree fell. So it was."])
def test_a_trigger_between_marks_is_one(text: str) -> None:
    assert passes(text)[0] == 3


@pytest.mark.parametrize("before", [0, 590, 594, 597, 600, 603, 2000])
def test_a_trigger_lets_through_wherever_it_stands(before: int) -> None:
    """The head of a text is searched by itself, and its edge cuts no trigger in two."""
    filler = ("so it was " * (before // 10 + 1))[:before]
    inside = NAMES.passing(PREPARER.prepare(f"{filler} apple tree and more of it.", day=None))
    glued = NAMES.passing(PREPARER.prepare(f"{filler}apple treetops and more of it.", day=None))

    assert inside.lets("fruit")
    assert inside.lets("trees")
    assert not glued.lets("trees")


def test_who_promises_nothing_is_never_kept_out() -> None:
    passing = NAMES.passing(PREPARER.prepare("It rained. It poured.", day=None))

    assert [passing.lets(name) for name in ("fruit", "trees", "any", "unknown")] == [False, False, True, True]
    assert not passing.worth(0)


def test_a_gate_without_triggers_stands_open() -> None:
    assert all(Gate({}).passing(PREPARER.prepare("It rained. It poured.", day=None)).sentences)


def test_an_extractor_that_is_kept_out_of_a_sentence_finds_nothing_in_it() -> None:
    """Every sentence of the labelled articles, as a document of its own."""
    kept_out = dict.fromkeys(GATE.bits, 0)
    for article in own():
        for sentence in PREPARER.prepare(article.text, day=None).sentences:
            document = PREPARER.prepare(sentence.text, day=DAY)
            passing = GATE.passing(document)
            out = [extractor.name for extractor in EXTRACTORS if not passing.lets(extractor.name)]
            reading = read_document(document, EXTRACTORS) if out else None
            for name in out:
                kept_out[name] += 1
                assert getattr(reading, name) == (), document.clean
    assert all(count > 50 for count in kept_out.values()), kept_out


def test_the_labelled_articles_are_read_alike_with_and_without_the_gate() -> None:
    assert_alike(iter(own()))


@pytest.mark.slow
@pytest.mark.shared
def test_gold_and_5_000_newswire_stories_are_read_alike_with_and_without_the_gate(shared: Path) -> None:
    gold = sorted((shared / "gold").glob("*.jsonl"))
    stories = shared / "data" / "reuters21578.jsonl.gz"
    if not gold or not stories.is_file():
        pytest.skip(f"{shared} holds neither labelled articles nor newswire")
    for path in gold:
        with path.open(encoding="utf-8") as lines:
            assert_alike(articles(lines))
    with gzip.open(stories, "rt", encoding="utf-8") as lines:
        assert_alike(islice(articles(lines), 5000))
