"""The worker with a reader that never ends on some articles; run as a program by the tests."""

from __future__ import annotations

import sys
import threading
from typing import Any

import stream.worker.process
from models.article import Article
from models.read import Measured, Reader
from stream.settings.load import load_settings
from stream.worker.run import run_worker


class HangingReader(Reader):
    """Hangs over a text that begins with "HANG"."""

    def read_measured(self, article: Article, **options: Any) -> Measured:
        """Read one article, or hang."""
        if article.text.startswith("HANG"):
            threading.Event().wait()
        return super().read_measured(article, **options)


if __name__ == "__main__":
    stream.worker.process.Reader = HangingReader  # type: ignore[attr-defined]  # the seam under test
    sys.exit(run_worker(load_settings().settings))
