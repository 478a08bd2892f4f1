"""An article's digest, which exact copies share, and its signature, by which near copies are known."""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from typing import NamedTuple

import numpy as np
import rensa

from stream.stories.figures import figures
from stream.stories.marks import Marks, marks
from stream.stories.near import VALUES, Values

SHINGLE = 3
"""Words in a row that make one element of the set. Pairs of words are shared by unrelated news ten times as often."""

FIGURES = 32
"""Figures of a text that are kept."""

OPENING = 16
"""Room for the shingles of a text's opening, which has one less: 17 words."""

LENGTH = 4 + 2 * (VALUES + FIGURES + OPENING)
"""Bytes of a signature: the number of different shingles, then 16 bits of each value and mark, all little-endian."""

SEED = 1_987
"""Of the hash functions. Another one makes every stored signature worthless, as does another algorithm of rensa's."""

ALGORITHM = 2
"""Rensa's `ALGORITHM_VERSION` that signatures are made with."""

_WORD = re.compile(r"\w+")
_HEAD = struct.Struct("<I")

if rensa.RMinHash.ALGORITHM_VERSION != ALGORITHM:
    raise ImportError(
        f"rensa's MinHash is of version {rensa.RMinHash.ALGORITHM_VERSION}, stored signatures are of {ALGORITHM}; "
        "install the version that constraints.txt names"
    )


def digest(title: str, text: str) -> bytes:
    """16 bytes that are equal for the same title and text; Unicode's composition and white space don't matter."""
    title, text = (" ".join(unicodedata.normalize("NFC", part).split()) for part in (title, text))
    return hashlib.blake2b(f"{title}\n{text}".encode(errors="surrogatepass"), digest_size=16).digest()


def signature(title: str, text: str) -> bytes:
    """`LENGTH` bytes that tell near copies; case, punctuation and layout don't matter.

    They hold MinHash values over runs of words of title and text, and marks of the figures and of the opening.
    """
    parts = [_plain(part) for part in (title, text)]
    words = [_WORD.findall(part) for part in parts]
    shingles = [_shingles(part) for part in words]
    different = {shingle for part in shingles for shingle in part}
    sketch = rensa.RMinHash(num_perm=VALUES, seed=SEED)
    sketch.update(list(different))
    values = np.asarray(sketch.digest(), dtype=np.uint32).astype("<u2")
    found = marks(figures("\n".join(parts), {word for part in words for word in part}), FIGURES)
    opening = marks(shingles[1][: OPENING - 1], OPENING)
    rest = np.concatenate([found, opening]).astype("<u2")
    return _HEAD.pack(len(different)) + values.tobytes() + rest.tobytes()


class Sketch(NamedTuple):
    """What a signature holds: the number of different shingles, MinHash values, marks of figures and of the opening."""

    size: int
    values: Values
    figures: Marks
    opening: Marks


def unpack(signature: bytes) -> Sketch:
    """Read a signature.

    Raises:
        ValueError: it is not `LENGTH` bytes.
    """
    if len(signature) != LENGTH:
        raise ValueError(
            f"a signature has {len(signature)} bytes instead of {LENGTH}; make it with signature()"
        )
    numbers = np.frombuffer(signature, dtype="<u2", offset=_HEAD.size).astype(np.uint16)
    values, found, opening = np.split(numbers, [VALUES, VALUES + FIGURES])
    return Sketch(_HEAD.unpack_from(signature)[0], values, found, opening)


def _plain(part: str) -> str:
    return (part if part.isascii() else unicodedata.normalize("NFKC", part)).casefold()


def _shingles(words: list[str]) -> list[str]:
    if 0 < len(words) < SHINGLE:
        return [" ".join(words)]
    return [f"{one} {two} {three}" for one, two, three in zip(words, words[1:], words[2:], strict=False)]
