"""The documentation builds as a site that asks nobody for anything."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

needs_zensical = pytest.mark.skipif(
    importlib.util.find_spec("zensical") is None, reason="zensical, which builds the site, is not installed"
)


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build a copy of the documentation as `make docs` does."""
    return subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=folder, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The documentation in a folder that a build may write to."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@needs_zensical
def test_it_builds_without_a_warning_and_loads_nothing_from_elsewhere(copy: Path) -> None:
    """Readers behind a closed network see the same pages."""
    done = build(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    site = copy / "build" / "site"
    pages = {page.relative_to(site).with_suffix("") for page in site.rglob("*.html")} - {Path("404")}
    written = {page.relative_to(copy / "docs").with_suffix("") for page in (copy / "docs").rglob("*.md")}
    assert pages == {page.with_name("index") if page.name == "README" else page for page in written}
    for page in site.rglob("*.html"):
        text = page.read_text()
        loaded = re.findall(r"<(?:script|img|iframe|source)\b[^>]*\bsrc=\"?([^\s\">]+)", text)
        loaded += re.findall(r"<link\b[^>]*\bhref=\"?([^\s\">]+)", text)
        assert loaded
        assert not [address for address in loaded if re.match(r"(\w+:)?//", address)], page
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", style.read_text()), style


@needs_zensical
@pytest.mark.parametrize("link", ["how-to/nowhere.md", "how-to/alerts.md#nothing-of-the-kind"])
def test_a_link_that_leads_nowhere_fails_the_build(copy: Path, link: str) -> None:
    with (copy / "docs" / "tutorial.md").open("a") as page:
        page.write(f"\n[A link]({link}).\n")
    done = build(copy)
    assert done.returncode != 0
    assert "does not exist" in done.stdout + done.stderr
