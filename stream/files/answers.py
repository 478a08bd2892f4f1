"""Answering inputs without Kafka: a record for every item, in the order of the items, by one process or several."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import islice
from typing import Final, NamedTuple, Protocol

import msgspec

from models.article import Article
from models.errors import ArticleError, DetenteError
from models.signal import ModelRef, Signal
from stream.errors import StreamError, reason_of
from stream.files.inputs import InputItem
from stream.records.score import encode_score, rejected_record, score_record

CHUNK: Final = 16
"""Items that a process takes at a time."""

_CHUNKS_AHEAD: Final = 4


class HasRef(Protocol):
    """A model that says which it is."""

    @property
    def ref(self) -> ModelRef:
        """Its name, version and hash."""
        ...


class ArticleReader(Protocol):
    """What is asked of `models.read.Reader`, whose import takes a second."""

    @property
    def model(self) -> HasRef:
        """The model that scores."""
        ...

    def session(self) -> AbstractContextManager[None]:
        """Read a batch, and forget its words with it."""
        ...

    def read(self, article: Article, *, gate: bool) -> Signal:
        """Read one article."""
        ...


class Answer(NamedTuple):
    """The record for an item as JSON; `problem` says why where its outcome is "rejected"."""

    item: InputItem
    record: bytes
    problem: str | None


class _Identified(msgspec.Struct):
    id: str = ""


def answer_all(
    items: Iterable[InputItem], load: Callable[[], ArticleReader], *, gate: bool, workers: int
) -> Iterator[Answer]:
    """Answer every item in order; no item's content makes this raise.

    Args:
        items: taken as they are needed, a few chunks ahead of the answers where there are several processes.
        load: loads the reader; can be pickled.
        gate: whether articles that are not relevant go unscored.
        workers: processes; 1 works in this one.

    Raises:
        LexiconError: from loading.
        ModelError: from loading.
        StreamError: a process was killed from outside.
    """
    if workers == 1:
        reader = load()
        for item in items:
            yield _answer(item, reader, gate=gate)
        return
    try:
        yield from _answer_by_processes(iter(items), load, gate=gate, workers=workers)
    except BrokenProcessPool:
        raise StreamError(
            "a scoring process was killed, perhaps for want of memory; try fewer --workers"
        ) from None


def _answer_by_processes(
    items: Iterator[InputItem], load: Callable[[], ArticleReader], *, gate: bool, workers: int
) -> Iterator[Answer]:
    if sys.platform == "linux":
        # Forked processes share what is loaded here; elsewhere forking is not safe, and each loads its own.
        method, reader = "fork", load()
        load = lambda: reader  # noqa: E731 - the same, loaded
    else:
        method = "spawn"
    waiting: deque[tuple[list[InputItem], Future[list[tuple[bytes, str | None]]]]] = deque()
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(load, gate)) as pool:
        try:
            while True:
                while len(waiting) < workers * _CHUNKS_AHEAD and (chunk := list(islice(items, CHUNK))):
                    waiting.append((chunk, pool.submit(_answer_chunk, chunk)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                for item, (record, problem) in zip(chunk, future.result(), strict=True):
                    yield Answer(item, record, problem)
        finally:
            for _, future in waiting:
                future.cancel()


_process: tuple[ArticleReader, bool] | None = None


def _start(load: Callable[[], ArticleReader], gate: bool) -> None:
    global _process  # noqa: PLW0603 - a pool hands nothing else to the functions it calls
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _process = (load(), gate)


def _answer_chunk(items: list[InputItem]) -> list[tuple[bytes, str | None]]:
    assert _process is not None
    reader, gate = _process
    with reader.session():
        return [_answer(item, reader, gate=gate)[1:] for item in items]


def _answer(item: InputItem, reader: ArticleReader, *, gate: bool) -> Answer:
    now = dt.datetime.now(dt.UTC)
    try:
        signal_read = reader.read(item.article(), gate=gate)
        return Answer(item, encode_score(score_record(signal_read, scored_at=now)), None)
    except Exception as error:  # noqa: BLE001 - one input that can't be read must not stop the batch
        return _rejected(item, error, model=reader.model.ref, now=now)


def _rejected(item: InputItem, error: Exception, *, model: ModelRef, now: dt.datetime) -> Answer:
    if not isinstance(error, ArticleError):
        message = (
            str(error)
            if isinstance(error, DetenteError)
            else f"can't be read: {type(error).__name__}: {error}"
        )
        error = ArticleError(reason_of(error), "", message)
    record = rejected_record(
        item.value or item.place.encode(errors="replace"),
        error,
        article_id=_identifier(item),
        model=model,
        scored_at=now,
    )
    return Answer(item, encode_score(record), str(error))


def _identifier(item: InputItem) -> str:
    """The id that a refused input states all the same, "" where it states none."""
    if item.form == "text":
        return item.source.encode(errors="replace").decode()
    try:
        return msgspec.json.decode(item.value or b"", type=_Identified).id[:512]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return ""
