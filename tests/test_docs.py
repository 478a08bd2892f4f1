"""The pages name what there is, stand in the navigation, and link to what exists.

That everything there is stands in its page is promised beside the code: commands and options in
`tests/stream/commands/test_reference.py`, settings in `tests/stream/settings/test_reference.py`, metrics in
`tests/stream/test_metrics.py` and `tests/stream/serve/test_metrics.py`, topics in
`tests/stream/contracts/test_topics_page.py`, runbooks of alerts in `tests/deploy/test_rules.py`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rich_click as click
import yaml

from stream.commands.main import COMMANDS, load_command
from stream.kafka.topics import topic_specs
from stream.metrics import Metrics
from stream.serve.metrics import ServeMetrics
from stream.settings.catalogue import catalogue, groups
from stream.settings.schema import Settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
BESIDE = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *(ROOT / "deploy").rglob("*.md"),
]
NAMED = [pytest.param(page, id=str(page.relative_to(ROOT))) for page in [*PAGES, *BESIDE]]


def prose(text: str) -> str:
    """A page without what stands in fences."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """What its headings are called in addresses."""
    headings = re.findall(r"^#+ (.*)$", prose(page.read_text()), re.MULTILINE)
    plain = [re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower() for heading in headings]
    return {re.sub(r"[^\w\- ]", "", heading).strip().replace(" ", "-") for heading in plain}


def links(page: Path) -> list[str]:
    """The targets of its links, but for those to other sites."""
    text = re.sub(r"`[^`\n]*`", "", prose(page.read_text()))
    found = re.findall(r"\]\(([^)\s]+)\)", text)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def in_navigation(entries: list[Any]) -> Iterator[str]:
    """The pages that a navigation names, in its order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for inner in entry.values():
                yield from in_navigation(inner if isinstance(inner, list) else [inner])


def test_every_page_stands_in_the_navigation_once_and_nothing_else_does() -> None:
    """Zensical builds a page that the navigation lacks, and nobody finds it."""
    named = list(in_navigation(yaml.safe_load((ROOT / "mkdocs.yml").read_text())["nav"]))
    assert sorted(named) == sorted(str(page.relative_to(DOCS)) for page in PAGES)


@pytest.mark.parametrize("page", NAMED)
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    for link in links(page):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        if anchor and target.suffix == ".md":
            assert anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_a_page_has_one_title_and_links_within_the_documentation(page: Path) -> None:
    """The site holds nothing but `docs/`."""
    assert len(re.findall(r"^# ", prose(page.read_text()), re.MULTILINE)) == 1
    assert all((page.parent / link.partition("#")[0]).resolve().is_relative_to(DOCS) for link in links(page))


def leaves() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it."""
    for name in COMMANDS:
        command = load_command(name)
        yield (name,), command
        if isinstance(command, click.Group):
            yield from (((name, child), leaf) for child, leaf in command.commands.items())


def commands() -> dict[tuple[str, ...], set[str]]:
    """The options of every command, by the words that call it."""
    return {
        words: {spelt for option in command.params for spelt in (*option.opts, *option.secondary_opts)}
        for words, command in leaves()
    }


def shown_commands(text: str) -> Iterator[str]:
    """What a page tells to type that begins with `detente`, up to the end of each command."""
    fenced = re.findall(r"^```(?:sh)?\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    indented = re.findall(r"^    (.*)$", prose(text), re.MULTILINE)
    inline = re.findall(r"`(detente [^`\n]*)`", prose(text))
    for line in "\n".join([*fenced, *indented, *inline]).replace("\\\n", " ").splitlines():
        for piece in re.split(r"\s[|>;]+\s|&& | {2,}# ", line):
            if re.match(r"([A-Z_]+=\S+ )*(\.venv/bin/)?detente [a-z]", piece):
                yield re.sub(r"^.*?detente ", "", piece)


@pytest.mark.parametrize("page", NAMED)
def test_every_command_and_option_that_a_page_shows_exists(page: Path) -> None:
    known = commands()
    for shown in shown_commands(page.read_text()):
        words = shlex.split(shown, comments=True)
        name = tuple(words[:2]) if tuple(words[:2]) in known else (words[0],)
        assert name in known, shown
        given = {word.partition("=")[0] for word in words if word.startswith("--")}
        assert given <= known[name] | {"--help", "--version"}, shown


@pytest.mark.parametrize("page", NAMED)
def test_every_setting_and_variable_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text()
    keys = set(catalogue())
    heads = "|".join(sorted({name for name in groups() if name}))
    named = set(re.findall(rf"`((?:{heads})\.[a-z_]+)`", text))
    files = {name for name in named if re.search(r"\.(md|py|json|yml|toml)$", name)}
    assert named - files - keys == set()
    variables = {setting.environment for setting in catalogue().values()}
    assert {
        name
        for name in re.findall(r"\bDETENTE_[A-Z0-9_]*__[A-Z0-9_]+", text)
        if name.removesuffix("_FILE") not in variables and name not in variables
    } == set()


@pytest.mark.parametrize("page", NAMED)
def test_every_metric_and_topic_that_a_page_names_exists(page: Path) -> None:
    # spaCy's components are called alike.
    text = re.sub(r"`detente_(\w+)`", "", page.read_text()) if page.name == "spacy.md" else page.read_text()
    families = [*Metrics().registry.collect(), *ServeMetrics().registry.collect()]
    metrics = {family.name for family in families} | {f"{family.name}_total" for family in families}
    recorded = {re.sub(r"_(bucket|sum|count)$", "", name) for name in re.findall(r"`(detente_\w+)`", text)}
    assert recorded - metrics == set()
    topics = {spec.name for spec in topic_specs(Settings())}
    types = re.findall(r"type: (detente\.[a-z.-]+)", (DOCS / "contracts" / "asyncapi.yaml").read_text())
    assert set(re.findall(r"`(detente\.[a-z-]+)`", text)) - {"detente.toml"} <= topics | set(types)
