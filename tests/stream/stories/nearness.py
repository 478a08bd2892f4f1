"""Whether two signatures are near, for comparing one by one."""

from __future__ import annotations

import numpy as np

from stream.stories.near import Rows, near
from stream.stories.signature import unpack


def is_near(one: bytes, other: bytes) -> bool:
    """What `near` says of the two, and that it says the same the other way round."""
    first, second = unpack(one), unpack(other)
    there, back = (
        bool(near(*mine, Rows(np.array([its.size]), *(part[None] for part in its[1:])))[0])
        for mine, its in ((first, second), (second, first))
    )
    assert there is back
    return there
