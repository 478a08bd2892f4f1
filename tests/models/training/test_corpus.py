from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from models.actors import ActorExtractor
from models.reading import Reading
from models.text.prepare import Preparer
from models.training.balance import actor_shares, one_sided
from models.training.corpus import CORPUS_FOLDER, CorpusError, Example, check_corpus, load_corpus

TEXTS = (
    "The harbour master of Apia waved the grey frigate through without a word.",
    "Delegates drank tea in Thimphu until the last comma had been agreed.",
    "A drone of unknown make fell into a vineyard near the border post.",
)


def example(number: int = 0, **changes: object) -> Example:
    fields = {
        "id": f"family-{number}",
        "kind": "sentence",
        "text": TEXTS[number % len(TEXTS)],
        "relevant": True,
        "escalation": 1,
        "de_escalation": 0,
        "group": f"group-{number}",
    }
    return Example(**(fields | changes))  # type: ignore[arg-type]  # the fields are of several types


def test_the_shipped_corpus_keeps_its_rules() -> None:
    corpus = load_corpus(CORPUS_FOLDER)
    assert check_corpus(corpus.examples) == ()
    relevant = sum(item.relevant for item in corpus.examples) / len(corpus.examples)
    assert 0.4 < relevant < 0.8
    assert {item.kind for item in corpus.examples} == {"sentence", "article"}


def test_at_least_a_third_of_the_shipped_corpus_is_not_relevant() -> None:
    examples = load_corpus(CORPUS_FOLDER).examples
    assert sum(not item.relevant for item in examples) >= len(examples) / 3


def test_the_shipped_corpus_holds_6000_sentences_and_600_articles() -> None:
    kinds = Counter(item.kind for item in load_corpus(CORPUS_FOLDER).examples)
    assert kinds["sentence"] >= 6000
    assert kinds["article"] >= 600


def test_no_actor_stands_on_one_side_of_the_shipped_corpus() -> None:
    """None that is named a dozen times is told of as trouble, or as peace, far more than others are."""
    preparer, extractor = Preparer(), ActorExtractor()
    read = []
    for item in load_corpus(CORPUS_FOLDER).examples:
        document = preparer.prepare(item.text, day=None)
        read.append((item, (Reading(actors=tuple(extractor.read(document, Reading()))),)))
    assert one_sided(actor_shares(read)) == ()


def test_varied_examples_pass() -> None:
    assert check_corpus([example(0), example(1), example(2)]) == ()


def test_an_id_may_be_used_once() -> None:
    (problem,) = check_corpus([example(0), example(1, id="family-0")])
    assert problem.startswith("family-0: the id is used 2 times")


def test_copies_with_other_names_and_numbers_are_found() -> None:
    copy = example(1, text="The harbour master of Suva waved the grey frigate through without a word.")
    (problem,) = check_corpus([example(0), copy])
    assert "family-1" in problem
    assert "family-0" in problem


def test_a_grade_on_an_irrelevant_text_is_refused() -> None:
    (problem,) = check_corpus([example(0, relevant=False)])
    assert "graded" in problem


def test_a_text_of_a_word_is_refused() -> None:
    (problem,) = check_corpus([example(0, text="Peace.")])
    assert "20 characters" in problem


def test_a_title_in_capitals_is_refused() -> None:
    (problem,) = check_corpus([example(0, title="FRIGATE WAVED THROUGH")])
    assert "sentence case" in problem


def test_a_group_over_a_twentieth_is_refused() -> None:
    words = (
        "apple",
        "brook",
        "cedar",
        "dune",
        "ember",
        "fjord",
        "glade",
        "heath",
        "islet",
        "knoll",
        "lagoon",
    )
    crowd = [
        example(number, text=f"{one} {two} {one}s stand {two}ward of {one}{two}", group="one")
        for number, (one, two) in enumerate(zip(words, words[::-1], strict=True))
    ]
    (problem,) = check_corpus(crowd)
    assert problem.startswith("group one: 11 texts")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"escalation": 4}, "escalation"),
        ({"kind": "poem"}, "kind"),
        ({"colour": "red"}, "colour"),
        ({"group": "Group One"}, "group"),
        ({"relevant": "yes"}, "relevant"),
    ],
)
def test_a_line_that_breaks_the_schema_is_named(
    change: dict[str, object], named: str, tmp_path: Path
) -> None:
    good = {
        "id": "a-1", "kind": "sentence", "text": TEXTS[0], "relevant": True, "escalation": 0, "de_escalation": 0,
        "group": "g",
    }  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(good) + "\n\n" + json.dumps(good | change) + "\n")
    with pytest.raises(CorpusError, match=r"a\.jsonl:3") as caught:
        load_corpus(tmp_path)
    assert named in str(caught.value)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no example"):
        load_corpus(tmp_path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n")
    with pytest.raises(CorpusError, match="no example"):
        load_corpus(tmp_path)


def test_a_single_file_may_be_given(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text(_row("mine"))
    assert [item.id for item in load_corpus(tmp_path / "mine.jsonl").examples] == ["mine"]


def test_folders_are_read_in_the_order_of_names_and_lines(tmp_path: Path) -> None:
    for name in ("b", "a"):
        rows = [json.dumps({**json.loads(_row(name)), "id": f"{name}-{number}"}) for number in (2, 1)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(rows))
    assert [item.id for item in load_corpus(tmp_path).examples] == ["a-2", "a-1", "b-2", "b-1"]


def _row(name: str) -> str:
    return json.dumps(
        {
            "id": name, "kind": "sentence", "text": TEXTS[1], "relevant": False, "escalation": 0, "de_escalation": 0,
            "group": "g",
        }
    )  # fmt: skip
