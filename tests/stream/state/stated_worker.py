"""The worker with a reader that answers what the article itself states, at once; run as a program by the tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import stream.worker.process
from models.article import Article
from models.read import Measured
from models.signal import ModelRef, Signal
from stream.settings.load import load_settings
from stream.worker.run import run_worker
from tests.stream.state.made import act, score


class StatedReader:
    """Reads pairs, an act and military categories out of the unknown fields of an article."""

    def __init__(self) -> None:
        self.model = SimpleNamespace(ref=ModelRef("stated", "0", "0" * 64))

    @classmethod
    def load(cls, **_options: Any) -> StatedReader:
        """Make one."""
        return cls()

    @contextmanager
    def session(self) -> Iterator[None]:
        """Read a batch."""
        yield

    def read_measured(self, article: Article, **_options: Any) -> Measured:
        """Answer one article."""
        stated: dict[str, Any] = article.extra
        told = score(
            article.id,
            pairs=stated["pairs"],
            published=article.published_at,
            source=article.source,
            acts=[act(*stated["act"])] if stated.get("act") else (),
            force=stated["force"],
        )
        return Measured(Signal(**{field: getattr(told, field) for field in Signal.__struct_fields__}), None)


async def agree(_folder: Path, _data_dir: Path) -> None:
    """There is no model to check."""


if __name__ == "__main__":
    vars(stream.worker.process).update(Reader=StatedReader, ensure_agreement=agree)
    sys.exit(run_worker(load_settings().settings))
