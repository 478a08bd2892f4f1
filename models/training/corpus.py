"""The corpus: its records, and what is asked of them. models/corpus/README.md says it for writers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec

from models.errors import DetenteError

CORPUS_FOLDER = Path(__file__).parent.parent / "corpus"
"""The corpus that comes with the package."""

Grade = Annotated[int, msgspec.Meta(ge=0, le=3)]
Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")]

_SHINGLE = 3
_SAME = 0.7
_LARGEST_GROUP = 0.05
_SHORTEST = 20
_WORD = re.compile(r"[^\W_]+")


class CorpusError(DetenteError):
    """A corpus that training refuses; the message lists what is wrong, a line each."""

    code = "corpus"


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One labelled text. Labels follow docs/reference/labels.md.

    `group` names the pattern that the text was written on: texts of one group are never on both sides of
    a cross-validation.
    """

    id: Slug
    kind: Literal["sentence", "article"]
    text: str
    title: str | None = None
    date: str | None = None
    relevant: bool
    escalation: Grade
    de_escalation: Grade
    group: Slug


class Corpus(NamedTuple):
    """The examples in the order of their files' names and lines, and the files they stand in."""

    examples: tuple[Example, ...]
    files: tuple[Path, ...]


def load_corpus(*places: Path) -> Corpus:
    """Read every `*.jsonl` of the folders, and the files, that are given.

    Raises:
        CorpusError: a line breaks the schema, or a folder holds no such file.
    """
    files: list[Path] = []
    for place in places:
        found = [place] if place.is_file() else sorted(place.glob("*.jsonl"))
        if not found:
            raise CorpusError(
                f"no example in {place}; name a *.jsonl file, or a folder that holds such files"
            )
        files += found
    problems: list[str] = []
    examples: list[Example] = []
    for path in files:
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if not line.strip():
                continue
            try:
                examples.append(msgspec.json.decode(line, type=Example))
            except msgspec.DecodeError as error:
                problems.append(f"{path.name}:{number}: {error}")
    if problems:
        raise CorpusError("\n".join(problems))
    if not examples:
        raise CorpusError(f"no example in {', '.join(map(str, files))}; write one a line")
    return Corpus(tuple(examples), tuple(files))


def check_corpus(examples: Sequence[Example]) -> tuple[str, ...]:
    """Everything wrong with a corpus, a line each: ids, labels, length, copies and near copies, group sizes."""
    return (
        *_wrong_ids(examples),
        *_wrong_labels(examples),
        *_near_copies(examples),
        *_large_groups(examples),
    )


def _wrong_ids(examples: Sequence[Example]) -> Iterator[str]:
    for name, count in Counter(example.id for example in examples).items():
        if count > 1:
            yield f"{name}: the id is used {count} times; give each text its own"


def _wrong_labels(examples: Sequence[Example]) -> Iterator[str]:
    for example in examples:
        if not example.relevant and (example.escalation or example.de_escalation):
            yield f"{example.id}: not relevant, and yet graded; irrelevant texts are 0 and 0"
        if len(example.text.strip()) < _SHORTEST:
            yield f"{example.id}: the text has fewer than {_SHORTEST} characters"
        if example.title is not None and example.title.isupper():
            yield f"{example.id}: the title is in capitals, which hide its names; write it in sentence case"


def _near_copies(examples: Sequence[Example]) -> Iterator[str]:
    """Texts of one kind that share most runs of three words, names and numbers aside."""
    owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: list[int] = []
    for index, example in enumerate(examples):
        shingles = _shingles(example.text)
        sizes.append(len(shingles))
        shared: Counter[int] = Counter()
        for shingle in shingles:
            shared.update(owners[shingle])
            owners[shingle].append(index)
        for other, count in shared.items():
            if count >= _SAME * (sizes[index] + sizes[other] - count):
                yield f"{example.id}: nearly the same words as {examples[other].id}; keep one of them"


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() if word[0].islower() else "*" for word in _WORD.findall(text)]
    return {tuple(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 1))}


def _large_groups(examples: Sequence[Example]) -> Iterator[str]:
    largest = max(_LARGEST_GROUP * len(examples), 10)
    for name, count in Counter(example.group for example in examples).items():
        if count > largest:
            yield f"group {name}: {count} texts on one pattern, over {largest:.0f}; vary them and split the group"
