"""`detente serve`: the web page and the HTTP API."""

from __future__ import annotations

from pathlib import Path

import rich_click as click

from stream.commands.options import config_option, examples
from stream.settings.load import load_settings


@click.command(
    epilog=examples(
        "detente serve",
        "DETENTE_SERVE__PORT=9000 detente serve --config production.toml",
    )
)
@config_option
def serve(config_file: Path | None) -> int:
    """Serve the web page and the HTTP API, fed from the topics, until told to stop.

    They answer on http://127.0.0.1:8765 unless the settings say otherwise. Bound to another address it asks for a
    token, and does not start without one.
    """
    settings = load_settings(config_file).settings
    from stream.serve.run import run_serve  # noqa: PLC0415 - the framework takes half a second; help does without

    return run_serve(settings)
