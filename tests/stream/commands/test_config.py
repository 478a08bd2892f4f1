from __future__ import annotations

from pathlib import Path

import pytest

from stream.commands.main import run
from stream.settings.catalogue import catalogue


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_usable_settings_are_said_to_be_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "check"]) == 0
    assert "The settings are usable" in capsys.readouterr().out


def test_a_certificate_that_is_missing_is_found_by_the_check(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETENTE_KAFKA__SECURITY_PROTOCOL", "SSL")
    monkeypatch.setenv("DETENTE_KAFKA__SSL_CA_FILE", "nowhere.pem")
    assert run(["config", "check"]) == 2
    assert "kafka.ssl_ca_file: nowhere.pem can't be read" in capsys.readouterr().err


def test_every_setting_is_shown_with_where_it_came_from_and_secrets_are_masked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "detente.toml").write_text(
        '[kafka]\nsecurity_protocol = "SASL_SSL"\nsasl_username = "reader"\n'
    )
    monkeypatch.setenv("DETENTE_KAFKA__SASL_PASSWORD", "hunter2")
    assert run(["config", "show"]) == 0
    shown = capsys.readouterr().out
    rows = {line.split()[0]: line.split()[1:] for line in shown.splitlines()}
    assert rows.keys() >= catalogue().keys()
    assert rows["kafka.sasl_username"] == ["reader", "detente.toml"]
    assert rows["kafka.sasl_password"] == ["********", "DETENTE_KAFKA__SASL_PASSWORD"]
    assert rows["kafka.bootstrap"] == ["127.0.0.1:9092", "default"]
    assert "hunter2" not in shown


def test_lexicons_that_do_not_fit_are_found_by_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the setting, its source, the file, the entry and the remedy."""
    own = tmp_path / "own" / "topics" / "disputes.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[halib]\ntopics = ["water"]\nnames = ["halib wells"]\n')
    monkeypatch.setenv("DETENTE_READING__LEXICONS", "own")
    assert run(["config", "check"]) == 0
    own.write_text('[halib]\ntopics = ["water"]\nnames = ["Halib wells"]\n')
    capsys.readouterr()
    assert run(["config", "check"]) == 2
    assert (
        "reading.lexicons (DETENTE_READING__LEXICONS): own/topics/disputes.toml: 'Halib wells' is no pattern; write"
        in capsys.readouterr().err
    )
    monkeypatch.setenv("DETENTE_READING__LEXICONS", "nowhere")
    assert run(["config", "check"]) == 2
    assert "nowhere: there is no such folder of lexicons" in capsys.readouterr().err
