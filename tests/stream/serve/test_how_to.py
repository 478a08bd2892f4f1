"""What docs/how-to/serve.md shows can be asked as it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream.settings.catalogue import catalogue
from tests.stream.serve.made import CALENDAR_TOKEN, Site, act, pair, score, text

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "serve.md").read_text()
ASKED = re.findall(r"curl '?http://127\.0\.0\.1:8765(/[^'\s]+)", PAGE)
SUBSCRIBED = re.findall(r"^https?://[^/\s]+(/\S+\.ics\S*)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("address", ASKED)
async def test_every_request_that_is_shown_is_answered(open_site: Site, address: str) -> None:
    name = "https://example.org/a"
    open_site.put(pair(days=3), score(name), text(name), act("t1"))
    async with open_site.client() as client:
        answer = await client.get(address)
    assert answer.status_code == 200
    assert answer.json()


async def test_the_address_of_the_calendar_needs_its_token_where_there_is_one(guarded_site: Site) -> None:
    without, token = SUBSCRIBED
    async with guarded_site.client() as client:
        assert (await client.get(token.replace("CALENDAR_TOKEN", CALENDAR_TOKEN))).status_code == 200
        assert (await client.get(without)).status_code == 401


def test_the_page_shows_requests_and_names_settings_that_exist() -> None:
    assert len(ASKED) >= 6
    named = set(re.findall(r"`(serve\.[a-z_]+)`", PAGE)) - {"serve.json"}
    assert len(named) > 10
    assert named <= set(catalogue())
