"""The format `slack`: a message for an incoming webhook of Slack, or of what takes the same (Mattermost, Rocket.Chat)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from stream.records.alert import AlertRecord
from stream.webhooks.formats.labels import link
from stream.webhooks.formats.size import BODY_BYTES, shortened

_COLOURS: Final = {"critical": "#a30200", "warning": "#daa038", "info": "#3b6ea5"}
_RESOLVED_COLOUR: Final = "#2eb886"
_SHOWN: Final = 20
"""Slack shows at most twenty attachments well."""

_WHY_CHARACTERS: Final = 600
_NAME_CHARACTERS: Final = 150
_QUOTED: Final = 2


def slack_body(alerts: Sequence[AlertRecord], *, labels: dict[str, str]) -> bytes:
    """The body; what does not fit is counted in the text."""
    told = sorted(alerts, key=lambda alert: alert.state)
    firing = sum(alert.state == "firing" for alert in told)
    heading = ", ".join(
        words
        for count, words in (
            (firing, f"{firing} firing"),
            (len(told) - firing, f"{len(told) - firing} resolved"),
        )
        if count
    )
    group = " ".join(_escaped(shortened(value, _NAME_CHARACTERS)) for value in labels.values() if value)
    kept = min(len(told), _SHOWN)
    while True:
        more = f"; {len(told) - kept} not shown" if kept < len(told) else ""
        text = f"*{heading}{more}*" + (f" {group}" if group else "")
        body = msgspec.json.encode({"text": text, "attachments": [_attachment(a) for a in told[:kept]]})
        if len(body) <= BODY_BYTES or kept <= 1:
            return body
        kept -= 1


def _attachment(alert: AlertRecord) -> dict[str, object]:
    title = " ".join(filter(None, (alert.severity, alert.rule, alert.pair)))
    lines = [_escaped(shortened(alert.why, _WHY_CHARACTERS))]
    lines += [
        f">{_escaped(shortened(item.text, _WHY_CHARACTERS))}"
        for item in alert.evidence[:_QUOTED]
        if item.text
    ]
    attachment: dict[str, object] = {
        "color": _RESOLVED_COLOUR if alert.state == "resolved" else _COLOURS[alert.severity],
        "title": _escaped(shortened(f"{alert.state}: {title}", _NAME_CHARACTERS)),
        "text": "\n".join(lines),
        "fallback": _escaped(shortened(f"{alert.state}: {title}: {alert.why}", _WHY_CHARACTERS)),
        "ts": int(alert.starts_at.timestamp()),
    }
    if url := link(alert):
        attachment["title_link"] = url
    return attachment


def _escaped(text: str) -> str:
    """Text that Slack takes for nothing but text: no mention, link or channel arises from an article."""
    one_line = " ".join(text.split())
    return one_line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
