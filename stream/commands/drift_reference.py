"""`detente model reference`: what a stream of one's own is normally like, for its worker to compare with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click
from rich.console import Console

from models.errors import ArticleError
from stream.commands.options import config_option, examples
from stream.errors import InputError
from stream.files.inputs import read_inputs
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from models.scoring.quantities import Quantities


@click.command(epilog=examples("detente model reference last-month.jsonl.zst --out normal.json"))
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(allow_dash=True, exists=True, dir_okay=False),
)
@click.option(
    "--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Where the reference goes."
)
@config_option
def reference(files: tuple[str, ...], *, out: Path, config_file: Path | None) -> int:
    """Measure the articles of a time that you take for normal, so that drift is told from them.

    FILE is as for detente score. The worker compares with what is written here where the setting drift.reference names
    it, and else with the training text, from which any stream strays in some ways. It takes at least 200 relevant
    articles; with another model or other lexicons it is to be made anew.
    """
    from models.read import Reader  # noqa: PLC0415 - spaCy takes a second; help does without
    from models.scoring.reference import LEAST, encode_reference, make_reference  # noqa: PLC0415 - as above

    reading = load_settings(config_file).settings.reading
    reader = Reader.load(model=reading.model, lexicons=reading.lexicons)
    measured: list[Quantities] = []
    rejected = 0
    with Console(stderr=True).status("reading"):
        for item in read_inputs(files):
            try:
                found = reader.read_measured(item.article()).quantities
            except (ArticleError, InputError) as error:
                rejected += 1
                click.echo(f"{item.place}: {error}", err=True)
            else:
                measured += [found] if found is not None else []
    relevant = sum(article.is_relevant for article in measured)
    if relevant < LEAST:
        click.echo(f"{relevant:,} relevant articles are too few; name files with {LEAST} or more", err=True)
        return 1
    out.write_bytes(encode_reference(make_reference(measured)))
    click.echo(f"{len(measured):,} articles, {relevant:,} of them relevant, written to {out}")
    return 1 if rejected else 0
