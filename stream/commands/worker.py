"""`detente worker`: the Faust worker."""

from __future__ import annotations

from pathlib import Path

import rich_click as click

from stream.commands.options import config_option, examples
from stream.settings.load import load_settings


@click.command(
    epilog=examples(
        "detente worker",
        "DETENTE_KAFKA__BOOTSTRAP=broker:9092 detente worker --config production.toml",
    )
)
@config_option
def worker(config_file: Path | None) -> int:
    """Read articles from Kafka and publish their scores, until told to stop.

    Start as many as there are partitions; they share the work. SIGTERM and Ctrl-C finish the batch under way.
    """
    settings = load_settings(config_file).settings
    from stream.worker.run import run_worker  # noqa: PLC0415 - Faust and spaCy take a second; help does without

    return run_worker(settings)
