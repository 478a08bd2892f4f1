"""Who does something makes no difference to its scores: there are no weights for countries."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.actors.lexicon import actor_lexicon
from models.article import Article, article_from
from models.errors import ArticleError
from models.read import Reader
from models.scoring import SHIPPED_MODEL
from models.scoring.folded import load_folded
from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer
from models.signal import Signal
from models.training.corpus import CORPUS_FOLDER, load_corpus
from stream.demo.samples import sample_articles
from tests.models.scoring.swaps import SWAPPED, Swapper, swappable

_FARTHEST = 0.02
"""How far a swap may move a score."""

_LEAST = 250
"""As many swaps at least must have been tried for the law to mean something."""

_WORDS_AS_WELL = frozenset(
    ("afghani", "polish", "pol", "chil", "franc", "guinea", "turkey", "emirat", "muscat", "un")
)
"""Stems of lower-case words that are written like a name: currencies, birds, a grape, to chill, emirates, French "un"."""

LABELLED = Path(__file__).parents[1] / "labelled" / "articles.jsonl"
READER = Reader.load()
SWAPPER = Swapper()


def articles() -> Iterator[Article]:
    """The sample articles, the labelled ones, and 100 texts of the corpus drawn by seed."""
    for sample in sample_articles():
        try:
            yield article_from(json.loads(sample.value))
        except (ValueError, ArticleError):  # one sample is malformed on purpose
            continue
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield Article(
            id=record["id"], title=record["title"], text=record["text"], published_at=record["date"]
        )
    for example in random.Random(20).sample(load_corpus(CORPUS_FOLDER).examples, 100):  # noqa: S311 - a fixed draw
        yield Article(id=example.id, title=example.title, text=example.text, published_at=example.date)


def swaps() -> Iterator[tuple[Article, Article]]:
    """Each article beside itself with its most frequent state swapped for two that it does not name, and for its second."""
    draw = random.Random(20)  # noqa: S311 - a fixed draw
    for article in articles():
        texts = (article.text, article.title or "")
        named = SWAPPER.named(*texts)
        others = draw.sample(SWAPPER.absent(*texts), 2)
        for other in (*named[1:2], *others) if named else ():
            yield article, swapped(article, named[0], other)


def swapped(article: Article, one: str, two: str) -> Article:
    title = article.title and SWAPPER.swap(article.title, one, two)
    text = SWAPPER.swap(article.text, one, two)
    return Article(id=article.id, title=title, text=text, published_at=article.published_at)


def disputes(signal: Signal) -> set[str]:
    return {topic.dispute for topic in signal.topics if topic.dispute}


@pytest.mark.slow
def test_swapping_two_countries_moves_no_score_by_more_than_a_fiftieth() -> None:
    """A named dispute belongs to its parties, so texts that tell of one before or after the swap are another matter."""
    far: list[str] = []
    tried = 0
    for article, other in swaps():
        before, after = READER.read(article), READER.read(other)
        if disputes(before) or disputes(after):
            continue
        tried += 1
        moves = (after.escalation - before.escalation, after.de_escalation - before.de_escalation)
        if max(map(abs, moves)) > _FARTHEST:
            far.append(f"{article.id}: {moves}")

    assert not far
    assert tried >= _LEAST


@pytest.mark.parametrize(
    "told",
    [
        "{name} shelled a {demonym} border post, a witness said in {capital}.",
        "{name} and Fiji signed a treaty, {demonym} officials said; {capital} called it a gift to the {plural}.",
    ],
)
def test_every_state_gives_the_same_scores(told: str) -> None:
    """Told of Ghana or of any other state, with forms of its own, a sentence has the same log-odds."""
    expected = _logit(told, "GHA")
    for state in swappable():
        assert state == "FJI" or _logit(told, state) == pytest.approx(expected, abs=1e-9), state


def _logit(told: str, state: str) -> tuple[float, float]:
    article = Article(id="one", text=told.format(**SWAPPER.forms[state]._asdict()))
    logit = READER.read(article, gate=False).logit
    assert logit is not None
    return logit.escalation, logit.de_escalation


def test_no_word_that_holds_a_weight_names_a_country() -> None:
    """No name, demonym or capital is among the features; only words of another meaning are written like one."""
    stem = Stemmer(word_lexicon().irregular).stem
    words = {feature for feature in load_folded(SHIPPED_MODEL).features if ":" not in feature}
    single = {word for feature in words for word in feature.split(" ")}
    states = swappable()
    found: set[str] = set()
    for name in actor_lexicon().names:
        if name.how in SWAPPED and name.actor in states:
            stems = [stem(word) for word in re.findall(r"[^\W\d_]+", name.form.lower())]
            found |= {stems[0]} & single if len(stems) == 1 else {" ".join(stems)} & words

    assert found <= _WORDS_AS_WELL
