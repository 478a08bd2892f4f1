"""Every setting, group by group. docs/reference/settings.md is made from here."""

from __future__ import annotations

from stream.settings.groups.alerts import AlertsSettings, DriftSettings, FeedsSettings
from stream.settings.groups.group import Group
from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.groups.serve import ServeSettings
from stream.settings.groups.state import StateSettings
from stream.settings.groups.worker import LogSettings, ReadingSettings, WebSettings, WorkerSettings


class Settings(Group):
    """All settings, from the environment and a TOML file."""

    kafka: KafkaSettings = KafkaSettings()
    topics: TopicSettings = TopicSettings()
    worker: WorkerSettings = WorkerSettings()
    web: WebSettings = WebSettings()
    reading: ReadingSettings = ReadingSettings()
    state: StateSettings = StateSettings()
    alerts: AlertsSettings = AlertsSettings()
    feeds: FeedsSettings = FeedsSettings()
    drift: DriftSettings = DriftSettings()
    log: LogSettings = LogSettings()
    serve: ServeSettings = ServeSettings()
