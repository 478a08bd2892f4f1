from __future__ import annotations

import copy
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from stream.contracts.baseline import Contracts, differences, judge, keep, may_break, present, released
from stream.errors import StreamError

ROOT = Path(__file__).parents[3]
CONTRACTS = ROOT / "docs" / "contracts"


@pytest.fixture
def other() -> Contracts:
    """The present contracts, for a test to change."""
    return copy.deepcopy(present())


def test_the_last_release_is_not_broken() -> None:
    """Where this fails, undo the change or raise the version as docs/decisions/compatible-contracts.md says."""
    judge(CONTRACTS, this=version("detente"), now=present())


def test_a_release_that_the_changelog_dates_has_its_contracts_kept() -> None:
    """Run `make baseline` with a release."""
    dated = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    last = released(CONTRACTS)
    assert dated[:1] == ([] if last is None else [last[0]])


def test_the_first_release_makes_the_baseline_and_the_next_one_replaces_it(
    tmp_path: Path, other: Contracts
) -> None:
    assert released(tmp_path) is None
    assert keep(tmp_path, this="0.1.0", now=present()) == []
    assert released(tmp_path) == ("0.1.0", present())
    assert keep(tmp_path, this="0.1.0", now=present()) == []
    other["pairs.schema.json"]["properties"]["more"] = {"type": "string"}
    (found,) = keep(tmp_path, this="0.1.1", now=other)
    assert str(found) == "fits  pairs: more: is new"
    assert released(tmp_path) == ("0.1.1", other)


def test_what_breaks_needs_a_version_that_says_so(tmp_path: Path, other: Contracts) -> None:
    keep(tmp_path, this="1.4.0", now=present())
    del other["scores.schema.json"]["properties"]["story"]
    with pytest.raises(StreamError, match=r"1\.5\.0 breaks .* 1\.4\.0.*\n  BREAKS  scores: story: is gone"):
        keep(tmp_path, this="1.5.0", now=other)
    assert released(tmp_path) == ("1.4.0", present())
    keep(tmp_path, this="2.0.0", now=other)
    assert released(tmp_path) == ("2.0.0", other)


def test_a_version_is_released_once(tmp_path: Path, other: Contracts) -> None:
    keep(tmp_path, this="0.1.0", now=present())
    other["pairs.schema.json"]["description"] = "Said otherwise."
    with pytest.raises(StreamError, match=r"0\.1\.0 is released already"):
        keep(tmp_path, this="0.1.0", now=other)


def test_what_is_read_is_judged_for_writers_and_what_is_sent_for_readers(other: Contracts) -> None:
    for name, field in (("articles", "url"), ("alerts", "why")):
        schema = other[f"{name}.schema.json"]
        schema["properties"][field]["minLength"] = 1
        schema["properties"]["more"] = {"type": "string"}
        schema["required"] = [*schema["required"], "more"]
    found = [str(item) for item in differences(present(), other) if item.breaking]
    assert found == [
        "BREAKS  articles: url: changed in a way that can't be judged",
        "BREAKS  articles: more: is new and required",
    ]


def test_topics_messages_and_contracts_that_go_break_and_those_that_come_do_not(other: Contracts) -> None:
    other["topics.json"]["detente.new"] = {"cleanup": "delete", "messages": {}}
    other["topics.json"]["detente.scores"]["messages"]["more"] = "detente.more"
    other["new.schema.json"] = {}
    assert len(differences(present(), other)) == 3
    assert not any(item.breaking for item in differences(present(), other))
    assert sum(item.breaking for item in differences(other, present())) == 3
    changed = copy.deepcopy(present())
    changed["topics.json"]["detente.scores"]["cleanup"] = "delete"
    changed["topics.json"]["detente.pairs"]["messages"]["pair"] = "detente.pair.v2"
    assert all(item.breaking for item in differences(present(), changed))
    assert len(differences(present(), changed)) == 2


@pytest.mark.parametrize(
    ("last", "this", "expected"),
    [
        ("0.1.0", "0.1.1", False),
        ("0.1.0", "0.2.0", True),
        ("0.9.0", "1.0.0", True),
        ("1.0.0", "1.1.0", False),
        ("1.9.9", "2.0.0", True),
        ("2.0.0", "1.0.0", False),
        ("0.2.0", "0.1.0", False),
    ],
)
def test_major_versions_may_break_and_minor_ones_before_the_first(
    last: str, this: str, *, expected: bool
) -> None:
    assert may_break(last, this) == expected
