from __future__ import annotations

import pytest

from bench.methods.sentiment import Vader, installed
from models.article import Article
from models.measuring import Labelled


@pytest.mark.skipif(not installed(), reason="VADER, of the extra bench, is not installed")
def test_what_sounds_bad_raises_and_what_sounds_good_lowers() -> None:
    """What VADER calls neutral is neither."""
    texts = ["It was a terrible, cruel attack.", "They are happy, and love their great success.", "They met."]
    bad, good, neutral = Vader().say(
        [Labelled("articles", Article(id="a", text=text), None, None) for text in texts]
    )
    assert bad.relevance is None
    assert (bad.escalation or 0) > 0.5 > (bad.de_escalation or 0)
    assert (good.de_escalation or 0) > 0.5 > (good.escalation or 0)
    assert max(neutral.escalation or 0, neutral.de_escalation or 0) < 0.5
