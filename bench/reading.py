"""How fast one core reads relevant articles of about 500 words, and what each extractor costs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from models.article import Article
from models.errors import ArticleError
from models.read import Reader
from models.text.prepare import Preparer
from stream.demo.samples import sample_articles
from stream.errors import StreamError
from stream.records.article import decode_article

WORDS = 500
ROUNDS = 5


def articles() -> list[Article]:
    """The relevant samples, joined until each text has about 500 words."""
    reader = Reader.load()
    relevant: list[Article] = []
    for sample in sample_articles():
        try:
            article = decode_article(sample.value)
        except ArticleError:
            continue
        if reader.read(article).outcome == "scored":
            relevant.append(article)
    joined: list[Article] = []
    texts: list[str] = []
    for article in relevant * 4:
        texts.append(article.text)
        if sum(len(text.split()) for text in texts) >= WORDS:
            joined.append(
                Article(id=f"long-{len(joined)}", text="\n\n".join(texts), published_at=article.published_at)
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


def main() -> None:
    """Print articles a second and the ratio to spaCy's blank tokenizer alone."""
    corpus = articles()
    if not corpus:
        raise StreamError("no sample is relevant; train the model first with: make train")
    words = statistics.mean(len(article.text.split()) for article in corpus)
    reader, preparer = Reader.load(), Preparer()
    with reader.session():
        reading = seconds_each(reader.read, corpus)
    with preparer.nlp.memory_zone():
        tokenizing = seconds_each(lambda article: preparer.nlp.tokenizer(article.text), corpus)
    print(f"{len(corpus)} articles of {words:.0f} words on average, one core, median of {ROUNDS} rounds")
    print(f"reading everything     {1 / reading:8.0f} articles/s  {reading * 1e3:6.2f} ms each")
    print(f"spaCy's tokenizer only {1 / tokenizing:8.0f} articles/s  {tokenizing * 1e3:6.2f} ms each")
    print(f"ratio                  {reading / tokenizing:8.2f} times the tokenizer's time")


if __name__ == "__main__":
    main()
