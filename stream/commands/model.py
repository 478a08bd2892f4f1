"""`detente model`: the scoring model."""

from __future__ import annotations

from pathlib import Path

import rich_click as click
from rich.console import Console
from rich.markdown import Markdown

from models.errors import ModelError
from stream.commands.drift_reference import reference
from stream.commands.evaluate import evaluate_model
from stream.commands.inspect import inspect
from stream.commands.options import config_option, examples
from stream.settings.load import load_settings


@click.group()
def model() -> None:
    """Train, measure, describe or explain the scoring model, or tell what is normal for it."""


@model.command(
    epilog=examples(
        "detente model train",
        "detente model train --extra ours.jsonl --out our-model",
    )
)
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A corpus in place of the shipped one.",
)
@click.option(
    "--extra", type=click.Path(exists=True, path_type=Path), help="Examples of your own, added to the corpus."
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the artefacts go; the shipped place without it.",
)
def train(corpus: Path | None, extra: Path | None, out: Path | None) -> None:
    """Reproduce the shipped model from the corpus, or train one with examples of your own.

    The same corpus gives the same numbers on one platform. Use a model of your own by the setting reading.model.
    """
    from models.scoring import SHIPPED_MODEL  # noqa: PLC0415 - numpy and spaCy take a second; help does without
    from models.training.corpus import CORPUS_FOLDER  # noqa: PLC0415 - as above
    from models.training.train import train as train_model  # noqa: PLC0415 - training loads scikit-learn and spaCy

    console = Console(stderr=True)
    with console.status("reading the corpus") as status:
        report = train_model(
            corpus or CORPUS_FOLDER,
            out or SHIPPED_MODEL,
            extra,
            lambda step, share: status.update(f"{step} {share:.0%}"),
        )
    manifest = report.manifest
    click.echo(f"{manifest.name} {manifest.version} {manifest.sha256} written to {report.folder}")
    for actor in report.one_sided:
        click.echo(
            f"one-sided in the corpus: {actor.actor}, escalation in {actor.escalation:.0%} of {actor.examples}",
            err=True,
        )


@model.command()
@config_option
def card(config_file: Path | None) -> None:
    """Print the model's card: what it was made of, how well it does, where it fails."""
    folder = load_settings(config_file).settings.reading.model
    from models.scoring import SHIPPED_MODEL  # noqa: PLC0415 - numpy and spaCy take a second; help does without
    from models.training.card import CARD_FILE  # noqa: PLC0415 - as above

    path = (folder or SHIPPED_MODEL) / CARD_FILE
    try:
        text = path.read_text()
    except OSError as error:
        raise ModelError(f"{path} can't be read ({error.strerror}); train the model again") from None
    console = Console()
    console.print(Markdown(text)) if console.is_terminal else click.echo(text)


model.add_command(evaluate_model)
model.add_command(inspect)
model.add_command(reference)
