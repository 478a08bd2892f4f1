"""The dashboard for operators: whether articles are read, in time, and whether what follows arrives."""

from __future__ import annotations

from grafana_foundation_sdk.builders import dashboard

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
    for part in (_health, _flow, _trouble, _state, _webhooks, _versions):
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


def _flow(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Flow"))
        .with_panel(
            series(
                "Articles a second, by outcome",
                Query("detente:articles:rate5m", "{{outcome}}"),
                stacked=True,
                description="Counted where the state is kept, so once for the whole group.",
            )
        )
        .with_panel(
            series(
                "Articles a second, by worker",
                Query("rate(detente_scoring_seconds_count[$__rate_interval])", "{{instance}}"),
                stacked=True,
                description="Read and scored, by the worker that did it.",
            )
        )
        .with_panel(
            series(
                "Lag, by topic",
                Query("detente:consumer_lag:sum", "{{topic}}"),
                limits=(1000, 10_000),
                description="Records that are not committed. Without any worker there is no line.",
            )
        )
        .with_panel(
            series(
                "End to end",
                Query("detente:end_to_end_seconds:p50_5m", "p50"),
                Query("detente:end_to_end_seconds:p95_5m", "p95"),
                Query("detente:end_to_end_seconds:p99_5m", "p99"),
                unit="s",
                description="From Kafka's timestamp of an article to the acknowledged score.",
            )
        )
        .with_panel(
            series(
                "Scoring one article",
                Query("detente:scoring_seconds:p50_5m", "p50"),
                Query("detente:scoring_seconds:p95_5m", "p95"),
                unit="s",
                description="Decode, read and score.",
            )
        )
        .with_panel(
            series(
                "Batches",
                Query(
                    "histogram_quantile(0.95, sum by (le) (rate(detente_batch_seconds_bucket[$__rate_interval])))",
                    "seconds, p95",
                ),
                Query(
                    "sum(rate(detente_batch_articles_sum[$__rate_interval]))"
                    " / sum(rate(detente_batch_articles_count[$__rate_interval]))",
                    "articles, mean",
                ),
                description="Full batches are efficient, and a sign of a backlog.",
            )
        )
    )


def _trouble(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Trouble"))
        .with_panel(
            series(
                "Dead letters in 15 minutes",
                Query(
                    "sum by (stage, reason) (increase(detente_dead_letters_total[15m])) > 0",
                    "{{stage}}: {{reason}}",
                ),
                bars=True,
                description="By stage and reason; only what there is.",
            )
        )
        .with_panel(
            series(
                "Records sent again",
                Query(
                    "sum by (instance) (increase(detente_send_retries_total[$__rate_interval]))",
                    "{{instance}}",
                ),
                bars=True,
                description="The broker did not take them at once.",
            )
        )
        .with_panel(
            series(
                "Rebalances in 30 minutes",
                Query("increase(detente_rebalances_total[30m])", "{{instance}}"),
                limits=(8, 15),
                width=8,
                description="How often each worker was given partitions.",
            )
        )
        .with_panel(
            series(
                "Partitions, by worker",
                Query("detente_assigned_partitions", "{{instance}}"),
                stacked=True,
                width=8,
                description="A worker with none stands ready.",
            )
        )
        .with_panel(
            series(
                "Withdrawn, and fields left out",
                Query("sum(increase(detente_withdrawals_total[$__rate_interval]))", "articles withdrawn"),
                Query(
                    "sum(increase(detente_extra_fields_dropped_total[$__rate_interval]))", "fields left out"
                ),
                width=8,
                description="What senders did that is no error.",
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
