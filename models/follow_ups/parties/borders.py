"""States that only tell which border or coast is meant: "to the Togolese border", "at the border with Togo"."""

from __future__ import annotations

import re

from models.follow_ups.parties.neighbours import letters_after
from models.mentions import ActorMention

_EDGE = re.compile(
    r" (?:border|frontier|coast|shore)(?! \w*(?:guard|police|troop|patrol|force|offic|town|post|commission|minist|talks|negotiat|consult|dispute|agreement|accord|deal|pact|treaty|protocol|meeting|delimit|demarc|clash|war\b))"
)
"""After the adjective of a state they name its edge, whoever goes there: "to the Togolese border"."""
_AT_BORDER = re.compile(
    r"\b(?:at|near|along|off) (?:the|a|its|their) (?:\w+ ){0,2}(?:border|frontier)(?: \w+)? with (?:the )?$"
)
_BORDER_REACH = 60
_EDGES = frozenset(("bo", "fr", "co", "sh"))
"""How the words begin that `_EDGE` looks for."""
_WITH = frozenset(("with", "the"))
"""What `_AT_BORDER` ends in."""


def names_edge(lower: str, mention: ActorMention, before: str) -> bool:
    """Whether the actor, behind the word `before`, only tells which border or coast is meant."""
    if (
        mention.how == "demonym"
        and mention.person is None
        and letters_after(lower, mention.end) in _EDGES
        and _EDGE.match(lower, mention.end) is not None
    ):
        return True
    if before not in _WITH:
        return False
    start, end = max(0, mention.start - _BORDER_REACH), mention.start
    if lower.find("border", start, end) < 0 and lower.find("frontier", start, end) < 0:
        return False
    return _AT_BORDER.search(lower, start, end) is not None
