"""States that only tell which border or coast is meant: "to the Togolese border", "at the border with Togo"."""

from __future__ import annotations

import re

from models.mentions import ActorMention

_EDGE = re.compile(
    r" (?:border|frontier|coast|shore)(?! \w*(?:guard|police|troop|patrol|force|offic|town|post|commission|minist|talks|negotiat|consult|dispute|agreement|accord|deal|pact|treaty|protocol|meeting|delimit|demarc|clash|war\b))"
)
"""After the adjective of a state they name its edge, whoever goes there: "to the Togolese border"."""
_AT_BORDER = re.compile(
    r"\b(?:at|near|along|off) (?:the|a|its|their) (?:\w+ ){0,2}(?:border|frontier)(?: \w+)? with (?:the )?$"
)
_BORDER_REACH = 60


def names_edge(lower: str, mention: ActorMention) -> bool:
    """Whether the actor only tells which border or coast is meant."""
    adjective = mention.how == "demonym" and mention.person is None
    if adjective and _EDGE.match(lower, mention.end) is not None:
        return True
    start, end = max(0, mention.start - _BORDER_REACH), mention.start
    if lower.find("border", start, end) < 0 and lower.find("frontier", start, end) < 0:
        return False
    return _AT_BORDER.search(lower, start, end) is not None
