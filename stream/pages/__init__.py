"""Pages that stand alone: one HTML file, nothing fetched."""

from stream.pages.annotated import annotated_page

__all__ = ["annotated_page"]
