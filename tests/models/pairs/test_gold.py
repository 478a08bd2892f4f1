"""Pairs on whole labelled articles."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.models.pairs.conftest import ReadIds

_FLOOR = 0.89
"""Micro F1 that the relevant labelled articles must reach; two independent labellers agree to .92."""


@pytest.mark.shared
def test_pairs_agree_with_the_labelled_articles(shared: Path, pairs: ReadIds) -> None:
    """Micro F1 over the relevant articles, and no wrong pair in the user's example."""
    right = found = wanted = 0
    for file in ("articles_authored.jsonl", "articles_real.jsonl"):
        for line in (shared / "gold" / file).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            if not article["relevant"]:
                continue
            have = set(pairs(article["text"], dt.date.fromisoformat(article["date"])))
            want = set(article["dyads"])
            if article["id"] == "seed":
                assert have == want
            right, found, wanted = right + len(have & want), found + len(have), wanted + len(want)
    assert 2 * right / (found + wanted) >= _FLOOR
