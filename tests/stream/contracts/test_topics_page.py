from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream.contracts import catalogue
from stream.contracts.catalogue import topics
from stream.contracts.topics_page import topics_page
from stream.kafka.topics import topic_specs
from stream.records.schemas import CONTRACTS
from stream.settings.groups.kafka import TopicSettings
from stream.settings.schema import Settings

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "topics.md"


def test_the_page_is_what_the_code_says() -> None:
    """Run `make reference` where this fails."""
    assert PAGE.read_text() == topics_page()


def test_every_topic_that_is_declared_has_a_row_and_a_section() -> None:
    page = PAGE.read_text()
    for spec in topic_specs(Settings()):
        assert f"\n### `{spec.name}`\n" in page
        (row,) = re.findall(rf"^\| `{re.escape(spec.name)}` \|.*$", page, re.MULTILINE)
        assert f"`{spec.cleanup}`" in row
        assert ("`topics.partitions`" in row) == (spec.partitions is None)


def test_a_topic_names_the_setting_of_its_retention_and_every_such_setting_is_named() -> None:
    """A topic without one keeps its records until they are compacted away."""
    for topic in topics():
        assert (topic.spec.retention_ms == -1) == (not topic.about.retention), topic.id
    named = {topic.about.retention for topic in topics()} - {""}
    assert named == {
        f"topics.{name}" for name in TopicSettings.model_fields if name.endswith("retention_days")
    }


def test_every_public_topic_has_a_schema_of_its_own() -> None:
    of_topics = {f"{contract.name}.schema.json" for contract in CONTRACTS if contract.name != "webhook"}
    assert [topic.about.schema for topic in topics() if topic.public] == [
        f"{topic.spec.name.partition('.')[2]}.schema.json" for topic in topics() if topic.public
    ]
    assert {topic.about.schema for topic in topics() if topic.public} == of_topics


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[drafts]", "[draughts]", "draughts"),
        ("topics.alerts_retention_days", "topics.alerts_kept_days", "alerts_kept_days"),
        ('type = "detente.pair"', 'type = "detente.score"', "detente.pair"),
    ],
)
def test_a_topic_a_setting_or_a_type_that_is_not_told_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, problem: str
) -> None:
    changed = tmp_path / "topics.toml"
    changed.write_text(catalogue._FILE.read_text().replace(old, new))
    monkeypatch.setattr(catalogue, "_FILE", changed)
    with pytest.raises(ValueError, match=problem):
        topics()
