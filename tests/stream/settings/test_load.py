from __future__ import annotations

from pathlib import Path

import pytest

from stream.errors import SettingsError
from stream.settings.catalogue import MASK, catalogue
from stream.settings.load import DEFAULT_SOURCE, load_settings

SASL = {"DETENTE_KAFKA__SECURITY_PROTOCOL": "SASL_SSL", "DETENTE_KAFKA__SASL_USERNAME": "reader"}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def file(tmp_path: Path, text: str, name: str = "detente.toml") -> Path:
    path = tmp_path / name
    path.write_text(text)
    return path


def problems(environ: dict[str, str], config: Path | None = None) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        load_settings(config, environ=environ)
    return refused.value.problems


def test_without_anything_given_all_is_default() -> None:
    loaded = load_settings(environ={"PATH": "/bin"})
    assert loaded.settings.kafka.bootstrap == "127.0.0.1:9092"
    assert set(loaded.sources.values()) == {DEFAULT_SOURCE}
    assert loaded.sources.keys() == catalogue().keys()
    assert loaded.file is None


def test_the_environment_goes_before_the_file_and_the_file_before_defaults(tmp_path: Path) -> None:
    config = file(tmp_path, '[kafka]\nbootstrap = "file:1"\nclient_id = "file"\n')
    loaded = load_settings(config, environ={"DETENTE_KAFKA__BOOTSTRAP": "environment:1"})
    assert loaded.settings.kafka.bootstrap == "environment:1"
    assert loaded.settings.kafka.client_id == "file"
    assert loaded.sources["kafka.bootstrap"] == "DETENTE_KAFKA__BOOTSTRAP"
    assert loaded.sources["kafka.client_id"] == str(config)
    assert loaded.sources["kafka.group"] == DEFAULT_SOURCE


def test_the_file_is_the_one_told_else_the_one_in_the_environment_else_the_one_here(tmp_path: Path) -> None:
    file(tmp_path, '[kafka]\nclient_id = "here"\n')
    named = file(tmp_path, '[kafka]\nclient_id = "named"\n', "named.toml")
    told = file(tmp_path, '[kafka]\nclient_id = "told"\n', "told.toml")
    environ = {"DETENTE_CONFIG": str(named)}
    assert load_settings(told, environ=environ).settings.kafka.client_id == "told"
    assert load_settings(environ=environ).settings.kafka.client_id == "named"
    assert load_settings(environ={}).settings.kafka.client_id == "here"


DEFAULTS = {
    key: shown
    for key, setting in catalogue().items()
    if (shown := setting.shown(setting.field.get_default(call_default_factory=False)))
}


@pytest.mark.parametrize("key", DEFAULTS)
def test_every_setting_with_a_default_is_taken_from_its_variable(key: str) -> None:
    variable = catalogue()[key].environment
    loaded = load_settings(environ={variable: DEFAULTS[key]})
    assert loaded.sources[key] == variable
    assert loaded.settings == load_settings(environ={}).settings


def test_an_empty_variable_of_a_setting_that_may_be_empty_counts_as_not_given() -> None:
    loaded = load_settings(environ={"DETENTE_KAFKA__SSL_CA_FILE": ""})
    assert loaded.settings.kafka.ssl_ca_file is None
    assert loaded.sources["kafka.ssl_ca_file"] == DEFAULT_SOURCE


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("DETENTE_KAFKA__BOOTSRAP", "DETENTE_KAFKA__BOOTSTRAP"),
        ("DETENTE_KAFKA_BOOTSTRAP", "DETENTE_KAFKA__BOOTSTRAP"),
        ("DETENTE_TOPIC__PREFIX", "DETENTE_TOPICS__PREFIX"),
        ("DETENTE_KAFKA__SASL_PASWORD_FILE", "DETENTE_KAFKA__SASL_PASSWORD_FILE"),
    ],
)
def test_an_unknown_variable_is_refused_with_what_was_meant(name: str, meant: str) -> None:
    (problem,) = problems({name: "x"})
    assert problem == f"{name} (environment): no such setting; did you mean {meant}?"


@pytest.mark.parametrize(
    "name",
    [
        "DETENTE_SERVICE_HOST",
        "DETENTE_SERVICE_PORT",
        "DETENTE_SERVICE_PORT_HTTP",
        "DETENTE_PORT",
        "DETENTE_PORT_6066_TCP",
        "DETENTE_PORT_6066_TCP_ADDR",
        "DETENTE_WORKER_PORT_6066_TCP_PROTO",
    ],
)
def test_what_kubernetes_says_of_a_service_named_detente_is_no_setting(name: str) -> None:
    assert set(load_settings(environ={name: "tcp://10.0.0.1:6066"}).sources.values()) == {DEFAULT_SOURCE}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[kafka]\nbootsrap = "a:1"\n',
            "kafka.bootsrap ({}): no such setting; did you mean kafka.bootstrap?",
        ),
        (
            '[kafak]\nbootstrap = "a:1"\n',
            "kafak.bootstrap ({}): no such setting; did you mean kafka.bootstrap?",
        ),
        ('bootstrap = "a:1"\n', "bootstrap ({}): no such setting; did you mean kafka.bootstrap?"),
        ("[nonsense]\n", "nonsense ({}): no such setting; docs/reference/settings.md lists them all"),
        ('kafka = "a:1"\n', "kafka ({}): is a group of settings; write a table [kafka]"),
        ('[[kafka]]\nbootstrap = "a:1"\n', "kafka ({}): is a group of settings; write a table [kafka]"),
        (
            "[web]\nport = 70000\n",
            "web.port ({}): 70000 is not allowed; it takes a whole number from 0 up to 65,535",
        ),
        (
            '[kafka]\nbootstrap = "a"\n',
            "kafka.bootstrap ({}): 'a' is not host:port; write broker-1:9092,broker-2:9092",
        ),
        (
            '[kafka]\nsecurity_protocol = "TLS"\n',
            (
                "kafka.security_protocol ({}): 'TLS' is not allowed; "
                "it takes one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL"
            ),
        ),
    ],
)
def test_a_wrong_file_is_told_by_key_source_and_remedy(tmp_path: Path, text: str, told: str) -> None:
    config = file(tmp_path, text)
    assert problems({}, config) == (told.format(config),)


NUMBERS = [key for key, setting in catalogue().items() if {int, float} & set(setting.types)]


@pytest.mark.parametrize("key", NUMBERS)
def test_a_boolean_is_no_number(tmp_path: Path, key: str) -> None:
    """True is 1 to Python; whoever writes it for a number meant something else."""
    group, name = key.split(".")
    config = file(tmp_path, f"[{group}]\n{name} = true\n")
    told = problems({}, config)[0]
    assert told.startswith(f"{key} ({config}): True is not allowed; it takes a")


@pytest.mark.parametrize("key", NUMBERS)
@pytest.mark.parametrize("value", ["inf", "nan"])
def test_every_number_is_finite(key: str, value: str) -> None:
    told = problems({catalogue()[key].environment: value})
    assert any(line.startswith(f"{key} (DETENTE_") for line in told)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    config = file(tmp_path, '[web]\nport = 70000\nprot = 1\n[log]\nlevel = "loud"\n')
    assert len(problems({"DETENTE_KAFKA__NOPE": "x", "DETENTE_WORKER__BATCH_ARTICLES": "0"}, config)) == 5


@pytest.mark.parametrize("text", ["[kafka\n", "a = \n", "\x00"])
def test_a_file_that_is_not_toml_is_named(tmp_path: Path, text: str) -> None:
    (problem,) = problems({}, file(tmp_path, text))
    assert "detente.toml: not TOML" in problem


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.toml"
    assert f"{missing}: can't be read (no such file or directory)" in problems({}, missing)[0]
    assert f"{missing}: can't be read" in problems({"DETENTE_CONFIG": str(missing)})[0]


def test_a_secret_stands_in_a_file_that_either_source_names(tmp_path: Path) -> None:
    secret = file(tmp_path, "hunter2\n", "secret")
    loaded = load_settings(environ={**SASL, "DETENTE_KAFKA__SASL_PASSWORD_FILE": str(secret)})
    password = loaded.settings.kafka.sasl_password
    assert password is not None
    assert password.get_secret_value() == "hunter2"
    assert loaded.sources["kafka.sasl_password"] == f"{secret} (DETENTE_KAFKA__SASL_PASSWORD_FILE)"
    config = file(tmp_path, f'[kafka]\nsasl_password_file = "{secret}"\n')
    loaded = load_settings(config, environ=SASL)
    assert loaded.settings.kafka.sasl_password == password
    assert loaded.sources["kafka.sasl_password"] == f"{secret} (kafka.sasl_password_file in {config})"


def test_a_secret_given_twice_by_one_source_is_refused(tmp_path: Path) -> None:
    secret = file(tmp_path, "hunter2\n", "secret")
    twice = {"DETENTE_KAFKA__SASL_PASSWORD": "hunter3", "DETENTE_KAFKA__SASL_PASSWORD_FILE": str(secret)}
    (problem,) = problems(SASL | twice)
    assert problem.startswith("kafka.sasl_password: given by both DETENTE_KAFKA__SASL_PASSWORD and ")
    config = file(tmp_path, f'[kafka]\nsasl_password = "hunter3"\nsasl_password_file = "{secret}"\n')
    assert "gives both" in problems(SASL, config)[0]


def test_a_secrets_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe")
    large = tmp_path / "large"
    large.write_bytes(b"x" * 100_000)
    for path, reason in (
        (tmp_path / "gone", "no such file"),
        (binary, "not UTF-8"),
        (large, "over 65,536 bytes"),
    ):
        problem = problems(SASL | {"DETENTE_KAFKA__SASL_PASSWORD_FILE": str(path)})[0]
        assert problem.startswith("DETENTE_KAFKA__SASL_PASSWORD_FILE: ")
        assert reason in problem


def test_no_secret_is_ever_shown(tmp_path: Path) -> None:
    loaded = load_settings(environ={**SASL, "DETENTE_KAFKA__SASL_PASSWORD": "hunter2"})
    assert catalogue()["kafka.sasl_password"].shown(loaded.settings.kafka.sasl_password) == MASK
    assert "hunter2" not in f"{loaded!r} {loaded.settings!s} {loaded.settings.model_dump_json()}"
    wrong = [
        *problems({"DETENTE_KAFKA__SASL_PASSWORD": "hunter2"}),
        *problems(SASL | {"DETENTE_KAFKA__SASL_PASSWORD": "hunter2", "DETENTE_KAFKA__BOOTSTRAP": ""}),
        *problems(SASL, file(tmp_path, "[kafka]\nsasl_password = 4711\n")),
        *problems(SASL, file(tmp_path, '[kafka]\nsasl_password = ["hunter2"]\n')),
    ]
    assert not any("hunter2" in problem or "4711" in problem for problem in wrong)


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"DETENTE_KAFKA__SECURITY_PROTOCOL": "SASL_SSL"}, "kafka.sasl_username: is required"),
        (SASL, "kafka.sasl_password: is required"),
        ({"DETENTE_KAFKA__SASL_USERNAME": "u"}, "kafka.sasl_username: is given, but"),
        ({"DETENTE_KAFKA__SSL_CA_FILE": "ca.pem"}, "kafka.ssl_ca_file: is given, but"),
        (
            {"DETENTE_KAFKA__SECURITY_PROTOCOL": "SSL", "DETENTE_KAFKA__SSL_KEY_FILE": "k"},
            "kafka.ssl_key_file: is given without",
        ),
        ({"DETENTE_KAFKA__HEARTBEAT_SECONDS": "5"}, "kafka.heartbeat_seconds: 5 is over half"),
    ],
)
def test_settings_that_do_not_fit_together_are_refused(environ: dict[str, str], told: str) -> None:
    (problem,) = problems(environ)
    assert problem.startswith(told)
