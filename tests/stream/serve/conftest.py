"""What the tests of the site share: a site that asks for no token, and one that does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stream.serve.made import GUARDED, Site, site


@pytest.fixture
def open_site(tmp_path: Path) -> Iterator[Site]:
    """On loopback, without a token."""
    with site(tmp_path) as made:
        yield made


@pytest.fixture
def guarded_site(tmp_path: Path) -> Iterator[Site]:
    """On every address, with a token."""
    with site(tmp_path, bind="0.0.0.0", **GUARDED) as made:  # noqa: S104 - nothing is bound by it
        yield made
