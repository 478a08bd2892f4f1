"""One act as an article tells of it."""

from __future__ import annotations

import msgspec

from models.signal import Kind, Participant, Place, Span, Status, When


class Told(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One act as an article tells of it.

    Args:
        id: its id in the score.
        place: whether `span` indexes the text or the title.
        span: where it is told.
        text: the words there.
        kind: of the act.
        status: of the follow-up; None: the act has taken place.
        participants: as told.
        location: as told.
        when: its time, or when it took place.
        sure: whether the article names the act, if it tells of it as having taken place.
        title: the id of what the title tells of the same act, if it does.
        follows: whether the text has told of another act before it.
        ruling: the title's words, where these and not `text` say that the act is put off or called off; of one that is to take
            place, the words by which others say that it is not.
        also: further days that stand in `text`, first and last, as ISO dates: of a moved act, the old ones.
    """

    id: str
    place: Place
    span: Span | None
    text: str | None
    kind: Kind
    status: Status | None
    participants: tuple[Participant, ...]
    location: str | None
    when: When
    also: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    sure: bool = True
    follows: bool = False
    ruling: str = ""

    @property
    def sides(self) -> set[str]:
        """The actors that are told to take part."""
        return {one.actor for one in self.participants if one.actor is not None}
