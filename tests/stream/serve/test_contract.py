"""The contract: the committed file is what the code says, and the service does what the file says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from stream.serve.app import contract
from tests.stream.serve.made import act, alert, pair, score, site, text
from tests.stream.serve.running import running

EXAMPLES = int(os.environ.get("DETENTE_TEST_EXAMPLES", "15"))
FILE = Path(__file__).parents[3] / "docs" / "contracts" / "openapi.json"


def test_the_file_is_what_the_code_says() -> None:
    """Run `make contracts` where this fails."""
    assert FILE.read_bytes() == contract()


def test_every_address_of_the_contract_is_told_with_its_problems() -> None:
    told = msgspec.json.decode(FILE.read_bytes())
    assert set(told["paths"]) == {
        "/api/v1/pairs", "/api/v1/pairs/{pair}", "/api/v1/articles", "/api/v1/articles/{article_id}",
        "/api/v1/follow-ups", "/api/v1/follow-ups.ics", "/api/v1/alerts", "/api/v1/score", "/api/v1/stream",
    }  # fmt: skip
    for path in told["paths"].values():
        for operation in path.values():
            assert operation["summary"]
            assert operation["description"]
            assert {"400", "401", "429"} <= set(operation["responses"])
            assert all(parameter["description"] for parameter in operation["parameters"])


def test_records_are_told_as_in_the_contracts_of_the_topics() -> None:
    told = msgspec.json.decode(FILE.read_bytes())["components"]["schemas"]
    for name, topic in (
        ("Score", "scores"),
        ("PairRecord", "pairs"),
        ("ActRecord", "follow-ups"),
        ("AlertRecord", "alerts"),
    ):
        known = msgspec.json.decode((FILE.parent / f"{topic}.schema.json").read_bytes())
        assert set(told[name]["properties"]) == set(known["properties"])
        assert told[name]["required"] == known["required"]


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_whatever_a_client_sends_is_answered_as_the_contract_says(
    tmp_path: Path, mode: GenerationMode
) -> None:
    """Schemathesis makes requests from the contract, right ones and wrong ones, and holds the answers against it."""
    with site(tmp_path, requests_per_minute=1_000_000, scores_per_minute=100_000) as made:
        made.put(pair(), pair("ALL"), score("a"), text("a"), act("t1"), alert("e1"))
        with running(made) as address:
            told = schemathesis.openapi.from_url(f"{address}/api/openapi.json")
            # The stream never ends, so it has tests of its own.
            for found in told.exclude(path="/api/v1/stream").get_all_operations():
                operation: Any = found.ok()  # type: ignore[union-attr]  # an error has no ok(), and fails the test
                # Any text may be an article's id, so a request for one can't be wrong.
                if mode is GenerationMode.POSITIVE or operation.path != "/api/v1/articles/{article_id}":
                    _hold(operation, mode)


def _hold(operation: Any, mode: GenerationMode) -> None:
    @settings(
        max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True,
        database=None, phases=[Phase.explicit, Phase.generate],
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case: Any) -> None:
        if mode is GenerationMode.POSITIVE:
            # Only the list itself can make a cursor.
            (case.query or {}).pop("cursor", None)
        case.call_and_validate()

    check()
