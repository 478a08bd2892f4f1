"""What the model is fitted on and what it is measured on are kept apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import rtoml

from models.training.corpus import CORPUS_FOLDER, load_corpus

MODELS = Path(__file__).parents[1]
LABELLED = MODELS / "labelled" / "articles.jsonl"
WRONG_WAY = tuple(MODELS / "scoring" / name for name in ("wrong_way.toml", "wrong_way_hard.toml"))
MEASURED = (
    "gold/articles_authored.jsonl",
    "gold/articles_real.jsonl",
    "data/polarity_dev.jsonl",
    "data/timex_meantime.jsonl",
)

_RUN = 8
"""Words in a row that no two texts written apart have in common."""

_STANDING = frozenset(("the five permanent members of the security council",))
"""What a body or a treaty is called by everybody."""

_WORD = re.compile(r"[^\W_]+")


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, in lower case and without marks, but for standing names."""
    words = _WORD.findall(text.lower())
    for at in range(len(words) - _RUN + 1):
        run = " ".join(words[at : at + _RUN])
        if run not in _STANDING:
            yield run


def records(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def labelled() -> list[tuple[str, str]]:
    """The labelled articles' ids, with their titles and texts."""
    return [(item["id"], text) for item in records(LABELLED) for text in (item["title"], item["text"])]


def corpus() -> list[tuple[str, str]]:
    examples = load_corpus(CORPUS_FOLDER).examples
    return [(item.id, text) for item in examples for text in (item.title, item.text) if text]


def shared_runs(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> list[str]:
    """The ids of texts in `other` that share a run with one of `one`, and those that they share it with."""
    owners = {run: name for name, text in one for run in runs(text)}
    return sorted({f"{name}: {owners[run]}" for name, text in other for run in runs(text) if run in owners})


def test_a_run_of_eight_words_is_found_whatever_its_marks() -> None:
    one = [("a", "He said: the Old harbour was closed, again, today.")]

    assert shared_runs(one, [("b", "Yes; he said the old harbour was closed - again!")]) == ["b: a"]
    assert shared_runs(one, [("b", "Yes, the old harbour was closed again.")]) == []


@pytest.mark.shared
@pytest.mark.parametrize("file", MEASURED)
def test_no_text_of_ours_is_taken_from_those_it_is_measured_on(shared: Path, file: str) -> None:
    """No run of eight words of the corpus, the labelled articles or the pairs stands in a text kept outside."""
    measured = [
        (item["id"], text)
        for item in records(shared / file)
        for text in (item.get("title"), item["text"])
        if text
    ]

    assert shared_runs(measured, [*corpus(), *labelled(), *pairs()]) == []


def test_the_corpus_holds_none_of_the_texts_it_is_tested_on() -> None:
    assert shared_runs([*labelled(), *pairs()], corpus()) == []


def pairs() -> list[tuple[str, str]]:
    """The pairs of sentences whose words point the wrong way."""
    return [
        (item["pattern"], item[side])
        for file in WRONG_WAY
        for item in rtoml.load(file)["pair"]
        for side in ("raises", "lowers")
    ]
