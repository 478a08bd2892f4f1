"""Faust tables whose changes are sent like everything else: acknowledged before anything is committed.

Faust sends a table's change and forgets it: one that the broker does not take in time is lost from the changelog
without a word, and with it the entry at the next recovery. Here the change goes through the outbox, which retries for
as long as the broker is away, and the entry is kept only when its change was acknowledged: a store on disk must not
know what the changelog does not. tests/contracts pins what this relies on.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Final

import faust
from faust.stores.memory import Store as MemoryStore
from faust.types import TP

from stream.errors import SettingsError
from stream.worker.outbox import Outgoing

TABLE: Final = "state"
"""The table of all rooms: one changelog, so that a crash leaves the entries up to some moment and none after it."""

PARTITION: Final = 0
"""The only partition of every table."""


_ROCKSDB: Final = {
    "driver": "rocksdict",
    "max_open_files": 256,
    "write_buffer_size": 8 << 20,
    "target_file_size_base": 8 << 20,
    "block_cache_size": 8 << 20,
}
"""Entries are read once, at the start, so caches are small; Faust's own defaults reserve gigabytes."""


class KeptTable(faust.Table):  # type: ignore[misc]  # Faust is untyped at our seam
    """A table of bytes by bytes, with one partition, recovered by Faust and written by `change` and `keep` only."""

    def change(self, key: bytes, value: bytes | None) -> Outgoing:
        """The record of the changelog that says so; None deletes."""
        return Outgoing(self.changelog_topic_name, key, value, ())

    def keep(self, key: bytes, value: bytes | None) -> None:
        """Hold an entry whose change was acknowledged."""
        store = self.data
        if not isinstance(store, MemoryStore):
            database = store._db_for_partition(PARTITION)  # noqa: SLF001 - Faust is pinned, see tests/contracts
            if value is None:
                database.delete(key)
            else:
                database.put(key, value)
        elif value is None:
            store.data.pop(key, None)
            store._key_partition.pop(key, None)  # noqa: SLF001 - as above
        else:
            store.data[key] = value
            # The store drops the keys of a partition that went to another worker, if it knows where they are.
            store._key_partition[key] = PARTITION  # noqa: SLF001 - as above

    def kept_to(self, offset: int) -> None:
        """Remember up to where in its changelog a store on disk knows everything."""
        if not isinstance(self.data, MemoryStore):
            self.data.set_persisted_offset(TP(self.changelog_topic_name, PARTITION), offset)

    def entries(self) -> Iterator[tuple[bytes, bytes]]:
        """All entries, in no order."""
        store = self.data
        if isinstance(store, MemoryStore):
            # In one go: Faust may write while another thread reads.
            yield from list(store.data.items())
            return
        for key, value in store._db_for_partition(PARTITION).items():  # noqa: SLF001 - as above
            if key != store.offset_key:
                yield key, value


def make_table(app: Any, name: str) -> KeptTable:
    """Declare a table of the state on a Faust app, in its store.

    Raises:
        SettingsError: what a store on disk needs is not installed.
    """
    kind = app.conf.store.scheme
    if kind == "rocksdb" and find_spec("rocksdict") is None:
        raise SettingsError(
            "state.store: rocksdb needs the package rocksdict, which is not installed;"
            " pip install 'detente[rocksdb]', or set state.store to memory"
        )
    table = KeptTable(
        app,
        name=name,
        beacon=app.tables.beacon,
        key_type=bytes,
        value_type=bytes,
        partitions=1,
        options=dict(_ROCKSDB) if kind == "rocksdb" else None,
    )
    app.tables.add(table)
    return table
