"""What docs/how-to/serve.md and api.md show can be asked as it is shown, and is answered as it is shown."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from stream.alerts.rules_file import read_rules
from stream.demo.stage import RULES
from stream.serve.live.event import event_of
from stream.settings.catalogue import catalogue
from tests.stream.serve.filled import filled
from tests.stream.serve.made import CALENDAR_TOKEN, GUARDED, TOKEN, Site, act, score, site
from tests.stream.serve.running import running

FOLDER = Path(__file__).parents[3] / "docs" / "how-to"
SERVE = (FOLDER / "serve.md").read_text()
API = (FOLDER / "api.md").read_text()
SUBSCRIBED = re.findall(r"^https?://[^/\s]+(/\S+\.ics\S*)$", SERVE, re.MULTILINE)
PATIENCE = 30.0

Example = tuple[str, str]
BLOCKS: list[Example] = re.findall(r"^```(sh)?\n(.*?)^```", API, re.DOTALL | re.MULTILINE)
EXAMPLES: list[Example] = [
    (command, shown)
    for (language, command), (following, shown) in pairwise(BLOCKS)
    if language and not following
]
STREAMED = [example for example in EXAMPLES if "/stream" in example[0]]
ENDING = [example for example in EXAMPLES if example not in STREAMED]

needs_curl = pytest.mark.skipif(
    not all(map(shutil.which, ("curl", "jq"))), reason="the examples of the API need curl and jq"
)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that asks for no token, with what the demonstration shows."""
    with site(tmp_path_factory.mktemp("open"), history_days=3660) as made:
        for changes in filled(as_told=True, rules=read_rules(RULES)):
            made.put(*changes)
        yield made


@pytest.fixture(scope="module")
def address(samples: Site) -> Iterator[str]:
    with running(samples) as found:
        yield found


@pytest.fixture(scope="module")
def guarded_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One that asks for a token, with the same."""
    with site(tmp_path_factory.mktemp("guarded"), bind="0.0.0.0", **GUARDED) as made:  # noqa: S104 - only a port of loopback is bound by it
        for changes in filled(as_told=True):
            made.put(*changes)
        with running(made) as found:
            yield found


def expected(shown: str) -> str:
    """What is shown as a pattern; `…` stands for anything."""
    return re.escape(shown).replace("…", ".*")


@needs_curl
@pytest.mark.parametrize(("command", "shown"), ENDING, ids=lambda text: text.splitlines()[0][:60])
def test_every_request_is_answered_as_it_is_shown(
    request: pytest.FixtureRequest, tmp_path: Path, command: str, shown: str
) -> None:
    """The commands are run by sh as they stand, against a site on loopback."""
    asked = request.getfixturevalue("guarded_address" if "$TOKEN" in command else "address")
    done = subprocess.run(
        ["sh", "-euc", command],
        cwd=tmp_path,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "SITE": asked, "TOKEN": TOKEN},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.fullmatch(expected(shown), done.stdout, re.DOTALL), done.stdout


@needs_curl
def test_the_stream_is_heard_as_it_is_shown(samples: Site, address: str) -> None:
    ((command, shown),) = STREAMED
    with subprocess.Popen(
        ["sh", "-euc", f"exec {command}"],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "SITE": address},
        stdout=subprocess.PIPE,
        text=True,
    ) as listening:
        try:
            deadline = time.monotonic() + PATIENCE
            while not samples.hub.clients:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            event = event_of(score("live", pairs=("CHN-PHL",)))
            assert event is not None
            samples.hub.publish([event])
            assert listening.stdout is not None
            first = shown.splitlines()[0]
            assert any(line.rstrip() == first for line in listening.stdout)
        finally:
            listening.kill()


async def test_the_address_of_the_calendar_needs_its_token_where_there_is_one(guarded_site: Site) -> None:
    guarded_site.put(act("t1"))
    without, token = SUBSCRIBED
    async with guarded_site.client() as client:
        assert (await client.get(token.replace("CALENDAR_TOKEN", CALENDAR_TOKEN))).status_code == 200
        assert (await client.get(without)).status_code == 401


def test_every_command_shows_its_answer_and_every_part_of_the_api_has_one() -> None:
    blocks = [text for language, text in BLOCKS if language]
    assert [block for block, _ in EXAMPLES] == blocks[1:]
    assert blocks[0].startswith("SITE=")
    for part in (
        "pairs?",
        "pairs/",
        "articles?",
        "articles/",
        "follow-ups?",
        "follow-ups.ics",
        "alerts",
        "score",
        "stream",
    ):
        assert any(f"/api/v1/{part}" in block for block in blocks), part


@pytest.mark.parametrize("page", [SERVE, API])
def test_the_pages_name_settings_that_exist(page: str) -> None:
    named = set(re.findall(r"`(serve\.[a-z_]+)`", page)) - {"serve.json"}
    assert len(named) >= 4
    assert named <= set(catalogue())
