"""`detente demo`: everything on this machine from nothing."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples
from stream.settings.load import load_settings
from stream.settings.schema import Settings

_WIDE = 140
"""Columns of output that goes to a file or a pipe, where no terminal tells its width."""


@click.command(
    epilog=examples(
        "detente demo",
        "detente demo --once",
        "detente demo --broker 127.0.0.1:9092",
    )
)
@click.option("--once", is_flag=True, help="Play the samples, print the summary and end.")
@click.option(
    "--broker", metavar="HOST:PORT", help="A Kafka that already runs, in place of the embedded broker."
)
@config_option
def demo(*, once: bool, broker: str | None, config_file: Path | None) -> None:
    """Start a broker, a worker and the page, play sample articles through them, and show the scores as they arrive.

    Without --once the page stays open until Ctrl-C: pairs, articles with their evidence, follow-ups, alerts. Nothing stays behind: the broker's data are in a temporary folder, and Ctrl-C ends everything.
    """
    loaded = load_settings(config_file)
    asyncio.run(_demo(loaded.settings, loaded.file, once=once, broker=broker))


async def _demo(settings: Settings, config_file: Path | None, *, once: bool, broker: str | None) -> None:
    from stream.demo.play import play  # noqa: PLC0415 - help does without the Kafka client
    from stream.demo.samples import sample_articles  # noqa: PLC0415 - as above
    from stream.demo.show import show_answer, summary, tally  # noqa: PLC0415 - as above
    from stream.demo.stage import set_stage  # noqa: PLC0415 - as above

    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDE)
    samples = sample_articles()
    with console.status("starting a broker and a worker") as waiting:
        async with set_stage(settings, config_file, broker=broker, page=not once) as stage:
            console.print(f"broker   {stage.settings.kafka.bootstrap}")
            console.print(f"metrics  {stage.metrics_address}/metrics")
            if not once:
                console.print(f"page     {stage.page_address}")
            console.print(f"{len(samples)} sample articles go to {stage.settings.topics.prefix}.articles\n")
            answers = []
            async with aclosing(play(stage, samples, follow=not once)) as playing:
                async for answer in playing:
                    waiting.stop()
                    answers.append(answer)
                    show_answer(console, answer)
                    if len(answers) == len(samples):
                        console.print()
                        console.print(summary(answers))
                        console.print(tally(answers))
                        if not once:
                            console.print(_more(stage.settings.kafka.bootstrap, stage.page_address))


def _more(bootstrap: str, page: str) -> str:
    return (
        f"\nLook at what they add up to: {page}\n"
        "(The samples span eleven years, so here an article weighs half after a year, not after three days, and alerts\n"
        "follow rules made for so little news, unless alerts.file names yours.)\n"
        "The worker goes on. From another terminal:\n"
        f"  DETENTE_KAFKA__BOOTSTRAP={bootstrap} detente ingest FILE...\n"
        f"  DETENTE_KAFKA__BOOTSTRAP={bootstrap} detente dead-letters list\n"
        "Ctrl-C ends everything.\n"
    )
