"""All pages with their files, for the application."""

from __future__ import annotations

from typing import Final

from litestar.types import ControllerRouterHandler

from stream.serve.page.about import show_about
from stream.serve.page.alerts import show_alerts
from stream.serve.page.article import show_article
from stream.serve.page.files import get_file
from stream.serve.page.follow_ups import show_follow_ups
from stream.serve.page.live import show_live
from stream.serve.page.overview import show_overview
from stream.serve.page.pair import show_pair

PAGE: Final[tuple[ControllerRouterHandler, ...]] = (
    show_overview, show_pair, show_article, show_follow_ups, show_alerts, show_live, show_about, get_file,
)  # fmt: skip
