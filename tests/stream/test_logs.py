"""Logging: one form for ours and the libraries' lines, and no text of an article in it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from stream.logs import configure_logging
from stream.settings.groups.worker import LogSettings


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_ours_and_the_libraries_lines_are_json_alike() -> None:
    output = io.StringIO()
    configure_logging(LogSettings(format="json"), output=output)
    structlog.get_logger("stream.worker").info("dead letter", place="articles/0/1")
    logging.getLogger("aiokafka.consumer").warning("node %s is %s", 1, "gone")
    ours, theirs = [json.loads(line) for line in output.getvalue().splitlines()]
    assert (ours["event"], ours["place"], ours["level"]) == ("dead letter", "articles/0/1", "info")
    assert (theirs["event"], theirs["logger"], theirs["level"]) == (
        "node 1 is gone",
        "aiokafka.consumer",
        "warning",
    )
    assert ours["timestamp"].endswith("Z")


def test_auto_writes_json_where_no_one_reads_along() -> None:
    output = io.StringIO()
    configure_logging(LogSettings(format="auto"), output=output)
    structlog.get_logger("a").warning("here")
    assert json.loads(output.getvalue())["event"] == "here"


def test_console_lines_are_for_people() -> None:
    output = io.StringIO()
    configure_logging(LogSettings(format="console"), output=output)
    structlog.get_logger("a").warning("here", count=3)
    assert "here" in output.getvalue()
    assert "count=3" in output.getvalue()


@pytest.mark.parametrize("form", ["json", "console"])
def test_tracebacks_show_no_local_variables(form: str) -> None:
    output = io.StringIO()
    configure_logging(LogSettings(format=form), output=output)  # type: ignore[arg-type]  # one of its literals
    article_text = "The envoys" + " left the capital."
    try:
        len(article_text) / 0
    except ZeroDivisionError:
        structlog.get_logger("a").exception("failed")
    assert "ZeroDivisionError" in output.getvalue()
    assert "envoys left" not in output.getvalue()


def test_the_level_holds_and_talkative_libraries_are_heard_from_warnings_up() -> None:
    output = io.StringIO()
    configure_logging(LogSettings(level="info", format="json"), output=output)
    structlog.get_logger("a").debug("hidden")
    logging.getLogger("faust.app").info("hidden")
    logging.getLogger("mode.services").info("hidden")
    logging.getLogger("faust.app").error("shown")
    assert [json.loads(line)["event"] for line in output.getvalue().splitlines()] == ["shown"]


def test_debug_shows_what_libraries_say() -> None:
    output = io.StringIO()
    configure_logging(LogSettings(level="debug", format="json"), output=output)
    logging.getLogger("faust.app").info("shown")
    assert json.loads(output.getvalue())["event"] == "shown"
