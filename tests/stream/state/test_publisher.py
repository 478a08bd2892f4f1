"""What the state publishes: topics, keys, and ids by which a repetition is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
import pytest

from stream.kafka.topics import topic_names
from stream.records.alert import AlertRecord
from stream.records.cloud_events import read_event
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import decode_score
from stream.settings.schema import Settings
from stream.state.publisher import Publisher
from stream.state.settled import Answer, Settled
from stream.worker.outbox import Outgoing
from tests.stream.state.made import NOON, Run, act, draft, new_state, score, withdrawal
from tests.stream.state.test_state import FORCE

NAMES = topic_names(Settings())
MOMENT = dt.datetime.fromtimestamp(NOON, dt.UTC)


@pytest.fixture
def publisher() -> Publisher:
    return Publisher(NAMES, source="/t", now=lambda: MOMENT)


def told(record: Outgoing) -> tuple[str, bytes | None, str, str, dt.datetime | None]:
    event = read_event(record.headers)
    assert event is not None
    assert event.source == "/t"
    return record.topic, record.key, event.type, event.id, event.time


def following(publisher: Publisher, settled: Settled) -> Sequence[Outgoing]:
    return list(publisher.following(settled))


def test_a_score_goes_under_its_article_with_its_own_id(publisher: Publisher) -> None:
    made = score("ä")
    record = publisher.score(Answer("ä", made, "", None))
    assert told(record) == (NAMES.scores, "ä".encode(), "detente.score", made.id, made.scored_at)
    assert decode_score(record.value or b"") == made


def test_a_withdrawal_is_a_tombstone_whose_id_is_where_it_stands(publisher: Publisher) -> None:
    record = publisher.score(Answer("a", None, "articles/0/7", None))
    assert told(record) == (NAMES.scores, b"a", "detente.score.withdrawn", "articles/0/7", MOMENT)
    assert record.value is None


def test_pairs_and_acts_go_under_their_keys_and_an_act_that_is_gone_ends(publisher: Publisher) -> None:
    run = Run()
    settled = run.step([draft("a", acts=[act("CHN USA", "2025-06-27")])])
    everything, pair, talks = following(publisher, settled)
    assert told(pair)[:4] == (NAMES.pairs, b"CHN-USA", "detente.pair", f"CHN-USA/{MOMENT.isoformat()}")
    assert msgspec.json.decode(pair.value or b"", type=PairRecord) == settled.pairs[1]
    assert everything.key == b"ALL"
    (record,) = settled.acts
    assert told(talks)[:4] == (NAMES.follow_ups, record.id.encode(), "detente.follow-up", f"{record.id}/1/1")
    assert msgspec.json.decode(talks.value or b"", type=ActRecord) == record
    *_, ended = following(publisher, run.step([withdrawal("a")]))
    assert told(ended) == (
        NAMES.follow_ups, record.id.encode(), "detente.follow-up.ended", f"{record.id}/ended", MOMENT,
    )  # fmt: skip
    assert ended.value is None


def test_an_alert_goes_under_its_fingerprint_and_every_message_of_it_has_an_id(publisher: Publisher) -> None:
    run = Run(new_state(FORCE))
    run.step([draft("a", force=["attack"])])
    (fired,) = run.alerts
    record = publisher.alert(fired)
    assert told(record)[:4] == (
        NAMES.alerts, fired.fingerprint.encode(), "detente.alert.firing", f"{fired.episode}/fired/0",
    )  # fmt: skip
    assert msgspec.json.decode(record.value or b"", type=AlertRecord) == fired
    over = msgspec.structs.replace(fired, state="resolved", notice="resolved", ends_at=MOMENT)
    assert told(publisher.alert(over))[2:4] == ("detente.alert.resolved", f"{fired.episode}/resolved/0")
