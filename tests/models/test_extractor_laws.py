"""The laws that every extractor keeps, whatever it reads."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import Any, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.extractor import Extractor
from models.frame import build_language
from models.frame.components import PREFIX
from models.frame.extracting import ExtractorComponent
from models.pipeline import build_extractors, read_document
from models.reading import Reading
from models.text.document import Document
from models.text.prepare import Preparer
from tests.models.law_texts import ARTICLE, ASIDES, HUGE, PARAGRAPHS

DAY = dt.date(2024, 5, 14)
PREPARER = Preparer()
EXTRACTORS = build_extractors()
NAMES = [extractor.name for extractor in EXTRACTORS]
FRAME = build_language(words="none")
each = pytest.mark.parametrize("name", NAMES)

# What the laws say of text no one would write, next to words that set extractors off.
SNIPPETS = st.sampled_from(
    ("Chinese troops", "will meet on Friday", "ceasefire", '"', "“", "said", "next week", "U.S.", "3 May", ". ", "\n\n",
     "not", "sanctions", "if", "Taiwan", "&quot;", "\u202e", "\u0130stanbul", "in 1987", "Blinken", "e\u0301", "\ud800")
)  # fmt: skip
WILD = st.lists(st.one_of(SNIPPETS, st.text(max_size=20)), max_size=25).map(" ".join)

# What an article tells as a whole: topics by their mass, pairs by who it is mostly about, and whom "the two sides" are.
WHOLE = ("topics", "pairs")
DISCOURSE = ("participants", "weight")


def of_the_whole(mention: Any) -> bool:
    """Whether only the place of its sentence tells it: the first of an article makes likely what it does not name."""
    return not getattr(mention, "sure", True)


@dataclass(frozen=True)
class Found:
    """What one extractor found in a text."""

    document: Document
    mentions: tuple[Any, ...]


def prepared(text: str) -> Document:
    return PREPARER.prepare(text, day=DAY)


def read(text: str) -> tuple[Document, Reading]:
    document = prepared(text)
    return document, read_document(document, EXTRACTORS)


def found(name: str, text: str) -> Found:
    document, reading = read(text)
    return Found(document, getattr(reading, name))


def framed(text: str, *, without: Sequence[str] = ()) -> Reading:
    """What the components of the pipeline read, some of them taken out."""
    doc = FRAME.make_doc(text)
    doc._.article_day = DAY
    with FRAME.select_pipes(disable=[PREFIX + name for name in without]):
        reading: Reading = FRAME(doc)._.reading
    return reading


def needing(name: str) -> set[str]:
    """The extractors that need what this one finds, at first or second hand, and itself."""
    found = {name}
    for extractor in EXTRACTORS:
        if not found.isdisjoint(extractor.needs):
            found.add(extractor.name)
    return found


def spans_of(mention: Any) -> tuple[tuple[int, int], ...]:
    """Where a mention stands; a pair stands in whole sentences and has none of its own."""
    if hasattr(mention, "spans"):
        return tuple(mention.spans)
    return ((mention.start, mention.end),) if hasattr(mention, "start") else ()


def fields_of(mention: Any) -> dict[str, Any]:
    """The fields of a mention by their names, those of msgspec's records and of classes alike."""
    if isinstance(mention, msgspec.Struct):
        return msgspec.structs.asdict(mention)
    names = sorted(name for name in dir(mention) if not name.startswith("_"))
    return {name: getattr(mention, name) for name in names}


def moved(mention: Any, *, characters: int, sentences: int) -> dict[str, Any]:
    """A mention as it would be after so many more characters and sentences before it."""
    fields: dict[str, Any] = fields_of(mention)
    for name in DISCOURSE:
        fields.pop(name, None)
    if "start" in fields:
        fields |= {"start": mention.start + characters, "end": mention.end + characters}
    if "spans" in fields:
        fields["spans"] = tuple((start + characters, end + characters) for start, end in mention.spans)
    if "sentences" in fields:
        fields["sentences"] = tuple(index + sentences for index in mention.sentences)
    return fields


def joined(name: str, parts: Sequence[str]) -> list[dict[str, Any]]:
    """What is found in each part, moved to where the part stands in the whole."""
    mentions: list[dict[str, Any]] = []
    characters = sentences = 0
    for part in parts:
        here = found(name, part)
        mentions += [
            moved(mention, characters=characters, sentences=sentences)
            for mention in here.mentions
            if not of_the_whole(mention)
        ]
        characters += len(here.document.clean) + len("\n\n")
        sentences += len(here.document.sentences)
    return mentions


def by_key(mentions: Sequence[dict[str, Any]]) -> list[str]:
    return sorted(map(repr, mentions))


def told(here: Found) -> set[str]:
    """Mentions with their words in place of offsets and weights, which an added paragraph moves."""
    mentions: set[str] = set()
    for mention in here.mentions:
        if of_the_whole(mention):
            continue
        fields: dict[str, Any] = fields_of(mention)
        words = [here.document.clean[start:end] for start, end in spans_of(mention)]
        words += [here.document.sentences[index].text for index in getattr(mention, "sentences", ())]
        moving = ("start", "end", "spans", "sentences", *DISCOURSE)
        mentions.add(repr((words, {key: value for key, value in fields.items() if key not in moving})))
    return mentions


def check_spans(document: Document, mentions: Sequence[Any]) -> None:
    for mention in mentions:
        for start, end in spans_of(mention):
            assert 0 <= start < end <= len(document.clean)
            assert document.clean[start:end] == document.clean[start:end].strip()
            left, right = document.original(start, end)
            assert 0 <= left < right <= len(document.text)
        for index in getattr(mention, "sentences", ()):
            assert 0 <= index < len(document.sentences)
    starts = [spans[0] for mention in mentions if (spans := spans_of(mention))]
    assert all(before[0] <= after[0] for before, after in pairwise(starts))


def encoded(name: str, text: str, extractors: Sequence[Extractor]) -> bytes:
    reading = read_document(prepared(text), extractors)
    return msgspec.json.encode(getattr(reading, name), enc_hook=fields_of)


def test_each_fills_a_field_of_its_own_after_those_it_needs() -> None:
    fields = get_type_hints(Reading)

    assert len(set(NAMES)) == len(NAMES)
    assert set(NAMES) == set(fields)
    for at, extractor in enumerate(EXTRACTORS):
        assert set(extractor.needs) <= set(NAMES[:at])


def test_components_stand_in_the_order_of_extractors() -> None:
    """So that each comes after those it needs."""
    components = [part for _, part in FRAME.pipeline if isinstance(part, ExtractorComponent)]

    assert [part.extractor.name for part in components] == NAMES
    assert [FRAME.get_pipe(PREFIX + name) for name in NAMES] == components


@pytest.mark.parametrize("text", [ARTICLE, *PARAGRAPHS, *ASIDES, "", "\ud800", "troops " * 400])
def test_the_components_read_what_the_extractors_read(text: str) -> None:
    assert framed(text) == read(text)[1]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=WILD)
def test_the_components_read_any_unicode_as_the_extractors_do(text: str) -> None:
    assert framed(text) == read(text)[1]


@each
def test_a_component_taken_out_leaves_its_field_empty_and_the_independent_ones_as_they_were(
    name: str,
) -> None:
    whole, partial = framed(ARTICLE), framed(ARTICLE, without=[name])

    assert getattr(partial, name) == ()
    for other in set(NAMES) - needing(name):
        assert getattr(partial, other) == getattr(whole, other)


def test_two_pipelines_share_no_part_and_no_reading() -> None:
    other = build_language(words="none")
    parts = {id(part) for _, part in FRAME.pipeline if isinstance(part, ExtractorComponent)}
    parts |= {id(part.extractor) for _, part in FRAME.pipeline if isinstance(part, ExtractorComponent)}

    for _, part in other.pipeline:
        assert id(part) not in parts
        assert not isinstance(part, ExtractorComponent) or id(part.extractor) not in parts
    assert other.vocab is not FRAME.vocab
    before = framed(ARTICLE)
    other(PARAGRAPHS[0])
    assert framed(ARTICLE) == before


def test_triggers_are_lower_case_phrases() -> None:
    for extractor in EXTRACTORS:
        assert all(phrase and phrase == phrase.lower() for phrase in extractor.triggers)


@each
def test_something_is_found_in_the_article_that_the_laws_are_tried_on(name: str) -> None:
    assert len(found(name, ARTICLE).mentions) >= 3


@each
def test_spans_match_the_text_and_stand_in_order(name: str) -> None:
    here = found(name, ARTICLE)

    check_spans(here.document, here.mentions)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=WILD)
def test_any_unicode_is_read_and_spans_match_it(text: str) -> None:
    document, reading = read(text)

    for name in NAMES:
        check_spans(document, getattr(reading, name))


@each
def test_neither_the_document_nor_the_reading_is_changed(name: str) -> None:
    extractor = next(extractor for extractor in EXTRACTORS if extractor.name == name)
    document, reading = read(ARTICLE)
    before = (
        document.text,
        document.clean,
        document.day,
        tuple((s.start, s.end) for s in document.sentences),
    )
    others = msgspec.json.encode(reading, enc_hook=fields_of)

    extractor.read(document, reading)

    after = (document.text, document.clean, document.day, tuple((s.start, s.end) for s in document.sentences))
    assert after == before
    assert msgspec.json.encode(reading, enc_hook=fields_of) == others


@each
def test_the_same_document_gives_the_same_bytes_whatever_was_read_before(name: str) -> None:
    first = encoded(name, ARTICLE, EXTRACTORS)
    for text in (*PARAGRAPHS, "", "\ud800"):
        read(text)

    assert encoded(name, ARTICLE, EXTRACTORS) == first
    assert encoded(name, ARTICLE, build_extractors()) == first


@pytest.mark.slow
def test_the_bytes_do_not_hang_on_how_python_hashes_strings() -> None:
    """Sets of strings are walked in another order in every process."""
    program = (
        "import datetime as dt, sys\n"
        "from models.pipeline import build_extractors, read_document\n"
        "from models.text.prepare import Preparer\n"
        "document = Preparer().prepare(sys.stdin.read(), day=dt.date(2024, 5, 14))\n"
        "print(read_document(document, build_extractors()))\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=ARTICLE.encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(answers) == 1


@each
@pytest.mark.parametrize("text", ["", " ", "\n\n\n", ".", "\u200b", "\ufeff", "…", '""', "?!", "\x00"])
def test_nothing_is_found_where_there_is_nothing_to_read(name: str, text: str) -> None:
    assert found(name, text).mentions == ()


@pytest.mark.slow
@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    HUGE,
)
def test_a_huge_text_is_read_in_time_that_grows_with_its_length(text: str) -> None:
    """About 200 kB: some 25 ms at the usual speed, hours where anything is quadratic."""
    document, reading = read(text)

    for name in NAMES:
        check_spans(document, getattr(reading, name))
    assert framed(text) == reading


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WHOLE])
def test_an_article_cut_at_a_paragraph_tells_in_its_parts_what_it_told_whole(name: str) -> None:
    for pair in permutations(PARAGRAPHS, 2):
        whole = joined(name, ["\n\n".join(pair)])

        assert by_key(whole) == by_key(joined(name, pair))


def test_the_topics_of_a_part_are_topics_of_the_whole() -> None:
    for pair in permutations(PARAGRAPHS, 2):
        whole = {mention.topic for mention in found("topics", "\n\n".join(pair)).mentions}

        assert {mention["topic"] for mention in joined("topics", pair)} <= whole


@pytest.mark.parametrize(
    ("paragraph", "pair"),
    [
        (PARAGRAPHS[1], "NOR-SWE"),
        (PARAGRAPHS[3], "LBY-TCD"),
        (PARAGRAPHS[4], "BRA-CAN"),
        (PARAGRAPHS[5], "IRQ-JOR"),
    ],
)
def test_a_pair_that_one_sentence_links_is_told_whatever_stands_around_it(paragraph: str, pair: str) -> None:
    for before, after in permutations(PARAGRAPHS, 2):
        mentions = found("pairs", f"{before}\n\n{paragraph}\n\n{after}").mentions

        assert pair in {f"{mention.first}-{mention.second}" for mention in mentions}


@each
@pytest.mark.parametrize("aside", ASIDES)
def test_a_paragraph_on_nothing_of_the_kind_removes_nothing(name: str, aside: str) -> None:
    parts = list(PARAGRAPHS)
    before = told(found(name, "\n\n".join(parts)))
    for at in range(len(parts) + 1):
        longer = [*parts[:at], aside, *parts[at:]]

        assert before <= told(found(name, "\n\n".join(longer)))
