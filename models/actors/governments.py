"""Either side of a civil war where the document does not name it: "the government", "the rebels"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from models.actors.lexicon import Home
from models.mentions import ActorMention
from models.signal import Span
from models.text.document import Document
from models.text.phrases import PhraseScanner

_GOVERNMENT = re.compile(
    r"\b(?:the (?:government|state|army|military|security forces)(?: side| forces| troops| army| delegation| team)?"
    r"|government (?:forces|troops|soldiers|side|positions|negotiators))\b(?! of )"
)
_OF_GOVERNMENTS, _OF_REBELS = 1, 2
_REBELS = re.compile(
    r"\bthe (?:rebels?|separatists?|insurgents?|guerrillas?|militants)\b|\brebel (?:forces|fighters|envoys|commanders|leaders|positions)\b"
)
SIDES: PhraseScanner[int] = PhraseScanner(
    {
        **dict.fromkeys(
            (
                *(f"the {power}" for power in ("government", "state", "army", "military", "security forces")),
                *(
                    f"government {who}"
                    for who in ("forces", "troops", "soldiers", "side", "positions", "negotiators")
                ),
            ),
            _OF_GOVERNMENTS,
        ),
        **dict.fromkeys(
            (
                *(
                    f"the {one}{s}"
                    for one in ("rebel", "separatist", "insurgent", "guerrilla")
                    for s in ("", "s")
                ),
                "the militants",
                *(
                    f"rebel {who}"
                    for who in ("forces", "fighters", "envoys", "commanders", "leaders", "positions")
                ),
            ),
            _OF_REBELS,
        ),
    }
)
"""Finds what `_GOVERNMENT` and `_REBELS` begin with; of two that overlap the first tells enough, whose pattern takes in the other."""


def with_governments(
    document: Document, mentions: Sequence[ActorMention], homes: Mapping[str, Home]
) -> tuple[ActorMention, ...]:
    """Add "the government" as a mention of the home state of the groups named, "the rebels" as one of the only group.

    "The government" counts only where no other state stands before it in its clause.
    """
    groups: list[str] = []
    last = ""
    for mention in mentions:
        actor = mention.actor
        if actor != last and actor in homes and actor not in groups:
            groups.append(actor)
        last = actor
    if not groups:
        return tuple(mentions)
    around = _Around(document, mentions)
    added: list[ActorMention] = []
    home = _home(document, mentions, [homes[group] for group in groups])
    if home is not None:
        for start, end in around.untaken(_GOVERNMENT, _OF_GOVERNMENTS):
            state = around.before(start)
            if state is None or state == home or state in homes:
                added.append(ActorMention(start, end, home, "office"))
    if len(groups) == 1:
        added += [
            ActorMention(start, end, groups[0], "group") for start, end in around.untaken(_REBELS, _OF_REBELS)
        ]
    if not added:
        return tuple(mentions)
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

    def untaken(self, pattern: re.Pattern[str], side: int) -> list[Span]:
        """The matches of a pattern, all of which begin as the phrases of a `side` do, that no mention overlaps."""
        lower = self._document.lower
        last = 0
        found: list[Span] = []
        for start, _, told in self._document.hits(SIDES):
            match = pattern.match(lower, start) if told == side and start >= last else None
            if match is None and told == side and start >= last:
                # "The" may stand behind an underscore, and be no word.
                match = pattern.match(lower, start + len("the "))
            if match is None:
                continue
            first, last = match.span()
            at = bisect_left(self._starts, last)
            if at == 0 or self._mentions[at - 1].end <= first:
                found.append((first, last))
        return found

    def before(self, offset: int) -> str | None:
        """The last actor named before `offset` in the same clause: no comma between, and the same sentence."""
        at = bisect_left(self._starts, offset)
        if at == 0:
            return None
        mention = self._mentions[at - 1]
        if mention.start < self._document.sentence_at(offset).start:
            return None
        return None if "," in self._document.clean[mention.end : offset] else mention.actor
