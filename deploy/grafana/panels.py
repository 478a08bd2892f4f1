"""How panels of ours look: one function a kind of panel, so that both dashboards look the same.

Colours go by meaning: green is calm, orange is to be looked at, red is trouble.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from grafana_foundation_sdk.builders import (
    bargauge,
    common,
    dashboard,
    heatmap,
    prometheus,
    stat,
    table,
    timeseries,
)
from grafana_foundation_sdk.models import common as looks
from grafana_foundation_sdk.models.dashboard import (
    DashboardCursorSync,
    DashboardLinkType,
    DataSourceRef,
    DataTransformerConfig,
    Threshold,
    ThresholdsMode,
)
from grafana_foundation_sdk.models.prometheus import PromQueryFormat

WIDTH: Final = 24
"""Columns of Grafana's grid."""

SOURCE: Final = DataSourceRef(type_val="prometheus", uid="${datasource}")
_ROW_HEIGHT: Final = 8
_NUMBER_HEIGHT: Final = 4
_COLOURS: Final = ("green", "orange", "red")
_TOOLTIP: Final = looks.TooltipDisplayMode.MULTI


class Query(NamedTuple):
    """An expression of PromQL, and how its series are called: `{{label}}` stands for a label's value."""

    expr: str
    legend: str = ""


def new_dashboard(title: str, *, uid: str, description: str, since: str) -> dashboard.Dashboard:
    """An empty dashboard that lets its reader choose the Prometheus."""
    return (
        dashboard.Dashboard(title)
        .uid(uid)
        .description(description)
        .tags(["detente"])
        .time(since, "now")
        .refresh("30s")
        .timezone("utc")
        .readonly()
        .tooltip(DashboardCursorSync.CROSSHAIR)
        .link(
            dashboard.DashboardLink("Détente")
            .type(DashboardLinkType.DASHBOARDS)
            .tags(["detente"])
            .as_dropdown(False)
            .include_vars(True)
            .keep_time(True)
        )
        .with_variable(dashboard.DatasourceVariable("datasource").label("Prometheus").type("prometheus"))
    )


def number(
    title: str,
    query: Query,
    *,
    unit: str = "short",
    width: int = 4,
    limits: tuple[float, float] | None = None,
    decimals: int | None = None,
    description: str,
) -> stat.Panel:
    """One number as it stands now.

    Args:
        title: what it is.
        query: of one series.
        unit: Grafana's name of the unit.
        width: in columns.
        limits: from where it is orange and red; without them it is not coloured.
        decimals: how many are shown; Grafana chooses where None.
        description: what the reader should know of it.
    """
    panel = (
        stat.Panel()
        .title(title)
        .description(description)
        .datasource(SOURCE)
        .span(width)
        .height(_NUMBER_HEIGHT)
        .unit(unit)
        .no_value("-")
        .graph_mode(looks.BigValueGraphMode.AREA)
        .color_mode(looks.BigValueColorMode.NONE if limits is None else looks.BigValueColorMode.VALUE)
        .reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"]))
        .thresholds(_thresholds(limits))
        .with_target(_target(query))
    )
    return panel if decimals is None else panel.decimals(decimals)


def series(
    title: str,
    *queries: Query,
    unit: str = "short",
    width: int = 12,
    stacked: bool = False,
    bars: bool = False,
    limits: tuple[float, float] | None = None,
    most: float | None = None,
    description: str,
) -> timeseries.Panel:
    """Lines over time.

    Args:
        title: what they show.
        queries: of any number of series.
        unit: Grafana's name of the unit.
        width: in columns.
        stacked: whether they add up.
        bars: bars in place of lines, for counts of moments.
        limits: drawn as dashed lines, orange and red.
        most: the end of the axis, where the figure has one.
        description: what the reader should know of it.
    """
    panel = (
        timeseries.Panel()
        .title(title)
        .description(description)
        .datasource(SOURCE)
        .span(width)
        .height(_ROW_HEIGHT)
        .unit(unit)
        .min(0)
        .line_width(1)
        .fill_opacity(30 if stacked or bars else 5)
        .show_points(looks.VisibilityMode.NEVER)
        .draw_style(looks.GraphDrawStyle.BARS if bars else looks.GraphDrawStyle.LINE)
        .tooltip(common.VizTooltipOptions().mode(_TOOLTIP).sort(looks.SortOrder.DESCENDING))
        .legend(
            common.VizLegendOptions()
            .display_mode(looks.LegendDisplayMode.TABLE)
            .placement(looks.LegendPlacement.RIGHT)
            .show_legend(True)
            .calcs(["lastNotNull", "max"])
        )
    )
    if stacked or bars:
        panel = panel.stacking(common.StackingConfig().mode(looks.StackingMode.NORMAL))
    if most is not None:
        panel = panel.max(most)
    if limits is not None:
        style = common.GraphThresholdsStyleConfig().mode(looks.GraphThresholdsStyleMode.DASHED)
        panel = panel.thresholds(_thresholds(limits)).thresholds_style(style)
    for place, query in enumerate(queries):
        panel = panel.with_target(_target(query).ref_id(chr(ord("A") + place)))
    return panel


def ranking(
    title: str,
    query: Query,
    *,
    unit: str = "short",
    width: int = 12,
    most: float,
    limits: tuple[float, float],
    description: str,
) -> bargauge.Panel:
    """Bars of what stands highest now, in the order of the query."""
    return (
        bargauge.Panel()
        .title(title)
        .description(description)
        .datasource(SOURCE)
        .span(width)
        .height(_ROW_HEIGHT)
        .unit(unit)
        .min(0)
        .max(most)
        .orientation(looks.VizOrientation.HORIZONTAL)
        .display_mode(looks.BarGaugeDisplayMode.BASIC)
        .reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"]))
        .thresholds(_thresholds(limits))
        .with_target(_target(query).instant())
    )


def rows(title: str, query: Query, *, width: int = 12, description: str) -> table.Panel:
    """A row for each series, with its labels and its value as they stand now."""
    hidden = {"Time": True, "__name__": True, "job": True}
    return (
        table.Panel()
        .title(title)
        .description(description)
        .datasource(SOURCE)
        .span(width)
        .height(_ROW_HEIGHT)
        .with_target(_target(query).instant().format(PromQueryFormat.TABLE))
        .with_transformation(DataTransformerConfig(id_val="organize", options={"excludeByName": hidden}))
    )


def density(
    title: str, query: Query, *, unit: str = "short", width: int = 12, description: str
) -> heatmap.Panel:
    """The buckets of a histogram over time; the query sums them by `le`."""
    return (
        heatmap.Panel()
        .title(title)
        .description(description)
        .datasource(SOURCE)
        .span(width)
        .height(_ROW_HEIGHT)
        .unit(unit)
        .calculate(False)
        .with_target(_target(Query(query.expr, "{{le}}")).format(PromQueryFormat.HEATMAP))
    )


def _target(query: Query) -> prometheus.Dataquery:
    target = prometheus.Dataquery().expr(query.expr).datasource(SOURCE).ref_id("A")
    return target.legend_format(query.legend) if query.legend else target


def _thresholds(limits: tuple[float, float] | None) -> dashboard.ThresholdsConfig:
    marks = (None, *(limits or ()))
    steps = [Threshold(value=mark, color=colour) for mark, colour in zip(marks, _COLOURS, strict=False)]
    return dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps)
