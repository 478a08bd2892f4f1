"""The rows for operators on the way of articles through the workers: how many, how soon, and what goes wrong with them."""

from __future__ import annotations

from grafana_foundation_sdk.builders import dashboard

from deploy.grafana.panels import Query, series


def flow(board: dashboard.Dashboard) -> dashboard.Dashboard:
    """How many articles are read, and how soon."""
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


def trouble(board: dashboard.Dashboard) -> dashboard.Dashboard:
    """What was put aside, sent again or given to another worker."""
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
