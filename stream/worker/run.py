"""The one entry: run a worker in this process."""

from __future__ import annotations

import asyncio

import structlog

from models.errors import DetenteError, LexiconError
from stream.errors import UnreachableError
from stream.logs import configure_logging
from stream.settings.schema import Settings
from stream.worker.exits import EXIT_FAILED, EXIT_UNREACHABLE, EXIT_USAGE
from stream.worker.process import Worker

_log = structlog.get_logger(__name__)


def run_worker(settings: Settings) -> int:
    """Run a worker until SIGTERM or SIGINT.

    Returns:
        The exit status: 0 stopped as told, 1 failed, 2 a lexicon of the user's is refused, 3 the broker could not be
        reached. A stalled worker is
        ended from within with `watchdog.EXIT_STALLED`.
    """
    configure_logging(settings.log)
    try:
        return asyncio.run(Worker(settings).run())
    except UnreachableError as error:
        _log.error("broker can't be reached", problem=str(error))
        return EXIT_UNREACHABLE
    except LexiconError as error:
        _log.error("lexicons can't be used", code=error.code, problem=str(error))
        return EXIT_USAGE
    except DetenteError as error:
        _log.error("worker can't run", code=error.code, problem=str(error))
        return EXIT_FAILED
