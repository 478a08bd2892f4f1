"""The tables of the state apart from Kafka: what they hold, and that they are had on disk only where that is possible."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from faust.types import TP

from stream.errors import SettingsError
from stream.settings.groups.state import StateSettings
from stream.settings.groups.worker import WorkerSettings
from stream.settings.schema import Settings
from stream.state import tables
from stream.state.tables import KeptTable, make_table
from stream.worker.app import build_app
from stream.worker.outbox import Outgoing

Kind = Literal["memory", "rocksdb"]


async def table(folder: Path, kind: Kind) -> tuple[Any, KeptTable]:
    if kind == "rocksdb":
        pytest.importorskip("rocksdict", reason="the extra rocksdb is not installed")
    app = app_with(folder, kind)
    made = make_table(app, "kept")
    app.finalize()
    return app, made


def app_with(folder: Path, kind: Kind) -> Any:
    return build_app(Settings(worker=WorkerSettings(data_dir=folder), state=StateSettings(store=kind)))


kinds = pytest.mark.parametrize("kind", ["memory", "rocksdb"])


@kinds
async def test_what_is_kept_is_there_until_it_is_deleted(tmp_path: Path, kind: Kind) -> None:
    _, kept = await table(tmp_path, kind)
    kept.keep(b"a", b"1")
    kept.keep(b"b", b"2")
    kept.keep(b"a", b"3")
    kept.keep(b"b", None)
    kept.keep(b"never", None)
    kept.kept_to(7)
    assert list(kept.entries()) == [(b"a", b"3")]


async def test_the_memory_of_what_was_deleted_goes_with_it(tmp_path: Path) -> None:
    """A million articles that come and go leave nothing behind."""
    _, kept = await table(tmp_path, "memory")
    for number in range(1000):
        kept.keep(b"%d" % number, b"1")
        kept.keep(b"%d" % number, None)
    assert len(kept.data.data) == len(kept.data._key_partition) == 0


async def test_a_change_is_a_record_of_the_changelog_and_holds_nothing_yet(tmp_path: Path) -> None:
    app, kept = await table(tmp_path, "memory")
    changelog = f"{app.conf.id}-kept-changelog"
    assert kept.change(b"a", b"1") == Outgoing(changelog, b"a", b"1", ())
    assert kept.change(b"a", None) == Outgoing(changelog, b"a", None, ())
    assert list(kept.entries()) == []


async def test_a_store_on_disk_lies_in_the_data_folder_and_knows_how_far_it_is(tmp_path: Path) -> None:
    _, kept = await table(tmp_path, "rocksdb")
    kept.keep(b"a", b"1")
    kept.kept_to(41)
    assert kept.data.persisted_offset(TP(kept.changelog_topic_name, 0)) == 41
    assert list(tmp_path.rglob("kept-0.db"))


async def test_rocksdb_that_is_not_installed_is_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "find_spec", lambda _name: None)
    with pytest.raises(SettingsError, match=r"pip install 'detente\[rocksdb\]'"):
        make_table(app_with(tmp_path, "rocksdb"), "kept")
    make_table(app_with(tmp_path, "memory"), "kept")
