"""The one entry: serve in this process."""

from __future__ import annotations

import asyncio

import structlog

from models.errors import DetenteError
from stream.errors import SettingsError, UnreachableError
from stream.logs import configure_logging
from stream.serve.process import serve
from stream.settings.schema import Settings
from stream.worker.exits import EXIT_FAILED, EXIT_UNREACHABLE, EXIT_USAGE

_log = structlog.get_logger(__name__)


def run_serve(settings: Settings) -> int:
    """Serve until SIGTERM or SIGINT.

    Returns:
        The exit status: 0 stopped as told, 1 failed, 2 the settings can't be used, 3 the broker can't be reached.
    """
    configure_logging(settings.log)
    try:
        asyncio.run(serve(settings))
    except UnreachableError as error:
        _log.error("broker can't be reached", problem=str(error))
        return EXIT_UNREACHABLE
    except SettingsError as error:
        _log.error("settings can't be used", problem=str(error))
        return EXIT_USAGE
    except DetenteError as error:
        _log.error("can't serve", code=error.code, problem=str(error))
        return EXIT_FAILED
    return 0
