"""`detente demo` as a person would run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from models.errors import ArticleError
from stream.alerts.rules_file import read_rules
from stream.broker.embedded import EmbeddedBroker
from stream.demo.samples import sample_articles
from stream.demo.stage import RULES
from stream.records.article import decode_article
from tests.contracts.child import wait_for

DEMO = [sys.executable, "-m", "stream.commands.main", "demo"]


@pytest.fixture
def environment(tmp_path: Path, embedded_broker: EmbeddedBroker) -> dict[str, str]:
    """A temporary folder of its own, so that what is left behind can be seen."""
    return {**os.environ, "TMPDIR": str(tmp_path), "COLUMNS": "160"}


def _left_behind(folder: Path) -> list[str]:
    """Command lines of living processes that name the folder."""
    return [line for line in _command_lines() if str(folder) in line]


def _command_lines() -> Iterator[str]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            yield (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue


def test_the_samples_are_varied_and_one_is_malformed() -> None:
    """At least thirty articles from 2015 to 2026, read by our own record types but for one."""
    articles, broken = [], 0
    for sample in sample_articles():
        try:
            articles.append(decode_article(sample.value))
        except ArticleError:
            broken += 1
    assert broken == 1
    assert len(articles) >= 30
    assert len({article.id for article in articles}) == len(articles)
    years = {article.day.year for article in articles if article.day}
    assert years >= set(range(2015, 2027))


@pytest.mark.broker
@pytest.mark.slow
def test_once_prints_a_summary_and_leaves_nothing_behind(environment: dict[str, str], tmp_path: Path) -> None:
    """Every sample is answered, the table stands at the end, no process and no file stays."""
    done = subprocess.run(
        [*DEMO, "--once"], capture_output=True, text=True, env=environment, timeout=180, check=False
    )
    assert done.returncode == 0, done.stderr
    summary = done.stdout.partition("What the worker made of the samples")[2]
    assert "Russia invades Ukraine" in summary
    assert "RUS-UKR" in summary
    assert "not relevant" in summary
    assert "1 dead letters" in summary
    assert not _left_behind(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.broker
@pytest.mark.slow
def test_an_interrupt_ends_every_process(environment: dict[str, str], tmp_path: Path) -> None:
    """Ctrl-C after the summary ends broker and worker too."""
    with subprocess.Popen(
        DEMO, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as demo:
        assert demo.stdout is not None
        assert any("Ctrl-C ends everything" in line for line in demo.stdout)
        assert _left_behind(tmp_path)
        demo.send_signal(signal.SIGINT)
        demo.wait(30)
    assert demo.returncode == 130
    deadline = time.monotonic() + 5
    while _left_behind(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _left_behind(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.broker
@pytest.mark.slow
def test_the_page_shows_what_the_samples_come_to(environment: dict[str, str]) -> None:
    """Samples count in the order of their days, so that a pair of 2019 and 2025 has a past; alerts fire on the page."""
    with subprocess.Popen(DEMO, stdout=subprocess.PIPE, text=True, env=environment) as demo:
        try:
            assert demo.stdout is not None
            page = next(line.split()[1] for line in demo.stdout if line.startswith("page "))
            wait_for(lambda: _has_a_past(page))
        finally:
            demo.send_signal(signal.SIGINT)


def _has_a_past(page: str) -> bool:
    try:
        with httpx.Client(base_url=page) as client:
            pair = client.get("/api/v1/pairs/IND-PAK")
            firing = client.get("/api/v1/alerts?state=firing").json()["items"]
            seen = client.get("/").text
    except httpx.TransportError:
        return False
    days = [day["day"] for day in pair.json()["history"]] if pair.is_success else []
    return (
        days[:1] == ["2019-02-27"]
        and len(days) > 15
        and bool(firing)
        and "last told of on Sat 10 May 2025" in seen
        and "India and Pakistan agree to ceasefire" in seen
    )


def test_the_rules_of_the_demonstration_are_right() -> None:
    assert len(read_rules(RULES).rules) == 3


@pytest.mark.broker
def test_a_broker_that_is_not_there_is_named(environment: dict[str, str]) -> None:
    """`--broker` with a closed port ends with 3 and says where nothing answered."""
    done = subprocess.run(
        [*DEMO, "--once", "--broker", "127.0.0.1:9"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert "127.0.0.1:9" in done.stderr
