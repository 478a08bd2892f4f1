"""Compiled modules read what their sources read, and are used only while they are made from them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models import native

ROOT = Path(__file__).parents[2]
needs_compiled = pytest.mark.skipif(
    not native.is_current(),
    reason="models/ is not compiled here: python -m deploy.native, which wants a C compiler",
)
_WHERE = "from models.text import clauses; print(clauses.__file__)"
_READ = """
import hashlib, msgspec
from pathlib import Path
from models.article import Article
from models.read import Reader
from models.training.corpus import CORPUS_FOLDER, load_corpus
told = hashlib.blake2b()
reader = Reader.load()
with reader.session():
    for number, example in enumerate(load_corpus(CORPUS_FOLDER).examples):
        if number % 5 == 0 or example.kind == "article":
            article = Article(id=str(number), text=example.text, title=example.text[:60], published_at=example.date)
            told.update(msgspec.json.encode(reader.read(article, gate=False)))
print(told.hexdigest())
"""


def run(code: str, **environment: str) -> str:
    """What a Python of its own prints."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@needs_compiled
@pytest.mark.slow
def test_compiled_modules_read_to_the_byte_what_their_sources_read() -> None:
    """A third of the corpus gives the same signals, spans, scores and evidence alike."""
    assert run(_READ) == run(_READ, DETENTE_NATIVE="no")


@needs_compiled
def test_compiled_modules_are_used_unless_told_otherwise() -> None:
    """`DETENTE_NATIVE=no` is the way to the sources."""
    assert not run(_WHERE).endswith(".py")
    assert run(_WHERE, DETENTE_NATIVE="no").endswith("clauses.py")


def test_a_change_of_a_source_makes_compiled_modules_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stamp holds for these very sources, names and contents."""
    copy = tmp_path / "models"
    shutil.copytree(
        native.MODELS / "times", copy / "times", ignore=shutil.ignore_patterns("*.so", "__pycache__")
    )
    for name in native.WHOLE:
        shutil.copy(native.MODELS / name, copy / name)
    monkeypatch.setattr(native, "MODELS", copy)
    monkeypatch.setattr(native, "STAMP", copy / "native.stamp")
    assert not native.is_current()
    native.STAMP.write_text(native.digest(), encoding="utf-8")
    assert native.is_current()
    with (copy / "times" / "days.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not native.is_current()


def test_the_finder_of_sources_finds_no_compiled_module(tmp_path: Path) -> None:
    """Though one lies beside its source, and stands aside for all that is not of `models`."""
    (tmp_path / "words.py").write_text("", encoding="utf-8")
    (tmp_path / "words.so").write_bytes(b"")
    finder = native.Sources()
    found = finder.find_spec("models.text.words", [str(tmp_path)])
    assert found is not None
    assert found.origin == str(tmp_path / "words.py")
    assert finder.find_spec("models.text.none", [str(tmp_path)]) is None
    assert finder.find_spec("stream.words", [str(tmp_path)]) is None


def test_records_and_what_is_outside_the_rooms_stay_python() -> None:
    """What msgspec makes can't be compiled."""
    names = [file.relative_to(native.MODELS).as_posix() for file in native.compiled_sources()]
    assert "times/anchor.py" in names
    assert "times/entries.py" not in names
    assert not [name for name in names if name.startswith("training/") or name.endswith("__init__.py")]


def test_all_that_lies_in_a_room_is_of_one_library() -> None:
    """However deep it lies: calls within a library are direct, those between two go by way of a table."""
    libraries = {
        file.relative_to(native.MODELS).as_posix(): native.library_of(file)
        for file in native.compiled_sources()
    }
    assert libraries["follow_ups/grammar/words.py"] == libraries["follow_ups/selection.py"] == "follow_ups"
    assert libraries["assemble.py"] == "models"
    assert set(libraries.values()) == {"models", *native.ROOMS}
