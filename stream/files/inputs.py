"""Inputs of the command line: text files, JSON Lines and standard input, as one sequence of articles-to-be."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from models.article import Article, article_from
from models.errors import ArticleError
from stream.errors import InputError
from stream.files.lines import LINE_BYTES, Compression, Readable, bounded_lines, decompressed
from stream.records.article import decode_article

STDIN = "-"
_JSON_LINES = (".jsonl", ".ndjson")

Form = Literal["json", "text"]


class InputItem(NamedTuple):
    """One article-to-be: a line of a file, or a whole text file.

    `source` is the file as named, "-" for standard input; `line` counts from 1. `value` is None where the
    input could not be taken in, and `problem` says why.
    """

    source: str
    line: int
    form: Form
    value: bytes | None
    problem: ArticleError | InputError | None = None

    @property
    def place(self) -> str:
        """Where it stands, for a message."""
        return f"{self.source}:{self.line}" if self.form == "json" else self.source

    def article(self) -> Article:
        """Build the article; a text file's id is its name.

        Raises:
            ArticleError: the input is no article.
            InputError: the input could not be taken in.
        """
        if self.problem is not None:
            raise self.problem
        value = self.value or b""
        if self.form == "json":
            return decode_article(value)
        name = "stdin" if self.source == STDIN else Path(self.source).name
        try:
            text = value.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ArticleError(
                "not-utf8", "", f"byte {error.start} is not UTF-8; save the text as UTF-8"
            ) from None
        return article_from({"id": name, "text": text})


Progress = Callable[[int], None]
"""Told how many bytes of the inputs, as they are stored, have been read since the last call."""


def read_inputs(
    sources: Sequence[str], *, text_stdin: bool = False, progress: Progress | None = None
) -> Iterator[InputItem]:
    """Read every source in order; blank lines are passed over.

    A file that can't be read to its end gives an item with the problem, and the next file is read.

    Args:
        sources: paths, or "-" for standard input.
        text_stdin: standard input is one plain text rather than JSON Lines.
        progress: told about bytes read.
    """
    for source in sources:
        form, compression, whole = _kind(source, text_stdin=text_stdin)
        line = 0
        try:
            with open_input(source) as file:
                chunks = decompressed(_Counted(file, progress) if progress else file, compression)
                if whole:
                    yield _whole(source, form, chunks)
                    continue
                for value in bounded_lines(chunks):
                    line += 1
                    if value is None:
                        yield InputItem(source, line, form, None, _too_long())
                    elif value.strip():
                        yield InputItem(source, line, form, value)
        except InputError as error:
            yield InputItem(source, line + 1, form, None, error)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            yield InputItem(source, line + 1, form, None, InputError(f"can't be read ({reason})"))


def stored_bytes(sources: Sequence[str]) -> int | None:
    """How many bytes the sources hold as stored; None where one of them can't tell."""
    try:
        sizes = [Path(source).stat().st_size for source in sources if source != STDIN]
    except OSError:
        return None
    return sum(sizes) if len(sizes) == len(sources) and all(sizes) else None


class _Counted:
    """A file that tells how much of it has been read."""

    def __init__(self, file: Readable, progress: Progress) -> None:
        self._file = file
        self._progress = progress

    def read(self, size: int) -> bytes:
        chunk = self._file.read(size)
        self._progress(len(chunk))
        return chunk


def open_input(source: str) -> io.FileIO:
    """Open unbuffered: a read answers what a pipe holds, so that a line is answered when it comes."""
    # Standard input is opened anew on its descriptor, so that closing this leaves the process's own open.
    return io.FileIO(sys.stdin.fileno(), closefd=False) if source == STDIN else io.FileIO(source)


def _kind(source: str, *, text_stdin: bool) -> tuple[Form, Compression | None, bool]:
    """The form of a source, its compression, and whether it is one article as a whole."""
    if source == STDIN:
        return ("text", None, True) if text_stdin else ("json", None, False)
    name = Path(source).name.lower()
    compression: Compression | None = None
    if name.endswith(".gz"):
        name, compression = name.removesuffix(".gz"), "gz"
    elif name.endswith(".zst"):
        name, compression = name.removesuffix(".zst"), "zst"
    if name.endswith(_JSON_LINES):
        return "json", compression, False
    return ("json", compression, True) if name.endswith(".json") else ("text", compression, True)


def _whole(source: str, form: Form, chunks: Iterator[bytes]) -> InputItem:
    room = LINE_BYTES
    parts: list[bytes] = []
    for chunk in chunks:
        room -= len(chunk)
        if room < 0:
            return InputItem(source, 1, form, None, _too_long())
        parts.append(chunk)
    return InputItem(source, 1, form, b"".join(parts))


def _too_long() -> ArticleError:
    return ArticleError("too-long", "", f"is over {LINE_BYTES:,} bytes; shorten the article or split it")
