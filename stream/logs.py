"""Logging for the whole process: structured, to standard error, ours and the libraries' in one form.

Nothing above debug level holds text of an article: tracebacks show no local variables, and those who log
name places and codes, not contents.
"""

from __future__ import annotations

import logging
import sys
from typing import TextIO

import structlog
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import Processor

from stream.settings.groups.worker import LogSettings

_TALKATIVE = ("aiokafka", "asyncio", "faust", "kafka", "litestar", "mode", "uvicorn")
"""Libraries whose informative lines only matter when debugging."""

_INDISCREET = "aiokafka.conn"
"""Writes every request at debug level, the log-in with its password among them; its debug lines are never let out."""


def configure_logging(settings: LogSettings, *, output: TextIO | None = None) -> None:
    """Set up structlog and the standard library's logging; done twice, the last one holds.

    Args:
        settings: the level and the form.
        output: where lines go; standard error where None.
    """
    output = output or sys.stderr
    as_json = settings.format == "json" or (settings.format == "auto" and not output.isatty())
    ours = logging.getLevelNamesMapping()[settings.level.upper()]
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(output)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.PositionalArgumentsFormatter()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *(_json() if as_json else _console(colours=output.isatty())),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(ours)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(ours if ours <= logging.DEBUG else max(ours, logging.WARNING))
    logging.getLogger(_INDISCREET).setLevel(max(ours, logging.INFO))


def _json() -> list[Processor]:
    return [
        structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]


def _console(*, colours: bool) -> list[Processor]:
    return [structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=structlog.dev.plain_traceback)]
