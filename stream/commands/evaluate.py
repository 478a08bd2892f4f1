"""`detente model evaluate`: how good the model is on labelled texts, and where it errs most."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples, lexicons_option
from stream.commands.progress import watch
from stream.errors import StreamError
from stream.settings.load import load_settings

FORMATS = ("table", "html", "jsonl")
_ERRORS = 10


@click.command(
    name="evaluate",
    epilog=examples(
        "detente model evaluate labelled.jsonl",
        "detente model evaluate labelled.jsonl --format html --errors 40 --output report.html",
        "detente model evaluate labelled.jsonl --model our-model --lexicons our-lexicons",
        "cat labelled/*.jsonl | detente model evaluate - --format jsonl | head -1 | jq .outputs.escalation.auc",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(allow_dash=True, exists=True, dir_okay=False))
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="table on a terminal, else jsonl, unless told."
)
@click.option(
    "--errors", type=click.IntRange(0), default=_ERRORS, show_default=True, help="Mistakes that are shown."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the answer goes; standard output without it.",
)
@click.option(
    "--model",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of artefacts, in place of the setting reading.model.",
)
@lexicons_option
@config_option
def evaluate_model(
    file: str,
    *,
    form: str | None,
    errors: int,
    output: Path | None,
    folder: Path | None,
    lexicons: Path | None,
    config_file: Path | None,
) -> None:
    """Score labelled texts, and tell how good the scores are and where they are farthest off.

    FILE is JSON Lines, "-" standard input, .gz and .zst are read too. Each line has an id and a text, and a title and
    a date where there are any. With relevant (true or false) and the grades escalation and de_escalation (0 to 3) it is
    held against relevance and both scores. With class (escalation, de-escalation or neutral) it is a sentence of which
    the right score must be the higher one, unless agreed is false; relevant and grades may stand beside it. A line that
    is wrong refuses the file.

    Scores are the probability of grade 2 or 3, and are measured as they are published: a text that is held not to be
    relevant has none.
    """
    from models.explain import Explainer  # noqa: PLC0415 - spaCy takes a second; help does without
    from models.measuring import Labelled, evaluate  # noqa: PLC0415 - as above
    from stream.commands.evaluate_formats import written  # noqa: PLC0415 - as above
    from stream.files.labelled import read_labelled  # noqa: PLC0415 - as above

    reading = load_settings(config_file).settings.reading
    records = read_labelled(file)
    explainer = Explainer(model=folder or reading.model, lexicons=lexicons or reading.lexicons)
    console = Console(stderr=True)
    characters = sum(len(record.article.text) for record in records)
    with watch(console, total=characters or None, shown=console.is_terminal) as watching:

        def progress(record: Labelled) -> None:
            watching.read(len(record.article.text))
            watching.step()

        evaluation = evaluate(explainer, records, mistakes=errors, progress=progress)
    form = form or ("table" if output is None and sys.stdout.isatty() else "jsonl")
    # A name may hold bytes that are no UTF-8.
    name = file.encode(errors="replace").decode()
    text = written(evaluation, name, form, terminal=output is None)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StreamError(f"--output {output}: can't be written ({reason}); name another place") from None
