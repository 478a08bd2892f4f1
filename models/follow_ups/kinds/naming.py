"""What kind of act words name, and how surely."""

from __future__ import annotations

from models.signal import Kind


class Naming:
    """The kind that was read, whether the act stands without a date, and whether its verb is one of force."""

    def __init__(self, kind: Kind, *, sure: bool, hostile: bool = False) -> None:
        self.kind = kind
        self.sure = sure
        self.hostile = hostile
