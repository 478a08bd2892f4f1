"""Files of labelled texts: JSON Lines that are right to the last line, or refused."""

from __future__ import annotations

import msgspec

from models.errors import ArticleError
from models.measuring import LabelError, Labelled, labelled_from
from stream.errors import InputError
from stream.files.inputs import read_inputs

_LABELS_OF_ONE = "a text file holds no labels; name JSON Lines (.jsonl), one labelled text a line"


def read_labelled(source: str) -> list[Labelled]:
    """Read a file of labelled texts, or standard input for "-"; .gz and .zst are read too.

    Figures over a part of a file would pass for those of the whole, so one wrong line refuses it.

    Raises:
        InputError: naming the first line that is wrong, its field, and the remedy.
    """
    records: list[Labelled] = []
    lines: dict[str, int] = {}
    for item in read_inputs([source]):
        if item.form != "json":
            raise InputError(f"{item.source}: {_LABELS_OF_ONE}")
        try:
            if item.problem is not None:
                raise item.problem
            record = labelled_from(_decoded(item.value or b""), records[0].form if records else None)
        except (ArticleError, InputError, LabelError) as error:
            raise InputError(f"{item.place}: {error}") from None
        identifier = record.article.id
        if identifier in lines:
            raise InputError(
                f"{item.place}: id: {identifier!r} is that of line {lines[identifier]}, too; give each text its own"
            )
        lines[identifier] = item.line
        records.append(record)
    if not records:
        raise InputError(f"{source}: holds no labelled text; write one a line as JSON")
    return records


def _decoded(value: bytes) -> object:
    try:
        return msgspec.json.decode(value)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LabelError(f"the line is not JSON ({error}); write one object a line") from None
