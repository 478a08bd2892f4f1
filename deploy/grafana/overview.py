"""The dashboard for analysts: which pairs heat up or calm down, and what came in."""

from __future__ import annotations

from grafana_foundation_sdk.builders import dashboard
from grafana_foundation_sdk.models.dashboard import VariableOption, VariableRefresh, VariableSort

from deploy.grafana.panels import SOURCE, Query, density, new_dashboard, number, ranking, rows, series

_TENSE = (40, 70)
"""Tension that is worth a look, and tension at which the shipped rule `tension-high` fires."""

# One worker keeps the state, so the largest value over workers is the one that holds.
_CHOSEN = '{pair=~"$pair", pair!="ALL"}'


def overview() -> dashboard.Dashboard:
    """Pairs, articles, follow-ups, alerts."""
    board = new_dashboard(
        "Détente: overview",
        uid="detente-overview",
        description="Tension of pairs of states as read from the news, and what led to it. Of the pairs, the settings' own and the tensest are shown.",
        since="now-7d",
    ).with_variable(
        dashboard.QueryVariable("pair")
        .label("Pair")
        .datasource(SOURCE)
        .query('label_values(detente_pair_tension{pair!="ALL"}, pair)')
        .refresh(VariableRefresh.ON_TIME_RANGE_CHANGED)
        .sort(VariableSort.ALPHABETICAL_ASC)
        .multi(True)
        .include_all(True)
        .all_value(".*")
        .current(VariableOption(selected=True, text="All", value="$__all"))
    )
    return _what_came(_pairs(_now(board)))


def _now(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Now"))
        .with_panel(
            number(
                "Tension of the world",
                Query('max(detente_pair_tension{pair="ALL"})'),
                limits=_TENSE,
                decimals=0,
                description="Over all pairs, 0 to 100.",
            )
        )
        .with_panel(
            number(
                "Pairs over 70",
                Query('count(max by (pair) (detente_pair_tension{pair!="ALL"}) > 70) or vector(0)'),
                limits=(1, 5),
                description="Of those that are shown.",
            )
        )
        .with_panel(
            number(
                "Articles in 24 hours",
                Query("sum(increase(detente_articles_total[24h]))"),
                decimals=0,
                description="Answered in any way: scored, not relevant, copies, other languages, rejected.",
            )
        )
        .with_panel(
            number(
                "Scored in 24 hours",
                Query('sum(increase(detente_articles_total{outcome="scored"}[24h]))'),
                decimals=0,
                description="Relevant articles that count for their pairs.",
            )
        )
        .with_panel(
            number(
                "Follow-ups",
                Query('sum(max by (status) (detente_follow_ups{status!="cancelled"}))'),
                description="Acts in the ledger that are not cancelled.",
            )
        )
        .with_panel(
            number(
                "Alerts in 24 hours",
                Query("sum(increase(detente_alerts_total[24h]))"),
                limits=(1, 10),
                decimals=0,
                description="Episodes that began to fire.",
            )
        )
    )


def _pairs(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("Pairs"))
        .with_panel(
            series(
                "Tension",
                Query(f"max by (pair) (detente_pair_tension{_CHOSEN})", "{{pair}}"),
                limits=_TENSE,
                most=100,
                width=16,
                description="0 to 100. A gap: the pair was not among the tensest.",
            )
        )
        .with_panel(
            ranking(
                "Tensest pairs",
                Query(f"topk(10, max by (pair) (detente_pair_tension{_CHOSEN}))", "{{pair}}"),
                most=100,
                limits=_TENSE,
                width=8,
                description="As they stand now.",
            )
        )
        .with_panel(
            series(
                "Escalation",
                Query(f"max by (pair) (detente_pair_escalation{_CHOSEN})", "{{pair}}"),
                width=8,
                description="Decayed sum of what recent articles say of escalation; an article weighs half after the half-life of the settings.",
            )
        )
        .with_panel(
            series(
                "De-escalation",
                Query(f"max by (pair) (detente_pair_de_escalation{_CHOSEN})", "{{pair}}"),
                width=8,
                description="The same of de-escalation. A pair may have much of both.",
            )
        )
        .with_panel(
            rows(
                "Change of tension in a day",
                Query(
                    f"sort_desc(max by (pair) (detente_pair_tension{_CHOSEN})"
                    f" - max by (pair) (detente_pair_tension{_CHOSEN} offset 1d))"
                ),
                width=8,
                description="In points. Empty until there is a day of figures.",
            )
        )
    )


def _what_came(board: dashboard.Dashboard) -> dashboard.Dashboard:
    return (
        board.with_row(dashboard.Row("What came in"))
        .with_panel(
            series(
                "Articles an hour, by outcome",
                Query("3600 * detente:articles:rate5m", "{{outcome}}"),
                stacked=True,
                description="Scored ones count for their pairs; the others are answered and left out.",
            )
        )
        .with_panel(
            series(
                "Follow-ups, by status",
                Query("max by (status) (detente_follow_ups)", "{{status}}"),
                stacked=True,
                description="Future acts that the news told of and that someone can later check.",
            )
        )
        .with_panel(
            density(
                "Probability of escalation",
                Query('sum by (le) (increase(detente_score_bucket{kind="escalation"}[$__rate_interval]))'),
                width=8,
                description="Scored articles by their probability of escalation.",
            )
        )
        .with_panel(
            density(
                "Probability of de-escalation",
                Query('sum by (le) (increase(detente_score_bucket{kind="de_escalation"}[$__rate_interval]))'),
                width=8,
                description="Scored articles by their probability of de-escalation.",
            )
        )
        .with_panel(
            series(
                "Alerts an hour",
                Query(
                    "sum by (rule, severity) (increase(detente_alerts_total[1h]))", "{{rule}} ({{severity}})"
                ),
                bars=True,
                width=8,
                description="Episodes that began to fire in the hour before, by rule.",
            )
        )
    )
