"""How fast one core reads relevant articles of about 500 words, and what each extractor costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from importlib.machinery import EXTENSION_SUFFIXES

from models.article import Article
from models.read import Reader
from models.text import clauses
from models.text.prepare import Preparer
from models.training.corpus import CORPUS_FOLDER, load_corpus

WORDS = 500
_LONG = 150
_SHORT = 110
"""Words that a text may lack of those 500: the next article would take it further past them."""
ROUNDS = 5


def articles() -> list[Article]:
    """The corpus's relevant articles of at least 150 words, as they stand or joined until a text has about 500 words.

    None stands there twice, so that no memory of words makes the later rounds of a text easier than news is.
    """
    joined: list[Article] = []
    texts: list[str] = []
    for example in load_corpus(CORPUS_FOLDER).examples:
        words = len(example.text.split())
        if not example.relevant or example.kind != "article" or words < _LONG:
            continue
        texts.append(example.text)
        if sum(len(text.split()) for text in texts) >= WORDS - _SHORT:
            joined.append(
                Article(id=f"long-{len(joined)}", text="\n\n".join(texts), published_at=example.date)
            )
            texts = []
    return joined


def seconds_each(work: Callable[[Article], object], corpus: list[Article]) -> float:
    """The median over rounds of the mean seconds an article."""
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for article in corpus:
            work(article)
        rounds.append((time.perf_counter() - begun) / len(corpus))
    return statistics.median(rounds)


def made_of() -> str:
    """What reads: the compiled modules of `models`, or their sources."""
    return (
        "compiled modules" if clauses.__file__.endswith(tuple(EXTENSION_SUFFIXES)) else "modules from sources"
    )


def main() -> None:
    """Print articles a second and the ratio to spaCy's blank tokenizer alone."""
    corpus = articles()
    words = statistics.mean(len(article.text.split()) for article in corpus)
    reader, preparer = Reader.load(), Preparer()
    with reader.session():
        reading = seconds_each(reader.read, corpus)
    with preparer.nlp.memory_zone():
        tokenizing = seconds_each(lambda article: preparer.nlp.tokenizer(article.text), corpus)
    print(
        f"{len(corpus)} articles of {words:.0f} words on average, one core, median of {ROUNDS} rounds, {made_of()}"
    )
    print(f"reading everything     {1 / reading:8.0f} articles/s  {reading * 1e3:6.2f} ms each")
    print(f"spaCy's tokenizer only {1 / tokenizing:8.0f} articles/s  {tokenizing * 1e3:6.2f} ms each")
    print(f"ratio                  {reading / tokenizing:8.2f} times the tokenizer's time")


if __name__ == "__main__":
    main()
