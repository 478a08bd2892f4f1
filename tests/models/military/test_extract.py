"""What counts as a military mention, and of which category."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mentions import MilitaryMention
from models.military import MilitaryExtractor
from models.reading import Reading
from models.signal import Category
from models.text.prepare import Preparer

PREPARER = Preparer()
EXTRACTOR = MilitaryExtractor()
DAY = dt.date(2024, 6, 3)


def read(text: str) -> tuple[MilitaryMention, ...]:
    return EXTRACTOR.read(PREPARER.prepare(text, day=DAY), Reading())


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("attack", "Gunboats [shelled] the harbour."),
        ("attack", "A roadside bomb tore through a bus in the latest [bombing]."),
        ("attack", "Rebels [captured] two villages from the army."),
        ("weapons", "The North fired a [ballistic missile] into the sea."),
        ("weapons", "The cabinet approved the [delivery of 14 tanks]."),
        ("weapons", "They [sold] the rebels heavy weapons."),
        ("deployment", "The kingdom [massed 40,000 troops] on the frontier."),
        ("deployment", "Nearly [9,000 soldiers] are in the valley."),
        ("deployment", "The army was put on [high alert]."),
        ("deployment", "A frigate and two [warships patrolled] the gulf."),
        ("exercise", "The fleets began [joint naval exercises]."),
        ("incursion", "Four jets [entered its air defence identification zone]."),
        ("incursion", "A [spy balloon] drifted over the province."),
        ("threat", "The junta issued an [ultimatum]."),
        ("threat", "He warned that his country would [respond with force]."),
        ("blockade", "The town has been [under siege] since May."),
        ("blockade", "They threatened to [block the strait]."),
        ("casualties", "The blast [killed] nine civilians."),
        ("casualties", "Both planes were [shot down]."),
        ("channel", "The [military hotline] was restored."),
        ("channel", "The rebels broke off [peace talks]."),
        ("restraint", "A [truce] took effect."),
        ("restraint", "The army [pulled back] its tanks."),
        ("conflict", "The [fighting] has emptied the valley."),
        ("conflict", "Envoys fear an [all-out war]."),
    ],
)
def test_category(category: Category, text: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    found = [m for m in read(text.replace("[", "").replace("]", "")) if m.start < end and start < m.end]
    assert [m.category for m in found] == [category]


@pytest.mark.parametrize(
    "text",
    [
        "A trade war would hurt both economies.",
        "The two firms struck a deal after a price war.",
        "Dockers began a labour strike over pay.",
        "The book was a bombshell in the capital.",
        "The court tried him for war crimes.",
        "The war minister and the war correspondent met.",
        "Gunmen kidnapped an aid worker.",
        "The striker shot wide twice before half-time.",
        "The patient had a heart attack.",
        "The conflict-torn province voted.",
        "The union called a truce over tariffs with the company.",
        "The ministry complained of cyber attacks and cyber intrusions.",
        "A military coup toppled the president.",
        "The museum bought a soft-shelled turtle.",
        "The finance ministry raised its tax base.",
    ],
)
def test_not_a_mention(text: str) -> None:
    assert read(text) == ()


def test_a_weak_word_counts_where_something_military_stands_by() -> None:
    """The word "captured" is a market's word too; with rebels it is an attack."""
    assert read("The firm captured the market for boats.") == ()
    assert [m.category for m in read("The rebels captured the town.")] == ["attack"]


def test_what_was_named_once_is_known_again() -> None:
    """A definite exercise counts after an exercise was told of, and not by itself."""
    assert read("The exercise lasted a week.") == ()
    assert len(read("The navies held joint drills. The exercise lasted a week.")) == 2


def test_soldiers_told_dead_are_not_deployed() -> None:
    assert [m.category for m in read("The bombing killed 20 soldiers.")] == ["attack", "casualties"]


def test_one_act_is_told_once() -> None:
    """A balloon and its flight, a shot and its firing, are one mention each."""
    assert len(read("A spy balloon flew over its airspace.")) == 1
    assert len(read("The coast guard fired 30 warning shots at the boat.")) == 1


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "no",
        "not",
        "could",
        "will",
        "said",
        "ceasefire",
        "war",
        "attack",
        "attacked",
        "troops",
        "3,000",
        "sent",
        "missile",
        "ended",
        "if",
        "in",
        "1971",
        "of",
        "on",
        "border",
        ",",
        ".",
        "\n",
        "killed",
        "vowed",
        "to",
        "strike",
        "iran-iraq",
        "warfront",
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_mentions_are_ordered_apart_and_repeatable(text: str) -> None:
    document = PREPARER.prepare(text, day=DAY)
    found = EXTRACTOR.read(document, Reading())
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(document.clean)
        assert mention.category in get_args(Category)
        assert mention.entry.startswith(f"{mention.category}/")
        end = mention.end
    assert EXTRACTOR.read(document, Reading()) == found


def _evaluator(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("evaluate", shared / "tools" / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
@pytest.mark.parametrize("name", ["articles_authored", "articles_real"])
def test_labelled_articles(shared: Path, name: str) -> None:
    """On the relevant labelled articles, F1 of mentions, category and modality keep their level."""
    evaluate = _evaluator(shared)
    hits = wanted = given_ = category = modality = 0
    for gold in evaluate.read_jsonl(shared / "gold" / f"{name}.jsonl"):
        if not gold["relevant"]:
            continue
        document = PREPARER.prepare(gold["text"], day=dt.date.fromisoformat(gold["date"][:10]))
        found = [
            {"span": document.original(m.start, m.end), "category": m.category, "modality": m.modality}
            for m in EXTRACTOR.read(document, Reading())
        ]
        labels = evaluate.gold_spans(gold["military"], gold["text"])
        pairs = evaluate.match(labels, found, 0.5)
        hits, wanted, given_ = hits + len(pairs), wanted + len(labels), given_ + len(found)
        category += sum(labels[i][0]["category"] == found[j]["category"] for i, j in pairs)
        modality += sum(labels[i][0]["modality"] == found[j]["modality"] for i, j in pairs)
    assert 2 * hits / (wanted + given_) > 0.9
    assert category / hits > 0.95
    assert modality / hits > 0.86


@pytest.mark.shared
def test_the_example_article(shared: Path) -> None:
    document = PREPARER.prepare((shared / "seed.txt").read_text(encoding="utf-8"), day=dt.date(2023, 6, 19))
    found = [
        (document.lower[m.start : m.end], m.category, m.modality) for m in EXTRACTOR.read(document, Reading())
    ]
    assert found == [
        ("escalate", "conflict", "negated"),
        ("conflict", "conflict", "negated"),
        ("spy balloon", "incursion", "asserted"),
        ("clash militarily", "conflict", "possible"),
        ("military talks", "channel", "negated"),
    ]


def test_words_are_only_cut_where_something_may_be_named() -> None:
    """Reading asks no sentence for its tokens."""
    document = PREPARER.prepare("Troops crossed the border. Nobody was hurt.", day=DAY)
    EXTRACTOR.read(document, Reading())
    assert all(sentence._kept_tokens is None for sentence in document.sentences)
