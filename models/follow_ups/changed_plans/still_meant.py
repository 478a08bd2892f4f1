"""What did not take place on its day and is still meant to: "did not take place on Friday, and officials said that it would come later"."""

from __future__ import annotations

import re

from models.follow_ups.changed_plans.put_off_next import put_off_next
from models.follow_ups.grammar.words import Words

_LATER = re.compile(
    r"\b(?:at a later (?:date|time|stage|point)|(?:come|happen|follow|held|place|ahead|begin|start|done|meet|arrive|go|travel|release[d]?|free[d]?|sign(?:ed)?) "
    r"(?:later|soon|shortly|before long|in (?:the )?(?:coming|next|following)|another (?:day|time)|within)|(?:a )?(?:matter|question) of (?:hours|days|weeks|time)"
    r"|(?:is|was|are|were|remains?|remained) still (?:on|planned|intended|due|going|to (?:come|be|take|happen|go))|(?:only|merely|simply|just|had been|has been|have been|was|were) (?:put off|postponed|delayed|deferred|rescheduled|put back|pushed back)"
    r"|(?:new|another|later) (?:date|day|time)|(?:in|within) (?:the )?(?:coming|next few) (?:hours|days|weeks)|(?:will|would) follow)\b"
)
_FOR_GOOD = re.compile(r"\b(?:cancel\w*|call(?:s|ed)? off|scrap\w*|dropped|abandon\w*|for good|never|would be none|will be none)\b")  # fmt: skip
_NEXT = re.compile(
    r"^\W*(?:\w+ ){0,3}?(?:it|they|the (?:\w+ ){0,2}(?:swap|exchange|talks|meeting|summit|visit|handover|withdrawal|pullback|signing|vote|drill|exercise|release)) "
    r"(?:will|would|is still|are still|remains?)\b"
)


def still_meant(words: Words, last: int) -> bool:
    """Whether the sentence from the word `last` on, the next ones or the title say that the act is to be done later."""
    document = words.document
    sentence = document.sentence_at(words.starts[0])
    begin = words.ends[last - 1] - sentence.start
    rest = sentence.lower[begin:]
    if _FOR_GOOD.search(rest) is not None:
        return False
    if _LATER.search(rest) is not None or put_off_next(words):
        return True
    following = document.sentences[sentence.index + 1 : sentence.index + 2]
    return any(
        _NEXT.match(after.lower) is not None
        and _LATER.search(after.lower) is not None
        and _FOR_GOOD.search(after.lower) is None
        for after in following
    )
