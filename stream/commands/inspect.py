"""`detente model inspect`: which entry fired where, why a sentence scores as it does, what the model weighs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click
from rich.console import Console

from models.errors import ArticleError
from stream.commands.options import config_option, examples, lexicons_option
from stream.errors import InputError
from stream.files.inputs import STDIN, read_inputs
from stream.settings.groups.worker import ReadingSettings
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from models.explain import Explanation
    from models.scoring.folded import Folded

_TOP = 8


@click.command(
    epilog=examples(
        "detente model inspect article.txt",
        "detente model inspect --format jsonl news.jsonl | jq .mentions",
        "detente model inspect --top 20",
        "detente model inspect --feature m:attack:asserted",
    )
)
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(allow_dash=True, exists=True, dir_okay=False)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "jsonl")),
    help="table on a terminal, else jsonl, unless told.",
)
@click.option(
    "--top",
    type=click.IntRange(1),
    help=f"Features of a sentence, or of an output, that are listed; {_TOP} unless told, in jsonl all of a sentence.",
)
@click.option(
    "--feature", "features", metavar="NAME", multiple=True, help="Print the weights of this feature."
)
@click.option("--text", "text_stdin", is_flag=True, help="Standard input is one plain article.")
@lexicons_option
@config_option
def inspect(
    files: tuple[str, ...],
    *,
    form: str | None,
    top: int | None,
    features: tuple[str, ...],
    text_stdin: bool,
    lexicons: Path | None,
    config_file: Path | None,
) -> int:
    """Explain how articles are read and scored, or print what the model weighs most.

    With a FILE, as for detente score: every mention with its characters, its sentence and the lexicon entry that made
    it, and what each feature of a sentence adds to the two log-odds; together they are the signal's evidence. An
    article that is not relevant is explained all the same. Without a FILE: the features with the largest weights for
    and against each output.
    """
    if files and features:
        raise click.UsageError("--feature asks for weights of the model; leave it out, or leave out FILE")
    if text_stdin and STDIN not in files:
        raise click.UsageError("--text says what standard input holds; use it with -")
    reading = load_settings(config_file).settings.reading
    form = form or ("table" if sys.stdout.isatty() else "jsonl")
    if not files:
        _print_weights(reading.model, features, form=form, top=top or _TOP)
        return 0
    return _explain(files, _writer(form, top), reading, lexicons, text_stdin=text_stdin)


def _explain(
    files: Sequence[str],
    write: Callable[[Explanation], None],
    reading: ReadingSettings,
    lexicons: Path | None,
    *,
    text_stdin: bool,
) -> int:
    from models.explain import Explainer  # noqa: PLC0415 - spaCy takes a second; help does without

    explainer = Explainer(model=reading.model, lexicons=lexicons or reading.lexicons)
    rejected = 0
    for item in read_inputs(files, text_stdin=text_stdin):
        try:
            article = item.article()
        except (ArticleError, InputError) as error:
            rejected += 1
            click.echo(f"{item.place}: {error}", err=True)
        else:
            write(explainer.explain(article))
    return 1 if rejected else 0


def _writer(form: str, top: int | None) -> Callable[[Explanation], None]:
    from stream.commands.inspect_formats import explanation_line  # noqa: PLC0415 - it needs the model's code
    from stream.display.explanations import explanation_report  # noqa: PLC0415 - as above

    if form == "jsonl":
        return lambda explanation: click.echo(explanation_line(explanation, top=top))
    console = Console()
    return lambda explanation: console.print(explanation_report(explanation, top=top or _TOP))


def _print_weights(folder: Path | None, features: Sequence[str], *, form: str, top: int) -> None:
    from models.scoring import SHIPPED_MODEL, ScoringModel  # noqa: PLC0415 - numpy takes its time; help does without
    from models.scoring.folded import OUTPUTS  # noqa: PLC0415 - as above
    from models.scoring.shares import strongest, weights_of  # noqa: PLC0415 - as above
    from stream.commands.inspect_formats import weight_line  # noqa: PLC0415 - as above
    from stream.display.explanations import weights_table  # noqa: PLC0415 - as above

    folded = ScoringModel.load(folder or SHIPPED_MODEL).folded
    console = Console()
    if features:
        _check_known(folded, features)
        weights = weights_of(folded, features)
        if form == "table":
            console.print(weights_table(weights))
        for weight in weights if form == "jsonl" else ():
            click.echo(weight_line(weight))
        return
    for output in OUTPUTS:
        for side, weights in zip(("for", "against"), strongest(folded, output, top), strict=True):
            if form == "table":
                console.print(weights_table(weights, f"\n{side} {output.replace('_', '-')}"))
            for weight in weights if form == "jsonl" else ():
                click.echo(weight_line(weight, output=output, side=side))


def _check_known(folded: Folded, features: Sequence[str]) -> None:
    for name in features:
        if name not in folded.features:
            close = get_close_matches(name, folded.features, n=1)
            hint = f"did you mean {close[0]!r}?" if close else "detente model inspect lists the strongest"
            raise click.UsageError(f"--feature {name!r}: the model has no such feature; {hint}")
