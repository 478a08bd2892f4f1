"""`detente alerts`: tries an endpoint, and shows and replays what was not delivered."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

import msgspec
import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples
from stream.display.printable import printable
from stream.errors import SettingsError, StreamError, UnreachableError
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from stream.records.control import AnyControl
    from stream.settings.schema import Settings


@click.group("alerts")
def alerts() -> None:
    """Try the endpoints of alerts, see what was not delivered, take alerts on and silence them."""


@alerts.command(epilog=examples("detente alerts test --file alerts.toml --endpoint desk"))
@click.option(
    "--endpoint", "name", required=True, metavar="NAME", help="The endpoint of the file to post to."
)
@click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The file of alerts, which holds the endpoints; the one in the settings unless told.",
)
@config_option
def test(*, name: str, file: Path | None, config_file: Path | None) -> int:
    """Send a signed test alert to an endpoint, and print what it answers.

    The alert has the rule detente-test and the severity info. Exits 1 where the endpoint refuses it, 3 where the
    endpoint can't be reached.
    """
    from stream.webhooks.endpoints_file import read_endpoints  # noqa: PLC0415 - help does without an HTTP client
    from stream.webhooks.judge import judge  # noqa: PLC0415 - as above
    from stream.webhooks.trial import try_endpoint  # noqa: PLC0415 - as above

    file = file or load_settings(config_file).settings.alerts.file
    if file is None:
        raise SettingsError("no file of alerts is named; give --file, or set alerts.file")
    endpoints = read_endpoints(file)
    if name not in endpoints:
        known = ", ".join(endpoints) or "none"
        raise SettingsError(f"{file}: has no endpoint {name!r}; it has: {known}")
    endpoint = endpoints[name]
    answer = asyncio.run(try_endpoint(endpoint, now=time.time()))
    if answer.refused:
        raise StreamError(f"{name}: nothing was posted: {answer.told}")
    if answer.status is None:
        raise UnreachableError(f"{name} at {endpoint.place} can't be reached: {answer.told}")
    output = Console(highlight=False, soft_wrap=True)
    output.print(printable(f"{name} at {endpoint.place}: {answer.told} in {answer.seconds:.2f} s"))
    if answer.text.strip():
        output.print(printable(answer.text.strip()))
    return 0 if judge(answer) == "delivered" else 1


@alerts.command(
    epilog=examples(
        "detente alerts deliveries --endpoint desk",
        "detente alerts deliveries --failed --format jsonl",
        "detente alerts deliveries --replay msg_0b8f... --replay msg_77aa...",
    )
)
@click.option("--endpoint", metavar="NAME", help="Those of this endpoint alone.")
@click.option("--failed", is_flag=True, help="Only those that failed; otherwise those that wait, too.")
@click.option(
    "--replay",
    "messages",
    multiple=True,
    metavar="ID",
    help="Have the worker post this failed message again, under its id; may be given several times.",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), help="table on a terminal, else jsonl."
)
@config_option
def deliveries(
    *,
    endpoint: str | None,
    failed: bool,
    messages: tuple[str, ...],
    form: Literal["table", "jsonl"] | None,
    config_file: Path | None,
) -> int:
    """Print the messages that wait for an endpoint or were not delivered, the oldest first.

    What has failed is kept for two weeks. Exits 1 where an id to replay names no message that has failed; the others
    are replayed.
    """
    settings = load_settings(config_file).settings
    if messages:
        return asyncio.run(_replay(settings, messages))
    form = form or ("table" if sys.stdout.isatty() else "jsonl")
    asyncio.run(_list(settings, endpoint, form, failed=failed))
    return 0


async def _list(settings: Settings, endpoint: str | None, form: str, *, failed: bool) -> None:
    from stream.display.deliveries import deliveries_table  # noqa: PLC0415 - help does without a Kafka client
    from stream.webhooks.kept import read_deliveries  # noqa: PLC0415 - as above

    lines = (await read_deliveries(settings)).lines(endpoint=endpoint, failed=failed)
    if form == "jsonl":
        for line in lines:
            sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
        sys.stdout.buffer.flush()
    elif lines:
        Console().print(deliveries_table(lines))
    waiting = sum(line.state == "pending" for line in lines)
    click.echo(f"{waiting:,} waiting, {len(lines) - waiting:,} failed", err=True)


async def _replay(settings: Settings, messages: tuple[str, ...]) -> int:
    from stream.webhooks.kept import ask_for_replays, read_deliveries  # noqa: PLC0415 - as above

    unknown = (await read_deliveries(settings)).unknown(messages)
    for message in unknown:
        click.echo(
            f"{message}: no message of this id has failed; `detente alerts deliveries` lists them", err=True
        )
    asked = [message for message in dict.fromkeys(messages) if message not in unknown]
    await ask_for_replays(settings, asked)
    click.echo(f"{len(asked):,} will be posted again", err=True)
    return 1 if unknown else 0


@alerts.command(epilog=examples("detente alerts ack 5f3c... --by desk"))
@click.argument("episode")
@click.option("--by", required=True, metavar="NAME", help="Who takes it on.")
@config_option
def ack(episode: str, *, by: str, config_file: Path | None) -> None:
    """Take an episode on: it is repeated no more, and is told when it resolves.

    EPISODE is the field of that name in the alert's record.
    """
    from stream.records.control import Acknowledge  # noqa: PLC0415 - help does without a Kafka client

    _decide(config_file, Acknowledge(episode=episode, by=by, at=time.time()))
    click.echo(f"{episode} is taken on by {by}", err=True)


@alerts.command(
    epilog=examples(
        "detente alerts silence --pair CHN-USA --for 2d --by desk --reason 'summit under way'",
        "detente alerts silence --rule feed-silent --for 6h --by ops --reason 'feed is being moved'",
    )
)
@click.option("--rule", "rules", multiple=True, metavar="PATTERN", help="Rules, with * for any part.")
@click.option("--pair", "pairs", multiple=True, metavar="PATTERN", help="Pairs, such as CHN-USA or *-TWN.")
@click.option(
    "--severity",
    "severities",
    multiple=True,
    type=click.Choice(["info", "warning", "critical"]),
    help="Severities.",
)
@click.option("--for", "lasting", required=True, metavar="TIME", help="For how long, such as 30m, 6h or 2d.")
@click.option("--by", required=True, metavar="NAME", help="Who silences.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@config_option
def silence(
    *,
    rules: tuple[str, ...],
    pairs: tuple[str, ...],
    severities: tuple[str, ...],
    lasting: str,
    by: str,
    reason: str,
    config_file: Path | None,
) -> None:
    """Deliver no alerts that match all that is given, for a time; prints the id of the silence.

    Silenced alerts are still published, and say so.
    """
    from stream.alerts.durations import seconds_of  # noqa: PLC0415 - help does without a Kafka client
    from stream.records.control import AddSilence  # noqa: PLC0415 - as above

    now = time.time()
    try:
        seconds = seconds_of(lasting)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--for") from None
    made = AddSilence(
        id=uuid4().hex,
        rules=rules,
        pairs=pairs,
        severities=severities,
        starts_at=now,
        ends_at=now + seconds,
        reason=reason,
        by=by,
        at=now,
    )
    _decide(config_file, made)
    click.echo(made.id)


@alerts.command(epilog=examples("detente alerts unsilence 1f0c... --by desk"))
@click.argument("silence_id", metavar="ID")
@click.option("--by", required=True, metavar="NAME", help="Who ends it.")
@config_option
def unsilence(silence_id: str, *, by: str, config_file: Path | None) -> None:
    """End a silence that was made by command; those of the rules file end by editing the file."""
    from stream.records.control import EndSilence  # noqa: PLC0415 - help does without a Kafka client

    _decide(config_file, EndSilence(id=silence_id, by=by, at=time.time()))
    click.echo(f"{silence_id} ends", err=True)


def _decide(config_file: Path | None, control: AnyControl) -> None:
    from stream.kafka.controls import send_control  # noqa: PLC0415 - help does without a Kafka client

    asyncio.run(send_control(load_settings(config_file).settings, control))
