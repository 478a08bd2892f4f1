"""What the state publishes, as records of its topics."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import msgspec

from stream.kafka.topics import TopicNames
from stream.records.alert import AlertRecord
from stream.records.cloud_events import event_headers
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import encode_score
from stream.state.settled import Answer, Settled
from stream.worker.outbox import Outgoing

_encoder = msgspec.json.Encoder()


class Publisher:
    """Writes records with their CloudEvents headers. Ids are deterministic, so that a repetition can be told.

    Args:
        topics: where they go.
        source: the CloudEvents source, a URI reference.
        now: the clock that stamps tombstones.
    """

    def __init__(
        self,
        topics: TopicNames,
        *,
        source: str,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._topics = topics
        self._source = source
        self._now = now

    def score(self, answer: Answer) -> Outgoing:
        """The score of an article, or the tombstone of one that is withdrawn."""
        score, key = answer.score, answer.article.encode()
        if score is None:
            headers = event_headers(
                id=answer.place, source=self._source, type="detente.score.withdrawn", time=self._now()
            )
            return Outgoing(self._topics.scores, key, None, headers)
        headers = event_headers(id=score.id, source=self._source, type="detente.score", time=score.scored_at)
        return Outgoing(self._topics.scores, key, encode_score(score), headers)

    def following(self, settled: Settled) -> Iterator[Outgoing]:
        """Pairs and acts that changed."""
        for pair in settled.pairs:
            yield self._pair(pair)
        for act in settled.acts:
            yield self._act(act)
        for act_id in settled.ended_acts:
            headers = event_headers(
                id=f"{act_id}/ended", source=self._source, type="detente.follow-up.ended", time=self._now()
            )
            yield Outgoing(self._topics.follow_ups, act_id.encode(), None, headers)

    def _pair(self, record: PairRecord) -> Outgoing:
        headers = event_headers(
            id=f"{record.pair}/{record.as_of.isoformat()}",
            source=self._source,
            type="detente.pair",
            time=record.as_of,
        )
        return Outgoing(self._topics.pairs, record.pair.encode(), _encoder.encode(record), headers)

    def _act(self, record: ActRecord) -> Outgoing:
        last = record.history[-1]
        headers = event_headers(
            id=f"{record.id}/{len(record.history)}/{len(record.mentions)}",
            source=self._source,
            type="detente.follow-up",
            time=last.at,
        )
        return Outgoing(self._topics.follow_ups, record.id.encode(), _encoder.encode(record), headers)

    def alert(self, record: AlertRecord) -> Outgoing:
        """An alert as it stands now."""
        headers = event_headers(
            id=f"{record.episode}/{record.notice}/{record.repeats}",
            source=self._source,
            type="detente.alert.firing" if record.state == "firing" else "detente.alert.resolved",
            time=record.ends_at or record.starts_at,
        )
        return Outgoing(self._topics.alerts, record.fingerprint.encode(), _encoder.encode(record), headers)
