"""The file of endpoints: what it takes, how it says what is wrong, and what happens when it changes under way."""

from __future__ import annotations

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from stream.errors import SettingsError
from stream.webhooks.endpoints_file import read_endpoints
from stream.webhooks.live_endpoints import LiveEndpoints
from tests.stream.webhooks.made import OLD_WHSEC, START, WHSEC, written

ENVIRON = {
    "DESK_SECRET": WHSEC,
    "TOKEN": "t0ken-of-desk",
    "SLACK": "https://hooks.slack.example/services/T0/B0/xyzzy",
}

GOOD = """
[defaults]
repeat_interval = "4h"

[[rules]]
name = "jump"
kind = "jump"

[[silences]]
rules = ["x"]

[[endpoints]]
name = "desk"
url = "https://desk.example/hooks/detente"
secrets = ["env:DESK_SECRET", "file:old.secret"]
rules = ["jump", "feed-*"]
severities = ["warning", "critical"]
pairs = ["CHN-*", "ALL"]
per_minute = 30
timeout = "15s"
bearer = "env:TOKEN"
enabled_since = 2026-03-02T08:00:00Z

[[endpoints]]
name = "chat"
format = "slack"
url = "env:SLACK"
group_by = ["rule", "pair"]
group_wait = "10s"
group_interval = "2m"

[[endpoints]]
name = "ops"
format = "alertmanager"
url = "http://10.0.0.7:9093/api/v2/alerts"
allow_private = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.secret").write_text(OLD_WHSEC + "\n")
    return tmp_path


def test_a_whole_file_is_read_and_the_tables_of_others_are_left_alone(folder: Path) -> None:
    desk, chat, ops = read_endpoints(written(folder, GOOD), environ=ENVIRON).values()
    assert [secret.reveal() for secret in desk.secrets] == [WHSEC, OLD_WHSEC]
    assert (desk.format, desk.timeout, desk.per_minute) == ("detente", 15.0, 30)
    assert desk.enabled_since == START
    assert desk.bearer is not None
    assert desk.bearer.reveal() == "t0ken-of-desk"
    assert chat.url.reveal().endswith("xyzzy")
    assert (chat.group_by, chat.group_wait, chat.group_interval) == (("rule", "pair"), 10.0, 120.0)
    assert ops.allow_private


def test_no_endpoint_shows_a_secret_in_any_representation(folder: Path) -> None:
    endpoints = read_endpoints(written(folder, GOOD), environ=ENVIRON)
    shown = (
        repr(endpoints) + str(list(endpoints.values())) + "".join(each.place for each in endpoints.values())
    )
    for secret in (WHSEC, OLD_WHSEC, "t0ken", "xyzzy"):
        assert secret not in shown
    assert endpoints["chat"].place == "https://hooks.slack.example"


DESK = '[[endpoints]]\nname = "desk"\nurl = "https://desk.example/"\nsecrets = ["env:DESK_SECRET"]\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (DESK + "tiemout = '5s'", 'endpoint "desk": tiemout: no such field; did you mean timeout?'),
        (DESK + "timeout = '5 parsecs'", 'endpoint "desk": timeout: '),
        (DESK + "timeout = '5m'", "timeout: input should be less than or equal to 30; correct the value"),
        (DESK + "per_minute = 0", "per_minute: input should be greater than or equal to 1"),
        (DESK + "per_minute = true", "per_minute: input should be a valid integer; correct the value"),
        (DESK + "timeout = true", "timeout: True is no length of time"),
        (DESK + "allow_private = 1", "allow_private: input should be a valid boolean"),
        (DESK + "format = 'teams'", "format: input should be 'detente', 'alertmanager-webhook'"),
        (DESK + "severities = ['loud']", "severities: input should be 'info', 'warning' or 'critical'"),
        (DESK + "pairs = ['China']", "pairs: 'China' names no pairs; write"),
        (
            DESK + "group_wait = '5s'",
            "group_wait: the format detente carries one alert a message; remove the field",
        ),
        (
            DESK.replace("secrets", "#"),
            "secrets: the format detente is always signed; give at least one secret",
        ),
        (
            DESK.replace("env:DESK_SECRET", WHSEC),
            "secrets: secrets don't stand in this file; point to one with env:",
        ),
        (DESK.replace("DESK_SECRET", "NONE"), "secrets: the environment variable NONE is empty or not set"),
        (DESK.replace("DESK_SECRET", "TOKEN"), "secrets: a signing secret begins with whsec_"),
        (DESK.replace("DESK_SECRET", "SHORT"), "secrets: the secret has 3 bytes"),
        (DESK.replace("DESK_SECRET", "GARBLED"), "secrets: what follows whsec_ is not base64"),
        (DESK.replace("env:DESK_SECRET", "file:none"), "can't be read (no such file or directory)"),
        (DESK + "bearer = 'env:SPACED'", "bearer: a bearer token is printable ASCII"),
        (
            DESK.replace("https://desk.example/", "https://a:b@desk.example/"),
            "url: it holds a user or password",
        ),
        (
            DESK.replace("https://desk.example/", "http://[::1]/"),
            "url: ::1 is a loopback address; set allow_private",
        ),
        (DESK.replace("https://desk.example/", "https://0x7f.1/"), "url: the host is a number"),
        (DESK.replace('name = "desk"', ""), "endpoint 1: name: is missing; add it"),
        (DESK.replace('"desk"', '"The Desk"'), "name: it takes 1 to 63 lower-case letters"),
        (DESK + DESK, 'endpoint "desk": name: another endpoint has it'),
        ("[endpoints]\nname = 'x'", "endpoints: is one table; begin each endpoint with [[endpoints]]"),
        ("endpoints = [3]", "endpoint 1: "),
        ("name = ", "not TOML"),
    ],
)
def test_a_problem_names_the_file_the_endpoint_the_field_and_the_remedy(
    tmp_path: Path, text: str, told: str
) -> None:
    environ = ENVIRON | {"SHORT": "whsec_AAAA", "GARBLED": "whsec_§", "SPACED": "t0ken of desk"}
    with pytest.raises(SettingsError) as caught:
        read_endpoints(written(tmp_path, text), environ=environ)
    assert told in str(caught.value)
    assert all(problem.startswith(str(tmp_path / "alerts.toml")) for problem in caught.value.problems)
    for secret in (*environ.values(), "a:b"):
        assert secret not in str(caught.value)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read_endpoints(
            written(tmp_path, DESK.replace("secrets", "secret") + "timeout = 'x'\n" + DESK), environ=ENVIRON
        )
    assert len(caught.value.problems) == 2


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(SettingsError, match=r"none\.toml: can't be read"):
        read_endpoints(Path("none.toml"))


def test_a_file_that_turns_wrong_keeps_the_old_endpoints_and_is_told_once(folder: Path) -> None:
    path = written(folder, GOOD)
    endpoints = LiveEndpoints(path, environ=ENVIRON)
    assert not endpoints.reload()
    path.write_text(GOOD.replace('timeout = "15s"', 'timeout = "15"'))
    with capture_logs() as logs:
        assert not endpoints.reload()
        assert not endpoints.reload()
    assert [entry["event"] for entry in logs] == ["endpoints_kept"]
    assert "timeout" in (endpoints.problem or "")
    assert endpoints.current["desk"].timeout == 15.0
    path.write_text(GOOD.replace('timeout = "15s"', 'timeout = "25s"'))
    assert endpoints.reload()
    assert not endpoints.problem
    assert endpoints.current["desk"].timeout == 25.0


def test_a_secret_that_is_exchanged_in_its_own_file_counts_as_a_change(folder: Path) -> None:
    endpoints = LiveEndpoints(written(folder, GOOD), environ=ENVIRON)
    (folder / "old.secret").write_text(WHSEC)
    assert endpoints.reload()
    assert endpoints.current["desk"].secrets[1].reveal() == WHSEC
