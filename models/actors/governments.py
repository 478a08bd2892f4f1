"""Either side of a civil war where the document does not name it: "the government", "the rebels"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from models.actors.lexicon import Home
from models.mentions import ActorMention
from models.signal import Span
from models.text.document import Document
from models.text.places import places

_GOVERNMENT = re.compile(
    r"\b(?:the (?:government|state|army|military|security forces)(?: side| forces| troops| army| delegation| team)?"
    r"|government (?:forces|troops|soldiers|side|positions|negotiators))\b(?! of )"
)
_GOVERNMENT_OPENINGS = (
    "the government", "the state", "the army", "the military", "the security forces", "government ",
)  # fmt: skip
_REBELS = re.compile(
    r"\bthe (?:rebels?|separatists?|insurgents?|guerrillas?|militants)\b|\brebel (?:forces|fighters|envoys|commanders|leaders|positions)\b"
)
_REBELS_OPENINGS = (
    "the rebel",
    "the separatist",
    "the insurgent",
    "the guerrilla",
    "the militants",
    "rebel ",
)


def with_governments(
    document: Document, mentions: Sequence[ActorMention], homes: Mapping[str, Home]
) -> tuple[ActorMention, ...]:
    """Add "the government" as a mention of the home state of the groups named, "the rebels" as one of the only group.

    "The government" counts only where no other state stands before it in its clause.
    """
    groups: list[str] = []
    for mention in mentions:
        if mention.actor in homes and mention.actor not in groups:
            groups.append(mention.actor)
    if not groups:
        return tuple(mentions)
    around = _Around(document, mentions)
    added: list[ActorMention] = []
    home = _home(document, mentions, [homes[group] for group in groups])
    if home is not None:
        for start, end in around.untaken(_GOVERNMENT, _GOVERNMENT_OPENINGS):
            state = around.before(start)
            if state is None or state == home or state in homes:
                added.append(ActorMention(start, end, home, "office"))
    if len(groups) == 1:
        added += [
            ActorMention(start, end, groups[0], "group")
            for start, end in around.untaken(_REBELS, _REBELS_OPENINGS)
        ]
    return tuple(sorted((*mentions, *added), key=lambda mention: mention.start))


def _home(document: Document, mentions: Sequence[ActorMention], homes: Sequence[Home]) -> str | None:
    named = {mention.actor for mention in mentions}
    candidates = [state for home in homes for state in home.on(document.day)]
    return next((state for state in candidates if state in named), candidates[0] if candidates else None)


class _Around:
    """The mentions around a stretch of the document."""

    def __init__(self, document: Document, mentions: Sequence[ActorMention]) -> None:
        self._document = document
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def untaken(self, pattern: re.Pattern[str], openings: Sequence[str]) -> Iterator[Span]:
        """The matches of a pattern, all of which begin with one of some `openings`, that no mention overlaps."""
        lower = self._document.lower
        last = 0
        for start in places(lower, openings):
            match = pattern.match(lower, start) if start >= last else None
            if match is None:
                continue
            last = match.end()
            at = bisect_left(self._starts, last)
            if at == 0 or self._mentions[at - 1].end <= start:
                yield match.span()

    def before(self, offset: int) -> str | None:
        """The last actor named before `offset` in the same clause: no comma between, and the same sentence."""
        at = bisect_left(self._starts, offset)
        if at == 0:
            return None
        mention = self._mentions[at - 1]
        if mention.start < self._document.sentence_at(offset).start:
            return None
        return None if "," in self._document.clean[mention.end : offset] else mention.actor
