"""Documents with hand-made mentions, so that scoring is tried apart from the extractors."""

from __future__ import annotations

import datetime as dt
import re

from models.mentions import ActorMention
from models.reading import Reading
from models.text.document import Document
from models.text.prepare import Preparer

PREPARER = Preparer()
DAY = dt.date(2024, 5, 15)


def read(text: str, **actors: str) -> tuple[Document, Reading]:
    """Prepare a text, with each of the given names marked as an actor wherever it stands."""
    document = PREPARER.prepare(text, day=DAY)
    mentions = [
        ActorMention(start=found.start(), end=found.end(), actor=actor, how="name")
        for actor, name in actors.items()
        for found in re.finditer(re.escape(name), document.clean)
    ]
    return document, Reading(actors=tuple(sorted(mentions, key=lambda mention: mention.start)))
