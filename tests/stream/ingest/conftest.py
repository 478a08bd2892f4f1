from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.stream.ingest.site import Site, running


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A news site of one's own."""
    async with running() as found:
        yield found
