"""The examples in docs/examples do what they say, against a worker, and stand in the pages as they are."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from stream.broker.embedded import free_port
from stream.webhooks.secret import Secret
from stream.webhooks.sign import signed_headers
from tests.conftest import Broker
from tests.contracts.child import ROOT, SESSION_SECONDS, Child, wait_for

EXAMPLES = ROOT / "docs" / "examples"
PROGRAMS = sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in {".py", ".sh"})
SUBSCRIBE = (ROOT / "docs" / "how-to" / "subscribe.md").read_text()
SECRET = "whsec_dGVzdHMtb2YtdGhlLWV4YW1wbGVzLTAxMjM0NTY="
PATIENCE = 60.0

needs_jq = pytest.mark.skipif(
    not all(map(shutil.which, ("jq", "curl"))), reason="the shell examples need jq and curl"
)


def program(name: str, *arguments: str) -> list[str]:
    """How an example is started."""
    interpreter = sys.executable if name.endswith(".py") else "sh"
    return [interpreter, str(EXAMPLES / name), *arguments]


def run(name: str, *arguments: str, given: str = "", environment: dict[str, str] | None = None) -> str:
    """What an example that ends prints."""
    done = subprocess.run(
        program(name, *arguments),
        input=given,
        env=os.environ | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def printed(name: str, *arguments: str, enough: Callable[[str], bool]) -> str:
    """What an example that goes on for ever prints until it is enough."""
    with subprocess.Popen(program(name, *arguments), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ending = threading.Timer(PATIENCE, process.kill)
        ending.start()
        said = ""
        try:
            for line in process.stdout:
                said += line
                if enough(said):
                    break
        finally:
            ending.cancel()
            process.kill()
    assert enough(said), said
    return said


class Place(SimpleNamespace):
    """A worker on a broker, with topics of its own."""

    bootstrap: str
    prefix: str
    environment: dict[str, str]

    def topic(self, name: str) -> tuple[str, str]:
        """The last two arguments of the examples."""
        return self.bootstrap, f"{self.prefix}.{name}"

    def publish(self, article: dict[str, str]) -> str:
        """Publish an article by the example."""
        return run("publish_article.py", "publish", "", *self.topic("articles"), given=json.dumps(article))

    def scores(self) -> str:
        """What the example prints of the scores."""
        return run("read_scores.py", *self.topic("scores"))


@pytest.fixture
def place(broker: Broker, tmp_path: Path) -> Iterator[Place]:
    """The worker reads, and `detente` is this code."""
    prefix = f"examples-{uuid4().hex[:8]}"
    settings = {
        "kafka.bootstrap": broker.bootstrap,
        "kafka.group": prefix,
        "topics.prefix": prefix,
        "kafka.session_timeout_seconds": SESSION_SECONDS,
    }
    shim = tmp_path / "bin" / "detente"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m stream.commands.main "$@"\n')
    shim.chmod(0o755)
    environment = {
        "PATH": f"{shim.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "DETENTE_KAFKA__BOOTSTRAP": broker.bootstrap,
        "DETENTE_TOPICS__PREFIX": prefix,
    }
    with Child("stream.commands.main", "worker", folder=tmp_path / "worker", settings=settings) as worker:
        worker.await_ready()
        yield Place(bootstrap=broker.bootstrap, prefix=prefix, environment=environment)


def test_the_subscribers_examples_show_an_article_through_its_life(place: Place, tmp_path: Path) -> None:
    """Published, scored, seen in its pair, alerted on once, revised, withdrawn; refusals are counted."""
    now = dt.datetime.now(dt.UTC)
    day = f"{now + dt.timedelta(days=12):%B} {(now + dt.timedelta(days=12)).day}"
    told = {
        "id": "harbour-1",
        "published_at": (now - dt.timedelta(hours=2)).isoformat(),
        "text": f"Egypt and Sudan agreed to hold talks in Cairo on {day}.",
    }
    off = {
        "id": "harbour-2",
        "published_at": (now - dt.timedelta(hours=1)).isoformat(),
        "text": f"Sudan cancelled the talks with Egypt planned for {day} in Cairo after shells hit a border post.",
    }
    assert place.publish(told) == "published harbour-1\n"
    place.publish(off)
    wait_for(lambda: "harbour-2" in place.scores(), what=place.scores)
    assert place.scores().count("scored harbour-") == 2

    moved = printed("follow_pair.py", "EGY-SDN", *place.topic("pairs"), enough=lambda said: "\n" in said)
    assert re.match(r"\S+Z tension \d+\.\d .+\n", moved)

    file = str(tmp_path / "acted.db")
    alert = printed("act_once.py", file, *place.topic("alerts"), enough=lambda said: noted(file, said))
    assert alert.startswith("firing warning diplomacy-slipped EGY-SDN: ")

    if shutil.which("jq"):
        reading = place.environment | {"READ_SECONDS": "8"}
        tense = run("tense_pairs.sh", environment=reading)
        assert sorted(line.split("\t")[0] for line in tense.splitlines()) == ["ALL", "EGY-SDN"]
        run("publish_article.py", "publish", "x", *place.topic("articles"), given="{")
        wait_for(lambda: "not-json" in run("refused.sh", environment=place.environment))
        assert run("refused.sh", environment=place.environment).startswith("1\tnot-json\t")

    place.publish(told | {"text": "Nothing but football was played in Leeds on Saturday."})
    wait_for(lambda: "not_relevant harbour-1" in place.scores(), what=place.scores)
    assert (
        run("publish_article.py", "withdraw", "harbour-1", *place.topic("articles")) == "withdrew harbour-1\n"
    )
    run("publish_article.py", "withdraw", "harbour-2", *place.topic("articles"))
    wait_for(lambda: "harbour" not in place.scores(), what=place.scores)

    # The firing record is read again from the beginning, and not acted on again.
    ended = printed(
        "act_once.py",
        file,
        *place.topic("alerts"),
        enough=lambda said: "resolved" in said and noted(file, said),
    )
    assert "resolved warning diplomacy-slipped EGY-SDN: " in ended
    assert alert not in ended


def noted(file: str, said: str) -> bool:
    """Whether what was printed was also noted; killed between the two, the example would act again."""
    states = [line.partition(" ")[0] for line in said.splitlines()]
    with closing(sqlite3.connect(file)) as acted:
        wait_for(lambda: {(state,) for state in states} <= set(acted.execute("SELECT state FROM acted")))
    return bool(states)


def test_the_webhook_example_acts_once_on_what_is_genuine() -> None:
    recorded = json.loads((ROOT / "docs" / "contracts" / "examples" / "alertWebhook.json").read_text())
    body = recorded["body"].encode()
    port = free_port()
    genuine = signed_headers("msg_1", body, [Secret(SECRET)], now=time.time())
    forged = genuine | {"webhook-id": "msg_2"}
    with subprocess.Popen(
        program("receive_webhook.py", str(port)),
        env=os.environ | {"SECRET": SECRET},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            wait_for(lambda: posted(port, body, genuine) == 200)
            assert posted(port, body, genuine) == 200
            assert posted(port, body, forged) == 403
            assert posted(port, body + b" ", genuine) == 403
        finally:
            process.kill()
        assert process.stdout is not None
        (line,) = process.stdout.read().splitlines()
    assert line.startswith("detente.alert.firing diplomacy-slipped EGY-SDN: ")


def posted(port: int, body: bytes, headers: dict[str, str]) -> int:
    """The status that a post is answered with; 0 where nobody listens."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/hooks/detente", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=5) as response:  # noqa: S310 - ours
            status: int = response.status
            return status
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


@needs_jq
def test_the_schemas_are_registered_by_the_names_of_their_topics(tmp_path: Path) -> None:
    asked: dict[str, Any] = {}

    class Registry(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked[self.path] = json.loads(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"id":1}')

        def log_message(self, *_arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Registry) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        contracts = ROOT / "docs" / "contracts"
        run("register_schemas.sh", environment={"REGISTRY": address, "CONTRACTS": str(contracts)})
        server.shutdown()
    names = ["articles", "scores", "pairs", "follow-ups", "alerts"]
    assert list(asked) == [f"/subjects/detente.{name}-value/versions" for name in names]
    for name, request in zip(names, asked.values(), strict=True):
        assert request["schemaType"] == "JSON"
        assert json.loads(request["schema"]) == json.loads((contracts / f"{name}.schema.json").read_text())


@pytest.mark.parametrize("name", PROGRAMS)
def test_every_example_stands_in_the_page_as_it_is(name: str) -> None:
    language = {"py": "python", "sh": "sh"}[name.rpartition(".")[2]]
    (shown,) = re.findall(
        rf"\[`{re.escape(name)}`\]\(\.\./examples/{re.escape(name)}\)[^\n]*\n\n```{language}\n(.*?)```",
        SUBSCRIBE,
        re.DOTALL,
    )
    assert shown == (EXAMPLES / name).read_text()
