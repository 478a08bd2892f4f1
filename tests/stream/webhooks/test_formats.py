"""The bodies: what each format says, and that none grows past 20 kB or says what an article could not."""

from __future__ import annotations

from typing import Any

import jsonschema
import msgspec
import pytest

from stream.records.alert import AlertEvidence
from stream.records.schemas import CONTRACTS, json_schema
from stream.webhooks.endpoint import FORMATS
from stream.webhooks.render import render
from tests.stream.webhooks.made import START, alert, endpoint, resolved

NOW = START.timestamp() + 60


def rendered(form: str, *alerts: Any, labels: dict[str, str] | None = None) -> Any:
    body = render(endpoint(format=form), alerts, labels=labels, now=NOW)
    return msgspec.json.decode(body)


def evidence(count: int, text: str) -> tuple[AlertEvidence, ...]:
    return tuple(
        AlertEvidence(
            article=f"a{n}", place="text", span=(0, 9), text=text, escalation=1.0, de_escalation=0.0
        )
        for n in range(count)
    )


def test_the_schema_of_the_body_takes_what_is_posted() -> None:
    contract = next(contract for contract in CONTRACTS if contract.name == "webhook")
    validator = jsonschema.Draft202012Validator(json_schema(contract))
    big = alert(evidence=evidence(200, "x" * 400))
    for each in (alert(), resolved(alert()), big, alert(pair=None, value=None, threshold=None, evidence=())):
        validator.validate(rendered("detente", each))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(rendered("detente", alert()) | {"type": "detente.alert.sleeping"})


def test_evidence_is_cut_to_fit_and_counted() -> None:
    body = rendered("detente", alert(evidence=evidence(200, "x" * 400)))
    kept = len(body["data"]["evidence"])
    assert kept + body["evidence_cut"] == 200
    assert kept > 30
    assert body["data"]["evidence"][0]["article"] == "a0"
    assert not body["shortened"]


@pytest.mark.parametrize("form", FORMATS)
def test_no_body_grows_past_20_kb(form: str) -> None:
    text = "€" * 9000
    huge = alert(
        why=text,
        evidence=evidence(50, text),
        links={f"l{n}": f"https://x.example/{text[:500]}" for n in range(40)},
        acknowledged_by=text,
    )
    alerts = [msgspec.structs.replace(huge, fingerprint=f"f{n}", rule=text) for n in range(150)]
    many = alerts if form in {"slack", "alertmanager-webhook"} else alerts[:1]
    body = render(endpoint(format=form), many, labels={"rule": text}, now=NOW)
    assert len(body) <= 20_000


def test_alertmanager_is_told_labels_that_stay_and_an_end_that_lies_ahead() -> None:
    (firing,) = rendered("alertmanager", alert())
    (ended,) = msgspec.json.decode(
        render(endpoint(format="alertmanager"), (resolved(alert()),), now=NOW + 5 * 3600)
    )
    (ahead,) = rendered("alertmanager", resolved(alert()))
    assert firing["labels"] == ended["labels"]
    assert firing["labels"] == {
        "alertname": "jump",
        "severity": "warning",
        "pair": "CHN-USA",
        "fingerprint": "jump:CHN-USA",
    }
    assert firing["endsAt"] == "2026-03-09T08:01:00.000Z"
    assert ended["endsAt"] == "2026-03-02T11:00:00.000Z"
    assert ahead["endsAt"] == "2026-03-02T08:01:00.000Z"
    assert firing["generatorURL"] == "https://detente.example/pairs/CHN-USA"


def test_receivers_of_alertmanager_are_told_what_alertmanager_tells_them() -> None:
    alerts = [alert("f1"), resolved(alert("f2")), alert("f3", why="Other.")]
    body = rendered("alertmanager-webhook", *alerts, labels={"rule": "jump"})
    assert set(body) == {
        "version", "groupKey", "truncatedAlerts", "status", "receiver", "groupLabels", "commonLabels",
        "commonAnnotations", "externalURL", "alerts",
    }  # fmt: skip
    assert (body["version"], body["status"], body["receiver"]) == ("4", "firing", "desk")
    assert body["groupKey"] == '{}:{alertname="jump"}'
    assert body["groupLabels"] == {"alertname": "jump"}
    assert body["commonLabels"] == {"alertname": "jump", "severity": "warning", "pair": "CHN-USA"}
    assert "summary" not in body["commonAnnotations"]
    assert [each["status"] for each in body["alerts"]] == ["firing", "firing", "resolved"]
    assert body["alerts"][0]["endsAt"] == "0001-01-01T00:00:00Z"
    assert rendered("alertmanager-webhook", alerts[1])["status"] == "resolved"


def test_what_does_not_fit_into_a_group_is_counted() -> None:
    alerts = [alert(f"f{n}", why="w" * 900) for n in range(100)]
    body = rendered("alertmanager-webhook", *alerts)
    assert len(body["alerts"]) + body["truncatedAlerts"] == 100
    assert len(body["alerts"]) >= 8
    chat = rendered("slack", *alerts, labels={"rule": "jump"})
    assert chat["text"] == f"*100 firing; {100 - len(chat['attachments'])} not shown* jump"


def test_slack_takes_text_of_an_article_for_text() -> None:
    body = rendered(
        "slack", alert(why="<!channel> & <https://evil.example|click>", evidence=evidence(1, "<@U1>"))
    )
    (attachment,) = body["attachments"]
    assert "<" not in attachment["text"]
    assert "&lt;!channel&gt; &amp; " in attachment["text"]
    assert attachment["text"].endswith(">&lt;@U1&gt;".removeprefix(">"))
    assert attachment["title_link"] == "https://detente.example/pairs/CHN-USA"


def test_links_that_a_browser_should_not_open_are_left_out() -> None:
    (posted,) = rendered("alertmanager", alert(links={"page": "javascript:alert(1)"}))
    assert posted["generatorURL"] == ""
