"""The dashboard for operators: whether articles are read, in time, and whether what follows arrives."""

from __future__ import annotations

from grafana_foundation_sdk.builders import dashboard

from deploy.grafana.flow import flow, trouble
from deploy.grafana.panels import Query, new_dashboard, number, rows, series

_FIRING = 'ALERTS{alertname=~"Detente.+", alertstate="firing"}'


def operations() -> dashboard.Dashboard:
    """Health, flow, trouble, state, webhooks, versions."""
    board = new_dashboard(
        "Détente: operations",
        uid="detente-operations",
        description="Whether workers read, keep up and deliver. Limits that are drawn are those of the alerts; docs/runbooks tells what to do.",
        since="now-6h",
    )
    for part in (_health, flow, trouble, _state, _webhooks, _versions):
        board = part(board)
    return board


def _health(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Health"))
        .with_panel(
            number("Workers", Query('sum(up{job="detente-worker"})'), description="That answer scrapes.")
        )
        .with_panel(
            number(
                "Partitions", Query("sum(detente_assigned_partitions)"), description="That some worker reads."
            )
        )
        .with_panel(
            number(
                "Articles that wait",
                Query('sum(detente:consumer_lag:sum{topic=~".+[.]articles"})'),
                limits=(1000, 10_000),
                description="Records that are not committed.",
            )
        )
        .with_panel(
            number(
                "Since the last batch",
                Query("time() - max(detente_last_processed_timestamp_seconds)"),
                unit="s",
                decimals=0,
                description="Grows while nothing comes, too.",
            )
        )
        .with_panel(
            number(
                "End to end, p95",
                Query("detente:end_to_end_seconds:p95_5m"),
                unit="s",
                limits=(30, 60),
                description="From Kafka's timestamp of an article to the acknowledged score.",
            )
        )
        .with_panel(
            number(
                "Firing alerts",
                Query(f"count({_FIRING}) or vector(0)"),
                limits=(1, 3),
                description="Of the rules in deploy/prometheus/rules.",
            )
        )
    )


def _state(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("State and drift"))
        .with_panel(
            series(
                "State, share of its limits",
                Query("detente:state_fill:ratio", "{{kind}}"),
                unit="percentunit",
                limits=(0.9, 1),
                width=8,
                description="Beyond the limit the oldest go first.",
            )
        )
        .with_panel(
            series(
                "State, entries",
                Query("max by (kind) (detente_state_entries)", "{{kind}}"),
                width=8,
                description="Of the worker that keeps the state.",
            )
        )
        .with_panel(
            series(
                "Left out of the state in an hour",
                Query("sum by (reason) (increase(detente_state_refused_total[1h]))", "{{reason}}"),
                width=8,
                description="late and future are dates of articles; the others are full.",
            )
        )
        .with_panel(
            series(
                "Drift, by feature",
                Query("detente:feature_drift:max", "{{feature}}"),
                limits=(0.1, 0.25),
                width=16,
                description="Population stability index against the reference. Against the training text much is over 0.25 at all times; changes tell.",
            )
        )
        .with_panel(
            series(
                "Articles that drift goes by",
                Query("max by (population) (detente_drift_articles)", "{{population}}"),
                width=8,
                description="Under 200, drift is 0.",
            )
        )
    )


def _webhooks(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Webhooks"))
        .with_panel(
            series(
                "Attempts, by endpoint and outcome",
                Query(
                    "sum by (endpoint, outcome) (increase(detente_webhook_deliveries_total[$__rate_interval]))",
                    "{{endpoint}}: {{outcome}}",
                ),
                bars=True,
                width=8,
                description="delivered is well; retry comes again by itself.",
            )
        )
        .with_panel(
            series(
                "Messages that wait",
                Query("max by (endpoint) (detente_webhook_pending)", "{{endpoint}}"),
                width=8,
                description="For their group, or for an endpoint that does not take them.",
            )
        )
        .with_panel(
            series(
                "Time of an attempt",
                Query(
                    "histogram_quantile(0.5, sum by (le) (rate(detente_webhook_delivery_seconds_bucket[$__rate_interval])))",
                    "p50",
                ),
                Query(
                    "histogram_quantile(0.95, sum by (le) (rate(detente_webhook_delivery_seconds_bucket[$__rate_interval])))",
                    "p95",
                ),
                unit="s",
                width=8,
                description="Whatever came of it.",
            )
        )
    )


def _versions(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Versions and files"))
        .with_panel(
            rows(
                "Models",
                Query("detente_model_info"),
                width=10,
                description="More than one sha256 is a mismatch.",
            )
        )
        .with_panel(
            rows("Programs", Query("detente_build_info"), width=8, description="The version of each worker.")
        )
        .with_panel(
            rows(
                "File of alerts",
                Query("min by (part) (detente_alerts_file_ok)"),
                width=6,
                description="1 is right, 0 wrong.",
            )
        )
        .with_panel(
            rows(
                "Alerts that fire",
                Query(_FIRING),
                width=24,
                description="Of the rules in deploy/prometheus/rules.",
            )
        )
    )
