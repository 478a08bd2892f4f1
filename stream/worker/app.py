"""The Faust app: every default that does not suit a service that must not lose an article is set here."""

from __future__ import annotations

import logging
from typing import Any

import faust
from faust.app.base import BootStrategy
from yarl import URL

from stream.kafka.connection import broker_credentials, faust_broker_urls
from stream.kafka.pacing import pace_fetches
from stream.settings.schema import Settings
from stream.worker.consumer import StillConsumer
from stream.worker.recovery import HoldingTableManager

_PRODUCER_LINGER_SECONDS = 0.005
_PRODUCER_BATCH_BYTES = 128 << 10
_COMMIT_SECONDS = 1.0
_LONGEST_POLL_GAP_SECONDS = 300.0
_POLLED_RECORDS = 500

_BUFFERED_BATCHES = 10
"""Faust sleeps a second whenever its buffer is full: 2 batches gave a third of the throughput of 10, 40 no more."""

_BATCH_OVERHEAD_BYTES = 64 << 10


class WithoutWeb(BootStrategy):  # type: ignore[misc]  # Faust is untyped at our seam
    """Keeps Faust's own web server closed; the setting `web_enabled` alone does not."""

    enable_web = False


class WorkerApp(faust.App):  # type: ignore[misc]  # Faust is untyped at our seam
    """Faust without its web server."""

    logger = logging.getLogger("faust.app")

    BootStrategy = WithoutWeb


def build_app(settings: Settings) -> WorkerApp:
    """Make the app; call it where the event loop runs.

    Raises:
        SettingsError: a certificate or key cannot be used.
    """
    kafka, topics, worker = settings.kafka, settings.topics, settings.worker
    session = kafka.session_timeout_seconds
    app = WorkerApp(
        id=kafka.group,
        broker=[URL(url) for url in faust_broker_urls(kafka)],
        broker_client_id=kafka.client_id,
        broker_credentials=broker_credentials(kafka),
        broker_session_timeout=session,
        broker_heartbeat_interval=kafka.heartbeat_seconds,
        broker_rebalance_timeout=kafka.rebalance_timeout_seconds,
        # The client refuses a request time-out below the session's.
        broker_request_timeout=max(kafka.request_timeout_seconds, session + 1),
        # A batch of very large articles takes long; a loop that hangs is for the watchdog to end.
        broker_max_poll_interval=max(_LONGEST_POLL_GAP_SECONDS, 2 * worker.stall_seconds),
        broker_max_poll_records=_POLLED_RECORDS,
        broker_commit_interval=_COMMIT_SECONDS,
        broker_commit_every=None,
        consumer_max_fetch_size=topics.record_bytes + _BATCH_OVERHEAD_BYTES,
        consumer_auto_offset_reset="earliest",
        producer_acks=-1,
        producer_linger=_PRODUCER_LINGER_SECONDS,
        producer_max_batch_size=_PRODUCER_BATCH_BYTES,
        producer_max_request_size=topics.record_bytes,
        producer_request_timeout=kafka.request_timeout_seconds,
        producer_compression_type="gzip",
        stream_buffer_maxsize=_BUFFERED_BATCHES * worker.batch_articles,
        stream_wait_empty=True,
        topic_replication_factor=topics.replication,
        topic_partitions=topics.partitions,
        topic_allow_declare=topics.create,
        topic_disable_leader=True,
        processing_guarantee="at_least_once",
        web_enabled=False,
        # Here and not at the tables: Faust takes a table's URL that has a scheme alone for none.
        store=f"{settings.state.store}://",
        datadir=str(worker.data_dir),
        TableManager=HoldingTableManager,
        # Another copy of the tables would be read all the time for a start that is some seconds quicker.
        table_standby_replicas=0,
        autodiscover=False,
        # Logging is set up once for the process, not by Faust.
        worker_redirect_stdouts=False,
        logging_config=None,
        loghandlers=[logging.NullHandler()],
    )
    app.transport.Consumer = StillConsumer
    pace_fetches()
    return app


def raw_topic(app: WorkerApp, name: str) -> Any:
    """A topic whose keys and values stay bytes, so that no record can break Faust's own decoding."""
    return app.topic(
        name, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw", internal=False
    )
